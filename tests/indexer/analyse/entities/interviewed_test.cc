#include "indexer/analyse/entities/interviewed.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("a name in capitals that three paragraphs of a transcript begin with is a person",
          "[entities]") {
  const std::string said = "UMRA ISKO: We left.\n\nThen they went.\n\n";
  CHECK(consistent(said + said + said, {}) == "UMRA ISKO/P UMRA ISKO/P UMRA ISKO/P ");
  CHECK(consistent(said + said, {}) == "");
  const std::string lake = "UMRA LAKE: We left.\n\nThen they went.\n\n";
  CHECK(consistent(lake + lake + lake, {}) == "");
  const std::string one = "UMRA: We left.\n\nThen they went.\n\n";
  CHECK(consistent(one + one + one, {}) == "");
}

}  // namespace
}  // namespace dateline
