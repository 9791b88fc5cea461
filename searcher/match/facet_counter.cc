#include "searcher/match/facet_counter.h"

#include <algorithm>

namespace dateline {
namespace {

// Counters by ordinal that stay zero between uses, so that none has to be
// cleared that was not counted.
struct Counters {
  std::vector<std::uint32_t> counts;
  std::vector<std::uint32_t> touched;
};

Counters& counters_for(std::size_t values) {
  thread_local Counters counters;
  if (counters.counts.size() < values) counters.counts.resize(values);
  return counters;
}

}  // namespace

void FacetCounter::add(const FacetColumn& column, const ArticleSet& matches) {
  Counters& counters = counters_for(column.distinct());
  const std::span<const std::uint32_t> ordinals = column.ordinals();
  matches.for_each([&](ArticleNumber article) {
    const std::uint32_t begin = column.first(article);
    const std::uint32_t end = column.first(article + 1);
    if (begin == end) ++missing_;
    for (std::uint32_t i = begin; i < end; ++i) {
      const std::uint32_t ordinal = ordinals[i];
      if (counters.counts[ordinal]++ == 0) counters.touched.push_back(ordinal);
    }
  });
  for (const std::uint32_t ordinal : counters.touched) {
    const std::uint32_t count = counters.counts[ordinal];
    counters.counts[ordinal] = 0;
    if (one_segment_) {
      counts_.emplace_back(column.value(ordinal), count);
    } else {
      by_value_[column.value(ordinal)] += count;
    }
  }
  counters.touched.clear();
}

std::vector<FacetCounter::Count> FacetCounter::all() const {
  if (one_segment_) return counts_;
  return {by_value_.begin(), by_value_.end()};
}

std::vector<std::pair<std::string, std::uint64_t>> FacetCounter::top(std::size_t count) const {
  std::vector<Count> best = all();
  count = std::min(count, best.size());
  std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(count), best.end(),
                    [](const Count& a, const Count& b) {
                      return a.second != b.second ? a.second > b.second : a.first < b.first;
                    });
  best.resize(count);
  return {best.begin(), best.end()};
}

}  // namespace dateline
