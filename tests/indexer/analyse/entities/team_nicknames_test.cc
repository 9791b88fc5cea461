#include "indexer/analyse/entities/team_nicknames.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

TEST_CASE("a known team's nickname is found where the article has the whole name", "[entities]") {
  const std::string game = "The Toronto Maple Leafs beat the Ottawa Senators 5-4. ";
  CHECK(has(found_in(game + "The Senators lost again."), "Ottawa Senators/O Ottawa Senators/O"));
  CHECK(has(found_in(game + "The Leafs and the Senators meet on Friday."),
            "Toronto Maple Leafs/O Ottawa Senators/O "
            "Toronto Maple Leafs/O Ottawa Senators/O"));
  CHECK_FALSE(has(found_in("The Senators lost again."), "Ottawa"));
  CHECK_FALSE(has(found_in(game + "Two senators lost again."), "senators"));
}

}  // namespace
}  // namespace dateline
