#include "indexer/analyse/entities/plain_fold.h"

#include <catch2/catch.hpp>
#include <random>

namespace dateline {
namespace {

TEST_CASE("a text is folded as its letters are, one by one", "[entities]") {
  std::mt19937 random(7);
  std::string folded = "what was there";
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    std::string expected;
    // All of ASCII, in half of the texts with a few letters beyond it.
    const char32_t end = round % 2 == 0 ? 0x80 : 0x90;
    for (std::size_t left = random() % 40; left > 0; --left) {
      auto code = static_cast<char32_t>(random() % end);
      if (code >= 0x80) code += 0x40;  // "À" and behind it
      append_folded(code, expected);
      if (code < 0x80) {
        text.push_back(static_cast<char>(code));
      } else {
        text += {'\xC3', static_cast<char>(code - 0x40)};
      }
    }
    CHECK(fold_plain(text) == expected);
    fold_plain(text, folded);
    CHECK(folded == expected);
  }
}

}  // namespace
}  // namespace dateline
