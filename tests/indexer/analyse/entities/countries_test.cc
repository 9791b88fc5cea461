#include "indexer/analyse/entities/countries.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_countries.h"
#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

std::string filed_country(const std::string& body, const std::string& source = "") {
  Article article;
  article.body = body;
  article.source = source;
  const auto found = EntityExtractor(shipped_model()).extract(article);
  return found.filed ? found.filed->country : "none";
}

TEST_CASE("a dateline's city is the one that the article goes on about", "[entities]") {
  const std::string text = " (NNA) - The minister opened a school in ";
  CHECK(
      filed_country("SAN JOSE" + text +
                    "the city on Monday. California has too few, a teacher from Los Angeles said; "
                    "Texas and Nevada have more, and the United States pays.") == "US");
  CHECK(filed_country("SAN JOSE" + text +
                      "Costa Rica on Monday. Costa Rica has too few, a teacher said.") == "CR");
  // A village of Virginia that has a capital's name is not where news about the USA comes from.
  CHECK(filed_country("VIENNA" + text +
                      "the city on Monday. The United States paid for it, and the United States "
                      "sent its ambassador from Washington, who comes from Virginia.") == "AT");
}

TEST_CASE("a part of the world is not the country that its name has in it", "[entities]") {
  const auto found = countries(
      "",
      "The best of South America met in Uruguay, and Uruguay's ships came from the Indian "
      "Ocean. A bank in Latin America paid.");
  CHECK(is_major(found, "UY"));
  for (const std::string code : {"US", "IN"}) {
    INFO(code);
    CHECK(std::none_of(found.begin(), found.end(),
                       [&](const ArticleCountry& c) { return c.code == code; }));
  }
}

TEST_CASE("a city that was told apart once is the same one after that", "[entities]") {
  const auto found = countries(
      "",
      "The school board of Paris, Texas, met on Monday.\n\nParis has four schools. Voters in Paris "
      "want a fifth, and the mayor of Paris agrees.");
  CHECK(is_major(found, "US"));
  CHECK_FALSE(is_major(found, "FR"));
}

TEST_CASE("a state behind its city is no country", "[entities]") {
  const auto found =
      countries("", "He was born in Augusta, Georgia, and went to school in Atlanta, Georgia.");
  CHECK(is_major(found, "US"));
  CHECK(std::none_of(found.begin(), found.end(),
                     [](const ArticleCountry& c) { return c.code == "GE"; }));
  CHECK(is_major(countries("", "She was born in Tbilisi, Georgia, and went to school in Batumi."),
                 "GE"));
}

TEST_CASE("lessons in a language are of no country", "[entities]") {
  const auto found = countries(
      "", "Schools in Norway want English lessons for all. English speakers are few in Norway.");
  CHECK(is_major(found, "NO"));
  CHECK_FALSE(is_major(found, "GB"));
}

TEST_CASE("a language is no country", "[entities]") {
  const auto found = countries(
      "",
      "The court of Nairobi read the sentence in English and she answered in Portuguese. Kenya has "
      "two more such cases, a lawyer in Nairobi said.");
  CHECK(is_major(found, "KE"));
  CHECK_FALSE(is_major(found, "GB"));
  CHECK_FALSE(is_major(found, "PT"));
}

TEST_CASE("two languages, or one that is known or written, are of no country", "[entities]") {
  CHECK(countries("", "She read a mix of Filipino and English to the children.").empty());
  CHECK(countries("", "He speaks Spanish at home and writes French.").empty());
  CHECK(countries("", "An Arabic-language paper and a French-language school opened.").empty());
  CHECK(is_major(countries("", "He taught Spanish children."), "ES"));
  CHECK(countries("", "A mix of French and German farmers came.").size() == 2);
  CHECK(countries("", "They sell it in French and German towns.").size() == 2);
  CHECK(is_major(countries("", "The bond is listed in Luxembourg."), "LU"));
}

TEST_CASE("Georgia is the state where its towns, its short form or other states are named",
          "[entities]") {
  const auto released = countries(
      "Senators announce funds for Georgia's farmers",
      "Senator Ada Pell, R-Ga., said on Monday that Georgia would get a grant.\n\nGeorgia is proud "
      "of its farmers, and Georgians know it, she said.");
  CHECK(is_major(released, "US"));
  CHECK_FALSE(is_major(released, "GE"));
  const auto towns =
      countries("Storms in Georgia",
                "Storms hit Georgia on Monday. Roofs were lost in Macon, Savannah and "
                "Augusta, and Georgia closed its schools.");
  CHECK(is_major(towns, "US"));
  CHECK_FALSE(is_major(towns, "GE"));
  const auto country = countries(
      "Georgia votes",
      "Georgia votes for a new parliament on Sunday.\n\nThe United States and Russia "
      "sent observers to Georgia, and in Tbilisi the queues were long, Georgian television said.");
  CHECK(is_major(country, "GE"));
}

TEST_CASE("Indians of tribes are not of India", "[entities]") {
  const std::string clinic =
      " paid for a clinic. The Indian Health Service will run it, and Indian children will be seen "
      "first.";
  CHECK_FALSE(is_major(countries("Indian clinic opens", "The tribe" + clinic), "IN"));
  CHECK(is_major(countries("Indian clinic opens", "The tribe in New Delhi" + clinic), "IN"));
  CHECK_FALSE(is_major(countries("Indian clinic opens", "The county in Montana" + clinic), "IN"));
  CHECK_FALSE(points_to(countries("",
                                  "Soldiers brought some Yaqui Indians to the border of Mexico. "
                                  "The Indians came by train."),
                        "IN"));
  CHECK_FALSE(
      points_to(countries("", "Native Americans of Utah met. Indian leaders spoke."), "IN"));
  CHECK(is_major(
      countries("Indian clinic opens", "The county in Montana" + clinic, "The Morning Star, Delhi"),
      "IN"));
}

TEST_CASE("Indians in the United States are of India unless the text tells of tribes",
          "[entities]") {
  CHECK(is_major(countries("Indian minister meets senators",
                           "NEW YORK - Indian officials met senators in Texas on Friday. The "
                           "Indian minister had asked for it."),
                 "IN"));
  CHECK(
      points_to(countries("",
                          "Police in Texas held an Indian student. The Indian consulate in Houston "
                          "said it had been told."),
                "IN"));
}

TEST_CASE("the capital of an island is not the town that has its name", "[entities]") {
  const auto town =
      countries("Clinic opens in Jamestown",
                "A clinic for veterans opened in Jamestown, the senators of North Dakota said. "
                "It is the third in North Dakota, and Jamestown has waited for it.");
  CHECK(is_major(town, "US"));
  CHECK_FALSE(is_major(town, "SH"));
  CHECK(is_major(countries("Ship reaches Jamestown",
                           "The ship reached Jamestown on Monday. Saint Helena has waited for it."),
                 "SH"));
  // Where nothing else is named, a capital is what it is.
  CHECK(is_major(countries("Queues in Valletta",
                           "The queues in Valletta were long on Monday, and buses were late."),
                 "MT"));
}

TEST_CASE("a town is the one whose state the article names", "[entities]") {
  const auto found =
      countries("Candidate from Lima",
                "The farmers of Ohio met on Monday. A man of Lima will stand, they said, and Lima "
                "knows him.");
  CHECK(is_major(found, "US"));
  CHECK_FALSE(is_major(found, "PE"));
  CHECK(is_major(countries("Candidate from Lima",
                           "The farmers met on Monday. A man of Lima will stand, they said."),
                 "PE"));
}

TEST_CASE("an island is not Iceland", "[entities]") {
  for (const ArticleCountry& country : countries(
           "Storm at Gunning Island", "A storm hit Gunning Island and Big Island on Monday.")) {
    CHECK(country.code != "IS");
  }
}

TEST_CASE("a state's short form speaks for its country", "[entities]") {
  CHECK(is_major(
      countries("Senators ask for roads", "The senators, D-Conn. and R-Minn., asked for roads."),
      "US"));
}

TEST_CASE("a firm's one word is no small place", "[entities]") {
  CHECK(countries_of("Meta shares fell on Monday after Meta said it would spend more.").empty());
  CHECK(has(countries_of("Texas beat Meta on Monday, and Texas said it would spend more."), "US"));
}

TEST_CASE("a great city is no town of its name elsewhere, however the article goes on",
          "[entities]") {
  const auto found =
      countries("",
                "The statue stood in the stairwell of a museum in Hamburg for years. "
                "Americans knew of it: a New York auction house, a museum in Boston "
                "and one in Chicago had asked for it. The United States has others.");
  CHECK(points_to(found, "DE"));
  CHECK(points_to(found, "US"));
}

TEST_CASE("a country's name is a division of another where that is said behind it", "[entities]") {
  const auto found = countries("", "By-elections were held in Niger state and in Kogi state.");
  CHECK(is_major(found, "NG"));
  CHECK_FALSE(points_to(found, "NE"));
  CHECK(is_major(countries("", "The army of Niger said so. The state of Niger is ours."), "NE"));
  CHECK(is_major(countries("", "Mexico state television said so."), "MX"));
  CHECK(is_major(countries("", "Niger state television showed him. Niger state-owned mines shut."),
                 "NE"));
}

TEST_CASE("what a city is named behind does not make it a village of its name", "[entities]") {
  CHECK(points_to(countries("", "He visited London, Paris and Berlin."), "FR"));
  CHECK(points_to(countries("Mexico, Buenos Aires follow", "Shares fell again."), "AR"));
  CHECK(points_to(countries("", "They play in Brazil, Santiago and Lima."), "CL"));
  CHECK_FALSE(points_to(countries("", "He was born in Paris, Texas."), "FR"));
  // Smaller towns are looked for near each other.
  CHECK(is_major(countries("", "Newcastle, Maitland and Cessnock are under water."), "AU"));
  for (const std::string towns :
       {"Belleville, Kingston and Brockville", "Guelph, London and Sarnia"}) {
    const auto found = countries("", "Police in " + towns + " met.");
    INFO(towns);
    CHECK(is_major(found, "CA"));
    CHECK_FALSE(points_to(found, "JM"));
    CHECK_FALSE(points_to(found, "GB"));
  }
  CHECK_FALSE(points_to(countries("", "Macon, Dublin and Warner Robins were hit."), "IE"));
}

TEST_CASE("a state's short form tells which town of a great city's name is meant", "[entities]") {
  const auto found = countries("", "He is of Buffalo, N.Y. The choir sang in Hamburg on Sunday.");
  CHECK(is_major(found, "US"));
  CHECK_FALSE(points_to(found, "DE"));
}

TEST_CASE("a town that only a state behind its name tells of is of that state", "[entities]") {
  const auto found = countries("",
                               "The school in Milan, Tennessee, will close in June. "
                               "Teachers from Milan asked for a meeting with the mayor.");
  CHECK(is_major(found, "US"));
  CHECK_FALSE(points_to(found, "IT"));
  CHECK(
      points_to(countries("", "The school in Milan will close. It is the oldest in Italy."), "IT"));
}

TEST_CASE("a company that has Georgia in its name is of the state", "[entities]") {
  const auto found = countries("",
                               "Georgia-Lumber Corp said it would shut a mill. Georgia-Lumber "
                               "said 300 jobs would go.");
  CHECK(is_major(found, "US"));
  CHECK_FALSE(points_to(found, "GE"));
  CHECK(is_major(countries("",
                           "TBILISI - Georgia Railway Ltd said on Monday it would raise fares. "
                           "Georgians will pay more, said a minister in Tbilisi."),
                 "GE"));
}

TEST_CASE("a supreme court is of the newspaper's country, or of those that the text names",
          "[entities]") {
  const std::string body = "The Supreme Court ruled on Monday that the vote was void.";
  CHECK_FALSE(points_to(countries("", body, "The Star, Nairobi"), "US"));
  CHECK_FALSE(points_to(countries("", body + " Kenya will vote anew."), "US"));
  CHECK(points_to(countries("", body + " Americans will vote anew."), "US"));
}

TEST_CASE("a supreme court vouches for no country by being named twice", "[entities]") {
  const auto about = countries("", "The Supreme Court (SC) sat in Colombo on Monday.");
  CHECK(is_major(about, "LK"));
  CHECK_FALSE(points_to(about, "US"));
  CHECK(is_major(countries("", "The Supreme Court (SC) sat on Monday."), "US"));
}

TEST_CASE("a city goes before a division abroad that nothing bears out", "[entities]") {
  CHECK(is_major(countries("", "Rescuers in Bari said 20 people were saved."), "IT"));
  CHECK(is_major(countries("", "Police in Lae held ten men on Monday."), "PG"));
  CHECK(is_major(countries("", "Police in Mwanza held ten men on Monday."), "TZ"));
  CHECK(is_major(countries("", "Police in Plymouth held ten men on Monday."), "GB"));
  CHECK(is_major(countries("", "Police in Ontario held ten men on Monday."), "CA"));
}

TEST_CASE("a country is spoken of though towns elsewhere have its name", "[entities]") {
  // Cartago of Colombia is the larger one, and a town of Brazil is called Costa Rica.
  const auto found = countries("", "Farmers of Cartago want more of Costa Rica, they said.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "CR");
  const auto tennessee = countries(
      "", "Nashville sent engines to Lebanon. Lebanon is a town of Tennessee, the mayor said.");
  CHECK(std::none_of(tennessee.begin(), tennessee.end(),
                     [](const ArticleCountry& c) { return c.code == "LB"; }));
}

TEST_CASE("a division goes before no larger town abroad", "[entities]") {
  const auto of_town = [](const std::string& town) {
    return countries("", "Police in " + town + " said that three people were hurt.")[0].code;
  };
  CHECK(of_town("Trujillo") == "PE");
  CHECK(of_town("Santa Barbara") == "US");
  CHECK(of_town("Warwick") == "US");
  CHECK(of_town("Canterbury") == "NZ");  // a small city's name
  CHECK(of_town("Valencia") == "ES");    // Venezuela's is not four times as large
}

TEST_CASE("a place is found without the apostrophes in its name", "[entities]") {
  CHECK(is_major(countries("", "Three men died in Sana\u2019a on Monday."), "YE"));
  CHECK(is_major(countries("", "Three men died in Ba'quba on Monday."), "IQ"));
}

TEST_CASE("a landmark of one country tells the country", "[entities]") {
  CHECK(points_to(countries("", "He was seen near the Grand Canyon on Monday."), "US"));
  CHECK(points_to(countries("", "He was seen near Mount Fuji on Monday."), "JP"));
  CHECK(points_to(countries("", "Nothing grew in Plateau State for a year."), "NG"));
  CHECK(countries("", "He was seen near the Black Sea on Monday.").empty());
}

TEST_CASE("a landmark that countries share counts where the text speaks of the country",
          "[entities]") {
  const std::string bridge = "The new bridge over the Rhine opened on Monday.";
  CHECK(points_to(countries("", bridge), "DE"));
  CHECK(points_to(countries("", bridge + " Germany paid for it, and Austria did not."), "DE"));
  CHECK_FALSE(points_to(countries("", bridge + " Austria paid for it."), "DE"));
}

TEST_CASE("a people of one country tells the country", "[entities]") {
  CHECK(points_to(countries("", "The Tibetan monks walked home on Monday."), "CN"));
  CHECK(points_to(countries("", "Many Quebecers walked home on Monday."), "CA"));
  CHECK(points_to(countries("", "Many Londoners walked home on Monday."), "GB"));
  CHECK(points_to(countries("", "The Iraqi Kurds walked home on Monday."), "IQ"));
  CHECK_FALSE(points_to(countries("", "Azeri farmers in Kenya walked home."), "AZ"));
  CHECK(countries("", "The Kurdish farmers walked home on Monday.").empty());
  CHECK(countries("", "The Roma families walked home on Monday.").empty());
}

TEST_CASE("a firm named for a person is in no small town of the name", "[entities]") {
  CHECK_FALSE(has(countries_of("David Jones Ltd said its stores had sold more."), "PA"));
  CHECK(has(countries_of("The David Hospital in David, Panama, said its wards had room."), "PA"));
}

TEST_CASE("a firm named for its partners is in no town of their names", "[entities]") {
  const std::string kyrgyz = "Brown & Houston Minerals has a mine in Kyrgyzstan. ";
  CHECK_FALSE(has(countries_of(kyrgyz + "Brown & Houston said that it would pay."), "US"));
  CHECK(has(countries_of("The Denver & Rio Grande Railroad said that it would pay."), "US"));
}

TEST_CASE("a union is spoken of by its greatest part's name as well", "[entities]") {
  const auto codes = [](const std::string& body, int year) {
    Article article;
    article.body = body;
    article.date.year = static_cast<std::int16_t>(year);
    std::string out;
    for (const auto& country : EntityExtractor(shipped_model()).extract(article).countries)
      out += country.code + " ";
    return out;
  };
  const std::string czech = "Czechoslovakia's leader spoke in Prague. The Czech people cheered.";
  CHECK(codes(czech, 1968) == "CS ");
  CHECK(has(codes(czech, 1998), "CZ "));
  CHECK(codes("The Soviet Union sent tanks. Russian troops left Moscow.", 1956) == "SU ");
  CHECK(codes("Russian troops left Moscow.", 1956) == "RU ");
  // Where the article tells the parts from each other, or the union falls apart.
  CHECK(has(codes("The Soviet Union sent grain. Russia and Ukraine grew it.", 1956), "RU "));
  CHECK(has(codes("Serbia left the talks. Yugoslavia is falling apart.", 1991), "RS "));
  CHECK(codes("Serbia is calm. Yugoslavia sent grain.", 1980) == "YU ");
  CHECK(has(codes("Yugoslavia's leader spoke in Belgrade.", 1999), "RS "));
  CHECK(has(codes("Russia chose its own president. Soviet leaders were angry.", 1990), "RU "));
  // What was filed there was filed in the union.
  Article report;
  report.body = "BELGRADE, May 4 - Yugoslavia froze prices on Saturday.";
  report.date.year = 1985;
  const ExtractedEntities found = EntityExtractor(shipped_model()).extract(report);
  REQUIRE(found.filed);
  CHECK(found.filed->country == "YU");
}

TEST_CASE("a British peer is of Britain, and of no namesake of his town", "[entities]") {
  CHECK(countries_of("The Duke of Norfolk opened a school.") == "GB ");
  CHECK(countries_of("The Earl of Derby and the Duke of Portland left.") == "GB ");
  CHECK(countries_of("The Duke of Orleans opened a school.").empty());
  CHECK(countries_of("The Duke of Wellington's Regiment left.") == "GB ");
}

TEST_CASE("a people's name that women have too tells no country before a surname", "[entities]") {
  CHECK(countries("", "Jailed was Chairperson Swati Nayak.").empty());
  CHECK_FALSE(points_to(
      countries("", "He hit Delhi Commission Chairperson Swati Nayak. Nayak is an MP."), "SZ"));
  CHECK(points_to(countries("", "The Swati king spoke in Mbabane."), "SZ"));
}

}  // namespace
}  // namespace dateline
