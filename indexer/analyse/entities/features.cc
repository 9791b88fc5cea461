#include "indexer/analyse/entities/features.h"

#include <algorithm>
#include <string>

#include "indexer/analyse/entities/plain_fold.h"

namespace dateline {
namespace {

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

std::uint32_t FeatureMaker::prose(std::size_t i) const {
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

bool FeatureMaker::inside(std::size_t i, int offset) const {
  const auto at = static_cast<std::ptrdiff_t>(i) + offset;
  return at >= 0 && at < static_cast<std::ptrdiff_t>(document_.units.size());
}

std::uint32_t FeatureMaker::folded(std::size_t i, int offset) const {
  if (!inside(i, offset)) return 1;
  const Unit& unit = document_.units[i + static_cast<std::size_t>(offset)];
  return unit.is(kUnitNumber) ? 2 : unit.folded;
}

std::uint32_t FeatureMaker::flags(std::size_t i, int offset) const {
  return inside(i, offset) ? document_.lex[i + static_cast<std::size_t>(offset)].flags : 0;
}

std::uint32_t FeatureMaker::word_class(std::size_t i, int offset) const {
  if (!inside(i, offset)) return 0xFFFF;
  const std::size_t at = i + static_cast<std::size_t>(offset);
  const std::uint32_t known = document_.lex[at].word_class;
  return known != 0 ? known : 0x10000U + shape(i, offset);
}

std::uint32_t FeatureMaker::shape(std::size_t i, int offset) const {
  if (!inside(i, offset)) return 99;
  const Unit& unit = document_.units[i + static_cast<std::size_t>(offset)];
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

void FeatureMaker::rows(const TagRun& run, std::size_t i, std::vector<FeatureRow>& list) const {
  list.clear();
  list.push_back(row(0, 0));
  word_features(i, list);
  form_features(i, list);
  lexicon_features(i, list);
  class_features(i, list);
  run_features(run, i, list);
  article_features(i, list);
}

void FeatureMaker::word_features(std::size_t i, std::vector<FeatureRow>& rows) const {
  const std::uint32_t w = folded(i, 0);
  rows.push_back(row(1, w));
  rows.push_back(row(2, document_.units[i].exact));
  rows.push_back(row(3, folded(i, -1)));
  rows.push_back(row(4, folded(i, 1)));
  rows.push_back(row(5, folded(i, -2)));
  rows.push_back(row(6, folded(i, 2)));
  rows.push_back(row(7, folded(i, -1), w));
  rows.push_back(row(8, w, folded(i, 1)));
  rows.push_back(row(9, folded(i, -1), folded(i, 1)));
  rows.push_back(row(10, folded(i, -2), folded(i, -1)));
  rows.push_back(row(11, folded(i, 1), folded(i, 2)));
}

void FeatureMaker::form_features(std::size_t i, std::vector<FeatureRow>& rows) const {
  const Unit& unit = document_.units[i];
  const std::uint32_t s = shape(i, 0);
  rows.push_back(row(15, s, shape(i, -1), shape(i, 1)));
  const std::uint32_t caps = unit.is(kUnitCapsText) ? 1 : unit.is(kUnitTitleText) ? 2 : 0;
  const std::uint32_t start = unit.is(kUnitSentenceStart) ? 1 : 0;
  rows.push_back(row(16, s, caps, start));
  rows.push_back(row(17, shape(i, -2), shape(i, -1), s * 1000 + shape(i, 1)));
  const std::uint32_t spaces = (unit.is(kUnitSpaceBefore) ? 1U : 0U) |
                               (inside(i, 1) && document_.units[i + 1].is(kUnitSpaceBefore) ? 2U : 0U);
  rows.push_back(row(18, spaces, s));
  if (!unit.is(kUnitWord)) return;
  const std::string form = fold_plain(document_.form(i));
  const auto affix = [&](std::uint32_t feature, std::size_t length) {
    if (form.size() <= length) return;
    const std::string_view text = form;
    rows.push_back(row(feature, hash_folded(text.substr(0, length))));
    rows.push_back(row(feature + 1, hash_folded(text.substr(text.size() - length))));
  };
  affix(20, 2);
  affix(22, 3);
  affix(24, 4);
}

void FeatureMaker::lexicon_features(std::size_t i, std::vector<FeatureRow>& rows) const {
  const UnitLex& lex = document_.lex[i];
  const std::uint32_t phrase = lex.phrase_length == 0 ? 0 : lex.phrase_flags;
  const std::uint32_t place = lex.phrase_length == 0 ? 9 : lex.phrase_place;
  rows.push_back(row(30, lex.flags, shape(i, 0)));
  rows.push_back(row(31, flags(i, -1), lex.flags));
  rows.push_back(row(32, lex.flags, flags(i, 1)));
  rows.push_back(row(33, flags(i, -1), folded(i, 0)));
  if (phrase != 0) {
    rows.push_back(row(34, phrase, place, lex.phrase_length));
    rows.push_back(row(35, phrase, place, folded(i, place == 0 ? -1 : 1)));
  }
  rows.push_back(row(36, flags(i, -2), flags(i, -1), lex.flags));
  rows.push_back(row(37, lex.flags, flags(i, 1), flags(i, 2)));
}

void FeatureMaker::class_features(std::size_t i, std::vector<FeatureRow>& rows) const {
  const std::uint32_t own = word_class(i, 0);
  const std::uint32_t before = word_class(i, -1);
  const std::uint32_t after = word_class(i, 1);
  rows.push_back(row(40, own, document_.lex[i].small_share));
  rows.push_back(row(41, before));
  rows.push_back(row(42, after));
  rows.push_back(row(43, before, own));
  rows.push_back(row(44, own, after));
  rows.push_back(row(45, word_class(i, -2), before));
  rows.push_back(row(46, after, word_class(i, 2)));
  rows.push_back(row(47, before, after, document_.lex[i].flags));
  const auto lex = [&](int offset) {
    return inside(i, offset) ? document_.lex[i + static_cast<std::size_t>(offset)] : UnitLex{};
  };
  const UnitLex middle = lex(0), left = lex(-1), right = lex(1);
  if (middle.fine_class != 0) rows.push_back(row(48, middle.fine_class));
  if (left.fine_class != 0) rows.push_back(row(49, left.fine_class, shape(i, 0)));
  if (right.fine_class != 0) rows.push_back(row(67, right.fine_class, shape(i, 0)));
  rows.push_back(row(68, middle.coarse_class, left.coarse_class, right.coarse_class));
  rows.push_back(row(69, left.coarse_class, lex(-2).coarse_class, shape(i, 0)));
}

void FeatureMaker::run_features(const TagRun& run, std::size_t i, std::vector<FeatureRow>& rows) const {
  const int to_begin = static_cast<int>(run.begin) - static_cast<int>(i);
  const int to_end = static_cast<int>(run.end) - static_cast<int>(i);
  const std::uint32_t first = static_cast<std::uint32_t>(std::min(-to_begin, 3));
  const std::uint32_t last = static_cast<std::uint32_t>(std::min(to_end, 3));
  // The stretch of capitals around the unit: its first and last word, and what
  // stands before and behind it.
  int from = 0;
  while (from > -6 && from > to_begin && document_.units[i + static_cast<std::size_t>(from - 1)].is(kUnitHasUpper)) --from;
  int to = 0;
  while (to < 6 && to + 1 < to_end && document_.units[i + static_cast<std::size_t>(to + 1)].is(kUnitHasUpper)) ++to;
  const auto length = static_cast<std::uint32_t>(to - from + 1);
  const auto place = static_cast<std::uint32_t>(-from) * 8 + length;
  rows.push_back(row(50, place, first, last));
  rows.push_back(row(51, folded(i, from - 1), place));
  rows.push_back(row(52, folded(i, to + 1), place));
  rows.push_back(row(53, word_class(i, from - 1), word_class(i, to + 1), from == 0 ? 1 : 2));
  rows.push_back(row(54, folded(i, to), from == 0 ? 1 : to == 0 ? 2 : 3));
  rows.push_back(row(55, folded(i, from), from == 0 ? 1 : to == 0 ? 2 : 3));
  rows.push_back(row(56, flags(i, to), flags(i, from), place));
  rows.push_back(row(57, word_class(i, to), word_class(i, from)));
  rows.push_back(row(58, folded(i, from - 1), folded(i, to + 1)));
  rows.push_back(row(59, folded(i, from - 2), folded(i, from - 1), place));
  std::uint64_t whole = 0;
  for (int k = from; k <= to; ++k) whole = whole * 0x9E3779B97F4A7C15ULL + folded(i, k);
  rows.push_back(row(60, whole, static_cast<std::uint32_t>(-from)));
  rows.push_back(row(61, folded(i, to + 1), folded(i, to + 2), place));
  rows.push_back(row(62, prose(i), shape(i, from - 1), shape(i, to + 1)));
  rows.push_back(row(63, prose(i), flags(i, 0), flags(i, to)));
  rows.push_back(row(64, topic_, flags(i, 0), prose(i)));
  rows.push_back(row(65, topic_, shape(i, 0), length));
  rows.push_back(row(66, topic_, folded(i, 0)));
}

void FeatureMaker::article_features(std::size_t i, std::vector<FeatureRow>& rows) const {
  const Unit& unit = document_.units[i];
  const WordFacts* facts = unit.is(kUnitWord) ? words_.find(unit.folded) : nullptr;
  if (facts == nullptr) return;
  const std::uint32_t start = unit.is(kUnitSentenceStart) ? 1 : 0;
  const std::uint32_t caps = unit.is(kUnitCapsText) ? 1 : unit.is(kUnitTitleText) ? 2 : 0;
  const std::uint32_t counts =
      bucket(facts->small) * 16 + bucket(facts->capital) * 4 + bucket(facts->start);
  rows.push_back(row(70, counts, start, caps));
  rows.push_back(row(71, facts->after_title, facts->after_forename, start));
  rows.push_back(row(72, facts->before));
  rows.push_back(row(73, facts->after));
  if (facts->run_length > 1) {
    const std::uint32_t place = facts->run_place * 10U + facts->run_length;
    rows.push_back(row(74, facts->run_first, facts->run_place));
    rows.push_back(row(75, facts->run_last, facts->run_place));
    rows.push_back(row(76, place, facts->after_title, facts->after_forename));
  }
  // Where in the article: the title, the first words (dateline), the rest.
  const std::uint32_t where = document_.is_title ? 0 : i < 8 ? 1 : i < 40 ? 2 : 3;
  rows.push_back(row(77, where, shape(i, 0)));
  rows.push_back(row(78, where, flags(i, 0), shape(i, 1)));
}

}  // namespace dateline
