#include "searcher/serve/http/entity_tags.h"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("A tag is found in a list, weak or not, and only whole", "[serve]") {
  const char* tag = "W/\"a-1\"";
  CHECK(names_tag("W/\"a-1\"", tag));
  CHECK(names_tag("\"a-1\"", tag));
  CHECK(names_tag(" \"x,y\" ,, W/\"a-1\"", tag));
  CHECK(names_tag("*", tag));
  CHECK_FALSE(names_tag("", tag));
  CHECK_FALSE(names_tag("\"xW/\"a-1\"\"", tag));
  CHECK_FALSE(names_tag("\"a-11\", \"a-\"", tag));
  CHECK_FALSE(names_tag("a-1", tag));
  CHECK_FALSE(names_tag("\"a-1", tag));
  CHECK_FALSE(names_tag("\"b\", *", tag));
}
