#include "searcher/match/date_counter.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr std::array<std::pair<std::string_view, Interval>, 4> kNames = {
    {{"day", Interval::kDay},
     {"week", Interval::kWeek},
     {"month", Interval::kMonth},
     {"year", Interval::kYear}}};

}  // namespace

std::optional<Interval> interval_by_name(std::string_view name) {
  for (const auto& [known, interval] : kNames) {
    if (known == name) return interval;
  }
  return std::nullopt;
}

std::string_view interval_name(Interval interval) {
  return kNames[static_cast<std::size_t>(interval)].first;
}

DayNumber bucket_start(Interval interval, DayNumber day) {
  const PartialDate date = date_of(day);
  switch (interval) {
    case Interval::kDay: return day;
    case Interval::kWeek: {
      static const DayNumber kMonday = day_number(2025, 4, 7);
      return day - (((day - kMonday) % 7) + 7) % 7;
    }
    case Interval::kMonth: return day_number(date.year, date.month, 1);
    case Interval::kYear: return day_number(date.year, 1, 1);
  }
  return day;
}

DayNumber next_bucket(Interval interval, DayNumber start) {
  const PartialDate date = date_of(start);
  switch (interval) {
    case Interval::kDay: return start + 1;
    case Interval::kWeek: return start + 7;
    case Interval::kMonth:
      return date.month == 12 ? day_number(date.year + 1, 1, 1)
                              : day_number(date.year, date.month + 1, 1);
    case Interval::kYear: return day_number(date.year + 1, 1, 1);
  }
  return start + 1;
}

void DateCounter::add(const Columns& columns, const ArticleSet& matches) {
  const std::span<const DayNumber> days = columns.days();
  auto number_at = [&](ArticleNumber from, DayNumber day) {
    return static_cast<ArticleNumber>(std::lower_bound(days.begin() + from, days.end(), day) -
                                      days.begin());
  };
  ArticleNumber at = number_at(0, 1);
  undated_ += matches.count_between(0, at);
  // Articles are in the order of their dates: a bucket is a range of numbers.
  while (at < days.size()) {
    const DayNumber start = bucket_start(interval_, days[at]);
    const ArticleNumber end = number_at(at, next_bucket(interval_, start));
    if (end <= at)
      columns.file().damaged("a day is in no " + std::string(interval_name(interval_)));
    const std::size_t count = matches.count_between(at, end);
    if (count > 0) buckets_[start] += count;
    at = end;
  }
  for (const ArticleNumber article : columns.imprecise()) {
    if (!matches.contains(article)) continue;
    const DayNumber start = bucket_start(interval_, days[article]);
    if (columns.date(article).last_day() < next_bucket(interval_, start)) continue;
    ++imprecise_;
    const auto bucket = buckets_.find(start);
    if (bucket == buckets_.end()) columns.file().damaged("an imprecise date is of no day");
    if (--bucket->second == 0) buckets_.erase(bucket);
  }
}

}  // namespace dateline
