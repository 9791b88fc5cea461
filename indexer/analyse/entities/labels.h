// Labels of units (features.h) from spans and back, which may follow which, and the states
// that a sentence goes through: what it named last tells of what it names next.
// Pure functions; any thread.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "indexer/analyse/entities/features.h"
#include "indexer/analyse/entities/mention.h"
#include "indexer/analyse/entities/name_span.h"

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

// A state is a label, or, from kLabels on, outside behind a name of a type; kOutside itself
// is outside with no name before it in the sentence.
inline constexpr std::size_t kStates = kLabels + kEntityTypes;
inline constexpr std::uint8_t outside_behind(EntityType type) {
  return static_cast<std::uint8_t>(kLabels + static_cast<std::size_t>(type));
}
inline constexpr std::uint8_t label_of_state(std::uint8_t state) {
  return state < kLabels ? state : kOutside;
}
// The state of a unit with a label, behind one in `state`.
inline constexpr std::uint8_t state_behind(std::uint8_t state, std::uint8_t label) {
  if (label != kOutside) return label;
  return label_of_state(state) == kOutside ? state : outside_behind(type_of_label(state));
}
inline constexpr bool state_may_follow(std::uint8_t state, std::uint8_t next) {
  return label_may_follow(label_of_state(state), label_of_state(next)) &&
         state_behind(state, label_of_state(next)) == next;
}

struct StateLink {
  std::uint8_t state, next;
};
// Calls use(link) for all that may follow each other.
template <typename Use>
constexpr void for_state_links(Use use) {
  for (std::uint8_t state = 0; state < kStates; ++state) {
    for (std::uint8_t next = 0; next < kStates; ++next) {
      if (state_may_follow(state, next)) use(StateLink{state, next});
    }
  }
}
inline constexpr std::size_t kStateLinkCount = [] {
  std::size_t count = 0;
  for_state_links([&](StateLink) { ++count; });
  return count;
}();
// The same as a list, so that inner loops test nothing.
inline constexpr auto kStateLinks = [] {
  std::array<StateLink, kStateLinkCount> links{};
  std::size_t count = 0;
  for_state_links([&](StateLink link) { links[count++] = link; });
  return links;
}();

// Something for each joint, state and next state.
template <typename Weight>
using JointLinks = std::array<std::array<std::array<Weight, kStates>, kStates>, kJoints>;

// Those that `span` touches.
UnitRange units_of(const TagDocument& document, const EntitySpan& span);

// The folded_key() (lexicon.h) of these units.
std::uint64_t key_of(const TagDocument& document, const UnitRange& range);

// The labels of all units of `document` for `spans`, where runs allow them.
std::vector<std::uint8_t> labels_of_spans(const TagDocument& document,
                                          std::span<const EntitySpan> spans);
// Fills `spans` with what the labels of all units name.
void spans_of_labels(const TagDocument& document, std::span<const std::uint8_t> labels,
                     std::vector<NameSpan>& spans);

}  // namespace dateline
