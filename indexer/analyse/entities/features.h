// What the tagger looks at: hashed features of one unit of a run.
//
// They read the unit, its neighbours, the run around it, the lexicon and what the
// whole article tells about the word. One maker for one thread. A change here needs a new model and a
// new kFeatureVersion.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

inline constexpr std::uint32_t kFeatureVersion = 3;

// Labels: 0 outside; 1 + 4 * type + place, place 0 begin, 1 inside, 2 last, 3 alone.
inline constexpr std::size_t kLabels = 17;
inline constexpr std::uint8_t kOutside = 0;

using FeatureRow = std::uint32_t;  // a hash; the model takes as many bits as it has rows

// The features of one unit.
class FeatureList {
 public:
  static constexpr std::size_t kMost = 96;  // more than any unit has

  void clear() { size_ = 0; }
  void add(FeatureRow row) { rows_[size_++] = row; }
  std::span<const FeatureRow> rows() const { return {rows_.data(), size_}; }

 private:
  std::array<FeatureRow, kMost> rows_;
  std::size_t size_ = 0;
};

// What the features of a unit by itself come from.
struct UnitKey {
  std::uint32_t exact = 0;
  std::uint32_t folded = 0;
  std::uint32_t shape = 0;

  friend bool operator==(const UnitKey&, const UnitKey&) = default;
};

class FeatureMaker {
 public:
  FeatureMaker(const TagDocument& document, const ArticleWords& words);

  // The run whose units come next.
  void start(const TagRun& run);
  // Replaces `list` with the features of the run's unit i by itself; the same for all
  // units of one key in any text.
  void own_rows(std::size_t i, FeatureList& list);
  UnitKey key(std::size_t i) const;
  // Replaces `list` with those that look at the unit's surroundings as well.
  void rows(std::size_t i, FeatureList& list);

 private:
  // A unit as its neighbours see it.
  struct Seen {
    std::uint32_t folded = 1;
    std::uint32_t flags = 0;
    std::uint32_t word_class = 0xFFFF;
    std::uint32_t shape = 99;
    std::uint16_t coarse = 0;
    std::uint16_t fine = 0;
    bool capital = false;
  };

  void word_features(const Seen* at, FeatureList& list) const;
  void form_features(std::size_t i, const Seen* at, FeatureList& list) const;
  void affix_features(std::string_view written, FeatureList& list) const;
  void lexicon_features(const UnitLex& lex, const Seen* at, FeatureList& list) const;
  void class_features(const UnitLex& lex, const Seen* at, FeatureList& list) const;
  void run_features(std::size_t i, const Seen* at, FeatureList& list);
  void article_features(std::size_t i, const Seen* at, FeatureList& list) const;

  Seen see(std::size_t i) const;
  const Seen* at(std::size_t i) const;

  // The share of small words in unit i's sentence, in four steps: lists and
  // tables have few. Kept from call to call while the sentence is the same.
  std::uint32_t prose(std::size_t i);

  const TagDocument& document_;
  const ArticleWords& words_;
  TagRun run_;
  std::vector<Seen> seen_;  // of the run's units, and two before and behind them
  std::uint32_t topic_ = 0;  // which words of sport and markets the article has
  std::size_t prose_begin_ = 0;
  std::size_t prose_end_ = 0;
  std::uint32_t prose_ = 0;
};

}  // namespace dateline
