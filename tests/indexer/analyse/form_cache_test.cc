#include "indexer/analyse/form_cache.h"

#include <catch2/catch.hpp>
#include <string>

namespace dateline {

TEST_CASE("every form that was added is found again, and no other", "[analyse]") {
  FormCache cache;
  constexpr FormId kForms = 20'000;  // far beyond the first table
  for (FormId id = 0; id < kForms; ++id) cache.add("form" + std::to_string(id), 0, id);
  for (FormId id = 0; id < kForms; ++id) {
    REQUIRE(cache.find("form" + std::to_string(id), 0) == id);
  }
  CHECK_FALSE(cache.find("form", 0));
  CHECK_FALSE(cache.find("form20000", 0));
}

TEST_CASE("forms written alike are told apart by their kind", "[analyse]") {
  FormCache cache;
  cache.add("US", 0, 1);
  cache.add("US", 4, 2);
  CHECK(cache.find("US", 0) == 1U);
  CHECK(cache.find("US", 4) == 2U);
  CHECK_FALSE(cache.find("US", 8));
}

TEST_CASE("a form too long to remember is not found, and does no harm", "[analyse]") {
  FormCache cache;
  const std::string longest(0xFFFF, 'a');
  cache.add(longest, 0, 1);
  cache.add(longest + "a", 0, 2);
  CHECK(cache.find(longest, 0) == 1U);
  CHECK_FALSE(cache.find(longest + "a", 0));
}

}  // namespace dateline
