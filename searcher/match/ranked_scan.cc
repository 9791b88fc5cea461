#include "searcher/match/ranked_scan.h"

#include <algorithm>
#include <cstring>

#include "common/base/processors.h"

namespace dateline {
namespace {

// Looking a posting up costs several times as much as reading past it.
constexpr std::size_t kLookUpCost = 8;

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
    const Truths reached = (some[0] >= wanted) | (some[1] >= wanted) | (some[2] >= wanted) |
                           (some[3] >= wanted);
    if ((reached[0] | reached[1]) == 0) continue;
    for (std::size_t n = i; n < i + kStep; ++n) {
      if (scores[n] >= least) places.push_back(static_cast<ArticleNumber>(n));
    }
  }
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
    scan_list();
  } else {
    scan_windows();
  }
}

bool RankedScan::prefers_list() const {
  if (!set_.is_list()) return false;
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
  rests_.assign(readers_.size() + 1, 0.0);
  for (std::size_t i = readers_.size(); i-- > 0;) {
    const double weight = scorer_.words()[i].weight;
    double most = 0;
    most_postings_[i] = readers_[i].look_ahead(
        begin, end, [&](std::uint32_t max_frequency, std::uint32_t min_length) {
          most = std::max(most, scorer_.part(weight, max_frequency, min_length));
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
  std::fill_n(scores_.begin(), end - begin, 0.0);
}

void RankedScan::add_window(std::size_t words, ArticleNumber begin, ArticleNumber end) {
  for (std::size_t i = 0; i < words; ++i) add_parts(i, begin, begin, end);
  candidates_.clear();
  if (top_.floor() <= 0) {  // articles without any of the words enter too
    set_.for_each_between(begin, end, [&](ArticleNumber article) { candidates_.push_back(article); });
    return;
  }
  const double least = top_.floor() / kRounding - rests_[words];
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
      continue;
    }
    for (const ArticleNumber article : candidates_) add_parts(i, begin, article, article + 1);
  }
}

void RankedScan::add_parts(std::size_t word, ArticleNumber window, ArticleNumber from,
                           ArticleNumber to) {
  const double weight = scorer_.words()[word].weight;
  readers_[word].read(from, to, [&](const std::uint32_t* articles,
                                    const std::uint32_t* frequencies, std::uint32_t count) {
    for (std::uint32_t n = 0; n < count; ++n) {
      scores_[articles[n] - window] += scorer_.part(weight, frequencies[n], lengths_[articles[n]]);
    }
  });
}

void RankedScan::scan_list() {
  constexpr std::size_t kPortion = 256;
  const std::span<const ArticleNumber> articles(set_.articles());
  rests_.assign(scorer_.words().size() + 1, 0.0);
  for (std::size_t i = scorer_.words().size(); i-- > 0;) {
    const Scorer::Word& word = scorer_.words()[i];
    LeafPostings::Reader reader(word.leaf->segments[segment_].postings);
    double most = 0;
    reader.look_ahead(0, static_cast<ArticleNumber>(lengths_.size()),
                      [&](std::uint32_t max_frequency, std::uint32_t min_length) {
                        most = std::max(most, scorer_.part(word.weight, max_frequency, min_length));
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
      scores[n] += scorer_.part(word.weight, frequencies[n], lengths_[candidates_[n]]);
    }
  }
  for (std::size_t n = 0; n < candidates_.size(); ++n) {
    top_.add(segment_, candidates_[n], scores[n]);
  }
}

}  // namespace dateline
