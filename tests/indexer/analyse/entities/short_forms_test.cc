#include "indexer/analyse/entities/short_forms.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

using enum EntityType;

struct Named {
  std::string name;
  EntityType type = kOrganisation;
};

// What `asked` is short for in an article that has `first` and, behind `between`, `second`; "" for
// nothing.
std::string long_form(const Named& first, const std::string& between, const Named& second,
                      const Named& asked) {
  const std::string text = first.name + between + second.name + ")";
  const auto mention_of = [](const Named& named, std::size_t begin) {
    NamedMention mention;
    mention.span = {static_cast<std::uint32_t>(begin),
                    static_cast<std::uint32_t>(begin + named.name.size()), named.type};
    mention.name = named.name;
    return mention;
  };
  ShortForms forms;
  forms.learn(mention_of(first, 0), mention_of(second, first.name.size() + between.size()), text);
  const std::string* found = forms.long_form(mention_of(asked, 0));
  return found == nullptr ? "" : *found;
}

std::string of(const std::string& name, const std::string& form) {
  return long_form({name}, " (", {form}, {form});
}

TEST_CASE("a ticker that one word begins with is the firm", "[entities]") {
  CHECK(of("Merrow", "MERR") == "Merrow");
  CHECK(of("Merrow", "ME") == "");
  CHECK(of("Merrow", "MROW") == "");
  CHECK(of("MERROW", "MERR") == "");
  CHECK(long_form({"Merrow", kPlace}, " (", {"MERR", kPlace}, {"MERR", kPlace}) == "");
}

TEST_CASE("a short form in brackets stands for the name in front, either way round", "[entities]") {
  CHECK(of("Kenya Wildlife Service", "KWS") == "Kenya Wildlife Service");
  CHECK(long_form({"KWS"}, " (", {"Kenya Wildlife Service"}, {"K.W.S."}) ==
        "Kenya Wildlife Service");
  CHECK(of("Bank of Ideas", "BoI") == "Bank of Ideas");
  CHECK(of("Electricity Supply Commission", "Escom") == "Electricity Supply Commission");
  // Alone in brackets, it is short for the name whatever its letters are.
  CHECK(of("Social Democrats", "SPD") == "Social Democrats");
  CHECK(of("Law and Justice", "PiS") == "Law and Justice");
  CHECK(long_form({"Social Democrats"}, " (the ", {"SPD"}, {"SPD"}).empty());
  CHECK(of("Social Democrats", "Berlin").empty());
  CHECK(of("Democrats", "SPD").empty());
  CHECK(of("Jet Propulsion Laboratory", "NASA").empty());  // whose it is
  CHECK(of("Ridgemont Therapeutics", "NYSE").empty());
  CHECK(of("Arsenal Ladies", "ENG").empty());  // a nation's code
  CHECK(long_form({"Kenya Wildlife Service"}, " (", {"KWS"}, {"ABC"}).empty());
}

TEST_CASE("a short form stands in square brackets, or behind a comma and or", "[entities]") {
  const auto shown = [](const std::string& body) { return found_in(body); };
  CHECK(has(shown("The Workers Labour Front, or WLF, attacked. The rebels of WLF fled."),
            "Workers Labour Front/O Workers Labour Front/O Workers Labour Front/O"));
  CHECK(has(shown("The Popular Armed Forces of Colombia, or FAPC, attacked. FAPC denied it."),
            "Colombia/O Popular Armed Forces of Colombia/O Popular Armed Forces of Colombia/O"));
  CHECK(has(shown("The Islamic Resistance Movement, or Hamas, won. Hamas said so."),
            "Islamic Resistance Movement/O Islamic Resistance Movement/O Islamic Resistance "
            "Movement/O"));
  CHECK(long_form({"Party"}, ", or ", {"Hamas"}, {"Hamas"}).empty());
  CHECK(has(shown("The government said on Monday that the Mozambique National Resistance [Renamo] "
                  "had attacked two villages. Renamo denied it."),
            "Mozambique National Resistance/O Mozambique National Resistance/O "
            "Mozambique National Resistance/O"));
  CHECK(has(shown("The Mozambique National Front [MNF] denied it. Then MNF rebels fled."),
            "Mozambique National Front/O Mozambique National Front/O Mozambique National Front/O"));
  // Of the type of what it is short for, also where it was missed.
  const std::string act = "The Senate passed the Orange Rivers Safety Act";
  for (const std::string form : {" [ORSA]", ", or ORSA,"}) {
    CHECK(shown(act + form + " at noon. The senators like ORSA.") ==
          "Senate/O Orange Rivers Safety Act/X Orange Rivers Safety Act/X "
          "Orange Rivers Safety Act/X ");
  }
  CHECK(has(shown("The Department of Defense, or Congress, should act."), "Congress/O"));
  CHECK(has(shown("The Islamic Resistance Movement, or Hamas fighters, won."), "Hamas/O"));
}

TEST_CASE("a body goes by a word in brackets that is of its name, or is told of the body",
          "[entities]") {
  CHECK(of("Union of Merry Builders", "Merry Builders") == "Union of Merry Builders");
  CHECK(of("Truth and Labour Party", "TL Party") == "Truth and Labour Party");
  CHECK(of("Parti Rakyat Merra Okaf", "Merra") == "Parti Rakyat Merra Okaf");
  CHECK(of("Bureau of Grave Crimes", "Sparrows").empty());
  // Another body shares a word, or has a name of its own.
  CHECK(of("Merra State University", "Okaf State").empty());
  CHECK(of("Truth and Labour Party", "BK Party").empty());
  CHECK(has(found_in("Merra State University (Ohio State) won. Ohio State said no."),
            "Ohio State/O Ohio State/O"));
  CHECK(has(found_in("The Bank of Ireland (Reuters) said no. Reuters said so."),
            "Reuters/O Reuters/O"));
  // Too short to be told, whose it is, another body.
  CHECK(of("Okaf Merra", "Merra").empty());
  CHECK(of("Union of Free Men", "All Men").empty());
  CHECK(of("Committee of Senate Clerks", "Senate").empty());
  CHECK(long_form({"Union of Merry Builders"}, " (", {"Builders", kPlace}, {"Builders"}).empty());
}

TEST_CASE("a short form of capitals and small letters is the body that the text has for it",
          "[entities]") {
  CHECK(found_in("Law and Justice (PiS) won. They asked PiS to come. The minister told PiS to "
                 "wait. PiS said no.") ==
        "Law and Justice/O Law and Justice/O Law and Justice/O Law and Justice/O "
        "Law and Justice/O ");
  CHECK(!has(found_in("They asked PiS to come."), "PiS/O"));
  CHECK(found_in("He holds a degree from Yale University (PhD). A PhD costs much.") ==
        "Yale University/O ");
}

TEST_CASE("a short form in the headline does not stand before its introduction", "[entities]") {
  const auto named = [](const std::string& name, std::uint32_t begin, bool in_title) {
    NamedMention mention;
    mention.span = {begin, begin + static_cast<std::uint32_t>(name.size()), kOrganisation};
    mention.name = name;
    mention.in_title = in_title;
    return mention;
  };
  const std::string text = "Free People (HDP)";
  const NamedMention people = named("Free People", 0, false), form = named("HDP", 13, false);
  for (const bool in_title : {false, true}) {
    ShortForms forms;
    forms.learn(named("HDP", 0, in_title), people, text);
    forms.learn(people, form, text);
    CHECK((forms.long_form(form) != nullptr) == in_title);
  }
}

TEST_CASE("a short form has two letters or more, and ten at most", "[entities]") {
  CHECK(of("Kenya Services", "K").empty());
  CHECK(of("Kenya Services", "KS") == "Kenya Services");
  CHECK(of("Anna Berta Cora Dora Erna Frida Gerda Hilda Irma Jana", "ABCDEFGHIJ") ==
        "Anna Berta Cora Dora Erna Frida Gerda Hilda Irma Jana");
  CHECK(of("Anna Berta Cora Dora Erna Frida Gerda Hilda Irma Jana Kira", "ABCDEFGHIJK").empty());
}

TEST_CASE("a bracket must stand between, and little else", "[entities]") {
  const Named name{"Kenya Wildlife Service"}, form{"KWS"};
  CHECK(long_form(name, ", ", form, form).empty());
  for (const std::string possessive : {"'s (", "\u2019s (", "' (", "\u2019s (\""})
    CHECK(long_form(name, possessive, form, form) == name.name);
  CHECK(long_form(name, "'s 's (", form, form).empty());
  CHECK(long_form(name, " (\"", form, form) == name.name);
  CHECK(long_form(name, " (\" ", form, form).empty());
}

TEST_CASE("places are short for places alone, and persons for nobody", "[entities]") {
  CHECK(long_form({"New Territory", kPlace}, " (", {"NT", kPlace}, {"NT", kPlace}) ==
        "New Territory");
  CHECK(long_form({"New Territory", kPlace}, " (", {"NT", kPlace}, {"NT"}).empty());
  CHECK(long_form({"New Territory", kPlace}, " (", {"NT"}, {"NT"}).empty());
  CHECK(long_form({"Neil Tree", kPerson}, " (", {"NT", kPerson}, {"NT", kPerson}).empty());
  CHECK(long_form({"Fair Boats Act", kOther}, " (", {"FBA"}, {"FBA"}) == "Fair Boats Act");
}

// What `asked` is short for where the article has all of `names`, of organisations.
std::string inferred(const std::vector<std::string>& names, const std::string& asked) {
  std::vector<NamedMention> mentions;
  for (const std::string& name : names) mentions.push_back({false, {0, 1, kOrganisation}, name});
  ShortForms forms;
  forms.infer(mentions);
  const std::string* found = forms.long_form({false, {0, 1, kOrganisation}, asked});
  return found == nullptr ? "" : *found;
}

TEST_CASE("an acronym without a bracket is the one organisation with its initials", "[entities]") {
  CHECK(inferred({"General Motors Corp", "GM"}, "GM") == "General Motors Corp");
  CHECK(inferred({"General Motors", "GM"}, "G.M.") == "General Motors");
  CHECK(inferred({"General Motors Corp", "General Motors", "GM"}, "GM") == "General Motors Corp");
  CHECK(inferred({"Securities & Exchange Board", "Securities and Exchange Board", "SEB"}, "SEB") ==
        "Securities & Exchange Board");
  CHECK(inferred({"GM", "General Mills"}, "GM").empty());  // before the name
  CHECK(inferred({"UBS Securities", "UBS", "Union Bank of Switzerland"}, "UBS").empty());
  CHECK(inferred({"FAA", "Federal Aviation Agency"}, "FAA") == "Federal Aviation Agency");
  CHECK(inferred({"Trans World Airlines", "TWA"}, "TWA") == "Trans World Airlines");
  CHECK(inferred({"TRANS WORLD AIRLINES", "TWA"}, "TWA") == "Trans World Airlines");
  CHECK(inferred({"Press Trust of India", "PTI"}, "PTI").empty());
  CHECK(inferred({"House and Urban Development", "HUD"}, "HUD").empty());
  CHECK(inferred({"Pit I", "PI"}, "PI").empty());
  CHECK(inferred({"Education Union", "EU"}, "EU").empty());
  CHECK(inferred({"Bank for International Settlements", "BIS"}, "BIS") ==
        "Bank for International Settlements");
  CHECK(inferred({"General Motors Corp", "GM", "Great Mills"}, "GM").empty());
  CHECK(inferred({"European Community", "EC", "EUROPEAN COMMUNITY"}, "EC") == "European Community");
  CHECK(inferred({"EC Commission", "EC"}, "EC").empty());
  CHECK(inferred({"General Motors Corp", "Gm"}, "Gm").empty());
  CHECK(inferred({"G", "Greens"}, "G").empty());
  CHECK(inferred({"Standard & Poor's", "S&P"}, "S&P") == "Standard & Poor's");
  CHECK(inferred({"Standard and Poor's Corp", "S&P"}, "S&P") == "Standard and Poor's Corp");
  CHECK(inferred({"Standard & Poor's", "S&P"}, "SP").empty());
  CHECK(inferred({"Sugar Partners", "S&P"}, "S&P").empty());
}

TEST_CASE("a body's letters may be eight, in another language", "[entities]") {
  CHECK(of("United Force in Tudela", "FURUTUDE") == "United Force in Tudela");
  CHECK(of("United Force in Tudela", "FURUTUDEL") == "");
}

}  // namespace
}  // namespace dateline
