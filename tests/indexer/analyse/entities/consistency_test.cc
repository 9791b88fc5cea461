#include "indexer/analyse/entities/consistency.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"
#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("a place whose last word is a person's name alone is a person", "[entities]") {
  CHECK(consistent("They called Jordan Hill. Then Hill came.",
                   {{"Jordan Hill", kPlace}, {"Hill", kPerson}}) == "Jordan Hill/P Hill/P ");
  CHECK(consistent("They saw Lake Hill. Then Hill came.",
                   {{"Lake Hill", kPlace}, {"Hill", kPerson}}) == "Lake Hill/L Hill/P ");
  CHECK(consistent("They saw Jordan Hill. Then Hill lay there.",
                   {{"Jordan Hill", kPlace}, {"Hill", kPlace}}) == "Jordan Hill/L Hill/L ");
}

TEST_CASE("a legal form alone, and what is left of a word, is no name", "[entities]") {
  const auto kOrganisation = EntityType::kOrganisation;
  CHECK(consistent("The firm Co Inc. of Denver, Co. was sold.",
                   {{"Co Inc.", kOrganisation}, {"Co.", kPlace}}) == "Co./L ");
  // In a scanned text, when the gazetteers do not know it.
  const std::vector<Given> rests = {{"Ing", kOrganisation},
                                    {"Rose", kPerson},
                                    {"Ald", kPlace},
                                    {"ALD", kPlace},
                                    {"Aldo", kPlace}};
  const std::string text = "They saw Ing and Rose and Ald and ALD and Aldo there.";
  CHECK(consistent(text, rests, TextKind::kScanned) == "Rose/P ALD/L Aldo/L ");
  CHECK(consistent(text, rests) == "Ing/O Rose/P Ald/L ALD/L Aldo/L ");
  // "I've" where the marks are lost.
  const std::vector<Given> said = {{"Ive", kPerson}, {"Rose", kPerson}};
  CHECK(consistent("and Ive seen Rose", said, TextKind::kUnpunctuated) == "Rose/P ");
  CHECK(consistent("and Ive seen Rose", said) == "Ive/P Rose/P ");
}

TEST_CASE("rows of firms are parted where each of two is one", "[entities]") {
  constexpr EntityType kFirm = EntityType::kOrganisation;
  CHECK(consistent("They met Ado & Bo, Cole & Dee there.", {{"Ado & Bo, Cole & Dee", kFirm}}) ==
        "Ado & Bo/O Cole & Dee/O ");
  CHECK(consistent("They met Ado, Bo & Cole there.", {{"Ado, Bo & Cole", kFirm}}) ==
        "Ado, Bo & Cole/O ");
  CHECK(consistent("They met Ado & Bo, Cole, Dee & Ede there.",
                   {{"Ado & Bo, Cole, Dee & Ede", kFirm}}) == "Ado & Bo, Cole, Dee & Ede/O ");
  CHECK(consistent("They met Ado, Bo, Cole Union and Dee.",
                   {{"Ado", kFirm}, {"Bo, Cole Union", kFirm}, {"Dee", kFirm}}) ==
        "Ado/O Bo/O Cole Union/O Dee/O ");
  CHECK(consistent("They met Bo, Cole Union and Dee.",
                   {{"Bo, Cole Union", kFirm}, {"Dee", kFirm}}) == "Bo, Cole Union/O Dee/O ");
}

TEST_CASE("a short form that the article introduces is what its long form is", "[entities]") {
  constexpr EntityType kLaw = EntityType::kOther;
  constexpr EntityType kGroup = EntityType::kOrganisation;
  const std::string law =
      "The Fair Boats Act (FBA) failed. Without FBA, boats sink. The FBA Watch met.";
  CHECK(consistent(law, {{"Fair Boats Act", kLaw}, {"FBA", kGroup}, {"FBA Watch", kGroup}}) ==
        "Fair Boats Act/X FBA/X FBA/X FBA Watch/O ");
  CHECK(consistent("A Union of Boat-Builders and Painters (UBBP) met. UBBP grew.",
                   {{"Union of Boat-Builders and Painters", kGroup}, {"UBBP", kPlace}}) ==
        "Union of Boat-Builders and Painters/O UBBP/O UBBP/O ");
  // Other letters, too short or too long a form, a person, or no name before the bracket.
  CHECK(consistent("The Fair Boats Act (FBC) failed.",
                   {{"Fair Boats Act", kLaw}, {"FBC", kGroup}}) == "Fair Boats Act/X FBC/O ");
  CHECK(consistent("The Act (A) failed.", {{"Act", kLaw}, {"A", kGroup}}) == "Act/X ");
  CHECK(consistent("Ada Bo Cole Dee Ede Fay Gil Hal (ABCDEFGH) ran.",
                   {{"Ada Bo Cole Dee Ede Fay Gil Hal", kGroup}, {"ABCDEFGH", kPlace}}) ==
        "Ada Bo Cole Dee Ede Fay Gil Hal/O ABCDEFGH/O ");
  CHECK(consistent("Ada Bo Cole Dee Ede Fay Gil Hal Ike (ABCDEFGHI) ran.",
                   {{"Ada Bo Cole Dee Ede Fay Gil Hal Ike", kGroup}, {"ABCDEFGHI", kPlace}}) ==
        "Ada Bo Cole Dee Ede Fay Gil Hal Ike/O ABCDEFGHI/L ");
  CHECK(consistent("We met Ann Lee (AL) there.", {{"Ann Lee", kPerson}, {"AL", kGroup}}) ==
        "Ann Lee/P AL/O ");
  CHECK(consistent("The old boat act (FBA) failed.", {{"FBA", kGroup}}) == "FBA/O ");
}

TEST_CASE("a role before a person and a day behind are no part of the name", "[entities]") {
  CHECK(consistent("Spokesman Ann Lee spoke.", {{"Spokesman Ann Lee", kPerson}}) == "Ann Lee/P ");
  CHECK(consistent("We heard Ann Lee Friday.", {{"Ann Lee Friday", kPerson}}) == "Ann Lee/P ");
  CHECK(consistent("We heard Rose May play.", {{"Rose May", kPerson}}) == "Rose May/P ");
  CHECK(consistent("We heard Friday play.", {{"Friday", kPerson}}) == "Friday/P ");
}

TEST_CASE("an office before a person is no part of the name", "[entities]") {
  CHECK(consistent("The Sultan of War Baker said so.", {{"War Baker", kPerson}}) == "Baker/P ");
  CHECK(consistent("The Sultan of Rose Baker said so.", {{"Rose Baker", kPerson}}) ==
        "Rose Baker/P ");
  CHECK(consistent("The friends of War Baker said so.", {{"War Baker", kPerson}}) ==
        "War Baker/P ");
  CHECK(consistent("The Sultan met War Baker there.", {{"War Baker", kPerson}}) == "War Baker/P ");
}

TEST_CASE("a surname that the gazetteers have as nothing else is its bearer's", "[entities]") {
  const std::string text = "The town heard Jones Mghalu. It asked Mghalu to pay.";
  CHECK(consistent(text, {{"Jones Mghalu", kPerson}, {"Mghalu", kOrganisation}}) ==
        "Jones Mghalu/P Mghalu/P ");
  CHECK(consistent("It asked Mghalu to pay.", {{"Mghalu", kOrganisation}}) == "Mghalu/O ");
  CHECK(consistent("The town heard Adnan al-Obeidi. They caught al-Obeidi there.",
                   {{"Adnan al-Obeidi", kPerson}, {"al-Obeidi", kOrganisation}}) ==
        "Adnan al-Obeidi/P al-Obeidi/P ");
  CHECK(consistent("The firm of Ann Merrow grew. It asked Merrow to pay.",
                   {{"Ann Merrow", kPerson}, {"Merrow", kOrganisation}}) ==
        "Ann Merrow/P Merrow/O ");
}

TEST_CASE("a surname that is a city is its bearer's where nobody is in that city", "[entities]") {
  CHECK(consistent("They chose Clifton Houston. The voters like Houston well.",
                   {{"Clifton Houston", kPerson}, {"Houston", kPlace}}) ==
        "Clifton Houston/P Houston/P ");
  CHECK(consistent("They chose Clifton Houston. He was born in Houston, and Houston likes him.",
                   {{"Clifton Houston", kPerson}, {"Houston", kPlace}, {"Houston", kPlace}}) ==
        "Clifton Houston/P Houston/L Houston/L ");
  CHECK(consistent("They chose Ann Kenya. The voters like Kenya well.",
                   {{"Ann Kenya", kPerson}, {"Kenya", kPlace}}) == "Ann Kenya/P Kenya/L ");
}

TEST_CASE("a surname that was left out is found inside a sentence and behind a title",
          "[entities]") {
  CHECK(consistent("We saw Doris Day. Each day we heard Day sing.", {{"Doris Day", kPerson}}) ==
        "Doris Day/P Day/P ");
  CHECK(consistent("We saw Doris Day. Day after day we sang.", {{"Doris Day", kPerson}}) ==
        "Doris Day/P ");
  CHECK(consistent("We met Ma Yunlong. Then Mr. Ma left.", {{"Ma Yunlong", kPerson}}) ==
        "Ma Yunlong/P Ma/P ");
  CHECK(consistent("We met Ann May. It rained in May there.", {{"Ann May", kPerson}}) ==
        "Ann May/P ");
}

TEST_CASE("what stands before a surname in the full name belongs to it", "[entities]") {
  CHECK(consistent("They heard Bill de Roos. Then de Roos left.",
                   {{"Bill de Roos", kPerson}, {"Roos", kPerson}}) == "Bill de Roos/P de Roos/P ");
  CHECK(consistent("They heard Bill Roos. The book is de Roos now.",
                   {{"Bill Roos", kPerson}, {"Roos", kPerson}}) == "Bill Roos/P Roos/P ");
}

TEST_CASE("a title before a known surname is no forename, and rivals are two", "[entities]") {
  CHECK(consistent("They heard Qabo Ray. Then Sultan Ray left.",
                   {{"Qabo Ray", kPerson}, {"Sultan Ray", kPerson}}) == "Qabo Ray/P Ray/P ");
  CHECK(consistent("Then Sultan Ray left.", {{"Sultan Ray", kPerson}}) == "Sultan Ray/P ");
  CHECK(consistent("Next are Ann Ray v Ida Lee v Bo.", {{"Ann Ray v Ida Lee v Bo", kPerson}}) ==
        "Ann Ray/P Ida Lee/P Bo/P ");
  CHECK(consistent("Next are Ann Ray v Ida Lee.", {{"Ann Ray v Ida Lee", kPerson}},
                   TextKind::kScanned) == "Ann Ray/P Ida Lee/P ");
  CHECK(consistent("Next is Ann v v Bo.", {{"Ann v v Bo", kPerson}}).find("Bo/P") !=
        std::string::npos);
}

TEST_CASE("a title is cut from the front of a person, whatever the tagger took it for",
          "[entities]") {
  CHECK(consistent("They saw Cpl Joseph.", {{"Cpl Joseph", kPerson}}) == "Joseph/P ");
  CHECK(consistent("They saw Tan Sri Khalid Abu Bakar.", {{"Tan Sri Khalid Abu Bakar", kPerson}}) ==
        "Khalid Abu Bakar/P ");
  CHECK(consistent("They saw Maulana Fazlullah.",
                   {{"Maulana Fazlullah", EntityType::kOrganisation}}) == "Fazlullah/P ");
  CHECK(consistent("They saw Madame Tussaud.", {{"Madame Tussaud", EntityType::kOrganisation}}) ==
        "Madame Tussaud/O ");
  CHECK(consistent("They saw Maulana Azad Lake.", {{"Maulana Azad Lake", kPlace}}) ==
        "Maulana Azad Lake/L ");
  CHECK(consistent("He became Tánaiste.", {{"Tánaiste", kPerson}}).empty());
  CHECK(consistent("They saw Tan Lee and CR Moss.", {{"Tan Lee", kPerson}, {"CR Moss", kPerson}}) ==
        "Tan Lee/P CR Moss/P ");
}

TEST_CASE("forenames and initials before a person are his", "[entities]") {
  CHECK(consistent("Geraint Jones kept.", {{"Jones", kPerson}}) == "Geraint Jones/P ");
  CHECK(consistent("It was Ramesh Rose Maharaj's.", {{"Rose Maharaj", kPerson}}) ==
        "Ramesh Rose Maharaj/P ");
  CHECK(consistent("Scores: Strauss 129, A Flintoff 72.",
                   {{"Strauss", kPerson}, {"Flintoff", kPerson}}) == "Strauss/P A Flintoff/P ");
  CHECK(consistent("A Blair aide spoke.", {{"Blair", kPerson}}) == "Blair/P ");
  CHECK(consistent("He said: \"A Blair aide spoke.\"", {{"Blair", kPerson}}) == "Blair/P ");
  CHECK(consistent("Then M Chirac and U Thant came.", {{"Chirac", kPerson}, {"Thant", kPerson}}) ==
        "Chirac/P Thant/P ");
  CHECK(consistent("They met Batsman Jones and Dean Moss.",
                   {{"Jones", kPerson}, {"Moss", kPerson}}) == "Jones/P Moss/P ");
  CHECK(consistent("They met Ann, Jones and\nPeter\nMoss.",
                   {{"Jones", kPerson}, {"Moss", kPerson}}) == "Jones/P Moss/P ");
}

TEST_CASE("a nickname in brackets stands inside a name", "[entities]") {
  CHECK(consistent("By N. J. (\"Nugget\") Piper, who left.",
                   {{"Nugget", kPerson}, {"Piper", kPerson}}) == "N. J. (\"Nugget\") Piper/P ");
  CHECK(consistent("Then John (\"Jack\") Lang left.",
                   {{"John", kPerson}, {"Jack", kPerson}, {"Lang", kPerson}}) ==
        "John (\"Jack\") Lang/P ");
  CHECK(consistent("Then William (Bill) Hayden left.", {{"Hayden", kPerson}}) ==
        "William (Bill) Hayden/P ");
  CHECK(consistent("1. Ann Moss (Kenya) Rose Lee",
                   {{"Ann Moss", kPerson}, {"Kenya", kPlace}, {"Rose Lee", kPerson}}) ==
        "Ann Moss/P Kenya/L Rose Lee/P ");
  CHECK(consistent("Then Ann (Kenya) Lee left.",
                   {{"Ann", kPerson}, {"Kenya", kPlace}, {"Lee", kPerson}}) ==
        "Ann/P Kenya/L Lee/P ");
}

TEST_CASE("two persons beside a bracket stay two, and a city in it is a place", "[entities]") {
  CHECK(has(found_in("They met Patricia (Ewing) Moss on Monday."), "Patricia (Ewing) Moss/P"));
  CHECK(has(found_in("They met Mary Ann (Smith) Moss on Monday."), "Mary Ann (Smith) Moss/P"));
  CHECK(has(found_in("Peter Murray (Ewing) Thomas Moss won on Monday."), "Peter Murray/P"));
  CHECK(has(found_in("Members: Larry Craig (Virginia) Peter Moss (Idaho)"), "Larry Craig/P"));
  CHECK(has(found_in("They met Sarah (Nairobi) Kimani on Monday."), "Sarah/P Nairobi/L"));
}

TEST_CASE("a byline ends at several blanks", "[entities]") {
  CHECK(consistent("By ADO OKAFO   MEMBER of it.", {{"ADO OKAFO   MEMBER", kPerson}}) ==
        "ADO OKAFO/P ");
  CHECK(consistent("By ADO OKAFO MEMBER of it.", {{"ADO OKAFO MEMBER", kPerson}}) ==
        "ADO OKAFO MEMBER/P ");
}

TEST_CASE("a possessive in capitals is no part of the name", "[entities]") {
  CHECK(consistent("Then NADRO'S chief left.", {{"NADRO'S", EntityType::kOrganisation}}) ==
        "NADRO/O ");
  CHECK(consistent("Then MOODY'S cut it.", {{"MOODY'S", EntityType::kOrganisation}}) ==
        "MOODY'S/O ");
  CHECK(consistent("He left ST. JOHN'S first.", {{"ST. JOHN'S", EntityType::kPlace}}) ==
        "ST. JOHN'S/L ");
  for (const std::string whole :
       {"FORT ST. JOHN'S", "MERRO SAINT ADO'S", "BO & ADO'S", "TUDEL A'S"})
    CHECK(consistent("Then " + whole + " chief left.", {{whole, EntityType::kOrganisation}}) ==
          whole + "/O ");
  for (const std::string rest : {" to close it.", " won.", ", too.", " today."})
    CHECK(consistent("Then NADRO'S" + rest, {{"NADRO'S", EntityType::kOrganisation}}) ==
          "NADRO'S/O ");
}

TEST_CASE("a member's constituency is no part of the name", "[entities]") {
  CHECK(consistent("The MP from Tudel Bo Okafor left.", {{"Tudel Bo Okafor", kPerson}}) ==
        "Tudel/L Bo Okafor/P ");
  CHECK(consistent("The man from Tudel Bo Okafor left.", {{"Tudel Bo Okafor", kPerson}}) ==
        "Tudel Bo Okafor/P ");
}

TEST_CASE("a province behind its town is no part of the next sentence's name", "[entities]") {
  CHECK(consistent("He lives in Tudel, Alta. Bo Okafor left long ago.",
                   {{"Tudel", kPlace}, {"Alta. Bo Okafor", kPerson}}) ==
        "Tudel/L Alta./L Bo Okafor/P ");
  CHECK(consistent("There spoke Alta Bo Okafor long ago.", {{"Alta Bo Okafor", kPerson}}) ==
        "Alta Bo Okafor/P ");
}

TEST_CASE("a police station or court that an old hyphen ties is one name", "[entities]") {
  const EntityType kBody = EntityType::kOrganisation;
  CHECK(consistent("He was at Bowo-street Police-court.", {{"Bowo-street Police", kBody}}) ==
        "Bowo-street Police-court/O ");
  CHECK(consistent("Then Scotland-yard was told.", {{"Scotland", kPlace}}) == "Scotland-yard/O ");
  CHECK(consistent("Then Bowo Police-led talks.", {{"Bowo Police", kBody}}) == "Bowo Police/O ");
  CHECK(consistent("Then Scotland-based firms.", {{"Scotland", kPlace}}) == "Scotland/L ");
}

TEST_CASE("a dash with a blank behind alone parts whole names", "[entities]") {
  CHECK(consistent("Then Bo Umrav- Rose Bo Isk left.", {{"Bo Umrav- Rose Bo Isk", kPerson}}) ==
        "Bo Umrav/P Rose Bo Isk/P ");
  CHECK(consistent("Then Bo Umrav- Ada Isk left.", {{"Bo Umrav- Ada Isk", kPerson}}) ==
        "Bo Umrav- Ada Isk/P ");
  CHECK(consistent("Then Bo Umrav al- Rose Isk left.", {{"Bo Umrav al- Rose Isk", kPerson}}) ==
        "Bo Umrav al- Rose Isk/P ");
  CHECK(consistent("Then Bo Umrav- Isk left.", {{"Bo Umrav- Isk", kPerson}}) == "Bo Umrav- Isk/P ");
}

TEST_CASE("a body and its officer are two names", "[entities]") {
  constexpr EntityType kBody = EntityType::kOrganisation;
  CHECK(consistent("They met Umrav CEO Rose Isko there.", {{"Umrav CEO Rose Isko", kBody}}) ==
        "Umrav/O Rose Isko/P ");
  CHECK(consistent("They met Umrav Vice President Isko there.",
                   {{"Umrav Vice President Isko", kBody}}) == "Umrav/O Isko/P ");
  CHECK(consistent("They met Umrav President Union there.", {{"Umrav President Union", kBody}}) ==
        "Umrav President Union/O ");
  CHECK(consistent("They met Union President Isko there.", {{"Union President Isko", kBody}}) ==
        "Union President Isko/O ");
}

TEST_CASE("a possessive parts two names", "[entities]") {
  constexpr EntityType kBody = EntityType::kOrganisation;
  CHECK(consistent("They heard Ada Okafors\u2019 Houston claim.",
                   {{"Ada Okafors\u2019 Houston", kPerson}}) == "Ada Okafors/P Houston/P ");
  CHECK(consistent("They sued Ada Okafor's Merrow there.", {{"Ada Okafor's Merrow", kPerson}}) ==
        "Ada Okafor/P Merrow/O ");
  CHECK(consistent("They saw Ada Okafor's Zemb there.", {{"Ada Okafor's Zemb", kPerson}}) ==
        "Ada Okafor/P ");
  CHECK(consistent("They saw Ada O' Houston there.", {{"Ada O' Houston", kPerson}}) ==
        "Ada O' Houston/P ");
  CHECK(consistent("They saw Okafor's Zemb Foods there.", {{"Okafor's Zemb Foods", kBody}}) ==
        "Okafor's Zemb Foods/O ");
}

TEST_CASE("townships are places, and a spokesperson is no part of the body", "[entities]") {
  constexpr EntityType kBody = EntityType::kOrganisation;
  CHECK(consistent("They met in Goshen Twp there.", {{"Goshen Twp", EntityType::kOther}}) ==
        "Goshen Twp/L ");
  CHECK(consistent("They met 3 Goshen Twp members.", {{"3 Goshen Twp", kBody}}) == "Goshen Twp/L ");
  CHECK(consistent("They met the Umrav Police Spokesperson there.",
                   {{"Umrav Police Spokesperson", kBody}}) == "Umrav Police/O ");
  CHECK(consistent("They met the Umrav Police there.", {{"Umrav Police", kBody}}) ==
        "Umrav Police/O ");
}

TEST_CASE("a magistrates' court of two towns is one", "[entities]") {
  constexpr EntityType kBody = EntityType::kOrganisation;
  CHECK(consistent("Then Umrav and Isk Magistrates' Court heard it.",
                   {{"Umrav", kPlace}, {"Isk Magistrates' Court", kBody}}) ==
        "Umrav and Isk Magistrates' Court/O ");
  CHECK(consistent("It was in Umrav and Isk Magistrates' Court heard it.",
                   {{"Umrav", kPlace}, {"Isk Magistrates' Court", kBody}}) ==
        "Umrav/L Isk Magistrates' Court/O ");
  CHECK(consistent("Then Umrav and Isk Magistrates' Union heard it.",
                   {{"Umrav", kPlace}, {"Isk Magistrates' Union", kBody}}) ==
        "Umrav/L Isk Magistrates' Union/O ");
}

}  // namespace
}  // namespace dateline
