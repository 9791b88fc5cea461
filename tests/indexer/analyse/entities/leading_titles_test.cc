#include "indexer/analyse/entities/leading_titles.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

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
  CHECK(consistent("They met Gen Umrav and Con Isk.", {{"Gen Umrav", kPerson},
                                                       {"Con Isk", kPerson}}) ==
        "Gen Umrav/P Con Isk/P ");
  CHECK(consistent("They met Sri Umrav.", {{"Sri Umrav", kPerson}}) == "Sri Umrav/P ");
}

TEST_CASE("a title alone is nobody, but for one behind another", "[entities]") {
  CHECK(consistent("They met the Sepoy.", {{"Sepoy", kPerson}}) == "");
  CHECK(consistent("They met Mr. Sepoy.", {{"Sepoy", kPerson}}) == "Sepoy/P ");
}

TEST_CASE("a title cut short is no name of its own before a person", "[entities]") {
  CHECK(consistent("They met Engr. Ada Umrav.", {{"Engr", kPlace}, {"Ada Umrav", kPerson}}) ==
        "Ada Umrav/P ");
  CHECK(consistent("They met Assoc. Mr. Ada Umrav.",
                   {{"Assoc", EntityType::kOrganisation}, {"Ada Umrav", kPerson}}) ==
        "Ada Umrav/P ");
  CHECK(consistent("They met Sig, Ada Umrav and Sig.",
                   {{"Sig", kPlace}, {"Ada Umrav", kPerson}, {"Sig", kPlace}}) ==
        "Sig/L Ada Umrav/P Sig/L ");
  CHECK(consistent("They left Mag. Houston shut.", {{"Mag", kPlace}, {"Houston", kPlace}}) ==
        "Mag/L Houston/L ");
}

}  // namespace
}  // namespace dateline
