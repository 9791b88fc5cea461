#include "indexer/analyse/entities/false_states.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

TEST_CASE("a Mass that is said or heard is no state", "[entities]") {
  CHECK(found_in("The cardinal celebrated Mass. Hundreds attended Mass. The mill in Bedford, "
                 "Mass., closed.") == "Bedford/L Massachusetts/L ");
}

TEST_CASE("a state has no chairman and no president", "[entities]") {
  CHECK(found_in("PA Chairman Mahmoud Abbas spoke in Gaza City.") ==
        "PA/O Mahmoud Abbas/P Gaza City/L ");
  CHECK(found_in("Sen Lamar Alexander R TN Chairman of the panel, spoke.").find("Tennessee/L") !=
        std::string::npos);
  CHECK(found_in("He lives in Reading, PA, with his son.") == "Reading/L Pennsylvania/L ");
}

TEST_CASE("whose picture it is is no state", "[entities]") {
  CHECK(!has(found_in("The side lost at home. (Adam Berg/PA) They play again on Sunday."),
             "Pennsylvania"));
}

}  // namespace
}  // namespace dateline
