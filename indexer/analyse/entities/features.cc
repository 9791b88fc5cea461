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

std::uint32_t bucket(std::size_t count) {
  return count == 0 ? 0 : count == 1 ? 1 : count <= 3 ? 2 : 3;
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
  static const std::vector<std::uint32_t> signs = [] {
    std::vector<std::uint32_t> list;
    for (const char* word : {"soccer", "basketball", "baseball", "hockey", "cricket", "tennis", "rugby",
                             "football", "golf", "athletics", "cup", "league", "olympic", "boxing",
                             "shares", "cents"}) {
      list.push_back(hash_folded(word));
    }
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
  while (prose_end_ < units.size() && prose_end_ - i < 40 && !units[prose_end_].is(kUnitSentenceStart)) {
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
  seen.capital = unit.is(kUnitHasUpper) || unit.is(kUnitRest);
  return seen;
}

void FeatureMaker::start(const TagRun& run) {
  run_ = run;
  seen_.clear();
  const std::size_t count = document_.units.size();
  for (std::size_t i = run.begin; i < run.end + std::size_t{2 * kAround}; ++i) {
    const bool inside = i >= kAround && i - kAround < count;
    seen_.push_back(inside ? see(i - kAround) : Seen{});
  }
}

const FeatureMaker::Seen* FeatureMaker::at(std::size_t i) const {
  return seen_.data() + (i - run_.begin + kAround);
}

UnitKey FeatureMaker::key(std::size_t i) const {
  const Unit& unit = document_.units[i];
  return {unit.exact, unit.folded, at(i)->shape};
}

void FeatureMaker::own_rows(std::size_t i, FeatureList& list) {
  const Unit& unit = document_.units[i];
  const UnitLex& lex = document_.lex[i];
  const Seen* seen = at(i);
  list.clear();
  list.add(row(0, 0));
  list.add(row(1, seen->folded));
  list.add(row(2, unit.exact));
  list.add(row(30, lex.flags, seen->shape));
  list.add(row(40, seen->word_class, lex.small_share));
  if (seen->fine != 0) list.add(row(48, seen->fine));
  if (unit.is(kUnitWord)) affix_features(document_.form(i), list);
}

void FeatureMaker::rows(std::size_t i, FeatureList& list) {
  const Seen* seen = at(i);
  list.clear();
  word_features(seen, list);
  form_features(i, seen, list);
  lexicon_features(document_.lex[i], seen, list);
  class_features(document_.lex[i], seen, list);
  run_features(i, seen, list);
  article_features(i, seen, list);
}

void FeatureMaker::word_features(const Seen* at, FeatureList& list) const {
  const std::uint32_t w = at->folded;
  list.add(row(3, at[-1].folded));
  list.add(row(4, at[1].folded));
  list.add(row(5, at[-2].folded));
  list.add(row(6, at[2].folded));
  list.add(row(7, at[-1].folded, w));
  list.add(row(8, w, at[1].folded));
  list.add(row(9, at[-1].folded, at[1].folded));
  list.add(row(10, at[-2].folded, at[-1].folded));
  list.add(row(11, at[1].folded, at[2].folded));
}

void FeatureMaker::form_features(std::size_t i, const Seen* at, FeatureList& list) const {
  const Unit& unit = document_.units[i];
  const std::uint32_t s = at->shape;
  list.add(row(15, s, at[-1].shape, at[1].shape));
  const std::uint32_t caps = unit.is(kUnitCapsText) ? 1 : unit.is(kUnitTitleText) ? 2 : 0;
  const std::uint32_t start = unit.is(kUnitSentenceStart) ? 1 : 0;
  list.add(row(16, s, caps, start));
  list.add(row(17, at[-2].shape, at[-1].shape, s * 1000 + at[1].shape));
  const bool space_behind = i + 1 < document_.units.size() &&
                            document_.units[i + 1].is(kUnitSpaceBefore);
  list.add(row(18, (unit.is(kUnitSpaceBefore) ? 1U : 0U) | (space_behind ? 2U : 0U), s));
}

void FeatureMaker::affix_features(std::string_view written, FeatureList& list) const {
  const std::string form = fold_plain(written);
  for (const std::uint32_t length : {2U, 3U, 4U}) {
    if (form.size() <= length) return;
    const std::uint32_t feature = 16 + 2 * length;
    const std::string_view text = form;
    list.add(row(feature, hash_folded(text.substr(0, length))));
    list.add(row(feature + 1, hash_folded(text.substr(text.size() - length))));
  }
}

void FeatureMaker::lexicon_features(const UnitLex& lex, const Seen* at, FeatureList& list) const {
  list.add(row(31, at[-1].flags, lex.flags));
  list.add(row(32, lex.flags, at[1].flags));
  list.add(row(33, at[-1].flags, at->folded));
  if (lex.phrase_length != 0 && lex.phrase_flags != 0) {
    const std::uint32_t place = lex.phrase_place;
    list.add(row(34, lex.phrase_flags, place, lex.phrase_length));
    list.add(row(35, lex.phrase_flags, place, at[place == 0 ? -1 : 1].folded));
  }
  list.add(row(36, at[-2].flags, at[-1].flags, lex.flags));
  list.add(row(37, lex.flags, at[1].flags, at[2].flags));
}

void FeatureMaker::class_features(const UnitLex& lex, const Seen* at, FeatureList& list) const {
  const std::uint32_t own = at->word_class;
  const std::uint32_t before = at[-1].word_class;
  const std::uint32_t after = at[1].word_class;
  list.add(row(41, before));
  list.add(row(42, after));
  list.add(row(43, before, own));
  list.add(row(44, own, after));
  list.add(row(45, at[-2].word_class, before));
  list.add(row(46, after, at[2].word_class));
  list.add(row(47, before, after, lex.flags));
  if (at[-1].fine != 0) list.add(row(49, at[-1].fine, at->shape));
  if (at[1].fine != 0) list.add(row(67, at[1].fine, at->shape));
  list.add(row(68, at->coarse, at[-1].coarse, at[1].coarse));
  list.add(row(69, at[-1].coarse, at[-2].coarse, at->shape));
}

void FeatureMaker::run_features(std::size_t i, const Seen* at, FeatureList& list) {
  const int to_begin = static_cast<int>(run_.begin) - static_cast<int>(i);
  const int to_end = static_cast<int>(run_.end) - static_cast<int>(i);
  const std::uint32_t first = static_cast<std::uint32_t>(std::min(-to_begin, 3));
  const std::uint32_t last = static_cast<std::uint32_t>(std::min(to_end, 3));
  // The stretch of capitals around the unit: its first and last word, and what
  // stands before and behind it.
  int from = 0;
  while (from > -6 && from > to_begin && at[from - 1].capital) --from;
  int to = 0;
  while (to < 6 && to + 1 < to_end && at[to + 1].capital) ++to;
  const auto length = static_cast<std::uint32_t>(to - from + 1);
  const auto place = static_cast<std::uint32_t>(-from) * 8 + length;
  const std::uint32_t part = from == 0 ? 1 : to == 0 ? 2 : 3;
  const Seen& before = at[from - 1];
  const Seen& behind = at[to + 1];
  list.add(row(50, place, first, last));
  list.add(row(51, before.folded, place));
  list.add(row(52, behind.folded, place));
  list.add(row(53, before.word_class, behind.word_class, from == 0 ? 1 : 2));
  list.add(row(54, at[to].folded, part));
  list.add(row(55, at[from].folded, part));
  list.add(row(56, at[to].flags, at[from].flags, place));
  list.add(row(57, at[to].word_class, at[from].word_class));
  list.add(row(58, before.folded, behind.folded));
  list.add(row(59, at[from - 2].folded, before.folded, place));
  std::uint64_t whole = 0;
  for (int k = from; k <= to; ++k) whole = whole * 0x9E3779B97F4A7C15ULL + at[k].folded;
  list.add(row(60, whole, static_cast<std::uint32_t>(-from)));
  list.add(row(61, behind.folded, at[to + 2].folded, place));
  const std::uint32_t prose_share = prose(i);
  list.add(row(62, prose_share, before.shape, behind.shape));
  list.add(row(63, prose_share, at->flags, at[to].flags));
  list.add(row(64, topic_, at->flags, prose_share));
  list.add(row(65, topic_, at->shape, length));
  list.add(row(66, topic_, at->folded));
}

void FeatureMaker::article_features(std::size_t i, const Seen* at, FeatureList& list) const {
  const Unit& unit = document_.units[i];
  const WordFacts* facts = unit.is(kUnitWord) ? words_.find(unit.folded) : nullptr;
  if (facts == nullptr) return;
  const std::uint32_t start = unit.is(kUnitSentenceStart) ? 1 : 0;
  const std::uint32_t caps = unit.is(kUnitCapsText) ? 1 : unit.is(kUnitTitleText) ? 2 : 0;
  const std::uint32_t counts =
      bucket(facts->small) * 16 + bucket(facts->capital) * 4 + bucket(facts->start);
  list.add(row(70, counts, start, caps));
  list.add(row(71, facts->after_title, facts->after_forename, start));
  list.add(row(72, facts->before));
  list.add(row(73, facts->after));
  if (facts->run_length > 1) {
    const std::uint32_t place = facts->run_place * 10U + facts->run_length;
    list.add(row(74, facts->run_first, facts->run_place));
    list.add(row(75, facts->run_last, facts->run_place));
    list.add(row(76, place, facts->after_title, facts->after_forename));
  }
  // Where in the article: the title, the first words (dateline), the rest.
  const std::uint32_t where = document_.is_title ? 0 : i < 8 ? 1 : i < 40 ? 2 : 3;
  list.add(row(77, where, at->shape));
  list.add(row(78, where, at->flags, at[1].shape));
}

}  // namespace dateline
