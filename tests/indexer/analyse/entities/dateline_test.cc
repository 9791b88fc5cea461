#include "indexer/analyse/entities/dateline.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

std::optional<FilingLine> parse(std::string_view text, std::string_view date = "2025-04-12") {
  return parse_dateline(text, parse_date(date).value_or(PartialDate{}), shipped_model()->lexicon());
}

TEST_CASE("a full dateline gives place, country, agency and date", "[entities]") {
  const auto line = parse("ST. PETERSBURG, Russia, April 11 (Meridian) - The port reopened.");
  REQUIRE(line);
  CHECK(line->place == "St. Petersburg");
  CHECK(line->country == "RU");
  CHECK(line->agency == "Meridian");
  CHECK(line->date.to_string() == "2025-04-11");
}

TEST_CASE("short datelines are read as well", "[entities]") {
  CHECK(parse("LONDON, Feb 26 - Shares fell.")->country == "GB");
  CHECK(parse("WASHINGTON (AP) _ The Senate voted.")->agency == "AP");
  CHECK(parse("PARIS — Rain fell.")->country == "FR");
  CHECK(parse("PARIS, Texas, May 3 -- Rain fell.")->country == "US");
  CHECK(parse("By Ann Lee\n\nNAIROBI, March 2 - Rain fell.")->place == "Nairobi");
}

TEST_CASE("the year is the nearest one, and unknown without an article date", "[entities]") {
  CHECK(parse("LONDON, Dec 30 - Shares fell.", "2025-01-02")->date.to_string() == "2024-12-30");
  CHECK_FALSE(parse("LONDON, Dec 30 - Shares fell.", "")->date.known());
}

TEST_CASE("ordinary first lines are no datelines", "[entities]") {
  CHECK_FALSE(parse("The mayor of London - a keen walker - was late."));
  CHECK_FALSE(parse("EXCLUSIVE - What we know."));
  CHECK_FALSE(parse("Ann Lee, a farmer, sold her land."));
  CHECK_FALSE(parse(""));
}

}  // namespace
}  // namespace dateline
