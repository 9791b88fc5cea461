#include <catch2/catch.hpp>
#include <string>

#include "tests/indexer/analyse/entities/parsed_dateline.h"

namespace dateline {
namespace {

TEST_CASE("a point for the comma behind a great city in mixed case", "[entities]") {
  CHECK(filed("New York. April 5.-") == "New York|US||2025-04-05");
  CHECK(filed("Ogelbeck. April 5. ") == "none");
}

TEST_CASE("headings may stand above a dateline in mixed case without a dash", "[entities]") {
  CHECK(filed("Ships Are Sunk.\nDuluth, Minn., April 5. ") == "Duluth|US||2025-04-05");
  CHECK(filed("German Ships Are Sunk.\nKarachi, April 5. ") == "Karachi|PK||2025-04-05");
  CHECK(filed("She was born at her uncle's house in\nDuluth, Minn., April 5. ") == "none");
  CHECK(filed("The men came back to the camp and slept.\nOne More Ship.\nKarachi, April 5. ") ==
        "none");
  CHECK(filed("Ships Are Sunk.\nOgelbeck, April 5. ") == "none");
  CHECK(filed("Ships Are Sunk.\nKarachi, April 13. ") == "Karachi|PK||2025-04-13");
  CHECK(filed("Coming Events.\nKarachi, April 15. ") == "none");
}

TEST_CASE("a narrow column's line goes on behind a word that ends none", "[entities]") {
  const auto found = [](const std::string& text) { return parse(text).has_value(); };
  CHECK(found("Chicago, April 5. With Bo Ek and\nAnn Lee running in\nthe race it is in doubt."));
  CHECK(found("Chicago, April 5.\nWith Bo Ek and\nAnn Lee running in\nthe race it is in doubt."));
  CHECK_FALSE(found("Chicago, April 5. Bo Ek, Quel\nAnn Lee, Fitch\nRay Lund, Moe"));
  CHECK_FALSE(found("Chicago: Rain and\nSunday, snow.\nDenver: Fair."));
}

TEST_CASE("a special report says so without brackets", "[entities]") {
  CHECK(filed("Atlanta, Ga., Special.—") == "Atlanta|US||");
  CHECK(filed("ATLANTA, Special.—") == "Atlanta|US||");
  CHECK(filed("El Paso, Tex., Special. ") == "El Paso|US||");
  CHECK(filed("El Paso, Tex., Special Trains. ") == "none");
  CHECK(filed("Ann Lee, Special. ") == "none");
}

}  // namespace
}  // namespace dateline
