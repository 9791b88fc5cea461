// Labels of units (features.h) from spans and back, and which may follow which.
// Pure functions; any thread.
#pragma once

#include <span>
#include <vector>

#include "indexer/analyse/entities/features.h"
#include "indexer/analyse/entities/mention.h"

namespace dateline {

inline constexpr std::uint8_t label_of(EntityType type, unsigned place) {
  return static_cast<std::uint8_t>(1 + static_cast<unsigned>(type) * 4 + place);
}
inline constexpr EntityType type_of_label(std::uint8_t label) {
  return static_cast<EntityType>((label - 1) / 4);
}
inline constexpr unsigned place_of_label(std::uint8_t label) { return (label - 1U) % 4U; }

// Whether a name is open behind the label (begin or inside).
inline constexpr bool label_is_open(std::uint8_t label) {
  return label != kOutside && place_of_label(label) < 2;
}

// Whether `next` may stand right behind `label`.
inline constexpr bool label_may_follow(std::uint8_t label, std::uint8_t next) {
  const bool goes_on = next != kOutside && (place_of_label(next) == 1 || place_of_label(next) == 2);
  if (!label_is_open(label)) return !goes_on;
  return goes_on && type_of_label(label) == type_of_label(next);
}

// Units [first, last) of a document.
struct UnitRange {
  std::size_t first = 0;
  std::size_t last = 0;
};
// Those that `span` touches.
UnitRange units_of(const TagDocument& document, const EntitySpan& span);

// Puts `added` among `spans`, which are in order; neither covers what the other does.
void add_spans(const std::vector<EntitySpan>& added, std::vector<EntitySpan>& spans);

// The labels of all units of `document` for `spans`, where runs allow them.
std::vector<std::uint8_t> labels_of_spans(const TagDocument& document,
                                          std::span<const EntitySpan> spans);
std::vector<EntitySpan> spans_of_labels(const TagDocument& document,
                                        const std::vector<std::uint8_t>& labels);

}  // namespace dateline
