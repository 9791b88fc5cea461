#include "searcher/match/ranked_scan.h"

#include <algorithm>
#include <cstring>

#include "common/base/processors.h"

namespace dateline {
namespace {

// Two scores at a time, with any compiler that knows vector types.
using Scores = double __attribute__((vector_size(16)));
using Truths = long long __attribute__((vector_size(16)));
constexpr std::size_t kStep = 8;

// Appends the places of the scores that are at least `least`; `count` is a multiple
// of kStep.
DATELINE_FOR_EACH_PROCESSOR
void append_reaching(const double* scores, std::size_t count, double least,
                     std::vector<ArticleNumber>& places) {
  const Scores wanted = Scores{} + least;
  for (std::size_t i = 0; i < count; i += kStep) {
    Scores some[kStep / 2];
    std::memcpy(some, scores + i, sizeof some);
    const Truths reached =
        (some[0] >= wanted) | (some[1] >= wanted) | (some[2] >= wanted) | (some[3] >= wanted);
    if ((reached[0] | reached[1]) == 0) continue;
    for (std::size_t n = i; n < i + kStep; ++n) {
      if (scores[n] >= least) places.push_back(static_cast<ArticleNumber>(n));
    }
  }
}

// Adds to scores[articles[n] - first] what the word adds to the score of articles[n].
DATELINE_FOR_EACH_PROCESSOR
void add_all(const Bm25Formula formula, double weight, const std::uint32_t* articles,
             const std::uint32_t* frequencies, std::uint32_t count, const std::uint32_t* lengths,
             ArticleNumber first, double* scores) {
  double parts[kBlockPostings];
  std::uint32_t n = 0;
  for (; n + 1 < count; n += 2) {
    const Scores frequency = {static_cast<double>(frequencies[n]),
                              static_cast<double>(frequencies[n + 1])};
    const Scores length = {static_cast<double>(lengths[articles[n]]),
                           static_cast<double>(lengths[articles[n + 1]])};
    const Scores both = formula.part(Scores{} + weight, frequency, length);
    std::memcpy(parts + n, &both, sizeof both);
  }
  if (n < count) {
    parts[n] = formula.part(weight, static_cast<double>(frequencies[n]),
                            static_cast<double>(lengths[articles[n]]));
  }
  for (n = 0; n < count; ++n) scores[articles[n] - first] += parts[n];
}

}  // namespace

RankedScan::RankedScan(const BoundQuery& query, const Scorer& scorer, std::size_t segment,
                       const ArticleSet& set, TopHits& top)
    : query_(query),
      scorer_(scorer),
      segment_(segment),
      set_(set),
      top_(top),
      lengths_(query.archive().segments()[segment]->columns().lengths()) {}

void RankedScan::run() {
  if (scorer_.words().empty()) {
    set_.for_each([&](ArticleNumber article) { top_.add(segment_, article, 0); });
  } else if (prefers_list()) {
    scan_list(set_.is_list() ? set_.articles() : set_.listed().articles());
  } else {
    scan_windows();
  }
}

bool RankedScan::prefers_list() const {
  if (set_.is_range()) return false;
  std::size_t postings = 0;
  for (const Scorer::Word& word : scorer_.words()) {
    postings += word.leaf->segments[segment_].postings.size();
  }
  return set_.count() * scorer_.words().size() * kLookUpCost < postings;
}

void RankedScan::scan_windows() {
  for (const Scorer::Word& word : scorer_.words()) {
    readers_.emplace_back(word.leaf->segments[segment_].postings);
  }
  most_postings_.resize(readers_.size());
  const ArticleNumber last = std::min(set_.end(), static_cast<ArticleNumber>(lengths_.size()));
  scores_.resize(std::min(kWindow, last - std::min(set_.begin(), last)) + kStep);
  for (ArticleNumber begin = set_.begin(); begin < last; begin += kWindow) {
    query_.deadline().check();
    scan_window(begin, std::min(begin + kWindow, last));
  }
}

void RankedScan::bound_window(ArticleNumber begin, ArticleNumber end) {
  const Bm25Formula& formula = scorer_.formula();
  rests_.assign(readers_.size() + 1, 0.0);
  for (std::size_t i = readers_.size(); i-- > 0;) {
    const double weight = scorer_.words()[i].weight;
    double most = 0;
    most_postings_[i] = readers_[i].look_ahead(
        begin, end, [&](std::uint32_t max_frequency, std::uint32_t min_length) {
          most = std::max(most, formula.part(weight, max_frequency, min_length));
        });
    rests_[i] = rests_[i + 1] + most;
  }
}

void RankedScan::scan_window(ArticleNumber begin, ArticleNumber end) {
  if (set_.count_between(begin, end) == 0) return;
  bound_window(begin, end);
  if (!can_enter(rests_[0])) return;
  // The words without which no article can enter.
  std::size_t words = 0;
  while (words < readers_.size() && can_enter(rests_[words])) ++words;
  add_window(words, begin, end);
  complete(words, begin, end);
  for (const ArticleNumber article : candidates_) {
    top_.add(segment_, article, scores_[article - begin]);
  }
  if (sparse_) {
    for (const ArticleNumber article : touched_) scores_[article - begin] = 0;
  } else {
    std::fill_n(scores_.begin(), end - begin, 0.0);
  }
}

void RankedScan::add_window(std::size_t words, ArticleNumber begin, ArticleNumber end) {
  candidates_.clear();
  const double floor = top_.floor();  // at 0 articles without any of the words enter too
  std::size_t postings = 0;
  for (std::size_t i = 0; i < words; ++i) postings += most_postings_[i];
  sparse_ = floor > 0 && postings < kWindow / kStep;
  if (sparse_) {
    add_sparsely(words, begin, end);
  } else {
    for (std::size_t i = 0; i < words; ++i) add_parts(i, begin, begin, end);
  }
  if (floor <= 0) {
    set_.for_each_between(begin, end,
                          [&](ArticleNumber article) { candidates_.push_back(article); });
  } else {
    collect(floor / kRounding - rests_[words], begin, end);
  }
}

void RankedScan::add_sparsely(std::size_t words, ArticleNumber begin, ArticleNumber end) {
  touched_.clear();
  for (std::size_t i = 0; i < words; ++i) {
    const double weight = scorer_.words()[i].weight;
    readers_[i].read(
        begin, end,
        [&](const std::uint32_t* articles, const std::uint32_t* frequencies, std::uint32_t count) {
          for (std::uint32_t n = 0; n < count; ++n) {
            double& score = scores_[articles[n] - begin];
            if (score == 0) touched_.push_back(articles[n]);
            score += scorer_.formula().part(weight, frequencies[n], lengths_[articles[n]]);
          }
        });
  }
  if (words > 1) std::sort(touched_.begin(), touched_.end());
}

void RankedScan::collect(double least, ArticleNumber begin, ArticleNumber end) {
  if (sparse_) {
    for (const ArticleNumber article : touched_) {
      if (scores_[article - begin] >= least && set_.contains(article)) {
        candidates_.push_back(article);
      }
    }
    return;
  }
  // A pass over the scores costs little an article, but goes over all of them.
  if (set_.count_between(begin, end) < (end - begin) / kStep) {
    set_.for_each_between(begin, end, [&](ArticleNumber article) {
      if (scores_[article - begin] >= least) candidates_.push_back(article);
    });
    return;
  }
  append_reaching(scores_.data(), (end - begin + kStep - 1) / kStep * kStep, least, candidates_);
  for (ArticleNumber& candidate : candidates_) candidate += begin;
  std::erase_if(candidates_, [&](ArticleNumber article) { return !set_.contains(article); });
}

void RankedScan::complete(std::size_t from, ArticleNumber begin, ArticleNumber end) {
  for (std::size_t i = from; i < readers_.size() && !candidates_.empty(); ++i) {
    std::erase_if(candidates_, [&](ArticleNumber article) {
      return !can_enter(scores_[article - begin] + rests_[i]);
    });
    if (candidates_.size() * kLookUpCost > most_postings_[i]) {
      add_parts(i, begin, begin, end);
      sparse_ = false;  // any score may have changed
      continue;
    }
    for (const ArticleNumber article : candidates_) add_parts(i, begin, article, article + 1);
  }
}

void RankedScan::add_parts(std::size_t word, ArticleNumber window, ArticleNumber from,
                           ArticleNumber to) {
  const double weight = scorer_.words()[word].weight;
  readers_[word].read(
      from, to,
      [&](const std::uint32_t* articles, const std::uint32_t* frequencies, std::uint32_t count) {
        add_all(scorer_.formula(), weight, articles, frequencies, count, lengths_.data(), window,
                scores_.data());
      });
}

void RankedScan::scan_list(std::span<const ArticleNumber> articles) {
  constexpr std::size_t kPortion = 256;
  const Bm25Formula& formula = scorer_.formula();
  rests_.assign(scorer_.words().size() + 1, 0.0);
  for (std::size_t i = scorer_.words().size(); i-- > 0;) {
    const Scorer::Word& word = scorer_.words()[i];
    LeafPostings::Reader reader(word.leaf->segments[segment_].postings);
    double most = 0;
    reader.look_ahead(0, static_cast<ArticleNumber>(lengths_.size()),
                      [&](std::uint32_t max_frequency, std::uint32_t min_length) {
                        most = std::max(most, formula.part(word.weight, max_frequency, min_length));
                      });
    rests_[i] = rests_[i + 1] + most;
  }
  for (std::size_t begin = 0; begin < articles.size(); begin += kPortion) {
    query_.deadline().check();
    scan_portion(articles.subspan(begin, std::min(kPortion, articles.size() - begin)));
  }
}

void RankedScan::scan_portion(std::span<const ArticleNumber> articles) {
  candidates_.assign(articles.begin(), articles.end());
  std::vector<double> scores(articles.size(), 0.0);
  std::vector<std::uint32_t> frequencies;
  for (std::size_t i = 0; i < scorer_.words().size(); ++i) {
    const Scorer::Word& word = scorer_.words()[i];
    std::size_t kept = 0;
    for (std::size_t n = 0; n < candidates_.size(); ++n) {
      if (!can_enter(scores[n] + rests_[i])) continue;
      scores[kept] = scores[n];
      candidates_[kept++] = candidates_[n];
    }
    candidates_.resize(kept);
    if (candidates_.empty()) return;
    word.leaf->segments[segment_].postings.frequencies(candidates_, frequencies);
    for (std::size_t n = 0; n < candidates_.size(); ++n) {
      if (frequencies[n] == 0) continue;
      scores[n] += scorer_.formula().part(word.weight, frequencies[n], lengths_[candidates_[n]]);
    }
  }
  for (std::size_t n = 0; n < candidates_.size(); ++n) {
    top_.add(segment_, candidates_[n], scores[n]);
  }
}

}  // namespace dateline
