#include "indexer/analyse/entities/courts.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

TEST_CASE("the court of a numbered circuit is one organisation", "[entities]") {
  CHECK(found_in("The U.S. 6th Circuit Court of Appeals agreed.") ==
        "U.S. 6th Circuit Court of Appeals/O ");
  CHECK(found_in("It went to the U.S. 4th Circuit Court on appeal.") ==
        "U.S. 4th Circuit Court/O ");
  CHECK(found_in("It went to the 5th U.S. Circuit Court of Appeals.") ==
        "5th U.S. Circuit Court of Appeals/O ");
  CHECK(found_in("It went to the Ninth Circuit Court of Appeals.") ==
        "Ninth Circuit Court of Appeals/O ");
  CHECK_FALSE(has(found_in("On May 6th Circuit Court Judge Ray ruled."), "6th"));
  CHECK_FALSE(has(found_in("On Nov. 2d Circuit Court opened in Salem."), "2d"));
  CHECK_FALSE(has(found_in("He won the 6th circuit court case and the 3rd Circuit race."),
                  "Circuit Court"));
}

}  // namespace
}  // namespace dateline
