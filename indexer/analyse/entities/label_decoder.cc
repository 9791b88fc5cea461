#include "indexer/analyse/entities/label_decoder.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace dateline {
namespace {

constexpr std::int32_t kImpossible = -1'000'000'000;
constexpr std::size_t kTypes = kEntityTypes;

constexpr unsigned kBegin = 0, kInside = 1, kLast = 2, kAlone = 3;  // places of labels

// The state that is closed state c.
constexpr std::uint8_t closed_state(std::size_t c) {
  if (c == 0) return kOutside;
  const auto type = static_cast<EntityType>((c - 1) % kTypes);
  if (c <= kTypes) return label_of(type, kLast);
  return c <= 2 * kTypes ? label_of(type, kAlone) : outside_behind(type);
}

// A value of each type's state, in the order of the types.
template <typename Four, typename ValueOf>
constexpr Four of_types(ValueOf value_of) {
  static_assert(kTypes == 4);
  return Four{value_of(EntityType::kPerson), value_of(EntityType::kOrganisation),
              value_of(EntityType::kPlace), value_of(EntityType::kOther)};
}

template <typename Four>
Four more_of(const Four& a, const Four& b) {
  return a > b ? a : b;
}

template <typename Four>
Four all(std::int32_t value) {
  return Four{} + value;
}

template <typename Four>
bool all_true(const Four& truths) {
  const auto halves = std::bit_cast<std::array<std::int64_t, 2>>(truths);
  return (halves[0] & halves[1]) == -1;
}

}  // namespace

LabelDecoder::LabelDecoder(const LabelLinks& links) : links_{} {
  for (std::size_t joint = 0; joint < kJoints; ++joint) {
    const auto& link = links[joint];
    Links& made = links_[joint];
    const auto from = [&](unsigned place, unsigned next) {
      return of_types<Four>(
          [&](EntityType type) { return link[label_of(type, place)][label_of(type, next)]; });
    };
    const auto outside = [&](unsigned place) {
      return of_types<Four>(
          [&](EntityType type) { return link[label_of(type, place)][outside_behind(type)]; });
    };
    made.none = link[kOutside][kOutside];
    for (std::size_t c = 0; c < kClosed; ++c) {
      const auto& row = link[closed_state(c)];
      made.to_begin[c] =
          of_types<Four>([&](EntityType type) { return row[label_of(type, kBegin)]; });
      made.to_alone[c] =
          of_types<Four>([&](EntityType type) { return row[label_of(type, kAlone)]; });
    }
    made.begin_inside = from(kBegin, kInside);
    made.inside_inside = from(kInside, kInside);
    made.begin_last = from(kBegin, kLast);
    made.inside_last = from(kInside, kLast);
    made.last_outside = outside(kLast);
    made.alone_outside = outside(kAlone);
    made.outside_outside = of_types<Four>(
        [&](EntityType type) { return link[outside_behind(type)][outside_behind(type)]; });
    for (std::size_t a = 0; a < kClosed; ++a) {
      const auto lead = [&](std::size_t b) {
        if (a == b) return -1;
        std::int32_t most = kImpossible;
        for (int type = 0; type < static_cast<int>(kTypes); ++type) {
          most = std::max({most, made.to_begin[b][type] - made.to_begin[a][type],
                           made.to_alone[b][type] - made.to_alone[a][type]});
        }
        return most;
      };
      const auto leads = [&](std::size_t first) {
        return of_types<Four>(
            [&](EntityType type) { return lead(first + static_cast<std::size_t>(type)); });
      };
      made.leads[a] = {lead(0), leads(1), leads(1 + kTypes), leads(1 + 2 * kTypes)};
    }
  }
}

// A type's labels stand side by side in `scores`.
void LabelDecoder::States::add(const LabelScores& scores) {
  Four of_type[kTypes];
  static_assert(sizeof(of_type) == (kLabels - 1) * sizeof(scores[0]));
  std::memcpy(of_type, &scores[1], sizeof(of_type));
  const auto [person, organisation, place, other] = of_type;
  const Four low = __builtin_shufflevector(person, organisation, 0, 4, 1, 5);
  const Four low_rest = __builtin_shufflevector(place, other, 0, 4, 1, 5);
  const Four high = __builtin_shufflevector(person, organisation, 2, 6, 3, 7);
  const Four high_rest = __builtin_shufflevector(place, other, 2, 6, 3, 7);
  begin += __builtin_shufflevector(low, low_rest, 0, 1, 4, 5);
  inside += __builtin_shufflevector(low, low_rest, 2, 3, 6, 7);
  last += __builtin_shufflevector(high, high_rest, 0, 1, 4, 5);
  alone += __builtin_shufflevector(high, high_rest, 2, 3, 6, 7);
}

void LabelDecoder::States::add(std::int32_t value) {
  none += value;
  for (Four* states : {&begin, &inside, &last, &alone, &outside}) *states += value;
}

std::array<std::int32_t, LabelDecoder::kClosed> LabelDecoder::States::closed() const {
  std::array<std::int32_t, kClosed> values;
  values[0] = none;
  std::memcpy(&values[1], &last, sizeof(Four));
  std::memcpy(&values[1 + kTypes], &alone, sizeof(Four));
  std::memcpy(&values[1 + 2 * kTypes], &outside, sizeof(Four));
  return values;
}

// Fills `now` with what each state's best sequence up to this unit scores. Returns what the best
// one up to a closed state before it scores.
std::int32_t LabelDecoder::step(const Links& links, const States& best, const LabelScores& scores,
                                States& now) {
  const std::array<std::int32_t, kClosed> closed = best.closed();
  // The leader: of each type's states, then of the types.
  const Four of_type = more_of(more_of(best.last, best.alone), best.outside);
  std::size_t type = of_type[1] > of_type[0] ? 1 : 0;
  for (std::size_t other = 2; other < kTypes; ++other) {
    if (of_type[other] > of_type[type]) type = other;
  }
  std::size_t leader = 0;
  std::int32_t most = best.none;
  if (of_type[type] > most) {
    most = of_type[type];
    leader = 1 + type;
    while (closed[leader] != most) leader += kTypes;
  }
  const Closed& leads = links.leads[leader];
  now.begin = links.to_begin[leader] + most;
  now.alone = links.to_alone[leader] + most;
  const bool leads_all =
      most - best.none > leads.none &&
      all_true((most - best.last > leads.last) & (most - best.alone > leads.alone) &
               (most - best.outside > leads.outside));
  if (!leads_all) {
    for (std::size_t c = 0; c < kClosed; ++c) {
      now.begin = more_of(now.begin, links.to_begin[c] + closed[c]);
      now.alone = more_of(now.alone, links.to_alone[c] + closed[c]);
    }
  }
  now.inside = more_of(best.begin + links.begin_inside, best.inside + links.inside_inside);
  now.last = more_of(best.begin + links.begin_last, best.inside + links.inside_last);
  now.outside = more_of(best.outside + links.outside_outside,
                        more_of(best.last + links.last_outside, best.alone + links.alone_outside));
  // All others come from the leader within a few units; this one may fall behind for ever.
  now.none = std::max(best.none + links.none, kImpossible);
  now.add(scores);
  return most;
}

// The state that the best sequence up to `state` comes from; `best`, of the unit before. Of those
// that score the same, the first.
std::uint8_t LabelDecoder::state_before(const Links& links, const States& best,
                                        std::uint8_t state) {
  if (state == kOutside) return kOutside;
  std::uint8_t from = kOutside;
  std::int32_t most = std::numeric_limits<std::int32_t>::min();
  const auto take = [&](std::int32_t score, std::uint8_t before) {
    if (score <= most) return;
    most = score;
    from = before;
  };
  const EntityType type =
      state < kLabels ? type_of_label(state) : static_cast<EntityType>(state - kLabels);
  const auto t = static_cast<std::size_t>(type);
  if (state >= kLabels) {
    take(best.outside[t] + links.outside_outside[t], state);
    take(best.last[t] + links.last_outside[t], label_of(type, kLast));
    take(best.alone[t] + links.alone_outside[t], label_of(type, kAlone));
    return from;
  }
  const unsigned place = place_of_label(state);
  if (place == kInside) {
    take(best.begin[t] + links.begin_inside[t], label_of(type, kBegin));
    take(best.inside[t] + links.inside_inside[t], label_of(type, kInside));
  } else if (place == kLast) {
    take(best.begin[t] + links.begin_last[t], label_of(type, kBegin));
    take(best.inside[t] + links.inside_last[t], label_of(type, kInside));
  } else {
    const auto& to = place == kBegin ? links.to_begin : links.to_alone;
    const std::array<std::int32_t, kClosed> closed = best.closed();
    std::size_t first = 0;
    for (std::size_t c = 1; c < kClosed; ++c) {
      if (closed[c] + to[c][t] > closed[first] + to[first][t]) first = c;
    }
    return closed_state(first);
  }
  return from;
}

void LabelDecoder::decode(std::span<const LabelScores> scores, std::span<const Joint> joints,
                          std::uint8_t* labels) {
  // The sums of a sentence without an end must fit: what is taken from all changes nothing.
  constexpr std::int32_t kFar = 500'000'000;
  const std::size_t count = scores.size();
  if (count == 0) return;
  if (best_.size() < count + 1) best_.resize(count + 1);
  States& start = best_[0];
  start = {};
  start.begin = start.inside = start.last = start.alone = start.outside = all<Four>(kImpossible);
  const auto links = [&](std::size_t i) -> const Links& {
    return links_[static_cast<std::size_t>(joints[i])];
  };
  for (std::size_t i = 0; i < count; ++i) {
    const std::int32_t most = step(links(i), best_[i], scores[i], best_[i + 1]);
    if (most > kFar || most < -kFar) best_[i + 1].add(-most);
  }
  const std::array<std::int32_t, kClosed> closed = best_[count].closed();
  std::uint8_t state =
      closed_state(static_cast<std::size_t>(std::ranges::max_element(closed) - closed.begin()));
  for (std::size_t i = count; i-- > 0;) {
    labels[i] = label_of_state(state);
    state = state_before(links(i), best_[i], state);
  }
}

}  // namespace dateline
