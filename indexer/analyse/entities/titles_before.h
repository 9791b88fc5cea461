// The title right before a person's name, and whose it can be. Pure functions; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

// Whose a title can be.
enum TitleKind : std::uint8_t {
  kWomansTitle = 1U << 0,
  kMansTitle = 1U << 1,
  // Of rulers and the clergy, who go by their forenames: "King Charles" is not Charles Okafor.
  kTitleOfForenames = 1U << 2,
  kTitleMrs = 1U << 3,
  kTitleMiss = 1U << 4
};

// The last word of `before`, folded and written whole ("Sen." is "senator"), when it may be a
// title; "" otherwise.
std::string title_before(std::string_view before);

// The title before that one in "Col. and Mrs.", which both belong to; "" otherwise.
std::string other_title_before(std::string_view before);

// What a title as title_before() has it is, as bits of TitleKind.
std::uint8_t title_kinds(std::string_view title);

}  // namespace dateline
