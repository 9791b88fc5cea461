#include "searcher/match/facet_counter.h"

#include <algorithm>
#include <utility>

#include "common/base/ascii.h"
#include "common/base/hash.h"
#include "common/text/fold.h"
#include "common/text/term_maker.h"

namespace dateline {
namespace {

// Counters by ordinal that stay zero between uses, so that none has to be
// cleared that was not counted.
struct Counters {
  std::vector<std::uint32_t> counts;
  std::vector<std::uint32_t> touched;
  std::vector<std::uint32_t> seen;  // by value: the stamp of the article that counted it last
  std::uint32_t stamp = 0;          // another one for each article

  void make_room(std::size_t size) {
    if (counts.size() < size) counts.resize(size);
  }
  void make_stamps(std::size_t values, std::size_t articles) {
    if (seen.size() < values) seen.resize(values);
    if (articles < ~std::uint32_t{0} - stamp) return;
    seen.assign(seen.size(), 0);
    stamp = 0;
  }
};

Counters& counters_of_thread() {
  thread_local Counters counters;
  return counters;
}

// Calls fn(begin, end) for each match: where its values stand among column.ordinals().
// Returns the matches without one. `values`: how many ordinals there are.
template <typename Fn>
std::uint64_t for_each_article(const FacetColumn& column, std::uint64_t values,
                               const ArticleSet& matches, const Fn& fn) {
  if (column.is_single()) {
    matches.for_each([&](ArticleNumber article) __attribute__((always_inline)) {
      fn(std::uint64_t{article}, std::uint64_t{article} + 1);
    });
    return 0;
  }
  std::uint64_t missing = 0;
  const auto firsts = column.firsts();
  matches.for_each([&](ArticleNumber article) __attribute__((always_inline)) {
    const std::uint64_t begin = firsts[article];
    const std::uint64_t end = firsts[article + 1];
    if (begin > end || end > values) column.damaged();
    missing += begin == end ? 1 : 0;
    fn(begin, end);
  });
  return missing;
}

// Calls fn(ordinal) for the values of each match; returns the matches without one.
template <typename Fn>
std::uint64_t for_each_value(const FacetColumn& column, const ArticleSet& matches, const Fn& fn) {
  const auto ordinals = column.ordinals();
  return for_each_article(
      column, ordinals.size(),
      matches, [&](std::uint64_t at, std::uint64_t end) __attribute__((always_inline)) {
        for (; at < end; ++at) fn(ordinals[at]);
      });
}

// Goes through the resolved surnames of a column beside its articles.
class ResolvedWalk {
 public:
  explicit ResolvedWalk(const FacetColumn& column) : column_(column), resolved_(column.resolved()) {
    look();
  }

  // To the first that is not before; places ascend.
  void go_to(std::uint64_t place) {
    if (place_ >= place) return;
    next_ = std::max(next_, resolved_.first_from(place));
    look();
  }
  std::uint64_t place() const { return place_; }
  std::uint32_t take_root() {
    const std::uint32_t root = column_.root_of(resolved_[next_]);
    ++next_;
    look();
    return root;
  }

 private:
  static constexpr std::uint64_t kNone = ~std::uint64_t{0};
  void look() { place_ = next_ < resolved_.size() ? resolved_.place(next_) : kNone; }

  const FacetColumn& column_;
  const ResolvedSurnames& resolved_;
  std::size_t next_ = 0;
  std::uint64_t place_ = kNone;
};

// Columns of so few values are counted in four tables by turns: neighbours often
// have the same value, and one counter would wait for itself.
constexpr std::size_t kFewValues = 4096;
constexpr std::size_t kTables = 4;

// The same for all values of one folded_name(), and for few others. That name itself is dear: a
// newspaper may have fifty thousand authors.
std::uint64_t loose_hash(std::string_view value) {
  const bool plain = is_ascii(value) && value.find('\'') == std::string_view::npos;
  std::string letters;
  const std::string folded = plain ? std::string() : folded_name(value);
  for (const char c : plain ? value : std::string_view(folded)) {
    if (is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80) {
      letters += ascii_lower(c);
    }
  }
  return hash64(letters);
}

using ValueCount = std::pair<std::string_view, std::uint64_t>;

// Values of one folded name as one, under the most frequent of them.
std::vector<ValueCount> with_one_spelling(const std::vector<ValueCount>& counts) {
  std::vector<ValueCount> joined;
  std::vector<std::uint64_t> most;  // articles of the spelling that is shown
  std::unordered_multimap<std::uint64_t, std::size_t> places;
  places.reserve(counts.size());
  for (const auto& [value, count] : counts) {
    const std::uint64_t hash = loose_hash(value);
    auto [at, end] = places.equal_range(hash);
    if (at != end) {
      const std::string folded = folded_name(value);
      while (at != end && folded_name(joined[at->second].first) != folded) ++at;
    }
    if (at == end) {
      places.emplace(hash, joined.size());
      joined.emplace_back(value, count);
      most.push_back(count);
      continue;
    }
    ValueCount& one = joined[at->second];
    std::uint64_t& shown = most[at->second];
    one.second += count;
    if (count < shown || (count == shown && one.first < value)) continue;
    one.first = value;
    shown = count;
  }
  return joined;
}

}  // namespace

void FacetCounter::add(const FacetColumn& column, const ArticleSet& matches) {
  try {
    count(column, matches);
  } catch (...) {
    // Half counted: what the thread counts next begins at zero again.
    counters_of_thread() = {};
    throw;
  }
}

void FacetCounter::count(const FacetColumn& column, const ArticleSet& matches) {
  if (column.distinct() == 0) {
    missing_ += matches.count();
  } else if (column.has_joined()) {
    add_joined(column, matches);
  } else if (column.distinct() <= kFewValues) {
    add_few(column, matches);
  } else {
    add_many(column, matches);
  }
}

void FacetCounter::add_few(const FacetColumn& column, const ArticleSet& matches) {
  Counters& counters = counters_of_thread();
  counters.make_room(column.distinct() * kTables);
  std::uint32_t* counts = counters.counts.data();
  std::size_t turn = 0;
  missing_ += for_each_value(column, matches, [&](std::uint32_t ordinal) {
    ++counts[ordinal * kTables + turn % kTables];
    ++turn;
  });
  for (std::uint32_t ordinal = 0; ordinal < column.distinct(); ++ordinal) {
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < kTables; ++i) count += counts[ordinal * kTables + i];
    if (count != 0) settle(column, ordinal, count);
  }
  std::fill_n(counts, column.distinct() * kTables, 0);
}

// Values that are joined count once an article.
void FacetCounter::add_joined(const FacetColumn& column, const ArticleSet& matches) {
  Counters& counters = counters_of_thread();
  counters.make_room(column.roots());
  counters.make_stamps(column.roots(), matches.count());
  const auto ordinals = column.ordinals();
  ResolvedWalk resolved(column);
  auto count_article = [&](std::uint64_t at, std::uint64_t end) {
    const std::uint32_t stamp = ++counters.stamp;
    resolved.go_to(at);
    for (; at < end; ++at) {
      const std::uint32_t root =
          at == resolved.place() ? resolved.take_root() : column.root(ordinals[at]);
      if (std::exchange(counters.seen[root], stamp) == stamp) continue;
      if (counters.counts[root]++ == 0) counters.touched.push_back(root);
    }
  };
  missing_ += for_each_article(column, ordinals.size(), matches, count_article);
  settle_touched(column);
}

void FacetCounter::add_many(const FacetColumn& column, const ArticleSet& matches) {
  Counters& counters = counters_of_thread();
  counters.make_room(column.distinct());
  missing_ += for_each_value(column, matches, [&](std::uint32_t ordinal) {
    if (counters.counts[ordinal]++ == 0) counters.touched.push_back(ordinal);
  });
  settle_touched(column);
}

void FacetCounter::settle_touched(const FacetColumn& column) {
  Counters& counters = counters_of_thread();
  for (const std::uint32_t ordinal : counters.touched) {
    settle(column, ordinal, counters.counts[ordinal]);
    counters.counts[ordinal] = 0;
  }
  counters.touched.clear();
}

void FacetCounter::settle(const FacetColumn& column, std::uint32_t ordinal, std::uint64_t count) {
  if (one_segment_) {
    counts_.emplace_back(column.value(ordinal), count);
  } else {
    by_value_[column.value(ordinal)] += count;
  }
}

std::vector<FacetCounter::Count> FacetCounter::all() const {
  if (one_segment_) return counts_;
  return {by_value_.begin(), by_value_.end()};
}

FacetCounter::Top FacetCounter::top(std::size_t count, const Takes& takes,
                                    Spellings spellings) const {
  std::vector<Count> best = spellings == Spellings::kOne ? with_one_spelling(all()) : all();
  if (takes) std::erase_if(best, [&](const Count& each) { return !takes(each.first); });
  const std::uint64_t taken = best.size();
  count = std::min(count, best.size());
  std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(count), best.end(),
                    [](const Count& a, const Count& b) {
                      return a.second != b.second ? a.second > b.second : a.first < b.first;
                    });
  best.resize(count);
  return {{best.begin(), best.end()}, taken};
}

}  // namespace dateline
