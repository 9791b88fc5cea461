// Fits the regression of indexer/analyse/entities/country_weights.cc:
//
//   dateline-country-weights MODEL WRITTEN.jsonl.zst
//
// WRITTEN are labelled articles with countries (docs/ENTITIES.md). Prints precision, recall and F1
// of their major countries, every tenth part of the articles judged by weights fitted on the rest,
// and the weights fitted on all.
#include "indexer/analyse/entities/country_weights.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <vector>

#include "common/base/error.h"
#include "indexer/analyse/entities/extract.h"
#include "indexer/analyse/entities/labelled.h"

namespace {

using namespace dateline;

constexpr std::size_t kColumns = kCountryFeatures + 1;  // the offset first
constexpr std::size_t kParts = 10;
constexpr double kRidge = 3.0;  // on weights of features scaled to a deviation of 1
constexpr int kSteps = 15;

using Row = std::array<double, kColumns>;

struct Candidate {
  Row row{};
  bool right = false;
};

struct Labelled {
  std::vector<Candidate> candidates;
  std::size_t countries = 0;  // labelled ones
};

std::vector<Labelled> read(const std::string& path, EntityExtractor& extractor) {
  std::vector<Labelled> list;
  for (const LabelledArticle& labelled : read_labelled(path)) {
    if (!labelled.has_countries) continue;
    Article article;
    article.title = labelled.title;
    article.body = labelled.text;
    article.source = labelled.source;
    list.push_back({{}, labelled.countries.size()});
    for (const CountryEvidence& country : extractor.extract(article).country_evidence) {
      Candidate candidate;
      const auto features = country_features(country);
      candidate.row[0] = 1;
      std::copy(features.begin(), features.end(), candidate.row.begin() + 1);
      candidate.right = std::count(labelled.countries.begin(), labelled.countries.end(),
                                   country_letters(country.country)) > 0;
      list.back().candidates.push_back(candidate);
    }
  }
  return list;
}

double product(const Row& a, const Row& b) {
  double sum = 0;
  for (std::size_t k = 0; k < kColumns; ++k) sum += a[k] * b[k];
  return sum;
}

// The standard deviation of each feature; 1 for the offset.
Row deviations(const std::vector<Labelled>& articles) {
  Row sum{}, squares{};
  double rows = 0;
  for (const Labelled& article : articles) {
    for (const Candidate& candidate : article.candidates) {
      ++rows;
      for (std::size_t k = 1; k < kColumns; ++k) {
        sum[k] += candidate.row[k];
        squares[k] += candidate.row[k] * candidate.row[k];
      }
    }
  }
  Row deviation{};
  deviation[0] = 1;
  for (std::size_t k = 1; k < kColumns; ++k) {
    const double mean = sum[k] / rows;
    deviation[k] = std::max(std::sqrt(std::max(squares[k] / rows - mean * mean, 0.0)), 1e-6);
  }
  return deviation;
}

// Solves `matrix` x = `right` by elimination; the matrix is positive definite.
Row solve(std::array<Row, kColumns> matrix, Row right) {
  for (std::size_t i = 0; i < kColumns; ++i) {
    for (std::size_t r = i + 1; r < kColumns; ++r) {
      const double factor = matrix[r][i] / matrix[i][i];
      for (std::size_t k = i; k < kColumns; ++k) matrix[r][k] -= factor * matrix[i][k];
      right[r] -= factor * right[i];
    }
  }
  for (std::size_t i = kColumns; i-- > 0;) {
    for (std::size_t k = i + 1; k < kColumns; ++k) right[i] -= matrix[i][k] * right[k];
    right[i] /= matrix[i][i];
  }
  return right;
}

// Newton's steps for the articles that `kept` does not leave out.
template <typename Kept>
Row fit(const std::vector<Labelled>& articles, const Row& deviation, Kept kept) {
  Row weights{};
  for (int step = 0; step < kSteps; ++step) {
    std::array<Row, kColumns> curvature{};
    Row slope{};
    for (std::size_t a = 0; a < articles.size(); ++a) {
      if (!kept(a)) continue;
      for (const Candidate& candidate : articles[a].candidates) {
        const double likely = 1 / (1 + std::exp(-product(weights, candidate.row)));
        const double error = (candidate.right ? 1.0 : 0.0) - likely;
        for (std::size_t i = 0; i < kColumns; ++i) {
          slope[i] += error * candidate.row[i];
          for (std::size_t k = 0; k < kColumns; ++k) {
            curvature[i][k] += likely * (1 - likely) * candidate.row[i] * candidate.row[k];
          }
        }
      }
    }
    for (std::size_t k = 1; k < kColumns; ++k) {
      slope[k] -= kRidge * deviation[k] * deviation[k] * weights[k];
      curvature[k][k] += kRidge * deviation[k] * deviation[k];
    }
    const Row change = solve(curvature, slope);
    for (std::size_t k = 0; k < kColumns; ++k) weights[k] += change[k];
  }
  return weights;
}

struct Counts {
  double right = 0, found = 0, labelled = 0;
};

// As rank_countries decides: the likeliest one, and all that are likelier than not.
void judge(const Labelled& article, const Row& weights, Counts& counts) {
  counts.labelled += static_cast<double>(article.countries);
  double most = -1e9;
  for (const Candidate& candidate : article.candidates)
    most = std::max(most, product(weights, candidate.row));
  for (const Candidate& candidate : article.candidates) {
    const double sum = product(weights, candidate.row);
    if (sum <= 0 && sum < most) continue;
    ++counts.found;
    counts.right += candidate.right ? 1 : 0;
  }
}

int run(const std::string& model, const std::string& written) {
  EntityExtractor extractor = EntityExtractor::load(model);
  const std::vector<Labelled> articles = read(written, extractor);
  const Row deviation = deviations(articles);
  Counts counts;
  for (std::size_t part = 0; part < kParts; ++part) {
    const Row weights = fit(articles, deviation, [&](std::size_t a) { return a % kParts != part; });
    for (std::size_t a = part; a < articles.size(); a += kParts)
      judge(articles[a], weights, counts);
  }
  std::printf("cross-validated: precision %.1f, recall %.1f, F1 %.1f\n",
              100 * counts.right / counts.found, 100 * counts.right / counts.labelled,
              200 * counts.right / (counts.found + counts.labelled));
  for (const double weight : fit(articles, deviation, [](std::size_t) { return true; }))
    std::printf("%.2f\n", weight);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc == 3) return run(argv[1], argv[2]);
    std::cerr << "usage: dateline-country-weights MODEL WRITTEN.jsonl.zst\n";
    return 2;
  } catch (const dateline::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
