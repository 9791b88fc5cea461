// The conditional random field that the trainer fits: float weights, the
// gradient of one sentence, AdaGrad steps. One thread at a time.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "indexer/analyse/entities/label_decoder.h"
#include "indexer/analyse/entities/model.h"

namespace dateline {

// A sentence's runs to learn from.
struct TrainingSentence {
  std::vector<std::uint32_t> offsets;  // of each unit's rows in TrainingData::rows, and the end
  std::vector<std::uint8_t> labels;
  std::vector<Joint> joints;
  std::uint32_t article = 0;  // that it is from; copies of an article are one
};

struct TrainingData {
  std::vector<FeatureRow> rows;  // hashes; after number_features(), indices of `features`
  std::vector<TrainingSentence> sentences;
  std::vector<FeatureRow> features;   // the hash of each
  std::vector<std::uint32_t> counts;  // how often each was seen
};

// Drops features seen in fewer than `least` articles, which tell of those articles alone, and
// numbers the others.
void number_features(TrainingData& data, std::uint32_t least);

// A feature's hash with its weights.
struct WeightedFeature {
  FeatureRow feature = 0;
  std::uint32_t count = 0;  // in the training data
  std::array<float, kScored> weights{};
};

class Crf {
 public:
  explicit Crf(std::size_t features);

  // One pass over the sentences, in an order drawn from `random`.
  void epoch(const TrainingData& data, double rate, double dropout, std::mt19937& random);
  // Mean of the weights over the epochs noted.
  void note_average() { note_average_of(*this); }
  // Likewise of another field's weights.
  void note_average_of(const Crf& other);
  void take_average();
  // Makes every label but outside likelier by so much: training weighs every unit alike, but
  // a name is lost as soon as one of its units is.
  void lean(double weight);
  const JointLinks<float>& links() const { return links_; }
  // The features that have any weight.
  std::vector<WeightedFeature> weights(const TrainingData& data) const;

 private:
  using Row = std::array<float, kScored>;
  using Scores = std::array<float, kLabels>;
  using StateScores = std::array<float, kStates>;
  void step(const TrainingData& data, const TrainingSentence& sentence, double rate, double dropout,
            std::mt19937& random);
  void exponentiate(const TrainingSentence& sentence);
  void marginals(const TrainingSentence& sentence);
  void go_forward(const TrainingSentence& sentence);
  void go_backward(const TrainingSentence& sentence);
  void update_links(double rate);

  // A feature's weights, and the squares of their gradients so far.
  struct alignas(64) Trained {
    Row weights{};
    Row squares{};
  };
  std::vector<Trained> rows_;
  std::vector<Row> sums_;
  JointLinks<float> links_{}, link_squares_{}, link_sums_{};
  int noted_ = 0;
  // Working memory of a step.
  std::vector<FeatureRow> kept_;
  std::vector<std::uint32_t> kept_offsets_;
  std::vector<Scores> scores_, probability_;
  std::vector<StateScores> forward_, backward_;
  std::array<bool, kJoints> joints_{};  // that the sentence has; of these alone:
  JointLinks<float> link_powers_{}, link_gradient_{};
};

}  // namespace dateline
