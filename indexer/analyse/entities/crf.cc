#include "indexer/analyse/entities/crf.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "indexer/analyse/entities/labels.h"

namespace dateline {
namespace {

constexpr float kTiny = 1e-8F;
constexpr std::uint32_t kAhead = 12;  // rows asked for before they are needed

// Calls use(joint, link) for all that there are.
template <typename Use>
void for_links(Use use) {
  for (std::size_t joint = 0; joint < kJoints; ++joint) {
    for (const StateLink& l : kStateLinks) use(joint, l);
  }
}

template <typename Row>
void prefetch(const Row& row) {
  __builtin_prefetch(&row);
  __builtin_prefetch(reinterpret_cast<const char*>(&row) + 64);
}

template <typename Scores>
void scale_to_one(Scores& scores) {
  const float sum = std::accumulate(scores.begin(), scores.end(), 0.0F);
  for (float& score : scores) score /= std::max(sum, 1e-30F);
}

}  // namespace

void number_features(TrainingData& data, std::uint32_t least) {
  std::vector<std::uint64_t> sorted;  // feature << 32 | article
  sorted.reserve(data.rows.size());
  for (const TrainingSentence& sentence : data.sentences) {
    for (std::uint32_t k = sentence.offsets.front(); k < sentence.offsets.back(); ++k) {
      sorted.push_back(std::uint64_t{data.rows[k]} << 32 | sentence.article);
    }
  }
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::pair<FeatureRow, std::uint32_t>> counted;
  for (std::size_t i = 0; i < sorted.size();) {
    const auto feature = static_cast<FeatureRow>(sorted[i] >> 32);
    const std::size_t first = i;
    std::uint32_t articles = 0;
    for (; i < sorted.size() && sorted[i] >> 32 == feature; ++i) {
      if (i == first || sorted[i] != sorted[i - 1]) ++articles;
    }
    if (articles >= least) counted.push_back({feature, static_cast<std::uint32_t>(i - first)});
  }
  // The most frequent first: the rows that every step touches lie together.
  std::stable_sort(counted.begin(), counted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::unordered_map<FeatureRow, std::uint32_t> numbers;
  numbers.reserve(counted.size());
  data.features.clear();
  data.counts.clear();
  for (const auto& [feature, count] : counted) {
    numbers.emplace(feature, static_cast<std::uint32_t>(numbers.size()));
    data.features.push_back(feature);
    data.counts.push_back(count);
  }
  std::vector<FeatureRow> kept;
  for (TrainingSentence& sentence : data.sentences) {
    std::uint32_t from = sentence.offsets[0];
    sentence.offsets[0] = static_cast<std::uint32_t>(kept.size());
    for (std::size_t i = 1; i < sentence.offsets.size(); ++i) {
      const std::uint32_t to = sentence.offsets[i];
      for (; from < to; ++from) {
        const auto number = numbers.find(data.rows[from]);
        if (number != numbers.end()) kept.push_back(number->second);
      }
      sentence.offsets[i] = static_cast<std::uint32_t>(kept.size());
    }
  }
  data.rows = std::move(kept);
}

Crf::Crf(std::size_t features) : rows_(features), sums_(features) {}

void Crf::epoch(const TrainingData& data, double rate, double dropout, std::mt19937& random) {
  std::vector<std::uint32_t> order(data.sentences.size());
  std::iota(order.begin(), order.end(), 0U);
  std::shuffle(order.begin(), order.end(), random);
  for (const std::uint32_t s : order) step(data, data.sentences[s], rate, dropout, random);
}

void Crf::step(const TrainingData& data, const TrainingSentence& sentence, double rate,
               double dropout, std::mt19937& random) {
  const std::size_t count = sentence.labels.size();
  const auto limit = static_cast<std::uint32_t>(dropout * 4294967295.0);
  const auto keep = static_cast<float>(1.0 / (1.0 - dropout));
  kept_.clear();
  kept_offsets_.assign(1, 0);
  scores_.assign(count, {});
  const std::uint32_t end = sentence.offsets.back();
  for (std::size_t i = 0; i < count; ++i) {
    Row sum{};
    for (std::uint32_t k = sentence.offsets[i]; k < sentence.offsets[i + 1]; ++k) {
      if (k + kAhead < end) prefetch(rows_[data.rows[k + kAhead]]);
      if (limit != 0 && static_cast<std::uint32_t>(random()) < limit) continue;
      const std::uint32_t row = data.rows[k];
      kept_.push_back(row);
      for (std::size_t l = 0; l < kScored; ++l) sum[l] += rows_[row].weights[l];
    }
    kept_offsets_.push_back(static_cast<std::uint32_t>(kept_.size()));
    for (std::size_t l = 0; l < kScored; ++l) scores_[i][l + 1] = sum[l] * keep;
  }
  marginals(sentence);
  const auto step_rate = static_cast<float>(rate);
  for (std::size_t i = 0; i < count; ++i) {
    Row gradient;
    for (std::size_t l = 0; l < kScored; ++l) {
      gradient[l] = (sentence.labels[i] == l + 1 ? 1.0F : 0.0F) - probability_[i][l + 1];
    }
    for (std::uint32_t k = kept_offsets_[i]; k < kept_offsets_[i + 1]; ++k) {
      Trained& row = rows_[kept_[k]];
      Row weights = row.weights;
      Row squares = row.squares;
      for (std::size_t l = 0; l < kScored; ++l) squares[l] += gradient[l] * gradient[l];
      for (std::size_t l = 0; l < kScored; ++l) {
        weights[l] += step_rate * gradient[l] / std::sqrt(squares[l] + kTiny);
      }
      row.weights = weights;
      row.squares = squares;
    }
  }
  update_links(rate);
}

// The linear domain, where the sums over all sequences are taken, scaled at every unit.
void Crf::exponentiate(const TrainingSentence& sentence) {
  joints_.fill(false);
  for (const Joint joint : sentence.joints) joints_[static_cast<std::size_t>(joint)] = true;
  for (std::size_t joint = 0; joint < kJoints; ++joint) {
    if (!joints_[joint]) continue;
    for (const StateLink& l : kStateLinks) {
      link_powers_[joint][l.state][l.next] = std::exp(links_[joint][l.state][l.next]);
      link_gradient_[joint][l.state][l.next] = 0.0F;
    }
  }
  for (Scores& scores : scores_) {
    const float most = *std::max_element(scores.begin(), scores.end());
    for (float& score : scores) score = std::exp(std::max(score - most, -60.0F));
  }
}

// What all sequences up to each unit and state have together. The state before the first unit
// is outside.
void Crf::go_forward(const TrainingSentence& sentence) {
  forward_.assign(sentence.labels.size(), {});
  StateScores before{};
  before[kOutside] = 1.0F;
  for (std::size_t i = 0; i < forward_.size(); ++i) {
    const auto& link = link_powers_[static_cast<std::size_t>(sentence.joints[i])];
    for (const StateLink& l : kStateLinks)
      forward_[i][l.next] += before[l.state] * link[l.state][l.next];
    for (std::uint8_t s = 0; s < kStates; ++s) forward_[i][s] *= scores_[i][label_of_state(s)];
    scale_to_one(forward_[i]);
    before = forward_[i];
  }
}

// Likewise from each on; takes the links' probabilities off their gradient.
void Crf::go_backward(const TrainingSentence& sentence) {
  const std::size_t count = sentence.labels.size();
  backward_.assign(count, {});
  for (std::uint8_t s = 0; s < kStates; ++s)
    backward_[count - 1][s] = label_is_open(label_of_state(s)) ? 0.0F : 1.0F;
  StateScores outside{};
  outside[kOutside] = 1.0F;
  for (std::size_t i = count; i-- > 0;) {
    const auto& link = link_powers_[static_cast<std::size_t>(sentence.joints[i])];
    auto& gradient = link_gradient_[static_cast<std::size_t>(sentence.joints[i])];
    const StateScores& before = i == 0 ? outside : forward_[i - 1];
    StateScores onward;
    for (std::uint8_t s = 0; s < kStates; ++s)
      onward[s] = scores_[i][label_of_state(s)] * backward_[i][s];
    StateScores back{};
    float sum = 0.0F;
    for (const StateLink& l : kStateLinks) {
      const float part = link[l.state][l.next] * onward[l.next];
      back[l.state] += part;
      sum += before[l.state] * part;
    }
    for (const StateLink& l : kStateLinks) {
      gradient[l.state][l.next] -=
          before[l.state] * link[l.state][l.next] * onward[l.next] / std::max(sum, 1e-30F);
    }
    if (i == 0) break;
    scale_to_one(back);
    backward_[i - 1] = back;
  }
}

// Fills probability_ and the links' gradient.
void Crf::marginals(const TrainingSentence& sentence) {
  exponentiate(sentence);
  go_forward(sentence);
  go_backward(sentence);
  probability_.assign(sentence.labels.size(), {});
  std::uint8_t state = kOutside;
  for (std::size_t i = 0; i < sentence.labels.size(); ++i) {
    const std::uint8_t next = state_behind(state, sentence.labels[i]);
    link_gradient_[static_cast<std::size_t>(sentence.joints[i])][state][next] += 1.0F;
    state = next;
    for (std::uint8_t s = 0; s < kStates; ++s) {
      probability_[i][label_of_state(s)] += forward_[i][s] * backward_[i][s];
    }
    scale_to_one(probability_[i]);
  }
}

void Crf::update_links(double rate) {
  for (std::size_t joint = 0; joint < kJoints; ++joint) {
    if (!joints_[joint]) continue;
    for (const StateLink& l : kStateLinks) {
      const float gradient = link_gradient_[joint][l.state][l.next];
      float& squares = link_squares_[joint][l.state][l.next];
      squares += gradient * gradient;
      links_[joint][l.state][l.next] +=
          static_cast<float>(rate) * gradient / std::sqrt(squares + kTiny);
    }
  }
}

void Crf::note_average_of(const Crf& other) {
  ++noted_;
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    for (std::size_t l = 0; l < kScored; ++l) sums_[r][l] += other.rows_[r].weights[l];
  }
  for_links([&](std::size_t joint, const StateLink& l) {
    link_sums_[joint][l.state][l.next] += other.links_[joint][l.state][l.next];
  });
}

void Crf::take_average() {
  if (noted_ == 0) return;
  const auto share = 1.0F / static_cast<float>(noted_);
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    for (std::size_t l = 0; l < kScored; ++l) rows_[r].weights[l] = sums_[r][l] * share;
  }
  for_links([&](std::size_t joint, const StateLink& l) {
    links_[joint][l.state][l.next] = link_sums_[joint][l.state][l.next] * share;
  });
}

void Crf::lean(double weight) {
  for_links([&](std::size_t joint, const StateLink& l) {
    if (label_of_state(l.next) == kOutside)
      links_[joint][l.state][l.next] -= static_cast<float>(weight);
  });
}

std::vector<WeightedFeature> Crf::weights(const TrainingData& data) const {
  std::vector<WeightedFeature> list;
  for (std::size_t f = 0; f < rows_.size(); ++f) {
    const bool any = std::any_of(rows_[f].weights.begin(), rows_[f].weights.end(),
                                 [](float weight) { return weight != 0.0F; });
    if (any) list.push_back({data.features[f], data.counts[f], rows_[f].weights});
  }
  return list;
}

}  // namespace dateline
