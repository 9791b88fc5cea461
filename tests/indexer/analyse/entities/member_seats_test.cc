#include "indexer/analyse/entities/member_seats.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

constexpr EntityType kBody = EntityType::kOrganisation;

TEST_CASE("members of a parliament are no part of their party's or constituency's name",
          "[entities]") {
  CHECK(consistent("Then the Okaf MP and the Tudel MP left.",
                   {{"Okaf MP", kBody}, {"Tudel MP", kBody}}) == "Okaf/L Tudel/L ");
  CHECK(consistent("CHP MPs met Okaf MPs there.", {{"CHP MPs", kBody}, {"Okaf MPs", kBody}}) ==
        "CHP/O Okaf/O ");
  CHECK(consistent("The Merrow MP and the KLP MLA left.",
                   {{"Merrow MP", kBody}, {"KLP MLA", kBody}}) == "Merrow/O KLP/O ");
  CHECK(consistent("The Okaf MP Bo Ray left.", {{"Okaf MP", kBody}, {"Bo Ray", kPerson}}) ==
        "Okaf/O Bo Ray/P ");
  CHECK(consistent("They met Rose Okaf MP.", {{"Rose Okaf MP", kBody}}) == "Rose Okaf MP/O ");
  CHECK(consistent("They met the MPs Union.", {{"MPs Union", kBody}}) == "MPs Union/O ");
}

TEST_CASE("a member of Parliament for a place sits in Parliament", "[entities]") {
  CHECK(consistent("A member of Parliament for Okaf in the West Merra of Kenya left.",
                   {{"Parliament for Okaf in the West Merra of Kenya", kBody}}) ==
        "Parliament/O Okaf/L West Merra/L Kenya/L ");
  CHECK(consistent("The group Parliament for Okaf left.", {{"Parliament for Okaf", kBody}}) ==
        "Parliament for Okaf/O ");
}

}  // namespace
}  // namespace dateline
