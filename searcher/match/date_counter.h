// Exact counts of matches by day, week, month or year: timelines and the date
// facets. One object for one thread; add() segment by segment.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/match/article_set.h"

namespace dateline {

enum class Interval { kDay, kWeek, kMonth, kYear };

std::optional<Interval> interval_by_name(std::string_view name);
std::string_view interval_name(Interval interval);
// The first day of the bucket that holds `day` (weeks begin on Monday), and of the next.
DayNumber bucket_start(Interval interval, DayNumber day);
DayNumber next_bucket(Interval interval, DayNumber start);

class DateCounter {
 public:
  explicit DateCounter(Interval interval) : interval_(interval) {}

  void add(const Columns& columns, const ArticleSet& matches);

  // By the first day of the bucket; only buckets with a match.
  const std::map<DayNumber, std::uint64_t>& buckets() const { return buckets_; }
  std::uint64_t undated() const { return undated_; }
  // Matches whose date is known, but not to one bucket.
  std::uint64_t imprecise() const { return imprecise_; }

 private:
  Interval interval_;
  std::map<DayNumber, std::uint64_t> buckets_;
  std::uint64_t undated_ = 0;
  std::uint64_t imprecise_ = 0;
};

}  // namespace dateline
