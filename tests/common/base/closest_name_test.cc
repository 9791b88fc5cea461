#include "common/base/closest_name.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

const std::vector<std::string> kNames = {"person", "place", "country", "date", "lang"};

TEST_CASE("The edit distance counts changes and swaps of neighbours", "[base]") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("country", "country") == 0);
  CHECK(edit_distance("contry", "country") == 1);
  CHECK(edit_distance("cuontry", "country") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("The closest name is suggested, in any case", "[base]") {
  CHECK(closest_name("contry", kNames) == "country");
  CHECK(closest_name("PERSN", kNames) == "person");
  CHECK(closest_name("dat", kNames) == "date");
}

TEST_CASE("Nothing is suggested when no name is near", "[base]") {
  CHECK(closest_name("weather", kNames) == std::nullopt);
  CHECK(closest_name("", kNames) == std::nullopt);
  CHECK(closest_name(std::string(1000, 'x'), kNames) == std::nullopt);
}

}  // namespace
}  // namespace dateline
