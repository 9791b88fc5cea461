#include "searcher/query/value_query.h"

#include <catch2/catch.hpp>

#include "searcher/match/taken_values.h"
#include "searcher/query/parser.h"

namespace dateline {
namespace {

const ParseOptions kOptions = {day_number(2025, 4, 16), {"en"}};

TEST_CASE("The query of a value finds the value", "[query]") {
  for (const char* value : {
           "Amina Diallo",
           "Foo\"Bar Corp",
           "\"Foo\" Bar",
           "Foo \"Bar\"",
           "Foo \u201CBar\u201D Corp",
           "\u201EFoo\u201D",
           "Foo\u201CBar",
           "Foo\u201EBar",
           "Dwayne \"The Rock\" Johnson",
           "3\"5 Inc",
           "Foo* Corp",
           "Foo (Holdings) Ltd",
           "Foo: Bar",
           "=Foo",
           "Foo = Bar",
           "-Foo",
           "AND",
           "Foo, Bar",
           "Foo\u2018s",
           "Foo 'Bar'",
           "Foo \u00ABBar\u00BB",
       }) {
    const std::string query = value_query(Field::kOrganisation, value);
    INFO(value << " -> " << query);
    const ParsedQuery parsed = parse_query(query, kOptions);
    REQUIRE(parsed.root->kind == NodeKind::kValue);
    CHECK(parsed.root->field == Field::kOrganisation);
    CHECK(parsed.notes.empty());
    CHECK(takes_value(*parsed.root, value));
  }
}

TEST_CASE("Quotes inside a value become blanks", "[query]") {
  CHECK(value_query(Field::kOrganisation, "Foo\"Bar Corp") == "org:\"Foo Bar Corp\"");
  CHECK(value_query(Field::kOrganisation, "\u201EFoo\u201D \"Bar\"") == "org:\"Foo Bar\"");
  CHECK(value_query(Field::kCountry, "SN") == "country:SN");
}

}  // namespace
}  // namespace dateline
