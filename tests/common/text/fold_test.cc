#include "common/text/fold.h"

#include <catch2/catch.hpp>
#include <string>

namespace dateline {
namespace {

TEST_CASE("one byte beyond ASCII is noticed wherever it stands", "[text]") {
  CHECK(is_ascii(""));
  for (std::size_t size = 1; size < 40; ++size) {
    std::string text(size, '\x7F');
    CHECK(is_ascii(text));
    for (std::size_t at = 0; at < size; ++at) {
      text[at] = '\x80';
      CHECK_FALSE(is_ascii(text));
      text[at] = 'a';
    }
  }
}

}  // namespace
}  // namespace dateline
