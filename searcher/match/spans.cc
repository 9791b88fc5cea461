#include "searcher/match/spans.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

#include "common/base/error.h"

namespace dateline {
namespace {

void sort_distinct(Spans& spans) {
  std::sort(spans.begin(), spans.end());
  spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
}

// Pairs in which `first` stands before `second`.
void add_ordered_pairs(const Spans& first, const Spans& second, std::uint32_t distance,
                       const Deadline& deadline, std::size_t most, Spans& pairs) {
  for (const Span& span : first) {
    deadline.check();
    auto at = std::lower_bound(second.begin(), second.end(), span.end,
                               [](const Span& s, std::uint32_t end) { return s.begin < end; });
    for (; at != second.end() && at->begin - span.end < distance; ++at) {
      if (pairs.size() == most) {
        throw Error(ErrorCode::kLimit,
                    "the words stand near each other more than " + std::to_string(most) +
                        " times in one article",
                    "", "ask for a smaller distance or rarer words");
      }
      pairs.push_back({span.begin, at->end});
    }
  }
}

}  // namespace

Spans joined(const Spans& left, const Spans& right) {
  Spans spans;
  for (const Span& span : left) {
    auto at = std::lower_bound(right.begin(), right.end(), Span{span.end, 0});
    for (; at != right.end() && at->begin == span.end; ++at) spans.push_back({span.begin, at->end});
  }
  sort_distinct(spans);
  return spans;
}

Spans near(const Spans& left, const Spans& right, std::uint32_t distance, bool ordered,
           const Deadline& deadline, std::size_t most) {
  Spans spans;
  add_ordered_pairs(left, right, distance, deadline, most, spans);
  if (!ordered) add_ordered_pairs(right, left, distance, deadline, most, spans);
  sort_distinct(spans);
  return spans;
}

Spans merged(const Spans& a, const Spans& b) {
  Spans spans;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(spans));
  return spans;
}

Spans in_one_unit(const std::vector<Spans>& lists, const std::vector<std::uint32_t>& starts) {
  struct Unit {
    std::size_t lists = 0;  // how many of the lists so far have a span in it
    Span range;
  };
  std::map<std::size_t, Unit> units;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    for (const Span& span : lists[i]) {
      const auto after = std::upper_bound(starts.begin(), starts.end(), span.begin);
      if (after != starts.end() && span.end > *after) continue;  // reaches into the next unit
      Unit& unit = units[static_cast<std::size_t>(after - starts.begin())];
      if (unit.lists == i) {
        unit.range = i == 0 ? span
                            : Span{std::min(unit.range.begin, span.begin),
                                   std::max(unit.range.end, span.end)};
        ++unit.lists;
      } else if (unit.lists == i + 1) {
        unit.range = {std::min(unit.range.begin, span.begin), std::max(unit.range.end, span.end)};
      }
    }
  }
  Spans spans;
  for (const auto& [index, unit] : units) {
    if (unit.lists == lists.size()) spans.push_back(unit.range);
  }
  sort_distinct(spans);
  return spans;
}

}  // namespace dateline
