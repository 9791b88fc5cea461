#include "common/article/country.h"

#include <catch2/catch.hpp>
#include <set>

#include "common/article/country_table.h"

namespace dateline {
namespace {

TEST_CASE("codes and names in any case give the code", "[article]") {
  const auto [text, code] = GENERATE(table<const char*, const char*>({
      {"fr", "FR"},
      {"FRA", "FR"},
      {"France", "FR"},
      {"UNITED STATES", "US"},
      {"USA", "US"},
      {"U.S.", "US"},
      {"united states of america", "US"},
      {"the United States", "US"},
      {"UK", "GB"},
      {"Britain", "GB"},
      {"South Korea", "KR"},
      {"north-korea", "KP"},
      {"Côte d'Ivoire", "CI"},
      {"COTE D’IVOIRE", "CI"},
      {"ivory coast", "CI"},
      {"Burma", "MM"},
      {"Türkiye", "TR"},
      {"Turkey", "TR"},
      {"Czech Republic", "CZ"},
      {"Czechia", "CZ"},
      {"Congo", "CG"},
      {"DR Congo", "CD"},
      {"Zaire", "CD"},
      {"Kosovo", "XK"},
      {"Trinidad & Tobago", "TT"},
      {" Peru ", "PE"},
      {"", "none"},
      {"the", "none"},
      {"Atlantis", "none"},
      {"Korea", "none"},
  }));
  INFO(text);
  CHECK(country_code(text).value_or("none") == code);
}

TEST_CASE("states that are gone keep their former code", "[article]") {
  CHECK(country_code("USSR") == "SU");
  CHECK(country_code("Soviet Union") == "SU");
  CHECK(country_code("yu") == "YU");
  CHECK(country_code("East Germany") == "DD");
  CHECK(country_code("West Germany") == "DE");
  CHECK(country_code("Czechoslovakia") == "CS");
  CHECK(country_name("SU") == "Soviet Union");
}

TEST_CASE("the table is ordered, complete and leads each name back to its code", "[article]") {
  std::set<std::string_view> codes;
  std::string_view last;
  for (const CountryRow& row : country_table()) {
    CHECK(last < row.code);
    last = row.code;
    CHECK(country_code(row.code) == row.code);
    CHECK(country_code(row.long_code) == row.code);
    CHECK(country_code(row.name) == row.code);
    CHECK(country_name(row.code) == row.name);
    codes.insert(row.code);
  }
  CHECK(codes.size() == 249 + 6);
  CHECK(country_name("ZZ") == "ZZ");
}

}  // namespace
}  // namespace dateline
