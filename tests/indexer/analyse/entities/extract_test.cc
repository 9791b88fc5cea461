#include "indexer/analyse/entities/extract.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "indexer/analyse/entities/name_case.h"
#include "tests/indexer/analyse/entities/found_names.h"
#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

ExtractedEntities extract(const std::string& title, const std::string& body,
                          const std::string& date = "2025-04-11") {
  Article article;
  article.title = title;
  article.body = body;
  article.date = parse_date(date).value_or(PartialDate{});
  return EntityExtractor(shipped_model()).extract(article);
}

std::vector<std::string> names(const ExtractedEntities& found, EntityType type) {
  std::vector<std::string> list;
  for (const NamedMention& mention : found.mentions) {
    if (mention.span.type == type) list.push_back(mention.name);
  }
  return list;
}

bool is_among(const std::vector<std::string>& list, const std::string& name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

std::string first_country(const ExtractedEntities& found) {
  return found.countries.empty() ? "" : found.countries[0].code;
}

TEST_CASE("a long short form keeps its capitals where the text has it so alone", "[entities]") {
  const auto shown = [](const std::string& title, const std::string& body) {
    return names(extract(title, body), EntityType::kOrganisation);
  };
  const std::string body = "The UNFORLUK mission said on Friday that it would leave the island.";
  CHECK(shown("", body) == std::vector<std::string>{"UNFORLUK"});
  CHECK(is_among(shown("", body + " Soldiers of the Unforluk mission left."), "Unforluk"));
  CHECK_FALSE(is_among(shown("", "THE UNFORLUK MISSION SAID IT WOULD LEAVE."), "UNFORLUK"));
}

TEST_CASE("a people's short name loses a headline's capitals", "[entities]") {
  const auto shown = [](const std::string& title) {
    return names(extract(title, "The men came to the port on Monday."), EntityType::kOther);
  };
  CHECK(is_among(shown("FRENCH SHIPS SUNK"), "French"));
  CHECK(is_among(shown("GREEK SHIPS SUNK"), "Greek"));
  const std::string body = "The men of the NATO force and NATO came to the port on Monday.";
  CHECK(is_among(names(extract("", body), EntityType::kOrganisation), "NATO"));
}

TEST_CASE("a headline's capitals do not name what the text writes small", "[entities]") {
  const auto found =
      extract("SENATE PASSES BILL", "The bill passed the Senate on Friday, she said.");
  CHECK(names(found, EntityType::kOrganisation) == std::vector<std::string>{"Senate", "Senate"});
  const auto other = extract("Senate passes bill", "The Senate passed the bill on Friday.");
  CHECK(names(other, EntityType::kOrganisation) == std::vector<std::string>{"Senate", "Senate"});
}

TEST_CASE("no name ends in a hyphen", "[entities]") {
  const auto found = extract("", "UN chief Bal ki-Moon left. They shelled Deir ez-Zor and Raqqa.");
  CHECK(names(found, EntityType::kPerson) == std::vector<std::string>{"Bal ki-Moon"});
  CHECK(names(found, EntityType::kPlace) == std::vector<std::string>{"Deir ez-Zor", "Raqqa"});
}

TEST_CASE("a first line that begins with By names the reporter", "[entities]") {
  const auto found = extract("",
                             "By John Lee\n\nSEOUL (Reuters) - President Lee Min-bok met "
                             "envoys. Lee told them so.");
  const std::vector<std::string> persons = names(found, EntityType::kPerson);
  CHECK(persons == std::vector<std::string>{"John Lee", "Lee Min-bok", "Lee Min-bok"});
}

TEST_CASE("a name that a scan has broken is shown whole, and marked with all of its bytes",
          "[entities]") {
  for (const std::string form :
       {"Constanti nople", "Constanti? nople", "Constanti- nople", "Constanti-\nnople"}) {
    const std::string body = "The army marched from " + form + " to the sea.";
    const auto found = extract("", body);
    REQUIRE(found.mentions.size() == 1);
    CHECK(found.mentions[0].name == "Constantinople");
    CHECK(body.substr(found.mentions[0].span.begin,
                      found.mentions[0].span.end - found.mentions[0].span.begin) == form);
  }
}

TEST_CASE("today is the day of the dateline", "[entities]") {
  const auto days = [](const std::string& date) {
    std::vector<std::string> list;
    for (const FoundDate& found : extract("Senate votes today",
                                          "WASHINGTON, March 24 -- The Senate voted today on "
                                          "what the House had passed yesterday, they said.",
                                          date)
                                      .dates) {
      list.push_back(found.value.to_string());
    }
    return list;
  };
  CHECK(days("1999-03-25") ==
        std::vector<std::string>{"1999-03-25", "1999-03-24", "1999-03-24", "1999-03-23"});
  CHECK(days("1999-03-31") ==
        std::vector<std::string>{"1999-03-31", "1999-03-24", "1999-03-24", "1999-03-23"});
  CHECK(days("1999-04-01") ==
        std::vector<std::string>{"1999-04-01", "1999-03-24", "1999-04-01", "1999-03-31"});
}

TEST_CASE("one person is one value in an article", "[entities]") {
  const auto found =
      extract("Okafor wins vote",
              "LAGOS, April 11 - Senator Adaeze Okafor won the vote on Friday. Mrs. Okafor "
              "said she was glad. Okafor's rival, Peter Lindqvist, conceded.");
  const auto persons = names(found, EntityType::kPerson);
  CHECK(std::count(persons.begin(), persons.end(), "Adaeze Okafor") == 4);
  CHECK(is_among(persons, "Peter Lindqvist"));
  CHECK(found.filed->country == "NG");
}

TEST_CASE("a pronoun or another small word that begins a sentence is nobody", "[entities]") {
  for (const std::string word :
       {"There", "He", "They", "This", "Who", "Some", "Police", "However"}) {
    INFO(word);
    CHECK(extract("", word + " was news.").mentions.empty());
  }
  const auto answers = extract("",
                               "((Ada Obi)) Yeah, I would say so.\n((Ada Obi)) Hey, it is "
                               "rare.\n((Ada Obi)) Yep, that's true.");
  CHECK(names(answers, EntityType::kPerson) == std::vector<std::string>(3, "Ada Obi"));
}

TEST_CASE("spellings of a country are one place", "[entities]") {
  const auto found =
      extract("",
              "The U.S. and the United States and the US are one country, said the United "
              "Nations. The UN met in New York.");
  const auto places = names(found, EntityType::kPlace);
  CHECK(std::count(places.begin(), places.end(), "United States") == 3);
  const auto organisations = names(found, EntityType::kOrganisation);
  CHECK(std::count(organisations.begin(), organisations.end(), "United Nations") == 2);
}

TEST_CASE("what a hyphen ties to a name is one with it", "[entities]") {
  const auto found =
      extract("", "The pro-Russian rebels and anti-American groups met on Monday, officials said.");
  const auto others = names(found, EntityType::kOther);
  CHECK(is_among(others, "pro-Russian"));
  CHECK(is_among(others, "anti-American"));
  CHECK(first_country(found) == "RU");
}

TEST_CASE("short forms of a state are one place, and the record's tags with them", "[entities]") {
  Article article;
  article.body =
      "The mills in Fresno, Calif., closed. They like California. "
      "The U.S. and West Germany agreed.";
  article.places = {"usa", "west-germany"};
  const auto found = EntityExtractor(shipped_model()).extract(article);
  CHECK(names(found, EntityType::kPlace) == std::vector<std::string>{"Fresno", "California",
                                                                     "California", "United States",
                                                                     "West Germany"});
  CHECK(found.given.places == std::vector<std::string>{"United States", "West Germany"});
  article.language = "fr";  // whose text is not read
  CHECK(EntityExtractor(shipped_model()).extract(article).given.places == found.given.places);
}

TEST_CASE("Washington is the capital where the article says so", "[entities]") {
  const std::string meeting =
      "They met in Washington, D.C., on Monday. He flew to Washington from Texas.";
  CHECK(names(extract("", meeting), EntityType::kPlace) ==
        std::vector<std::string>{"Washington, D.C.", "Washington, D.C.", "Texas"});
  const auto apart =
      names(extract("", meeting + " Farmers in Spokane, Wash., were glad."), EntityType::kPlace);
  CHECK(std::count(apart.begin(), apart.end(), "Washington, D.C.") == 1);
  CHECK(is_among(apart, "Washington"));
}

TEST_CASE("the agency that signs a report is not what it is about", "[entities]") {
  for (const std::string end : {"\n Reuter", " REUTER", "\n (Reuters)", "\n- Reuters"}) {
    INFO(end);
    CHECK(names(extract("", "The Bank of England raised its rate, dealers said." + end),
                EntityType::kOrganisation) == std::vector<std::string>{"Bank of England"});
  }
  CHECK(
      is_among(names(extract("", "The Bank of England raised its rate, the governor told Reuters."),
                     EntityType::kOrganisation),
               "Reuters"));
}

TEST_CASE("a legal form alone is no organisation", "[entities]") {
  CHECK(names(extract("", "He sold the shares of Chemlawn Corp to a group from Ohio."),
              EntityType::kOrganisation) == std::vector<std::string>{"Chemlawn Corp"});
  for (const std::string& name : names(extract("CRAZY EDDIE INC <CRZY> 4TH QTR NET",
                                               "The firm, Co Inc, said so. Inc. Ltd Corp"),
                                       EntityType::kOrganisation)) {
    INFO(name);
    CHECK(name != "Inc");
    CHECK(name != "Co Inc");
    CHECK(name != "INC");
    CHECK(name != "Corp");
  }
}

TEST_CASE("a person's name with a legal form behind it is a firm's", "[entities]") {
  for (const std::string firm : {"Robert Halmi Inc", "Eddie Inc", "Maffei Ltd."}) {
    INFO(firm);
    const auto found =
        extract("", "Shares of " + firm + " rose. " + firm + " said on Monday that it was glad.");
    CHECK(names(found, EntityType::kPerson).empty());
    CHECK(is_among(names(found, EntityType::kOrganisation), firm));
  }
}

TEST_CASE("what heads a table of results is nobody", "[entities]") {
  const std::string table =
      "Shr 35 cts vs 30 cts\n    Net 1,001,000 vs 855,000\n    Avg shrs 2,832,000\n    4th Qtr Jan "
      "31\n"
      "    Qtly Payout five cts\n";
  for (const std::string title :
       {"CRAZY EDDIE INC <CRZY> 4TH QTR NET", "SMITH FOODS <SMF> 2ND QTR JAN 31 NET",
        "ITALY DEFICIT WIDENS TO 500 MLN U.S. DLRS"}) {
    for (const NamedMention& mention : extract(title, table).mentions) {
      INFO(mention.name);
      CHECK(mention.name.find("Q") == std::string::npos);
      CHECK(mention.name.find("Avg") == std::string::npos);
      CHECK(mention.name.find("lrs") == std::string::npos);
    }
  }
  CHECK(is_among(names(extract("", "He went to work for QTR Group Ltd in Leeds, England."),
                       EntityType::kOrganisation),
                 "QTR Group Ltd"));
}

TEST_CASE("an acronym takes the expansion that the article gives", "[entities]") {
  const auto found =
      extract("", "Farmers want the Kenya Wildlife Service (KWS) to act. The KWS said it would.");
  const auto organisations = names(found, EntityType::kOrganisation);
  CHECK(std::count(organisations.begin(), organisations.end(), "Kenya Wildlife Service") == 3);
  const auto region = extract("",
                              "Fires burned in New South Wales (NSW) on Monday, officials said. In "
                              "NSW the police closed roads.");
  const auto places = names(region, EntityType::kPlace);
  CHECK(std::count(places.begin(), places.end(), "New South Wales") == 3);
}

TEST_CASE("a law's short form is a law's", "[entities]") {
  const auto found = extract("",
                             "Senators passed the Ballot Interference Prevention Act (BIPA) on "
                             "Monday. Critics of BIPA sued.");
  const auto others = names(found, EntityType::kOther);
  CHECK(std::count(others.begin(), others.end(), "Ballot Interference Prevention Act") == 3);
}

TEST_CASE("names that look like countries do not fool", "[entities]") {
  CHECK(first_country(extract(
            "", "The governor of New Jersey met the mayor of Newark and officials of New York.")) ==
        "US");
  CHECK(first_country(extract(
            "", "Police in Atlanta, Georgia, said the U.S. Senate had voted in Washington.")) ==
        "US");
  CHECK(first_country(extract(
            "", "In Tbilisi, Georgia's president met Russian and Georgian officials.")) == "GE");
  const auto jordan = extract(
      "", "Michael Jordan scored 40 points. Jordan said he was tired after the game in Chicago.");
  CHECK(std::none_of(jordan.countries.begin(), jordan.countries.end(),
                     [](const ArticleCountry& country) { return country.code == "JO"; }));
}

TEST_CASE("a city means the country printed behind it", "[entities]") {
  CHECK(first_country(extract(
            "", "Fire broke out in Paris, Texas, on Monday, and the mayor of Paris was away.")) ==
        "US");
  CHECK(first_country(extract("", "The mayor of Paris spoke. Officials in Lyon agreed.")) == "FR");
}

TEST_CASE("every offset lies inside its field and gives the text back", "[entities]") {
  const std::string body = "Zoë Müller — of São Paulo — met “José Ñandú” in Łódź on 3 May.";
  for (const NamedMention& mention : extract("", body).mentions) {
    CHECK(mention.span.begin < mention.span.end);
    CHECK(mention.span.end <= body.size());
    CHECK((static_cast<unsigned char>(body[mention.span.begin]) & 0xC0) != 0x80);
  }
}

TEST_CASE("texts in other languages give no names", "[entities]") {
  CHECK(
      extract(
          "",
          "Der Bundestag hat am Freitag in Berlin ein Gesetz über die Förderung der Landwirtschaft "
          "beschlossen, und die Opposition stimmte dagegen, wie der Sprecher der Fraktion "
          "mitteilte.")
          .mentions.empty());
  CHECK(extract("", "Президент России Владимир Путин прибыл в Санкт-Петербург.").mentions.empty());
  CHECK(extract("", "中国外交部发言人表示").mentions.empty());
}

TEST_CASE("the small words of surnames do not make a text another language's", "[entities]") {
  CHECK(names(extract("",
                      "Goalkeeper Edwin van der Okaf retired. Van der Okaf was 40. Ms von der "
                      "Lund left."),
              EntityType::kPerson)
            .size() == 3);
  CHECK(extract("", "Ursula von der Lund sprach. Von der Lund kam mit dem Zug.").mentions.empty());
}

TEST_CASE("what a firm's shares go by is no organisation", "[entities]") {
  Article article;
  article.title = "NORFOLK <NSC> UNIT SELLS EQUIPMENT";
  article.body =
      "Norfolk Southern Corp <NSC> and <Harbour Lines Ltd> said on Monday that Allied Grain Inc "
      "<AGI.O> sold ships. The NSC met in Washington.";
  std::size_t nsc = 0;
  for (const NamedMention& mention : EntityExtractor(shipped_model()).extract(article).mentions) {
    const std::string& field = mention.in_title ? article.title : article.body;
    CHECK((mention.span.begin == 0 || field[mention.span.begin - 1] != '<' ||
           mention.name.find(' ') != std::string::npos));
    nsc += mention.name == "NSC" ? 1 : 0;
  }
  CHECK(nsc <= 1);
}

TEST_CASE("a report filed from Washington is from the capital", "[entities]") {
  CHECK(has(found_in("WASHINGTON, April 1 - The Senate voted. He left Washington on Monday."),
            "Washington, D.C./L Senate/O Washington, D.C./L"));
  CHECK(has(found_in("WASHINGTON, Mo., April 1 - The mill in Washington closed."), "Washington/L"));
  CHECK(has(found_in("PARIS, April 1 - He left Washington on Monday."), "Washington/L"));
}

TEST_CASE("letters that a hyphen or a stroke ties stay capitals", "[entities]") {
  CHECK(has(found_in("Then ZANU-PF won the vote."), "ZANU-PF/O"));
  CHECK(has(found_in("Then ABS-CBN aired it. HIV/AIDS spreads."), "HIV/AIDS/"));
  CHECK(has(found_in("They told the station KDKA-TV so."), "KDKA-TV/O"));
  CHECK(has(found_in("She bought it at WAL-MART there."), "Wal-Mart/O"));
}

TEST_CASE("acronyms in a name of capitals stay", "[entities]") {
  const std::string found = found_in("The lender UBS AG rose and so did KENYA WILDLIFE SERVICE.");
  CHECK(has(found, "UBS AG/O"));
  CHECK(has(found, "Kenya Wildlife Service/O"));
  const Lexicon& lexicon = shipped_model()->lexicon();
  CHECK(are_letters_alone("FTSE 250", lexicon));
  CHECK(!are_letters_alone("HOME RULE", lexicon));
  CHECK(name_with_acronyms("USA TODAY", lexicon) == "USA Today");
  CHECK(name_with_acronyms("BANK OF JAPAN", lexicon) == "Bank of Japan");
  CHECK(name_with_acronyms("SANDOZ AG", lexicon) == "Sandoz AG");
  CHECK(name_with_acronyms("SENATE AG COMMITTEE", lexicon) == "Senate Ag Committee");
}

TEST_CASE("a forename behind the same word and a dash tells no dateline", "[entities]") {
  CHECK_FALSE(
      extract("", "Paris - Paris Okafor was arrested on Friday at her house in the hills.").filed);
  CHECK(extract("", "Paris - Paris Mayor Ann Lee said on Friday that she would not run again.")
            .filed);
  CHECK(extract("", "PARIS, April 10 - Paris Okafor was arrested on Friday at her house.").filed);
}

TEST_CASE("a dateline's own yesterday is the dateline's day", "[entities]") {
  const std::string report =
      " The council told the men yesterday that it would send more help to the villages.";
  for (const std::string day : {"Yesterday", "Last night", "LAST NIGHT"}) {
    const auto found = extract("", "WELLINGTON, " + day + "." + report, "2025-04-11");
    REQUIRE(found.dates.size() == 2);
    CHECK(found.dates[0].value.to_string() == "2025-04-10");
    CHECK(found.dates[1].value.to_string() == "2025-04-09");
  }
}

TEST_CASE("the place of a dateline is one, and its day is no name", "[entities]") {
  const std::string report =
      " The council told the men that it would send more help to the villages for a year.";
  const auto wellington = extract("", "WELLINGTON, This Day." + report);
  CHECK(names(wellington, EntityType::kPlace) == std::vector<std::string>{"Wellington"});
  CHECK(names(wellington, EntityType::kOther).empty());
  const auto rugby = extract("", "RUGBY, April 10." + report, "1935-04-11");
  CHECK(names(rugby, EntityType::kPlace) == std::vector<std::string>{"Rugby"});
  const auto game = extract("", "They played rugby. RUGBY is a game of the north of the land.");
  CHECK(!is_among(names(game, EntityType::kPlace), "Rugby"));
  const auto oak = extract("", "Burr Oak, Kans., April 10.-" + report);
  CHECK(is_among(names(oak, EntityType::kPlace), "Burr Oak"));
}

TEST_CASE("a club's letters and parties that a hyphen ties stay capitals", "[entities]") {
  const Lexicon& lexicon = shipped_model()->lexicon();
  CHECK(name_with_acronyms("BOKORO CELTIC FC", lexicon).ends_with(" FC"));
  CHECK(is_tied_acronym("VMRO-DPMNE"));
  CHECK_FALSE(is_tied_acronym("WAL-MART"));
  CHECK_FALSE(is_tied_acronym("VMRO"));
  CHECK(has(found_in("The VMRO-DPMNE party won."), "VMRO-DPMNE/O"));
}

TEST_CASE("articles together are found as each by itself", "[entities]") {
  const std::vector<std::string> bodies = {
      "LONDON, Feb 26 (AP) - Ann Okafor of General Motors Corp said on Monday that GM would leave.",
      "",
      "Le ministre a dit que les relations avec la France et les pays de la region sont bonnes.",
      "Okafor met Ann Lee in Nairobi, Kenya. Lee said the Bank of Kenya was sound on May 4, 2019."};
  std::vector<Article> articles(bodies.size());
  for (std::size_t k = 0; k < bodies.size(); ++k) articles[k].body = bodies[k];
  EntityExtractor extractor(shipped_model());
  const std::vector<ExtractedEntities> together = extractor.extract(articles);
  REQUIRE(together.size() == articles.size());
  for (std::size_t k = 0; k < articles.size(); ++k) {
    const ExtractedEntities alone = extractor.extract(articles[k]);
    CHECK(together[k].read == alone.read);
    for (const EntityType type :
         {EntityType::kPerson, EntityType::kOrganisation, EntityType::kPlace, EntityType::kOther})
      CHECK(names(together[k], type) == names(alone, type));
    CHECK(first_country(together[k]) == first_country(alone));
    CHECK(together[k].filed.has_value() == alone.filed.has_value());
    CHECK(together[k].dates.size() == alone.dates.size());
  }
  CHECK(is_among(names(together[0], EntityType::kPerson), "Ann Okafor"));
  CHECK(is_among(names(together[3], EntityType::kPerson), "Ann Lee"));
  CHECK(first_country(together[3]) == "KE");
  CHECK(extractor.extract(std::span<const Article>()).empty());
}

TEST_CASE("a text's first word in capitals is written as the others are", "[entities]") {
  CHECK(has(found_in("KINGSTON College (KC) won. KC were glad."),
            "Kingston College/O Kingston College/O Kingston College/O"));
  CHECK(found_in("MARK Bell died on Sunday. Bell was 40.") == "Mark Bell/P Mark Bell/P ");
  CHECK(has(found_in("They won. KINGSTON College (KC) lost."), "KINGSTON College/O"));
  CHECK(has(found_in("CORE Foundation said no. Staff of CORE Foundation left."),
            "CORE Foundation/O CORE Foundation/O"));
  const Lexicon& lexicon = shipped_model()->lexicon();
  CHECK(name_behind_first_capitals("MARK A. Bell", lexicon) == "Mark A. Bell");
  CHECK(name_behind_first_capitals("MARK BELL Okaf", lexicon) == "MARK BELL Okaf");
  CHECK(name_behind_first_capitals("NASA Centre", lexicon) == "NASA Centre");
  CHECK(name_behind_first_capitals("MARK BELL", lexicon) == "MARK BELL");
  CHECK(name_behind_first_capitals("ANN Bell", lexicon) == "ANN Bell");  // may be letters
  CHECK(name_behind_first_capitals("OKRUKO Bell", lexicon) == "OKRUKO Bell");
}

}  // namespace
}  // namespace dateline
