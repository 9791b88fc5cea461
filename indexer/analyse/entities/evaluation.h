// How well the extraction does on labelled articles: spans by type, one value
// for one person, countries. Used by the command evaluate-entities.
// One thread at a time.
#pragma once

#include <string>
#include <vector>

#include "indexer/analyse/entities/extract.h"
#include "indexer/analyse/entities/labelled.h"
#include "indexer/analyse/entities/span_scores.h"
#include "indexer/analyse/entities/trainer.h"

namespace dateline {

struct EntityScores {
  SpanScores spans;
  std::size_t partial = 0;        // persons' mentions whose fuller form is labelled
  std::size_t partial_right = 0;  // of these, given that form
  std::size_t other = 0;          // persons' mentions without a fuller form
  std::size_t other_joined = 0;   // of these, given another form all the same
  SpanCount countries;            // major ones, of articles with labelled countries

  void add(const EntityScores& more);
  std::string text() const;
};

EntityScores evaluate(EntityExtractor& extractor, const std::vector<LabelledArticle>& articles);

// Which articles a model is not shown that judges one part of a file: that part, or
// that part of every file, which takes one model for each part instead of one for each
// part of each file.
enum class HeldOut { kOnePart, kPartOfAll };

// Each of `files` in `folds` parts: every part judged by a model trained on all
// others, and `extra`. One EntityScores a file.
std::vector<EntityScores> cross_validate(const std::vector<std::vector<LabelledArticle>>& files,
                                         const std::vector<LabelledArticle>& extra, int folds,
                                         HeldOut held_out, const TrainingOptions& options,
                                         const ModelParts& gazetteers);

}  // namespace dateline
