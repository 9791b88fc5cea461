#include "indexer/analyse/entities/ship_deeds.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/indexer/analyse/entities/found_names.h"
#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("a town's name that does as ships do is a ship", "[entities]") {
  CHECK(consistent("There the sinking of the Tudel was told. The Tudel was new.",
                   {{"Tudel", kPlace}, {"Tudel", kPlace}}) == "Tudel/X Tudel/X ");
  CHECK(consistent("Then the Tudel was torpedoed.", {{"Tudel", kPlace}}) == "Tudel/X ");
  CHECK(consistent("Then the Tudel sank the Sorv.", {{"Tudel", kPlace}, {"Sorv", kPlace}}) ==
        "Tudel/X Sorv/X ");
  CHECK(consistent("A cruiser fired. There Captain Lee of the Tudel spoke.",
                   {{"Lee", EntityType::kPerson}, {"Tudel", kPlace}}) == "Lee/P Tudel/X ");
  CHECK(consistent("A cruiser fired. There the crew of the Tudel said so.", {{"Tudel", kPlace}}) ==
        "Tudel/X ");
}

TEST_CASE("a town that a land is called for too may be a ship, a mere land none", "[entities]") {
  CHECK(has(found_in("The Bremen sank on Monday off Hull, and all were lost."), "Bremen/X "));
  CHECK(has(found_in("The crew of the Kursk died when the Kursk sank in the north."), "Kursk/X "));
  CHECK(has(found_in("The ferry sank on Monday. Bremen was told at once."), "Bremen/L "));
  CHECK(has(found_in("The ferry sank, and the loss of the Punjab was told."), "Punjab/L "));
}

TEST_CASE("without the article, or with more behind the name, it is the town", "[entities]") {
  CHECK(consistent("Then prices sank. There Tudel sank in the mud.", {{"Tudel", kPlace}}) ==
        "Tudel/L ");
  CHECK(consistent("The ferry sank. There the loss of the Tudel office was told.",
                   {{"Tudel", kPlace}}) == "Tudel/L ");
  CHECK(consistent("There the captain of the Tudel said so.", {{"Tudel", kPlace}}) == "Tudel/L ");
  CHECK(consistent("The ferry sank. There the crew of the Tudel, Scotland, lifeboat spoke.",
                   {{"Tudel", kPlace}, {"Scotland", kPlace}}) == "Tudel/L Scotland/L ");
  CHECK(consistent("The ferry sank. There sailors of the Tudel and Sorv fleets spoke.",
                   {{"Tudel", kPlace}, {"Sorv", kPlace}}) == "Tudel/L Sorv/L ");
  CHECK(has(found_in("The ferry sank, and the Bronx was sunk in gloom."), "Bronx/L "));
  CHECK(has(found_in("The ferry sank, and the loss of the Crimea was told."), "Crimea/L "));
}

}  // namespace
}  // namespace dateline
