#include "indexer/analyse/entities/label_decoder.h"

#include <algorithm>

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

// Takes `value` and the state `from` where it is more than the best so far.
template <typename Four>
void take(const Four& value, const Four& from, Four& best, Four& back) {
  const auto more = value > best;
  best = more ? value : best;
  back = more ? from : back;
}

template <typename Four>
Four all(std::int32_t value) {
  return Four{} + value;
}

template <typename Four>
constexpr Four states_of(unsigned place) {
  return of_types<Four>([&](EntityType type) { return label_of(type, place); });
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
      for (std::size_t b = 0; b < kClosed; ++b) {
        std::int32_t lead = kImpossible;
        for (int type = 0; type < static_cast<int>(kTypes); ++type) {
          lead = std::max({lead, made.to_begin[b][type] - made.to_begin[a][type],
                           made.to_alone[b][type] - made.to_alone[a][type]});
        }
        made.leads[a][b] = lead;
      }
    }
  }
}

// What each state's best sequence up to this unit scores, and the state before it.
void LabelDecoder::step(const Links& links, const States& best, const LabelScores& scores,
                        States& now, States& back) const {
  std::array<std::int32_t, kClosed> closed;
  closed[0] = best.none;
  for (int type = 0; type < static_cast<int>(kTypes); ++type) {
    const auto at = 1 + static_cast<std::size_t>(type);
    closed[at] = best.last[type];
    closed[at + kTypes] = best.alone[type];
    closed[at + 2 * kTypes] = best.outside[type];
  }
  const auto leader =
      static_cast<std::size_t>(std::max_element(closed.begin(), closed.end()) - closed.begin());
  now.none = best.none + links.none;
  now.begin = now.alone = all<Four>(2 * kImpossible);
  for (std::size_t c = 0; c < kClosed; ++c) {
    if (c != leader && closed[leader] - closed[c] > links.leads[leader][c]) continue;
    const Four from = all<Four>(closed_state(c));
    take(links.to_begin[c] + closed[c], from, now.begin, back.begin);
    take(links.to_alone[c] + closed[c], from, now.alone, back.alone);
  }
  constexpr Four begins = states_of<Four>(kBegin), insides = states_of<Four>(kInside),
                 lasts = states_of<Four>(kLast), alones = states_of<Four>(kAlone),
                 outsides = of_types<Four>([](EntityType type) { return outside_behind(type); });
  now.inside = best.begin + links.begin_inside;
  back.inside = begins;
  take(best.inside + links.inside_inside, insides, now.inside, back.inside);
  now.last = best.begin + links.begin_last;
  back.last = begins;
  take(best.inside + links.inside_last, insides, now.last, back.last);
  now.outside = best.outside + links.outside_outside;
  back.outside = outsides;
  take(best.last + links.last_outside, lasts, now.outside, back.outside);
  take(best.alone + links.alone_outside, alones, now.outside, back.outside);

  const auto scored = [&](Four& states, unsigned place) {
    states += of_types<Four>([&](EntityType type) { return scores[label_of(type, place)]; });
  };
  scored(now.begin, kBegin);
  scored(now.inside, kInside);
  scored(now.last, kLast);
  scored(now.alone, kAlone);
  const Four least = all<Four>(kImpossible);
  for (Four* states : {&now.begin, &now.inside, &now.last, &now.alone, &now.outside}) {
    *states = *states > least ? *states : least;
  }
  now.none = std::max(now.none, kImpossible);
}

void LabelDecoder::decode(std::span<const LabelScores> scores, std::span<const Joint> joints,
                          std::uint8_t* labels) {
  const std::size_t count = scores.size();
  if (count == 0) return;
  back_.resize(count);
  States best;
  best.begin = best.inside = best.last = best.alone = best.outside = all<Four>(kImpossible);
  for (std::size_t i = 0; i < count; ++i) {
    States now;
    step(links_[static_cast<std::size_t>(joints[i])], best, scores[i], now, back_[i]);
    best = now;
  }
  const auto of_state = [](const States& states, std::uint8_t state) -> std::int32_t {
    if (state == kOutside) return states.none;
    if (state >= kLabels) return states.outside[state - static_cast<int>(kLabels)];
    const int type = static_cast<int>(type_of_label(state));
    const Four* of_place[] = {&states.begin, &states.inside, &states.last, &states.alone};
    return (*of_place[place_of_label(state)])[type];
  };
  std::uint8_t state = kOutside;
  for (std::size_t c = 1; c < kClosed; ++c) {
    if (of_state(best, closed_state(c)) > of_state(best, state)) state = closed_state(c);
  }
  for (std::size_t i = count; i-- > 0;) {
    labels[i] = label_of_state(state);
    if (state != kOutside) state = static_cast<std::uint8_t>(of_state(back_[i], state));
  }
}

}  // namespace dateline
