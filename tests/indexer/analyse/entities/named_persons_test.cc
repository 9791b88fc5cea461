#include "indexer/analyse/entities/named_persons.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"
#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("a nationality is the person whose surname it is", "[entities]") {
  const auto behind_name = [](const std::string& text) {
    return consistent("They met Bo Moldo. " + text,
                      {{"Bo Moldo", kPerson}, {"Moldo", EntityType::kOther}});
  };
  CHECK(behind_name("Mr. Moldo left.") == "Bo Moldo/P Moldo/P ");
  CHECK(behind_name("Moldo's budget failed.") == "Bo Moldo/P Moldo/P ");
  CHECK(behind_name("Moldo said so.") == "Bo Moldo/P Moldo/P ");
  CHECK(behind_name("Moldo wept.") == "Bo Moldo/P Moldo/P ");
  CHECK(behind_name("Then Moldo schools closed.") == "Bo Moldo/P Moldo/X ");
  CHECK(behind_name("The Moldo said so.") == "Bo Moldo/P Moldo/X ");
  CHECK(behind_name("Then two Moldo died.") == "Bo Moldo/P Moldo/X ");
  CHECK(behind_name("Then 12 Moldo died.") == "Bo Moldo/P Moldo/X ");
  CHECK(behind_name("Moldo scored twice.") == "Bo Moldo/P Moldo/X ");
  CHECK(behind_name("They learn Moldo.") == "Bo Moldo/P Moldo/X ");
}

TEST_CASE("a maiden name or a spouse in brackets is inside one name", "[entities]") {
  CHECK(consistent("Then Rose M. (Merrol) Okafor died.",
                   {{"Rose M.", kPerson}, {"Merrol", kPerson}, {"Okafor", kPerson}}) ==
        "Rose M. (Merrol) Okafor/P ");
  CHECK(consistent("Then Rose (Kenya) Okafor ran.",
                   {{"Rose", kPerson}, {"Kenya", kPlace}, {"Okafor", kPerson}}) ==
        "Rose/P Kenya/L Okafor/P ");
}

TEST_CASE("a seat behind a name is no part of it", "[entities]") {
  CHECK(consistent("Then Bo Okafor MP left.", {{"Bo Okafor MP", kPerson}}) == "Bo Okafor/P ");
}

TEST_CASE("initials are part of a name", "[entities]") {
  CHECK(consistent("E. H. Hicks came.\nE. H. Hicks left.",
                   {{"E. H. Hicks", kPerson}, {"E. H. Hicks", kPerson}}) ==
        "E. H. Hicks/P E. H. Hicks/P ");
}

TEST_CASE("a band that goes by a person's surname is no person", "[entities]") {
  CHECK(consistent(
            "They met Ed Van Halo of the band Van Halo. Van Halo left.",
            {{"Ed Van Halo", kPerson}, {"Van Halo", kOrganisation}, {"Van Halo", kOrganisation}}) ==
        "Ed Van Halo/P Van Halo/O Van Halo/P ");
}

TEST_CASE("the first of two surnames by itself is the person", "[entities]") {
  CHECK(consistent("They met Ada Andrad Bejaran. Then Andrad left.",
                   {{"Ada Andrad Bejaran", kPerson}, {"Andrad", kOrganisation}}) ==
        "Ada Andrad Bejaran/P Andrad/P ");
  CHECK(consistent("They met Ada Tudel Bejaran. Then Tudel left.",
                   {{"Ada Tudel Bejaran", kPerson}, {"Tudel", kPlace}}) ==
        "Ada Tudel Bejaran/P Tudel/P ");
  CHECK(consistent("They met Ada Tudel Bejaran in Tudel.",
                   {{"Ada Tudel Bejaran", kPerson}, {"Tudel", kPlace}}) ==
        "Ada Tudel Bejaran/P Tudel/L ");
  CHECK(consistent("They met Ada Houston Bejaran. Then Houston left.",
                   {{"Ada Houston Bejaran", kPerson}, {"Houston", kPlace}}) ==
        "Ada Houston Bejaran/P Houston/L ");
}

TEST_CASE("a surname of several words is the person's as it stands alone", "[entities]") {
  CHECK(consistent("They met Rocky De La Fuent. De La Fuent won.",
                   {{"Rocky De La Fuent", kPerson}, {"De La Fuent", kOrganisation}}) ==
        "Rocky De La Fuent/P De La Fuent/P ");
}

TEST_CASE("who speaks, has an age or is spoken of as who is a person", "[entities]") {
  const auto typed = [](const std::string& behind) {
    return consistent("They met Bo Merrow. " + behind,
                      {{"Bo Merrow", kPerson}, {"Merrow", kOrganisation}});
  };
  CHECK(typed("It fell, Merrow said.") == "Bo Merrow/P Merrow/P ");
  CHECK(typed("It fell, said Merrow.") == "Bo Merrow/P Merrow/P ");
  CHECK(typed("It fell, according to Merrow.") == "Bo Merrow/P Merrow/P ");
  CHECK(typed("It fell on Merrow, 34, a clerk.") == "Bo Merrow/P Merrow/P ");
  CHECK(typed("It fell on Merrow, the 20-year-old clerk.") == "Bo Merrow/P Merrow/P ");
  CHECK(typed("It fell on Merrow, who left.") == "Bo Merrow/P Merrow/P ");
  CHECK(typed("It fell on Mr. Merrow today.") == "Bo Merrow/P Merrow/P ");
  CHECK(consistent("They met Bo Houston. Officials in Houston said no. Houston said so.",
                   {{"Bo Houston", kPerson}, {"Houston", kPlace}, {"Houston", kPlace}}) ==
        "Bo Houston/P Houston/L Houston/L ");
  CHECK(consistent("They met Milano Ray. No, Milano said. \"No,\" Milano said.",
                   {{"Milano Ray", kPerson}, {"Milano", kPlace}, {"Milano", kPlace}}) ==
        "Milano Ray/P Milano/L Milano/P ");
  CHECK(consistent("They met Bo Merrow of Merrow Motor Works. It fell, Merrow said.",
                   {{"Bo Merrow", kPerson},
                    {"Merrow Motor Works", kOrganisation},
                    {"Merrow", kOrganisation}}) == "Bo Merrow/P Merrow Motor Works/O Merrow/O ");
  CHECK(typed("It fell on Merrow, which left.") == "Bo Merrow/P Merrow/O ");
  CHECK(typed("The shares of Merrow fell.") == "Bo Merrow/P Merrow/O ");
  CHECK(consistent("They met Bo Moldo. It was Moldo, who left, as the Moldo said.",
                   {{"Bo Moldo", kPerson}, {"Moldo", kOther}, {"Moldo", kOther}}) ==
        "Bo Moldo/P Moldo/P Moldo/X ");
}

TEST_CASE("a person's ordinary word is found where it speaks", "[entities]") {
  CHECK(consistent("A loan came. They met Thi Hong Loan. Loan said no.",
                   {{"Thi Hong Loan", kPerson}}) == "Thi Hong Loan/P Loan/P ");
  CHECK(consistent("They met Sun Lai, and Sun left. Sun was 64.", {{"Sun Lai", kPerson}}) ==
        "Sun Lai/P Sun/P Sun/P ");
  CHECK(consistent("A loan came. They met Thi Hong Loan. Loan given.",
                   {{"Thi Hong Loan", kPerson}}) == "Thi Hong Loan/P ");
  CHECK(consistent("They met Don \"DJ\" Camp. No, said DJ.", {{"Don \"DJ\" Camp", kPerson}}) ==
        "Don \"DJ\" Camp/P DJ/P ");
}

TEST_CASE("a full name with a particle is found again", "[entities]") {
  CHECK(consistent("They met Bo de Blasi. Then came Bo de Blasi again.",
                   {{"Bo de Blasi", kPerson}}) == "Bo de Blasi/P Bo de Blasi/P ");
}

TEST_CASE("a month ends a name where no day follows", "[entities]") {
  CHECK(consistent("They met Denz October there.", {{"Denz October", kPerson}}) ==
        "Denz October/P ");
  CHECK(consistent("They met Denz October 5.", {{"Denz October", kPerson}}) == "Denz/P ");
}

TEST_CASE("the tickets of running mates are two", "[entities]") {
  CHECK(consistent("They met Jo Jorg and Spi Cohe. The Jorg-Cohe ticket won.",
                   {{"Jo Jorg", kPerson}, {"Spi Cohe", kPerson}, {"Jorg-Cohe", kOrganisation}}) ==
        "Jo Jorg/P Spi Cohe/P Jorg/P Cohe/P ");
  CHECK(consistent(
            "They met Charl Rollo and Hen Royco. Rollo-Royco shares fell.",
            {{"Charl Rollo", kPerson}, {"Hen Royco", kPerson}, {"Rollo-Royco", kOrganisation}}) ==
        "Charl Rollo/P Hen Royco/P Rollo-Royco/O ");
  CHECK(consistent("They met Jo Jorg and Spi Jorg-Cohe. Jorg-Cohe won.",
                   {{"Jo Jorg", kPerson}, {"Spi Jorg-Cohe", kPerson}, {"Jorg-Cohe", kPerson}}) ==
        "Jo Jorg/P Spi Jorg-Cohe/P Jorg-Cohe/P ");
}

TEST_CASE("what a dash with blanks parts is two names", "[entities]") {
  CHECK(consistent("Winners: Orien - Lehto; Lakeside - Bo.",
                   {{"Orien - Lehto", kPerson}, {"Lakeside - Bo", kPlace}}) ==
        "Orien/P Lehto/P Lakeside/L Bo/L ");
  CHECK(consistent("They met Bo Priol - spokesman of Merrow.",
                   {{"Bo Priol - spokesman", kPerson}}) == "Bo Priol/P ");
  CHECK(consistent("They met Bo Isaks - GA there.", {{"Bo Isaks - GA", kPerson}}) == "Bo Isaks/P ");
  CHECK(consistent("They met Rose - Biggs there.", {{"Rose - Biggs", kPerson}}) ==
        "Rose - Biggs/P ");
  CHECK(consistent("Dr. Charl B. - Grav came.", {{"Charl B. - Grav", kPerson}}) ==
        "Charl B. - Grav/P ");
  CHECK(consistent("Winners: Orien - Lehto.", {{"Orien - Lehto", kPerson}}, TextKind::kScanned) ==
        "Orien - Lehto/P ");
  CHECK(consistent("The Univ of Wisc - Madis won.", {{"Univ of Wisc - Madis", kOrganisation}}) ==
        "Univ of Wisc - Madis/O ");
  CHECK(consistent("Winners: Orien-Lehto.", {{"Orien-Lehto", kPerson}}) == "Orien-Lehto/P ");
}

TEST_CASE("a name of two words with an age is a person's", "[entities]") {
  CHECK(consistent("They held Sudes Houston, 20, there.", {{"Sudes Houston", kPlace}}) ==
        "Sudes Houston/P ");
  CHECK(consistent("They held Sudes Lake, 20, there.", {{"Sudes Lake", kPlace}}) ==
        "Sudes Lake/L ");
  CHECK(consistent("They won at Sudes Houston, 20-3.", {{"Sudes Houston", kPlace}}) ==
        "Sudes Houston/L ");
  CHECK(consistent("They won at Sudes Houston, 120, there.", {{"Sudes Houston", kPlace}}) ==
        "Sudes Houston/L ");
  CHECK(consistent("They won at Houston, 20, there.", {{"Houston", kPlace}}) == "Houston/L ");
}

TEST_CASE("a forename at the end of a line may have another surname in the next", "[entities]") {
  CHECK(consistent("They met Ruth Cooper. Then came Ruth\nSmith again.",
                   {{"Ruth Cooper", kPerson}}) == "Ruth Cooper/P ");
  // The second line had room for more, so that the third begins anew.
  CHECK(consistent("They met Ruth Cooper in the house by the river where all the others had been.\n"
                   "Abd Kad, 38, husband of Ruth\nBo Lee Moss, 70, of no town",
                   {{"Ruth Cooper", kPerson}, {"Abd Kad", kPerson}, {"Bo Lee Moss", kPerson}}) ==
        "Ruth Cooper/P Abd Kad/P Ruth/P Bo Lee Moss/P ");
  CHECK(consistent("They met Ruth Cooper. Then came Ruth\nagain.", {{"Ruth Cooper", kPerson}}) ==
        "Ruth Cooper/P Ruth/P ");
}

TEST_CASE("the halves of a name are one", "[entities]") {
  CHECK(consistent("It belongs to Jos de Nijs there.", {{"Jos", kPerson}, {"de Nijs", kPerson}}) ==
        "Jos de Nijs/P ");
  CHECK(consistent("They met Ron 'Bat' dela Ros.", {{"Ron 'Bat'", kPerson}, {"Ros", kPerson}}) ==
        "Ron 'Bat' dela Ros/P ");
  CHECK(consistent("They met Ron ''Bat'' dela Ros.", {{"Ron ''Bat'", kPerson}, {"Ros", kPerson}}) ==
        "Ron ''Bat'' dela Ros/P ");
  CHECK(consistent("They met Ron 'Bat' and Ros.", {{"Ron 'Bat'", kPerson}, {"Ros", kPerson}}) ==
        "Ron 'Bat'/P Ros/P ");
  CHECK(consistent("Milano Cheu Kam has gone.", {{"Milano", kPlace}, {"Cheu Kam", kPerson}}) ==
        "Milano Cheu Kam/P ");
  CHECK(consistent("In Milano Cheu Kam has gone.", {{"Milano", kPlace}, {"Cheu Kam", kPerson}}) ==
        "Milano/L Cheu Kam/P ");
  CHECK(consistent("They met Ann, Bo Ek.", {{"Ann", kPerson}, {"Bo Ek", kPerson}}) ==
        "Ann/P Bo Ek/P ");
  CHECK(consistent("It was Yusm del Carm Rond, who left.", {{"Carm Rond", kPerson}}) ==
        "Yusm del Carm Rond/P ");
}

TEST_CASE("a surname below an initial at a paragraph's end is of the name", "[entities]") {
  CHECK(has(found_in("The plan of Mayor Coleman A.\n\nYoung was passed."), "Coleman A. Young/P"));
  CHECK(has(found_in("They asked Judge Stephen J.\n\nRoth on Monday."), "Stephen J. Roth/P"));
  CHECK_FALSE(has(found_in("They met Stephen J.\n\nYoung people came."), "Young"));
  CHECK_FALSE(has(found_in("They met Stephen J.\n\nOfficials said so."), "Officials"));
  CHECK_FALSE(has(found_in("Present:\n\nMoore, John A.\n\nYoung, Mary B.\n\nRoth, Ada L."),
                  "John A. Young"));
}

TEST_CASE("a name in capitals ends where small letters begin", "[entities]") {
  CHECK(
      consistent("By ROSE B. OKRI Chiaf of it. Okri was there.", {{"ROSE B. OKRI Chiaf", kPerson}})
          .starts_with("ROSE B. OKRI/P "));
  CHECK(consistent("By ROSE OKRI Houston of it.", {{"ROSE OKRI Houston", kPerson}})
            .starts_with("ROSE OKRI Houston/P "));
  CHECK(consistent("ROSE B. OKRI Chiaf won.", {{"ROSE B. OKRI Chiaf", kPerson}}) ==
        "ROSE B. OKRI Chiaf/P ");
  CHECK(consistent("By OKRI DER Mano of it.", {{"OKRI DER Mano", kPerson}})
            .starts_with("OKRI DER Mano/P "));
}

TEST_CASE("a headline's verb is no forename", "[entities]") {
  const auto first_of = [](const std::string& title, const std::string& body) {
    Article article;
    article.title = title;
    article.body = body;
    const auto found = EntityExtractor(shipped_model()).extract(article);
    return found.mentions.empty() ? std::string() : found.mentions[0].name;
  };
  CHECK(first_of("Delegates Oust Daley", "Daley was angry. He said Daley would fight.") == "Daley");
  CHECK(first_of("Delegates Like Sue Daley", "Daley was glad. He said Daley would stay.") ==
        "Sue Daley");
}

TEST_CASE("a forename in two halves is whole though the first is not known", "[entities]") {
  CHECK(consistent("Then Xanu-Rose Merra left.", {{"Rose Merra", kPerson}}) ==
        "Xanu-Rose Merra/P ");
  CHECK(consistent("Then Merrow-Rose Merra left.", {{"Rose Merra", kPerson}}) == "Rose Merra/P ");
  CHECK(consistent("Then Xanu-Bo Merra left.", {{"Bo Merra", kPerson}}) == "Bo Merra/P ");
  CHECK(consistent("They saw the Xanu-Rose Merra final.", {{"Rose Merra", kPerson}}) ==
        "Rose Merra/P ");
  CHECK(consistent("It was Xanu-Rose Merra fight night.", {{"Rose Merra", kPerson}}) ==
        "Rose Merra/P ");
  CHECK(consistent("Then Xanu -Rose Merra left.", {{"Rose Merra", kPerson}}) == "Rose Merra/P ");
  CHECK(consistent("Then Xanu-Rose left.", {{"Xanu", kPlace}, {"Rose", kPerson}}) ==
        "Xanu/L Rose/P ");
}

TEST_CASE("what a hyphen ties to a person's name is no part of it", "[entities]") {
  CHECK(consistent("They met Rose Okaf. The Okaf-led state fell.",
                   {{"Rose Okaf", kPerson}, {"Okaf-led", kOther}}) == "Rose Okaf/P Okaf/P ");
  CHECK(consistent("They met Rose Okaf. The Merrow-led state fell.",
                   {{"Rose Okaf", kPerson}, {"Merrow-led", kOther}}) ==
        "Rose Okaf/P Merrow-led/X ");
  CHECK(consistent("They met Rose Okaf. The Okaf-owned firm fell.",
                   {{"Rose Okaf", kPerson}, {"Okaf-owned", kOther}}) ==
        "Rose Okaf/P Okaf-owned/X ");
  CHECK(consistent("They met Rose Merrow. The Merrow-led firms fell.",
                   {{"Rose Merrow", kPerson}, {"Merrow-led", kOther}}) ==
        "Rose Merrow/P Merrow-led/X ");
  CHECK(consistent("They met Rose Houston. The Houston-led firms fell.",
                   {{"Rose Houston", kPerson}, {"Houston-led", kOther}}) ==
        "Rose Houston/P Houston-led/X ");
  CHECK(consistent("They met Rose Okaf. The Okaf-like state fell.",
                   {{"Rose Okaf", kPerson}, {"Okaf-like", kOther}}) == "Rose Okaf/P Okaf-like/X ");
}

TEST_CASE("partners are one firm", "[entities]") {
  CHECK(consistent("It was cut by Standard and Poor's Corp there.",
                   {{"Standard", kOrganisation}, {"Poor's Corp", kOrganisation}}) ==
        "Standard and Poor's Corp/O ");
  CHECK(consistent("It was cut by Standard & Poor's there.", {{"Standard", kOrganisation}}) ==
        "Standard & Poor's/O ");
  CHECK(consistent("It was cut by Standard and Poor's there.", {}) == "Standard and Poor's/O ");
  CHECK(consistent("The Standard and Poor's 500 fell.", {{"Standard and Poor's 500", kOther}}) ==
        "Standard and Poor's 500/X ");
  CHECK(consistent("They asked Standard & Poor's; Rose & Tate and Lyle came.",
                   {{"Rose & Tate", kOrganisation}}) == "Standard & Poor's/O Rose & Tate/O ");
  CHECK(consistent("It was Johnson & Johnson there.",
                   {{"Johnson", kPerson}, {"Johnson", kPerson}}) == "Johnson & Johnson/O ");
  CHECK(consistent("They work at Brigham and Women's Hospital there.",
                   {{"Brigham", kPlace}, {"Women's Hospital", kOrganisation}}) ==
        "Brigham and Women's Hospital/O ");
  CHECK(consistent("Then Sears, Roebuck closed.",
                   {{"Sears", kOrganisation}, {"Roebuck", kOrganisation}}) == "Sears, Roebuck/O ");
  CHECK(consistent("They met Brigham, Roebuck and Barnes, Noble.",
                   {{"Brigham", kPerson}, {"Roebuck", kPerson}}) == "Brigham/P Roebuck/P ");
  CHECK(consistent("They met John Barnes and Mark Noble. Barnes and Noble won.",
                   {{"John Barnes", kPerson},
                    {"Mark Noble", kPerson},
                    {"Barnes", kPerson},
                    {"Noble", kPerson}}) == "John Barnes/P Mark Noble/P Barnes/P Noble/P ");
  CHECK(consistent("It was Smith and Jones there.", {{"Smith", kPerson}, {"Jones", kPerson}}) ==
        "Smith/P Jones/P ");
}

TEST_CASE("a state's short form with an organisation's initials is the organisation",
          "[entities]") {
  CHECK(consistent("They met New Democrats. The ND leader left.",
                   {{"New Democrats", kOrganisation}, {"ND", kPlace}}) == "New Democrats/O ND/O ");
  CHECK(consistent("They met New Democrats in Fargo, ND. Then left.",
                   {{"New Democrats", kOrganisation}, {"ND", kPlace}}) == "New Democrats/O ND/L ");
  CHECK(consistent("They met New Democrats in ND.",
                   {{"New Democrats", kOrganisation}, {"ND", kPlace}}) == "New Democrats/O ND/L ");
  CHECK(consistent("They met the Univ of Sussi. The US left.",
                   {{"Univ of Sussi", kOrganisation}, {"US", kPlace}}) == "Univ of Sussi/O US/L ");
  CHECK(consistent("They met Next Greens. The ND leader left.",
                   {{"Next Greens", kOrganisation}, {"ND", kPlace}}) == "Next Greens/O ND/L ");
}

TEST_CASE("an apostrophe that nothing closes begins a name", "[entities]") {
  CHECK(consistent("The song that 'Maler Seko began.", {{"Maler Seko", kPerson}}) ==
        "'Maler Seko/P ");
  CHECK(consistent("He said 'Maler Seko began'.", {{"Maler Seko", kPerson}}) == "Maler Seko/P ");
  CHECK(consistent("'Maler Seko is wrong about this.", {{"Maler Seko", kPerson}}) ==
        "Maler Seko/P ");
  CHECK(consistent("He said: 'Maler Seko is wrong.", {{"Maler Seko", kPerson}}) == "Maler Seko/P ");
}

TEST_CASE("what a person is known as is a person, wherever it stands", "[entities]") {
  CHECK(consistent("Don Imu, known to fans as the I-Man, died. The I-Man won.",
                   {{"Don Imu", kPerson}, {"I-Man", kOther}}) == "Don Imu/P I-Man/P I-Man/P ");
  CHECK(consistent("Bo Recin, alias \"El Tamal\", died.", {{"Bo Recin", kPerson}}) ==
        "Bo Recin/P El Tamal/P ");
  CHECK(consistent("Van Bilj, often referred to as \"The Lion Man\", died.",
                   {{"Van Bilj", kPerson}, {"The Lion Man", kOther}}) == "Van Bilj/P Lion Man/P ");
  CHECK(consistent("Bo Recin, known as the Houston mayor, died.",
                   {{"Bo Recin", kPerson}, {"Houston", kPlace}}) == "Bo Recin/P Houston/L ");
  CHECK(consistent("Bo Recin died, known as El Tamal.", {{"Bo Recin", kPerson}}) == "Bo Recin/P ");
}

TEST_CASE("a nickname of one word may be another word", "[entities]") {
  CHECK(consistent("Bo Summ, known as Sting, sang. The Sting Operation began, and Sting left.",
                   {{"Bo Summ", kPerson}}) == "Bo Summ/P Sting/P Sting/P ");
}

TEST_CASE("answers of an interview begin with the initials of who gives them", "[entities]") {
  const std::string three = "Why? MS Perhaps. And then? MS It is. When? MS Yes.";
  CHECK(consistent("They met Mich Sieg. " + three, {{"Mich Sieg", kPerson}}) ==
        "Mich Sieg/P MS/P MS/P MS/P ");
  CHECK(consistent("They met Mich Sieg.\nMS: no\nMS: it is\nMS: yes", {{"Mich Sieg", kPerson}}) ==
        "Mich Sieg/P MS/P MS/P MS/P ");
  CHECK(consistent("They met Mich Sieg. Why? MS Perhaps. And? MS It is.",
                   {{"Mich Sieg", kPerson}}) == "Mich Sieg/P ");
  CHECK(consistent("They met Mich Sieg. MS said no. MS will go. MS fell.",
                   {{"Mich Sieg", kPerson}}) == "Mich Sieg/P ");
  CHECK(consistent("They met Mich Sieg and Mo Sath. " + three,
                   {{"Mich Sieg", kPerson}, {"Mo Sath", kPerson}}) == "Mich Sieg/P Mo Sath/P ");
}

TEST_CASE("a full name that was found once is found again", "[entities]") {
  CHECK(consistent("They met Park Wons. Shortly before Park Wons left, they came.",
                   {{"Park Wons", kPerson}}) == "Park Wons/P Park Wons/P ");
  CHECK(consistent("de Wons came. The de Wons left.", {{"de Wons", kPerson}}) ==
        "de Wons/P Wons/P ");
  CHECK(consistent("They met Park Wons. They came to Park Wons Road.",
                   {{"Park Wons", kPerson}, {"Park Wons Road", kPlace}}) ==
        "Park Wons/P Park Wons Road/L ");
}

TEST_CASE("a nickname in square brackets is inside a name", "[entities]") {
  CHECK(consistent("Then Rose [Specs] Morlo left.", {{"Morlo", kPerson}}) ==
        "Rose [Specs] Morlo/P ");
  CHECK(consistent("Then Rose [the first] Morlo left.", {{"Morlo", kPerson}}) == "Morlo/P ");
}

TEST_CASE("initials with points in front of a person are the person's", "[entities]") {
  CHECK(consistent("The report by K.P. Dinesho was short.", {{"Dinesho", kPerson}}) ==
        "K.P. Dinesho/P ");
  CHECK(consistent("Grade A. Dinesho came.", {{"Dinesho", kPerson}}) == "Dinesho/P ");
  CHECK(consistent("The report by M. Dinesho was short.", {{"Dinesho", kPerson}}) == "Dinesho/P ");
  CHECK(consistent("The report by K.P. Dinesho was short.",
                   {{"K.P.", kOrganisation}, {"Dinesho", kPerson}}) == "K.P./O Dinesho/P ");
}

TEST_CASE("dela and delos join the halves of a name", "[entities]") {
  CHECK(consistent("They met Juano dela Cruzo.", {{"Juano", kPerson}, {"Cruzo", kPerson}}) ==
        "Juano dela Cruzo/P ");
  CHECK(consistent("They met Ronaldo \"Bato\" dela Rosa.",
                   {{"Ronaldo \"Bato\"", kPerson}, {"Rosa", kPerson}}) ==
        "Ronaldo \"Bato\" dela Rosa/P ");
}

TEST_CASE("two letters and a word are a person where the word alone is one", "[entities]") {
  const std::string text = "They met DK Ramappo and HD Revappo. Then Ramappo left.";
  CHECK(consistent(text, {{"DK Ramappo", kOrganisation},
                          {"HD Revappo", kOrganisation},
                          {"Ramappo", kPerson}}) == "DK Ramappo/P HD Revappo/P Ramappo/P ");
  CHECK(consistent(text, {{"DK Ramappo", kOrganisation}, {"HD Revappo", kOrganisation}}) ==
        "DK Ramappo/O HD Revappo/O ");
  CHECK(consistent("They met DK Kenya. Then Kenya left.",
                   {{"DK Kenya", kOrganisation}, {"Kenya", kPerson}}) == "DK Kenya/O Kenya/P ");
}

TEST_CASE("countries of several islands are one place", "[entities]") {
  CHECK(consistent("They left Antigua and Barbuda.", {{"Antigua", kPlace}, {"Barbuda", kPlace}}) ==
        "Antigua and Barbuda/L ");
  CHECK(consistent("They left Saint Vincent and the Grenadines.",
                   {{"Saint Vincent", kPlace}, {"Grenadines", kPlace}}) ==
        "Saint Vincent and the Grenadines/L ");
  CHECK(consistent("They left Antigua and Tobago.", {{"Antigua", kPlace}, {"Tobago", kPlace}}) ==
        "Antigua/L Tobago/L ");
}

TEST_CASE("what one is named or identified as is a person where somebody has the name",
          "[entities]") {
  CHECK(consistent("They met Kanta Kenya. A man named Kenya told them.",
                   {{"Kanta Kenya", kPerson}, {"Kenya", kPlace}}) == "Kanta Kenya/P Kenya/P ");
  CHECK(consistent("They met Kanta Kenya. The list is named Kenya.",
                   {{"Kanta Kenya", kPerson}, {"Kenya", kPlace}}) == "Kanta Kenya/P Kenya/L ");
}

TEST_CASE("a surname that nothing else has is found in a line of capitals", "[entities]") {
  CHECK(has(found_in("Ada Flowerdewey was there.\n\nR. Gunasen c Flowerdewey b Brandis 42"),
            "Ada Flowerdewey/P R. Gunasen/P Ada Flowerdewey/P "));
}

TEST_CASE("a cable association of two countries is one", "[entities]") {
  const EntityType kBody = EntityType::kOrganisation;
  CHECK(consistent("Rain fell. (Moldo and N.Z. Cable Association.)",
                   {{"Moldo", EntityType::kOther}, {"N.Z. Cable Association", kBody}}) ==
        "Moldo and N.Z. Cable Association/O ");
  CHECK(consistent("Then Moldo and N.Z. Cable Association men met.",
                   {{"Moldo", EntityType::kOther}, {"N.Z. Cable Association", kBody}}) ==
        "Moldo/X N.Z. Cable Association/O ");
}

TEST_CASE("who was born or is so many years old is the person of that surname", "[entities]") {
  const std::string found =
      found_in("Song Myung-hwa is a singer. Song was born in 1912. In 1976 Song was 64 years old.");
  CHECK(found == "Song Myung-hwa/P Song Myung-hwa/P Song Myung-hwa/P ");
  CHECK_FALSE(has(found_in("Song Myung-hwa is here. Song was heard."), "Song was/P"));
}

TEST_CASE("a surname behind the small word that begins a sentence is the person", "[entities]") {
  CHECK(consistent("They saw Rose Jobs. But Jobs lost his job there.", {{"Rose Jobs", kPerson}}) ==
        "Rose Jobs/P Jobs/P ");
  CHECK(consistent("They saw Rose Jobs. Good Jobs came there.", {{"Rose Jobs", kPerson}}) ==
        "Rose Jobs/P ");
}

}  // namespace
}  // namespace dateline
