#include "indexer/analyse/entities/district_lists.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

constexpr EntityType kBody = EntityType::kOrganisation;

TEST_CASE("names in a list of counties are places", "[entities]") {
  CHECK(consistent("They live in Rayo, Milano and Umrav counties.",
                   {{"Rayo", kPerson}, {"Milano", kPerson}}) == "Rayo/L Milano/L Umrav/L ");
  CHECK(consistent("They live in Rayo and Umrav Counties.",
                   {{"Rayo", kBody}, {"Umrav", kPerson}}) == "Rayo/L Umrav/L ");
  CHECK(consistent("Umrav, Isk, and Prince Rayo villages flooded.", {{"Rayo", kPerson}}) ==
        "Umrav/L Isk/L Prince Rayo/L ");
}

TEST_CASE("persons, bodies and lone names before counties stay what they are", "[entities]") {
  CHECK(consistent("Rose Rayo won Rayo and Umrav counties.",
                   {{"Rose Rayo", kPerson}, {"Rayo", kPerson}, {"Umrav", kPlace}}) ==
        "Rose Rayo/P Rayo/P Umrav/L ");
  CHECK(consistent("They met Rose Rayo, Umrav and Isk counties.", {{"Rose Rayo", kPerson}}) ==
        "Rose Rayo/P Umrav/L Isk/L ");
  CHECK(consistent("They met Umrav counties.", {{"Umrav", kPerson}}) == "Umrav/P ");
  CHECK(consistent("They met Friday and Umrav counties.", {{"Umrav", kPerson}}) == "Umrav/P ");
  CHECK(consistent("They met Moldo and Umrav counties.",
                   {{"Moldo", EntityType::kOther}, {"Umrav", kPlace}}) == "Moldo/X Umrav/L ");
}

TEST_CASE("what stands behind Co. may be a county", "[entities]") {
  CHECK(consistent("They met in Co. Kerry.", {{"Kerry", kPerson}}) == "Kerry/L ");
  CHECK(consistent("They met in Co Clare.", {{"Clare", kPerson}}) == "Clare/L ");
  CHECK(consistent("They met Clare there.", {{"Clare", kPerson}}) == "Clare/P ");
  CHECK(consistent("They left Umrav & Co. Rose left.", {{"Rose", kPerson}}) == "Rose/P ");
}

}  // namespace
}  // namespace dateline
