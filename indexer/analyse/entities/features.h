// What the tagger looks at: hashed features of one unit of a run.
//
// They read the unit, its neighbours, the run around it, the lexicon and what the
// whole article tells about the word. Pure functions; any thread. A change here needs a new model and a
// new kFeatureVersion.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

inline constexpr std::uint32_t kFeatureVersion = 2;

// Labels: 0 outside; 1 + 4 * type + place, place 0 begin, 1 inside, 2 last, 3 alone.
inline constexpr std::size_t kLabels = 17;
inline constexpr std::uint8_t kOutside = 0;

using FeatureRow = std::uint32_t;  // a hash; the model takes as many bits as it has rows

class FeatureMaker {
 public:
  FeatureMaker(const TagDocument& document, const ArticleWords& words);

  // Replaces `list` with the features of unit i of `run`.
  void rows(const TagRun& run, std::size_t i, std::vector<FeatureRow>& list) const;

 private:
  void word_features(std::size_t i, std::vector<FeatureRow>& rows) const;
  void form_features(std::size_t i, std::vector<FeatureRow>& rows) const;
  void lexicon_features(std::size_t i, std::vector<FeatureRow>& rows) const;
  void class_features(std::size_t i, std::vector<FeatureRow>& rows) const;
  void run_features(const TagRun& run, std::size_t i, std::vector<FeatureRow>& rows) const;
  void article_features(std::size_t i, std::vector<FeatureRow>& rows) const;

  std::uint32_t folded(std::size_t i, int offset) const;
  std::uint32_t flags(std::size_t i, int offset) const;
  std::uint32_t word_class(std::size_t i, int offset) const;
  std::uint32_t shape(std::size_t i, int offset) const;
  bool inside(std::size_t i, int offset) const;

  // The share of small words in unit i's sentence, in four steps: lists and
  // tables have few. Kept from call to call while the sentence is the same.
  std::uint32_t prose(std::size_t i) const;

  const TagDocument& document_;
  const ArticleWords& words_;
  std::uint32_t topic_ = 0;  // which words of sport and markets the article has
  mutable std::size_t prose_begin_ = 0;
  mutable std::size_t prose_end_ = 0;
  mutable std::uint32_t prose_ = 0;
};

}  // namespace dateline
