#include "indexer/analyse/entities/introduced_things.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

constexpr EntityType kBody = EntityType::kOrganisation;

TEST_CASE("letters for what is written small are no name", "[entities]") {
  CHECK(consistent("He had a veno-occlusive disease (VOD), and VOD kills.",
                   {{"VOD", kBody}, {"VOD", kPlace}}) == "");
  CHECK(consistent("It is a rate of erosion (ROE) there.", {{"ROE", kBody}}) == "");
}

TEST_CASE("letters of bodies, of capitals and of other words are names", "[entities]") {
  CHECK(consistent("The public works department (PWD) left.", {{"PWD", kBody}}) == "PWD/O ");
  CHECK(consistent("The board of revenue (BOR) left.", {{"BOR", kBody}}) == "BOR/O ");
  CHECK(consistent("The Veno Occlusive Disease (VOD) left.", {{"VOD", kBody}}) == "VOD/O ");
  CHECK(consistent("He met the rebels there (VOD) too.", {{"VOD", kBody}}) == "VOD/O ");
  CHECK(consistent("It is a veno-occlusive disease (VOD).", {{"VOD", EntityType::kOther}}) ==
        "VOD/X ");
}

}  // namespace
}  // namespace dateline
