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

// Allowed pairs of labels, so that the inner loops test nothing.
struct Pair {
  std::uint8_t label, next;
};
std::vector<Pair> make_pairs() {
  std::vector<Pair> pairs;
  for (std::uint8_t label = 0; label < kLabels; ++label) {
    for (std::uint8_t next = 0; next < kLabels; ++next) {
      if (label_may_follow(label, next)) pairs.push_back({label, next});
    }
  }
  return pairs;
}
const std::vector<Pair> kPairs = make_pairs();

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
  for (const TrainingRun& run : data.runs) {
    for (std::uint32_t k = run.offsets.front(); k < run.offsets.back(); ++k) {
      sorted.push_back(std::uint64_t{data.rows[k]} << 32 | run.article);
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
  for (TrainingRun& run : data.runs) {
    std::uint32_t from = run.offsets[0];
    run.offsets[0] = static_cast<std::uint32_t>(kept.size());
    for (std::size_t i = 1; i < run.offsets.size(); ++i) {
      const std::uint32_t to = run.offsets[i];
      for (; from < to; ++from) {
        const auto number = numbers.find(data.rows[from]);
        if (number != numbers.end()) kept.push_back(number->second);
      }
      run.offsets[i] = static_cast<std::uint32_t>(kept.size());
    }
  }
  data.rows = std::move(kept);
}

Crf::Crf(std::size_t features) : rows_(features), sums_(features) {}

void Crf::epoch(const TrainingData& data, double rate, double dropout, std::mt19937& random) {
  std::vector<std::uint32_t> order(data.runs.size());
  std::iota(order.begin(), order.end(), 0U);
  std::shuffle(order.begin(), order.end(), random);
  for (const std::uint32_t r : order) step(data, data.runs[r], rate, dropout, random);
}

void Crf::step(const TrainingData& data, const TrainingRun& run, double rate, double dropout,
               std::mt19937& random) {
  const std::size_t count = run.labels.size();
  const auto limit = static_cast<std::uint32_t>(dropout * 4294967295.0);
  const auto keep = static_cast<float>(1.0 / (1.0 - dropout));
  kept_.clear();
  kept_offsets_.assign(1, 0);
  scores_.assign(count, {});
  const std::uint32_t end = run.offsets.back();
  for (std::size_t i = 0; i < count; ++i) {
    Row sum{};
    for (std::uint32_t k = run.offsets[i]; k < run.offsets[i + 1]; ++k) {
      if (k + kAhead < end) prefetch(rows_[data.rows[k + kAhead]]);
      if (limit != 0 && static_cast<std::uint32_t>(random()) < limit) continue;
      const std::uint32_t row = data.rows[k];
      kept_.push_back(row);
      for (std::size_t l = 0; l < kScored; ++l) sum[l] += rows_[row].weights[l];
    }
    kept_offsets_.push_back(static_cast<std::uint32_t>(kept_.size()));
    for (std::size_t l = 0; l < kScored; ++l) scores_[i][l + 1] = sum[l] * keep;
  }
  marginals(run);
  const auto step_rate = static_cast<float>(rate);
  for (std::size_t i = 0; i < count; ++i) {
    Row gradient;
    for (std::size_t l = 0; l < kScored; ++l) {
      gradient[l] = (run.labels[i] == l + 1 ? 1.0F : 0.0F) - probability_[i][l + 1];
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

// Forward and backward sums in the linear domain, scaled at every unit.
void Crf::marginals(const TrainingRun& run) {
  const std::size_t count = run.labels.size();
  std::array<Scores, kLabels> link{};
  for (const Pair p : kPairs) link[p.label][p.next] = std::exp(links_[p.label][p.next]);
  for (Scores& scores : scores_) {
    const float most = *std::max_element(scores.begin(), scores.end());
    for (float& score : scores) score = std::exp(std::max(score - most, -60.0F));
  }
  forward_.assign(count, {});
  backward_.assign(count, {});
  probability_.assign(count, {});
  for (std::uint8_t l = 0; l < kLabels; ++l) {
    if (label_may_follow(kOutside, l)) forward_[0][l] = link[kOutside][l] * scores_[0][l];
    backward_[count - 1][l] = label_is_open(l) ? 0.0F : 1.0F;
  }
  scale_to_one(forward_[0]);
  for (std::size_t i = 1; i < count; ++i) {
    for (const Pair p : kPairs) forward_[i][p.next] += forward_[i - 1][p.label] * link[p.label][p.next];
    for (std::size_t l = 0; l < kLabels; ++l) forward_[i][l] *= scores_[i][l];
    scale_to_one(forward_[i]);
  }
  for (auto& row : link_gradient_) row.fill(0.0F);
  link_gradient_[kOutside][run.labels[0]] += 1.0F;
  for (std::size_t i = count - 1; i > 0; --i) {
    Scores onward;
    for (std::size_t l = 0; l < kLabels; ++l) onward[l] = scores_[i][l] * backward_[i][l];
    float sum = 0.0F;
    for (const Pair p : kPairs) {
      const float part = link[p.label][p.next] * onward[p.next];
      backward_[i - 1][p.label] += part;
      sum += forward_[i - 1][p.label] * part;
    }
    for (const Pair p : kPairs) {
      link_gradient_[p.label][p.next] -=
          forward_[i - 1][p.label] * link[p.label][p.next] * onward[p.next] / std::max(sum, 1e-30F);
    }
    link_gradient_[run.labels[i - 1]][run.labels[i]] += 1.0F;
    scale_to_one(backward_[i - 1]);
  }
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t l = 0; l < kLabels; ++l) probability_[i][l] = forward_[i][l] * backward_[i][l];
    scale_to_one(probability_[i]);
  }
  for (std::size_t l = 0; l < kLabels; ++l) link_gradient_[kOutside][l] -= probability_[0][l];
}

void Crf::update_links(double rate) {
  for (const Pair p : kPairs) {
    const float gradient = link_gradient_[p.label][p.next];
    float& squares = link_squares_[p.label][p.next];
    squares += gradient * gradient;
    links_[p.label][p.next] += static_cast<float>(rate) * gradient / std::sqrt(squares + kTiny);
  }
}

void Crf::note_average_of(const Crf& other) {
  ++noted_;
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    for (std::size_t l = 0; l < kScored; ++l) sums_[r][l] += other.rows_[r].weights[l];
  }
  for (std::size_t a = 0; a < kLabels; ++a) {
    for (std::size_t b = 0; b < kLabels; ++b) link_sums_[a][b] += other.links_[a][b];
  }
}

void Crf::take_average() {
  if (noted_ == 0) return;
  const auto share = 1.0F / static_cast<float>(noted_);
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    for (std::size_t l = 0; l < kScored; ++l) rows_[r].weights[l] = sums_[r][l] * share;
  }
  for (std::size_t a = 0; a < kLabels; ++a) {
    for (std::size_t b = 0; b < kLabels; ++b) links_[a][b] = link_sums_[a][b] * share;
  }
}

void Crf::lean(double weight) {
  for (auto& row : links_) row[kOutside] -= static_cast<float>(weight);
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
