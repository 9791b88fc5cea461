// Trains the tagger: linear-chain conditional random fields over the runs of each sentence of
// the labelled articles, by AdaGrad with feature dropout, each with an order of its own;
// the mean of their weights over the second half of the rounds is the model. Some
// articles are shown again with their headline in capitals, as nothing but a headline, or
// without punctuation.
//
// The fields are trained side by side, a thread each. Deterministic: the same articles, options and
// tables give the same model.
#pragma once

#include <memory>
#include <vector>

#include "indexer/analyse/entities/labelled.h"
#include "indexer/analyse/entities/model.h"

namespace dateline {

struct TrainingOptions {
  std::size_t slots = 588'000;  // of the model: features that it can hold
  std::uint32_t least = 2;      // articles that must have a feature
  int epochs = 12;
  double rate = 0.04;
  double dropout = 0.4;    // share of features hidden at each step
  double capitals = 0.12;  // share of articles shown again with a headline in capitals
  double headlines = 0.3;  // and of those of which one sentence is shown so by itself
  double unmarked = 0.1;   // and without its punctuation
  double lean = 0.1;       // towards names where a unit may be one or none
  unsigned models = 3;     // trained in different orders, and averaged
  unsigned seed = 20;
};

// The gazetteers are taken from `parts`, whose weights are replaced.
void train_model(const std::vector<LabelledArticle>& articles, const TrainingOptions& options,
                 ModelParts& parts);

}  // namespace dateline
