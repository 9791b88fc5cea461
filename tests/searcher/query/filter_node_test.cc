#include <catch2/catch.hpp>

#include "common/base/error.h"
#include "searcher/query/parser.h"

namespace dateline {
namespace {

std::string filter(Field field, const std::string& value) {
  return to_string(*filter_node(field, value, {day_number(2025, 4, 16), {"en"}}));
}

TEST_CASE("One word of a filter finds every value with it, more words the one value", "[query]") {
  CHECK(filter(Field::kPerson, "putin") == "(person putin)");
  CHECK(filter(Field::kPerson, "Vladimir Putin") == "(person \"Vladimir Putin\")");
  CHECK(filter(Field::kPerson, "=Putin") == "(person \"Putin\")");
  CHECK(filter(Field::kSource, "=Harbour Gazette") == "(source \"Harbour Gazette\")");
  CHECK(filter(Field::kOrganisation, "Al-Qaeda") == "(org al qaeda)");
}

TEST_CASE("Countries and languages of a filter become their codes", "[query]") {
  CHECK(filter(Field::kCountry, "South Korea") == "(country \"KR\")");
  CHECK(filter(Field::kCountry, "fr") == "(country \"FR\")");
  CHECK(filter(Field::kLanguage, "French") == "(lang \"fr\")");
  CHECK(filter(Field::kDate, "2025-04") == "(date 2025-04-01..2025-04-30)");
}

TEST_CASE("A filter that cannot hold is refused under its option's name", "[query]") {
  CHECK_THROWS_WITH(filter(Field::kCountry, "Frence"),
                    Catch::StartsWith("--country: unknown country \"Frence\": a country is"));
  CHECK_THROWS_WITH(filter(Field::kPerson, ""),
                    "--person: \"\" is no value of person: it holds no letter or digit");
  CHECK_THROWS_AS(filter(Field::kPerson, "put*"), Error);
}

}  // namespace
}  // namespace dateline
