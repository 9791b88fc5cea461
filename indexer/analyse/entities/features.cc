#include "indexer/analyse/entities/features.h"

#include <algorithm>
#include <string>

#include "indexer/analyse/entities/plain_fold.h"

namespace dateline {
namespace {

constexpr std::uint32_t kAround = 2;  // units beside a run that its own ones look at

FeatureRow row(std::uint32_t feature, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
  std::uint64_t key = (a + feature * 0x9E3779B1ULL) * 0xFF51AFD7ED558CCDULL;
  key ^= key >> 32;
  key = (key + b) * 0xC4CEB9FE1A85EC53ULL;
  key ^= key >> 29;
  key = (key + c) * 0x9E3779B97F4A7C15ULL;
  return static_cast<FeatureRow>(key >> 32);
}

// A hash of all values in turn.
template <typename... Values>
std::uint64_t key_of(Values... values) {
  std::uint64_t key = 0x2545F4914F6CDD1DULL;
  for (const std::uint64_t value : {std::uint64_t{values}...}) {
    key = (key ^ value) * 0x9E3779B97F4A7C15ULL;
    key ^= key >> 32;
  }
  return key;
}

std::uint64_t both(std::uint32_t a, std::uint32_t b) { return std::uint64_t{a} << 32 | b; }

std::uint32_t bucket(std::size_t count) {
  return count == 0 ? 0 : count == 1 ? 1 : count <= 3 ? 2 : 3;
}

// How often the article has a word in each way, in 6 bits.
std::uint32_t article_counts(const WordFacts& facts) {
  return bucket(facts.small) * 16 + bucket(facts.capital) * 4 + bucket(facts.start);
}

// A number's, mark's or word's outer form.
std::uint32_t shape_of(const Unit& unit) {
  if (unit.mark != 0) return 100U + static_cast<unsigned char>(unit.mark);
  const std::uint32_t length = std::min<std::uint32_t>(unit.end - unit.begin, 3);
  if (unit.is(kUnitNumber)) return 10 + length + (unit.end - unit.begin == 4 ? 1U : 0U);
  if (!unit.is(kUnitHasUpper)) return 20;
  std::uint32_t shape = 30 + length;
  if (unit.is(kUnitAllUpper)) shape += 10;
  if (!unit.is(kUnitCapital)) shape += 20;
  if (unit.is(kUnitPoint)) shape += 30;
  return shape;
}

// Words that tell what an article's lists are lists of.
std::uint32_t topic_of(const ArticleWords& words) {
  static constexpr std::array<std::string_view, 16> kWords = {
      "soccer", "basketball", "baseball", "hockey", "cricket", "tennis", "rugby",  "football",
      "golf",   "athletics",  "cup",      "league", "olympic", "boxing", "shares", "cents"};
  static_assert(kWords.size() <= 16, "outline_key() has 16 bits for them");
  static const std::vector<std::uint32_t> signs = [] {
    std::vector<std::uint32_t> list;
    for (const std::string_view word : kWords) list.push_back(hash_folded(word));
    return list;
  }();
  std::uint32_t topic = 0;
  for (std::size_t k = 0; k < signs.size(); ++k) {
    if (words.find(signs[k]) != nullptr) topic |= 1U << k;
  }
  return topic;
}

}  // namespace

FeatureMaker::FeatureMaker(const TagDocument& document, const ArticleWords& words)
    : document_(document), words_(words), topic_(topic_of(words)) {}

std::uint32_t FeatureMaker::prose(std::size_t i) {
  if (i >= prose_begin_ && i < prose_end_) return prose_;
  const auto& units = document_.units;
  prose_begin_ = i;
  while (prose_begin_ > 0 && i - prose_begin_ < 40 && !units[prose_begin_].is(kUnitSentenceStart)) {
    --prose_begin_;
  }
  prose_end_ = i + 1;
  while (prose_end_ < units.size() && prose_end_ - i < 40 &&
         !units[prose_end_].is(kUnitSentenceStart)) {
    ++prose_end_;
  }
  std::size_t small = 0;
  for (std::size_t k = prose_begin_; k < prose_end_; ++k) {
    if (units[k].is(kUnitWord) && !units[k].is(kUnitHasUpper)) ++small;
  }
  const std::size_t share = small * 10 / (prose_end_ - prose_begin_);
  prose_ = share == 0 ? 0 : share <= 2 ? 1 : share <= 4 ? 2 : 3;
  return prose_;
}

FeatureMaker::Seen FeatureMaker::see(std::size_t i) const {
  const Unit& unit = document_.units[i];
  const UnitLex& lex = document_.lex[i];
  Seen seen;
  seen.folded = unit.is(kUnitNumber) ? 2 : unit.folded;
  seen.flags = lex.flags;
  seen.shape = shape_of(unit);
  seen.word_class = lex.word_class != 0 ? lex.word_class : 0x10000U + seen.shape;
  seen.coarse = lex.coarse_class;
  seen.fine = lex.fine_class;
  seen.capital = unit.is_open();
  return seen;
}

void FeatureMaker::start(const TagRun& run) {
  run_ = run;
  run_seen_ = seen_count_;
  seen_count_ += run.end - run.begin + std::size_t{2 * kAround};
  if (seen_.size() < seen_count_) seen_.resize(seen_count_);
  const std::size_t count = document_.units.size();
  std::size_t i = run.begin;
  for (Seen& seen : std::span(seen_).subspan(run_seen_, seen_count_ - run_seen_)) {
    const bool inside = i >= kAround && i - kAround < count;
    seen = inside ? see(i - kAround) : Seen{};
    ++i;
  }
  // Groups ask for those of the units and of the ones beside them.
  for (Seen& seen : std::span(seen_).subspan(run_seen_ + 1, seen_count_ - run_seen_ - 2)) {
    seen.key = key_of(both(seen.folded, seen.flags), both(seen.word_class, seen.shape),
                      both(seen.coarse, seen.fine) << 1 | (seen.capital ? 1U : 0U));
  }
}

FeatureMaker::Turn FeatureMaker::turn_to(std::size_t i) {
  const Unit& unit = document_.units[i];
  Turn turn;
  turn.unit = i;
  turn.seen = run_seen_ + (i - run_.begin) + kAround;
  const Seen* at = &seen_[turn.seen];
  turn.facts = unit.is(kUnitWord) ? &words_[document_.facts[i]] : nullptr;
  const int to_begin = static_cast<int>(run_.begin) - static_cast<int>(i);
  const int to_end = static_cast<int>(run_.end) - static_cast<int>(i);
  int from = 0;
  while (from > -6 && from > to_begin && at[from - 1].capital) --from;
  int to = 0;
  while (to < 6 && to + 1 < to_end && at[to + 1].capital) ++to;
  turn.from = from;
  turn.to = to;
  turn.first = static_cast<std::uint32_t>(std::min(-to_begin, 3));
  turn.last = static_cast<std::uint32_t>(std::min(to_end, 3));
  turn.length = static_cast<std::uint32_t>(to - from + 1);
  turn.place = static_cast<std::uint32_t>(-from) * 8 + turn.length;
  turn.start = unit.is(kUnitSentenceStart) ? 1 : 0;
  turn.caps = unit.is(kUnitCapsText) ? 1 : unit.is(kUnitTitleText) ? 2 : 0;
  const bool space_behind =
      i + 1 < document_.units.size() && document_.units[i + 1].is(kUnitSpaceBefore);
  turn.spaces = (unit.is(kUnitSpaceBefore) ? 1U : 0U) | (space_behind ? 2U : 0U);
  turn.prose = prose(i);
  // The title, the first words (dateline), the rest.
  turn.where = document_.is_title ? 0 : i < 8 ? 1 : i < 40 ? 2 : 3;
  return turn;
}

GroupKeys FeatureMaker::keys(const Turn& turn) const {
  const Seen* at = seen_at(turn);
  GroupKeys keys = {own_key(turn), key_of(at[-1].key, at->key), key_of(at->key, at[1].key),
                    word_key(turn), outline_key(turn)};
  for (std::uint64_t& key : keys) key += key == 0 ? 1U : 0U;
  return keys;
}

void FeatureMaker::rows(const Turn& turn, FeatureGroup group, FeatureList& list) const {
  switch (group) {
    case FeatureGroup::kOwn: own_rows(turn, list); break;
    case FeatureGroup::kBefore: before_rows(turn, list); break;
    case FeatureGroup::kAfter: after_rows(turn, list); break;
    case FeatureGroup::kWord: word_rows(turn, list); break;
    case FeatureGroup::kOutline: outline_rows(turn, list); break;
  }
}

void FeatureMaker::other_rows(const Turn& turn, FeatureList& list) const {
  far_rows(turn, list);
  known_rows(turn, list);
  phrase_rows(turn, list);
  stretch_rows(turn, list);
  if (document_.kind != TextKind::kUsual) kind_rows(turn, list);
}

void FeatureMaker::all_rows(const Turn& turn, FeatureList& list) const {
  for (std::size_t group = 0; group < kFeatureGroups; ++group) {
    rows(turn, static_cast<FeatureGroup>(group), list);
  }
  other_rows(turn, list);
}

std::uint64_t FeatureMaker::own_key(const Turn& turn) const {
  const auto& units = document_.units;
  const std::size_t i = turn.unit;
  // Mended words have other hashes than their letters, which count too.
  const bool mended = units[i].is(kUnitRest) || units[i].is(kUnitMisread) ||
                      (i + 1 < units.size() && units[i + 1].is(kUnitRest));
  // What the lexicon tells of a word depends on the capitals of its sentence.
  return key_of(both(units[i].exact, units[i].folded), seen_at(turn)->key,
                both(mended ? hash_exact(document_.form(i)) : 0, document_.lex[i].small_share));
}

void FeatureMaker::own_rows(const Turn& turn, FeatureList& list) const {
  const Unit& unit = document_.units[turn.unit];
  const UnitLex& lex = document_.lex[turn.unit];
  const Seen* at = seen_at(turn);
  list.add(row(0, 0));
  list.add(row(1, at->folded));
  list.add(row(2, unit.exact));
  list.add(row(30, lex.flags, at->shape));
  list.add(row(40, at->word_class, lex.small_share));
  if (at->fine != 0) list.add(row(48, at->fine));
  if (unit.is(kUnitWord)) affix_rows(document_.form(turn.unit), list);
}

void FeatureMaker::affix_rows(std::string_view written, FeatureList& list) const {
  const std::string form = fold_plain(written);
  for (const std::uint32_t length : {2U, 3U, 4U}) {
    if (form.size() <= length) return;
    const std::uint32_t feature = 16 + 2 * length;
    const std::string_view text = form;
    list.add(row(feature, hash_folded(text.substr(0, length))));
    list.add(row(feature + 1, hash_folded(text.substr(text.size() - length))));
  }
}

void FeatureMaker::before_rows(const Turn& turn, FeatureList& list) const {
  const Seen& unit = seen_at(turn)[0];
  const Seen& before = seen_at(turn)[-1];
  list.add(row(3, before.folded));
  list.add(row(7, before.folded, unit.folded));
  list.add(row(31, before.flags, unit.flags));
  list.add(row(33, before.flags, unit.folded));
  list.add(row(41, before.word_class));
  list.add(row(43, before.word_class, unit.word_class));
  if (before.fine != 0) list.add(row(49, before.fine, unit.shape));
}

void FeatureMaker::after_rows(const Turn& turn, FeatureList& list) const {
  const Seen& unit = seen_at(turn)[0];
  const Seen& after = seen_at(turn)[1];
  list.add(row(4, after.folded));
  list.add(row(8, unit.folded, after.folded));
  list.add(row(32, unit.flags, after.flags));
  list.add(row(42, after.word_class));
  list.add(row(44, unit.word_class, after.word_class));
  if (after.fine != 0) list.add(row(67, after.fine, unit.shape));
}

std::uint64_t FeatureMaker::word_key(const Turn& turn) const {
  const WordFacts* facts = turn.facts;
  const std::uint64_t word = both(seen_at(turn)->folded, topic_);
  if (facts == nullptr) return key_of(word);
  const std::uint32_t marks = article_counts(*facts) | turn.start << 6 | turn.caps << 7 |
                              static_cast<std::uint32_t>(facts->after_title) << 9 |
                              static_cast<std::uint32_t>(facts->after_forename) << 10 |
                              static_cast<std::uint32_t>(facts->run_place) << 11 |
                              static_cast<std::uint32_t>(facts->run_length) << 13;
  return key_of(word, both(facts->before, facts->after), both(facts->run_first, facts->run_last),
                marks);
}

void FeatureMaker::word_rows(const Turn& turn, FeatureList& list) const {
  list.add(row(66, topic_, seen_at(turn)->folded));
  const WordFacts* facts = turn.facts;
  if (facts == nullptr) return;
  list.add(row(70, article_counts(*facts), turn.start, turn.caps));
  list.add(row(71, facts->after_title, facts->after_forename, turn.start));
  list.add(row(72, facts->before));
  list.add(row(73, facts->after));
  if (facts->run_length <= 1) return;
  const std::uint32_t place = facts->run_place * 10U + facts->run_length;
  list.add(row(74, facts->run_first, facts->run_place));
  list.add(row(75, facts->run_last, facts->run_place));
  list.add(row(76, place, facts->after_title, facts->after_forename));
}

std::uint64_t FeatureMaker::outline_key(const Turn& turn) const {
  const Seen* at = seen_at(turn);
  const std::uint32_t near =
      at[-2].shape << 24 | at[-1].shape << 16 | at[0].shape << 8 | at[1].shape;
  const std::uint32_t far = at[turn.from - 1].shape << 24 | at[turn.to + 1].shape << 16 | topic_;
  const std::uint32_t marks = turn.place | turn.length << 7 | turn.first << 11 | turn.last << 13 |
                              turn.start << 15 | turn.caps << 16 | turn.spaces << 18 |
                              turn.prose << 20 | turn.where << 22 |
                              (turn.facts != nullptr ? 1U : 0U) << 24;
  return key_of(both(near, far), marks);
}

void FeatureMaker::outline_rows(const Turn& turn, FeatureList& list) const {
  const Seen* at = seen_at(turn);
  const std::uint32_t shape = at->shape;
  list.add(row(15, shape, at[-1].shape, at[1].shape));
  list.add(row(16, shape, turn.caps, turn.start));
  list.add(row(17, at[-2].shape, at[-1].shape, shape * 1000 + at[1].shape));
  list.add(row(18, turn.spaces, shape));
  list.add(row(50, turn.place, turn.first, turn.last));
  list.add(row(62, turn.prose, at[turn.from - 1].shape, at[turn.to + 1].shape));
  list.add(row(65, topic_, shape, turn.length));
  if (turn.facts != nullptr) list.add(row(77, turn.where, shape));
}

void FeatureMaker::far_rows(const Turn& turn, FeatureList& list) const {
  const Seen* at = seen_at(turn);
  list.add(row(5, at[-2].folded));
  list.add(row(6, at[2].folded));
  list.add(row(9, at[-1].folded, at[1].folded));
  list.add(row(10, at[-2].folded, at[-1].folded));
  list.add(row(11, at[1].folded, at[2].folded));
  list.add(row(45, at[-2].word_class, at[-1].word_class));
  list.add(row(46, at[1].word_class, at[2].word_class));
  list.add(row(68, at->coarse, at[-1].coarse, at[1].coarse));
  list.add(row(69, at[-1].coarse, at[-2].coarse, at->shape));
}

void FeatureMaker::known_rows(const Turn& turn, FeatureList& list) const {
  const Seen* at = seen_at(turn);
  const std::uint32_t last = at[turn.to].flags;
  list.add(row(36, at[-2].flags, at[-1].flags, at->flags));
  list.add(row(37, at->flags, at[1].flags, at[2].flags));
  list.add(row(56, last, at[turn.from].flags, turn.place));
  list.add(row(63, turn.prose, at->flags, last));
  list.add(row(64, topic_, at->flags, turn.prose));
  if (turn.facts != nullptr) list.add(row(78, turn.where, at->flags, at[1].shape));
}

void FeatureMaker::phrase_rows(const Turn& turn, FeatureList& list) const {
  const UnitLex& lex = document_.lex[turn.unit];
  if (lex.phrase_length == 0 || lex.phrase_flags == 0) return;
  const std::uint32_t place = lex.phrase_place;
  list.add(row(34, lex.phrase_flags, place, lex.phrase_length));
  list.add(row(35, lex.phrase_flags, place, seen_at(turn)[place == 0 ? -1 : 1].folded));
}

// The stretch of capitals around the unit: its first and last word, and what
// stands before and behind it.
void FeatureMaker::stretch_rows(const Turn& turn, FeatureList& list) const {
  const Seen* at = seen_at(turn);
  const int from = turn.from;
  const int to = turn.to;
  const std::uint32_t part = from == 0 ? 1 : to == 0 ? 2 : 3;
  const Seen& before = at[from - 1];
  const Seen& behind = at[to + 1];
  list.add(row(51, before.folded, turn.place));
  list.add(row(52, behind.folded, turn.place));
  list.add(row(53, before.word_class, behind.word_class, from == 0 ? 1 : 2));
  list.add(row(54, at[to].folded, part));
  list.add(row(55, at[from].folded, part));
  list.add(row(57, at[to].word_class, at[from].word_class));
  list.add(row(59, at[from - 2].folded, before.folded, turn.place));
  std::uint64_t whole = 0;
  for (int k = from; k <= to; ++k) whole = whole * 0x9E3779B97F4A7C15ULL + at[k].folded;
  list.add(row(60, whole, static_cast<std::uint32_t>(-from)));
  list.add(row(61, behind.folded, at[to + 2].folded, turn.place));
}

// What is learned of the text's kind alone, beside what all texts share.
void FeatureMaker::kind_rows(const Turn& turn, FeatureList& list) const {
  const Seen* at = seen_at(turn);
  const auto kind = static_cast<std::uint32_t>(document_.kind);
  list.add(row(80, kind, at->folded));
  list.add(row(81, kind, at[-1].shape * 1000 + at->shape, at[1].shape));
  list.add(row(82, kind, at->flags, turn.caps * 2 + turn.start));
  list.add(row(83, kind, at[-1].folded));
  list.add(row(84, kind, at[1].folded));
  list.add(row(85, kind, at->word_class));
  list.add(row(86, kind, turn.place, at->shape));
  list.add(row(87, kind, at[-1].word_class, at[1].word_class));
}

}  // namespace dateline
