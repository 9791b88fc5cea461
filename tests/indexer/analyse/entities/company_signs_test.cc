#include "indexer/analyse/entities/company_signs.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("what stands behind companies makes one", "[entities]") {
  CHECK(consistent("Then Wagno <WAG> rose.", {{"Wagno", kPerson}}) == "Wagno/O ");
  CHECK(consistent("Then Wagno <WAG.A> rose.", {{"Wagno", kPerson}}) == "Wagno/O ");
  CHECK(consistent("Then Wagno (Nasdaq: WAGN) rose.", {{"Wagno", kPerson}}) == "Wagno/O ");
  CHECK(consistent("Then Borgo-Warno Corp rose.", {{"Borgo-Warno", kPerson}}) ==
        "Borgo-Warno Corp/O ");
  CHECK(consistent("Then Borgo Cos. rose.", {{"Borgo", kPerson}}) == "Borgo Cos./O ");
  CHECK(consistent("Then Wagno (NS:WAGN) rose.", {{"Wagno", kPerson}}) == "Wagno/O ");
  CHECK(consistent("Then Samuel Montago and Co. rose.", {{"Samuel Montago", kPerson}}) ==
        "Samuel Montago and Co./O ");
  CHECK(consistent("Then W.R. Grao and Co Ltd rose.", {{"Grao", kPerson}}) ==
        "W.R. Grao and Co Ltd/O ");
}

TEST_CASE("what may stand behind persons makes none", "[entities]") {
  CHECK(consistent("Then Wagno (Lab) rose.", {{"Wagno", kPerson}}) == "Wagno/P ");
  CHECK(consistent("Then Wagno (AP: WAGN) rose.", {{"Wagno", kPerson}}) == "Wagno/P ");
  CHECK(consistent("Then Wagno and Coe rose.", {{"Wagno", kPerson}}) == "Wagno/P ");
  CHECK(consistent("Then Wagno\n\nCorp", {{"Wagno", kPerson}}) == "Wagno/P ");
  CHECK(consistent("Senator Wagno Co-sponsors it.", {{"Wagno", kPerson}}) == "Wagno/P ");
  CHECK(consistent("Senator Wagno Co Sponsors Bill", {{"Wagno", kPerson}}) == "Wagno/P ");
  CHECK(consistent("Senator Wagno CO said.", {{"Wagno", kPerson}}) == "Wagno/P ");
  CHECK(consistent("Senator Wagno Co sponsors it.", {{"Wagno", kPerson}},
                   TextKind::kUnpunctuated) == "Wagno/P ");
  CHECK(consistent("Wagno < 5.", {{"Wagno", kPerson}}) == "Wagno/P ");
}

TEST_CASE("the last line of a release names its company", "[entities]") {
  CHECK(consistent("They came (Per Press Association).",
                   {{"Per Press Association", EntityType::kOrganisation}}) ==
        "Press Association/O ");
  CHECK(consistent("They met Per Wagno Foods.", {{"Per Wagno Foods", EntityType::kOrganisation}}) ==
        "Per Wagno Foods/O ");
  CHECK(consistent("It rose.\n\nSOURCE Wagno Foods",
                   {{"SOURCE Wagno Foods", EntityType::kOrganisation}}) == "Wagno Foods/O ");
}

TEST_CASE("what several firms are is no part of the first one's name", "[entities]") {
  constexpr EntityType kFirm = EntityType::kOrganisation;
  CHECK(consistent("Retailers Wagno and Boro fell.",
                   {{"Retailers Wagno", kFirm}, {"Boro", kFirm}}) == "Wagno/O Boro/O ");
  CHECK(consistent("The Retailers Union fell.", {{"Retailers Union", kFirm}}) ==
        "Retailers Union/O ");
}

TEST_CASE("a law firm taken for a thing is a firm", "[entities]") {
  CHECK(consistent("They met the Umrav Law Firm there.",
                   {{"Umrav Law Firm", EntityType::kOther}}) == "Umrav Law Firm/O ");
  CHECK(consistent("They saw The Firm there.", {{"Firm", EntityType::kOther}}) == "Firm/X ");
}

}  // namespace
}  // namespace dateline
