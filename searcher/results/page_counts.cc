#include "searcher/results/page_counts.h"

#include <algorithm>

#include "common/article/country.h"
#include "common/base/error.h"
#include "searcher/match/date_counter.h"
#include "searcher/match/facet_counter.h"

namespace dateline {
namespace {

DateCounter count_dates(const OpenedArchive& archive, Interval interval,
                        const SegmentMatches& matches) {
  DateCounter counter(interval);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    counter.add(archive.segments()[i]->columns(), matches[i]);
  }
  return counter;
}

// A bucket as its users write it: 2025, 2025-04, 2025-04-11.
std::string bucket_label(Interval interval, DayNumber start) {
  const std::string day = date_of(start).to_string();
  if (interval == Interval::kYear) return day.substr(0, 4);
  return interval == Interval::kMonth ? day.substr(0, 7) : day;
}

}  // namespace

FacetCounts count_facet(const OpenedArchive& archive, const SearchPlan& plan, Field field,
                        std::size_t values, const SegmentMatches& matches) {
  const std::size_t index = *facet_index(field);
  FacetCounter counter(matches.size());
  for (std::size_t i = 0; i < matches.size(); ++i) {
    counter.add(archive.segments()[i]->columns().facet(index), matches[i]);
  }
  FacetCounts facet;
  facet.name = field_info(field).name;
  facet.distinct = counter.distinct();
  facet.missing = counter.missing();
  for (auto& [value, count] : counter.top(values)) {
    std::string label = field == Field::kCountry ? country_name(value) : value;
    const bool selected = plan.is_selected(field, value);
    facet.values.push_back({std::move(value), std::move(label), count, selected});
  }
  return facet;
}

FacetCounts count_date_facet(const OpenedArchive& archive, Interval interval, std::size_t values,
                             const SegmentMatches& matches) {
  const DateCounter counter = count_dates(archive, interval, matches);
  FacetCounts facet;
  facet.name = interval_name(interval);
  facet.distinct = counter.buckets().size();
  facet.missing = counter.undated() + counter.imprecise();
  for (const auto& [start, count] : counter.buckets()) {
    const std::string label = bucket_label(interval, start);
    facet.values.push_back({label, label, count, false});
  }
  std::stable_sort(facet.values.begin(), facet.values.end(),
                   [](const FacetValue& a, const FacetValue& b) { return a.count > b.count; });
  if (facet.values.size() > values) facet.values.resize(values);
  return facet;
}

Timeline count_timeline(const OpenedArchive& archive, Interval interval,
                        const SegmentMatches& matches) {
  const DateCounter counter = count_dates(archive, interval, matches);
  Timeline timeline;
  timeline.interval = interval_name(interval);
  timeline.undated = counter.undated();
  timeline.imprecise = counter.imprecise();
  if (counter.buckets().empty()) return timeline;
  const DayNumber last = counter.buckets().rbegin()->first;
  for (DayNumber start = counter.buckets().begin()->first; start <= last;
       start = next_bucket(interval, start)) {
    if (timeline.buckets.size() == kMaxTimelineBuckets) {
      throw Error(ErrorCode::kLimit,
                  "the timeline would have more than " + std::to_string(kMaxTimelineBuckets) +
                      " buckets",
                  "", "take a wider interval or a narrower range of dates");
    }
    const auto found = counter.buckets().find(start);
    timeline.buckets.push_back(
        {date_of(start).to_string(), found == counter.buckets().end() ? 0 : found->second});
  }
  return timeline;
}

}  // namespace dateline
