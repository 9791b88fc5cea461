#include "indexer/analyse/entities/foretold.h"

#include "indexer/analyse/entities/event_sentence.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// What is decided or arranged ahead.
const struct Happenings {
  WordSet supposed = {"cut",  "cuts",   "deal",    "easing", "hike",       "hikes",  "increase",
                      "rise", "strike", "strikes", "switch", "tightening", "walkout"};
  WordSet moves = {"launch", "move", "protest", "protests", "rally", "visit"};
  WordSet fixed = {"ballot",    "by-election", "conference", "debate",     "election",
                   "elections", "final",       "hearing",    "meeting",    "meetings",
                   "poll",      "polls",       "race",       "referendum", "runoff",
                   "session",   "summit",      "talks",      "trial",      "vote"};
} kHappenings;

// "The hike in December may be to blame", "could reflect": what it is the cause or the sign of.
bool explains(const Sentence& sentence, std::size_t i) {
  static const WordSet passed = {"also", "not", "still", "well"}, be = {"be"};
  static const WordSet causes = {"account", "explain", "have", "indicate", "mean",
                                 "point",   "reflect", "show", "signal",   "suggest"};
  static const WordSet blame = {"behind", "because", "due", "to", "why"};
  while (sentence.has(i, passed)) ++i;
  return sentence.has(i, causes) || (sentence.has(i, be) && sentence.has(i + 1, blame));
}

// "The hike" has been; "a hike" may be to come.
bool is_definite(std::span<const Unit> units, std::size_t begin, std::size_t noun) {
  static const WordSet these = {"the", "this", "its", "last"}, one = {"a", "an", "another"};
  constexpr std::size_t kMostBefore = 4;
  for (std::size_t i = noun; i > begin && noun - i < kMostBefore; --i) {
    if (one.has(units[i - 1])) return false;
    if (these.has(units[i - 1])) return true;
  }
  return false;
}

}  // namespace

bool is_foretold(std::span<const Unit> units, std::size_t begin, std::size_t from, std::size_t to) {
  static const WordSet maybe = {"may", "might", "could", "would", "will", "should"};
  static const WordSet is = {"is", "are"}, would = {"would"}, could = {"could"}, no = {"not"};
  static const WordSet chances = {"certain", "conceivable", "doubtful", "expected", "inevitable",
                                  "likely",  "planned",     "possible", "probable", "unlikely"};
  static const WordSet leads = {"in", "on"}, very = {"more", "now", "still", "very", "also", "not"};
  const Sentence sentence(units, begin);
  const bool modal = sentence.has(to, maybe);
  if ((!modal && !sentence.has(to, is)) || from < begin + 2) return false;
  if (!sentence.has_before(from, 1, leads)) return false;
  const std::size_t noun = from - 2;
  // "Talks on Tuesday could" begins with a capital.
  const auto is_one_of = [&](const WordSet& words) {
    return sentence.has(noun, words) || (noun == begin && words.has(units[noun]));
  };
  const bool fixed = is_one_of(kHappenings.fixed);
  const bool supposed = is_one_of(kHappenings.supposed);
  const bool moves = supposed || is_one_of(kHappenings.moves);
  if (!fixed && (!moves || is_definite(units, begin, noun))) return false;
  // "The race on Sunday would be his last", "could not break the deadlock": of what was.
  if (sentence.has(to, would) && !supposed) return false;
  if (sentence.has(to, could) && sentence.has(to + 1, no)) return false;
  if (modal) return !explains(sentence, to + 1);
  return sentence.has(sentence.has(to + 1, very) ? to + 2 : to + 1, chances);
}

}  // namespace dateline
