// The pruned search for the best labels against the plain one over all links.
#include "indexer/analyse/entities/label_decoder.h"

#include <catch2/catch.hpp>
#include <vector>

#include "tests/support/random.h"

namespace dateline {
namespace {

constexpr std::int64_t kNever = -1'000'000'000'000;

std::int32_t random_score(Random& random, std::uint32_t range) {
  return static_cast<std::int32_t>(random.below(2 * range + 1)) - static_cast<std::int32_t>(range);
}

// What the best sequence of states scores that ends with its names closed.
std::int64_t best_score(const LabelLinks& links, const std::vector<LabelScores>& scores,
                        const std::vector<Joint>& joints) {
  std::vector<std::int64_t> best(kStates, kNever);
  best[kOutside] = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    std::vector<std::int64_t> now(kStates, kNever);
    for (const StateLink& l : kStateLinks) {
      const std::int64_t sum =
          best[l.state] + links[static_cast<std::size_t>(joints[i])][l.state][l.next];
      now[l.next] = std::max(now[l.next], sum + scores[i][label_of_state(l.next)]);
    }
    best = now;
  }
  std::int64_t most = kNever;
  for (std::uint8_t state = 0; state < kStates; ++state) {
    if (!label_is_open(label_of_state(state))) most = std::max(most, best[state]);
  }
  return most;
}

std::int64_t score_of(const std::vector<std::uint8_t>& labels, const LabelLinks& links,
                      const std::vector<LabelScores>& scores, const std::vector<Joint>& joints) {
  std::int64_t sum = 0;
  std::uint8_t state = kOutside;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::uint8_t next = state_behind(state, labels[i]);
    REQUIRE(state_may_follow(state, next));
    sum += links[static_cast<std::size_t>(joints[i])][state][next] + scores[i][labels[i]];
    state = next;
  }
  REQUIRE_FALSE(label_is_open(label_of_state(state)));
  return sum;
}

TEST_CASE("the best labels are found on random scores", "[entities]") {
  Random random(71);
  for (int round = 0; round < 60; ++round) {
    // Weak links, and links that decide.
    const std::uint32_t range = round % 3 == 0 ? 5 : round % 3 == 1 ? 60 : 400;
    LabelLinks links{};
    for (auto& joint : links) {
      for (const StateLink& l : kStateLinks) joint[l.state][l.next] = random_score(random, range);
    }
    LabelDecoder decoder(links);
    for (int sentence = 0; sentence < 20; ++sentence) {
      const std::size_t count = random.below(sentence % 10 == 0 ? 400 : 12);
      std::vector<LabelScores> scores(count);
      std::vector<Joint> joints(count);
      for (std::size_t i = 0; i < count; ++i) {
        joints[i] = static_cast<Joint>(random.below(kJoints));
        for (std::size_t label = 1; label < kLabels; ++label)
          scores[i][label] = random_score(random, 100);
      }
      std::vector<std::uint8_t> labels(count, 99);
      decoder.decode(scores, joints, labels.data());
      CHECK(score_of(labels, links, scores, joints) == best_score(links, scores, joints));
    }
  }
}

TEST_CASE("sums of a sentence without an end fit", "[entities]") {
  Random random(72);
  for (const int sign : {1, -1}) {
    LabelLinks links{};
    for (auto& joint : links) {
      for (const StateLink& l : kStateLinks) joint[l.state][l.next] = sign * 30'000;
    }
    LabelDecoder decoder(links);
    constexpr std::size_t kUnits = 100'000;
    std::vector<LabelScores> scores(kUnits);
    for (LabelScores& unit : scores) {
      for (std::size_t label = 1; label < kLabels; ++label)
        unit[label] = random_score(random, 30'000);
    }
    const std::vector<Joint> joints(kUnits, Joint::kWord);
    std::vector<std::uint8_t> labels(kUnits);
    decoder.decode(scores, joints, labels.data());
    CHECK(score_of(labels, links, scores, joints) == best_score(links, scores, joints));
  }
}

TEST_CASE("a state remembers what the sentence named last", "[entities]") {
  const std::uint8_t alone = label_of(EntityType::kPlace, 3);
  const std::uint8_t begin = label_of(EntityType::kPlace, 0);
  const std::uint8_t behind = outside_behind(EntityType::kPlace);
  CHECK(state_behind(kOutside, kOutside) == kOutside);
  CHECK(state_behind(alone, kOutside) == behind);
  CHECK(state_behind(behind, kOutside) == behind);
  CHECK(state_behind(behind, begin) == begin);
  CHECK(state_may_follow(alone, behind));
  CHECK_FALSE(state_may_follow(alone, kOutside));
  CHECK_FALSE(state_may_follow(alone, outside_behind(EntityType::kPerson)));
  CHECK_FALSE(state_may_follow(behind, outside_behind(EntityType::kPerson)));
  CHECK_FALSE(state_may_follow(begin, behind));
}

}  // namespace
}  // namespace dateline
