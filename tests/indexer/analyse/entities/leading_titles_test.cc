#include "indexer/analyse/entities/leading_titles.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

constexpr EntityType kOrg = EntityType::kOrganisation;

TEST_CASE("ranks and titles of two words, with a point or an apostrophe, are no part of a name",
          "[entities]") {
  CHECK(consistent("They met Lt Gen Ada Umrav and Wg Cdr Bo Isk.",
                   {{"Lt Gen Ada Umrav", kPerson}, {"Cdr Bo Isk", kPerson}}) ==
        "Ada Umrav/P Bo Isk/P ");
  CHECK(consistent("They met Brig Gen Ada Umrav.", {{"Gen Ada Umrav", EntityType::kOther}}) ==
        "Ada Umrav/P ");
  CHECK(consistent("They met Dato' Sri Najo Raza.", {{"Sri Najo Raza", kPerson}}) ==
        "Najo Raza/P ");
  CHECK(consistent("They met Subedar Ada Umrav, Samdech Bo Isk and Sepoy Al Nut.",
                   {{"Subedar Ada Umrav", kPerson},
                    {"Samdech Bo Isk", kPerson},
                    {"Sepoy Al Nut", kPerson}}) == "Ada Umrav/P Bo Isk/P Al Nut/P ");
  CHECK(consistent("They met Lt Col Ada Bo Al Umrav Isk.",
                   {{"Lt Col Ada Bo Al Umrav Isk", kPerson}}) == "Ada Bo Al Umrav Isk/P ");
  // By themselves these are names.
  CHECK(consistent("They met Gen Umrav and Con Isk.",
                   {{"Gen Umrav", kPerson}, {"Con Isk", kPerson}}) == "Gen Umrav/P Con Isk/P ");
  CHECK(consistent("They met Sri Umrav.", {{"Sri Umrav", kPerson}}) == "Sri Umrav/P ");
}

TEST_CASE("a garda's rank, Kenya's secretaries and Tamil courtesies are no part of a name",
          "[entities]") {
  CHECK(consistent("They met Det Gda Umrav and Garda Ada Isk.",
                   {{"Det Gda Umrav", kPerson}, {"Garda Ada Isk", kPerson}}) ==
        "Umrav/P Ada Isk/P ");
  CHECK(consistent("The Garda said so.", {{"Garda", kOrg}}) == "Garda/O ");
  CHECK(consistent("Garda Rose Umrav was hurt. Then Garda Umrav left the Garda Tudel.",
                   {{"Garda Rose Umrav", kOrg}, {"Garda Umrav", kOrg}, {"Garda Tudel", kOrg}}) ==
        "Rose Umrav/P Umrav/P Garda Tudel/O ");
  CHECK(consistent("They met PS Rose Umrav. Then DP Bo Isk and PS Umrav left.",
                   {{"PS Rose Umrav", kOrg}, {"DP Bo Isk", kPerson}, {"PS Umrav", kPerson}}) ==
        "Rose Umrav/P Bo Isk/P Umrav/P ");
  CHECK(consistent("Then the PS Rose Umrav was sold.", {{"PS Rose Umrav", kOrg}}) ==
        "PS Rose Umrav/O ");
  CHECK(consistent("They met CS Umrav, a writer, and PS Okap Drolo.",
                   {{"CS Umrav", kPerson}, {"PS Okap Drolo", kOrg}}) ==
        "CS Umrav/P PS Okap Drolo/O ");
  CHECK(consistent(
            "They met Thiru Bo Isk, Selvi A. Umrav and Thiru Isk.",
            {{"Thiru Bo Isk", kPerson}, {"Selvi A. Umrav", kPerson}, {"Thiru Isk", kPerson}}) ==
        "Bo Isk/P A. Umrav/P Thiru Isk/P ");
  CHECK(consistent("Then Selvi Umrav left.", {{"Selvi Umrav", kPerson}}) == "Selvi Umrav/P ");
}

TEST_CASE("doctors and gentlemen together have titles without points", "[entities]") {
  CHECK(consistent("Then Drs Umrav and Isk met Messers Okap and Drolo.", {{"Drs Umrav", kPerson},
                                                                          {"Isk", kPerson},
                                                                          {"Messers Okap", kPerson},
                                                                          {"Drolo", kPerson}}) ==
        "Umrav/P Isk/P Okap/P Drolo/P ");
}

TEST_CASE("a title alone is nobody, but for one behind another", "[entities]") {
  CHECK(consistent("They met the Sepoy.", {{"Sepoy", kPerson}}) == "");
  CHECK(consistent("They met Mr. Sepoy.", {{"Sepoy", kPerson}}) == "Sepoy/P ");
}

TEST_CASE("a rank in capitals before words that may be names is a person's", "[entities]") {
  CHECK(consistent("They met ACP Umravo Iskatu.", {{"ACP Umravo Iskatu", kOrg}}) ==
        "Umravo Iskatu/P ");
  CHECK(consistent("They met DSP Rose Iskatu.", {{"DSP Rose Iskatu", EntityType::kOther}}) ==
        "Rose Iskatu/P ");
  CHECK(consistent("They met DSP Merrow Lake.", {{"DSP Merrow Lake", kOrg}}) ==
        "DSP Merrow Lake/O ");
  CHECK(consistent("They met CM Ada Rose.", {{"CM Ada Rose", kOrg}}) == "Ada Rose/P ");
  CHECK(consistent("They met CM Rose.", {{"CM Rose", kOrg}}) == "CM Rose/O ");
  CHECK(consistent("They met PM Umravo Iskatu.", {{"PM Umravo Iskatu", kOrg}}) ==
        "PM Umravo Iskatu/O ");
  CHECK(consistent("They met Bo Iskatu. AIG Iskatu left.",
                   {{"Bo Iskatu", kPerson}, {"AIG Iskatu", kOrg}}) == "Bo Iskatu/P Iskatu/P ");
  CHECK(consistent("They met Bo Umravo. AIG Iskatu left.",
                   {{"Bo Umravo", kPerson}, {"AIG Iskatu", kOrg}}) == "Bo Umravo/P AIG Iskatu/O ");
}

TEST_CASE("PM before a word that nothing is known of is a person's, but not India's schemes",
          "[entities]") {
  CHECK(consistent("Then PM Umravo congratulated them.", {{"PM Umravo", kOrg}}) == "Umravo/P ");
  CHECK(consistent("It is what PM Kisan pays.", {{"PM Kisan", kOrg}}) == "PM Kisan/O ");
  CHECK(consistent("Then the PM Umravo scheme began.", {{"PM Umravo", kOrg}}) == "PM Umravo/O ");
}

TEST_CASE("Sir and Lady behind another title are no part of a name", "[entities]") {
  CHECK(consistent("They met Ratu Sir Ada Umrav.", {{"Ratu Sir Ada Umrav", kPerson}}) ==
        "Ada Umrav/P ");
  CHECK(consistent("They met Ratu Sir Ada Umrav.", {{"Sir Ada Umrav", kPerson}}) == "Ada Umrav/P ");
  CHECK(consistent("They met Adi Lady Ada Umrav.", {{"Adi Lady Ada Umrav", kPerson}}) ==
        "Ada Umrav/P ");
  CHECK(consistent("They met Coun Ada Umrav.", {{"Coun Ada Umrav", kPerson}}) == "Ada Umrav/P ");
  CHECK(consistent("They met Lady Umrav.", {{"Lady Umrav", kPerson}}) == "Lady Umrav/P ");
}

TEST_CASE("Gen is a rank before two words and may be a forename before one", "[entities]") {
  CHECK(consistent("They met Gen Ada Umrav.", {{"Gen Ada Umrav", kPerson}}) == "Ada Umrav/P ");
  CHECK(consistent("They met Gen Umrav.", {{"Gen Umrav", kPerson}}) == "Gen Umrav/P ");
  CHECK(consistent("They met Gen Umrav and Rose.", {{"Gen Umrav", kPerson}}) == "Gen Umrav/P ");
}

TEST_CASE("a title cut short is no name of its own before a person", "[entities]") {
  CHECK(consistent("They met Engr. Ada Umrav.", {{"Engr", kPlace}, {"Ada Umrav", kPerson}}) ==
        "Ada Umrav/P ");
  CHECK(consistent("They met MSgt. Ada Umrav.", {{"MSgt", kPerson}, {"Ada Umrav", kPerson}}) ==
        "Ada Umrav/P ");
  CHECK(consistent("They met Assoc. Mr. Ada Umrav.", {{"Assoc", EntityType::kOrganisation},
                                                      {"Ada Umrav", kPerson}}) == "Ada Umrav/P ");
  CHECK(consistent("They met Sig, Ada Umrav and Sig.",
                   {{"Sig", kPlace}, {"Ada Umrav", kPerson}, {"Sig", kPlace}}) ==
        "Sig/L Ada Umrav/P Sig/L ");
  CHECK(consistent("They left Mag. Houston shut.", {{"Mag", kPlace}, {"Houston", kPlace}}) ==
        "Mag/L Houston/L ");
}

TEST_CASE("Oba is a title before two words, and before one where the article shows it",
          "[entities]") {
  CHECK(consistent("They hanged Oba Ramlu there.", {{"Oba Ramlu", kPerson}}) == "Oba Ramlu/P ");
  CHECK(consistent("They met Oba Ado Ramlu there.", {{"Oba Ado Ramlu", kPerson}}) ==
        "Ado Ramlu/P ");
  CHECK(consistent("They met Ado Ramlu. Then Oba Ramlu left.",
                   {{"Ado Ramlu", kPerson}, {"Oba Ramlu", kPerson}}) == "Ado Ramlu/P Ramlu/P ");
  CHECK(consistent("They met the Oba. Then Oba Ramlu left.", {{"Oba Ramlu", kPerson}}) ==
        "Ramlu/P ");
}

TEST_CASE("premiers, masters and police ranks of two words are no part of a name", "[entities]") {
  CHECK(consistent("Then Premiers Umrav and Iskat met.",
                   {{"Premiers Umrav", kPerson}, {"Iskat", kPerson}}) == "Umrav/P Iskat/P ");
  CHECK(consistent("Then Master J. Umrav left.", {{"Master J. Umrav", kPerson}}) == "J. Umrav/P ");
  CHECK(consistent("Then Master Umrav left.", {{"Master Umrav", kPerson}}) == "Master Umrav/P ");
  CHECK(consistent("Then Ch Sup Ada Umrav left.", {{"Sup Ada Umrav", kPerson}}) == "Ada Umrav/P ");
  CHECK(consistent("Then Det Ch Insp Ada Umrav left.", {{"Det Ch Insp Ada Umrav", kPerson}}) ==
        "Ada Umrav/P ");
}

TEST_CASE("a title before a particle is no part of the name", "[entities]") {
  CHECK(consistent("Then Baroness von Umrav left.", {{"Baroness von Umrav", kPerson}}) ==
        "von Umrav/P ");
  CHECK(consistent("Then Comtesse Ada de Umrav left.", {{"Comtesse Ada de Umrav", kPerson}}) ==
        "Ada de Umrav/P ");
}

TEST_CASE("the seat of who stands before is no part of a name", "[entities]") {
  CHECK(consistent("Came Bo Isk, M.H.R., W. Umrav, M.H.R., and others.",
                   {{"Bo Isk", kPerson}, {"M.H.R., W. Umrav", kPerson}}) == "Bo Isk/P W. Umrav/P ");
}

}  // namespace
}  // namespace dateline
