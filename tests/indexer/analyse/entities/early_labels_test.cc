#include "indexer/analyse/entities/early_labels.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

// Sums of which the others than `label`'s are `rest`.
struct Sums {
  Sums(std::size_t label, int sum, int rest) {
    for (std::size_t k = 0; k < kScored; ++k) of[k] = static_cast<std::int16_t>(rest);
    of[label] = static_cast<std::int16_t>(sum);
  }
  LabelSums of{};
};

TEST_CASE("a label so far ahead of all others is clear", "[entities]") {
  for (const std::size_t label : {std::size_t{0}, std::size_t{7}, kScored - 1}) {
    Sums below_outside(label, kClearLead, -500);
    CHECK(is_clear_early(below_outside.of));
    CHECK(below_outside.of[label] == kClearLead);
    Sums close_to_outside(label, kClearLead - 1, -500);
    CHECK_FALSE(is_clear_early(close_to_outside.of));
    CHECK(close_to_outside.of[label] == kClearLead - 1);
    Sums ahead(label, 40 + kClearLead, 40);
    CHECK(is_clear_early(ahead.of));
    Sums close(label, 39 + kClearLead, 40);
    CHECK_FALSE(is_clear_early(close.of));
  }
}

TEST_CASE("outside is clear earlier, and gets the lead that the rest would give it", "[entities]") {
  constexpr int kLead = kClearLead - kOutsideLead;
  Sums clear(5, -kLead, -200);
  CHECK(is_clear_early(clear.of));
  CHECK(clear.of[5] == -kClearLead);
  CHECK(clear.of[0] == -200 - kOutsideLead);
  Sums open(5, -kLead + 1, -200);
  CHECK_FALSE(is_clear_early(open.of));
  CHECK(open.of[5] == -kLead + 1);
}

TEST_CASE("without any weight nothing is clear", "[entities]") {
  LabelSums none{};
  CHECK_FALSE(is_clear_early(none));
}

}  // namespace
}  // namespace dateline
