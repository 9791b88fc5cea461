#include "indexer/names/value_counts.h"

#include <algorithm>
#include <iterator>

namespace dateline {
namespace {

void count(const Segment& segment, Field field, ValueCounts& counts) {
  const Columns& columns = segment.columns();
  const FacetColumn& column = columns.facet(*facet_index(field));
  std::vector<ValueCount> by_ordinal(column.distinct());
  for (ArticleNumber article = 0; article < columns.size(); ++article) {
    if (segment.deletions().contains(article)) continue;
    const DayNumber day = columns.days()[article];
    for (const std::uint32_t ordinal : column.ordinals_of(article)) {
      ValueCount& value = by_ordinal[ordinal];
      ++value.articles;
      if (day != 0 && value.first == 0) value.first = day;
      value.last = std::max(value.last, day);
    }
  }
  auto next = counts.begin();
  for (std::uint32_t ordinal = 0; ordinal < by_ordinal.size(); ++ordinal) {
    const ValueCount& here = by_ordinal[ordinal];
    if (here.articles == 0) continue;
    // Values come sorted: the place is mostly right behind the one before.
    const auto at = counts.try_emplace(next, std::string(column.value(ordinal)));
    next = std::next(at);
    ValueCount& all = at->second;
    all.articles += here.articles;
    if (here.first == 0) continue;
    all.first = all.first == 0 ? here.first : std::min(all.first, here.first);
    all.last = std::max(all.last, here.last);
  }
}

}  // namespace

std::vector<std::unique_ptr<Segment>> opened_segments(const std::string& archive,
                                                      const Generation& generation) {
  std::vector<std::unique_ptr<Segment>> segments;
  for (const SegmentEntry& entry : generation.segments) {
    segments.push_back(std::make_unique<Segment>(archive, entry));
  }
  return segments;
}

std::uint64_t articles_with(const ValueCounts& counts, const std::string& value) {
  const auto known = counts.find(value);
  return known == counts.end() ? 0 : known->second.articles;
}

ValueCounts counts_of(const std::vector<std::unique_ptr<Segment>>& segments, Field field) {
  ValueCounts counts;
  for (const auto& segment : segments) count(*segment, field, counts);
  return counts;
}

}  // namespace dateline
