// Days and stretches of time as they lie from the article's day or from the day that the text
// named last: "today", "last month", "a week ago", "two days later". One text, one thread.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/analyse/entities/event_list.h"
#include "indexer/analyse/entities/event_reader.h"

namespace dateline {

class RelativeDates : private DateReader {
 public:
  // `date`: the article's, of which `today` is the day, 0 when it is not known.
  RelativeDates(std::string_view text, std::span<const Unit> units, const PartialDate& date,
                DayNumber today, EventList& found)
      : DateReader(text, units), date_(date), today_(today), found_(found) {}

  // From here on "today" is that day.
  void count_from(DayNumber today) { today_ = today; }
  // What unit i, which is `word`, begins goes to the list: how many units it uses, 0 for none.
  std::size_t read(std::size_t i, const CalendarWord& word);
  // The same of what begins with a number: "three weeks ago".
  std::size_t read_count(std::size_t i, int count);

 private:
  bool is_named_so(std::size_t i) const;
  bool is_rate(std::size_t i) const;
  std::size_t read_neighbour(std::size_t i, int step);
  std::size_t read_parted(std::size_t i);
  bool counts_things(std::size_t i, int year) const;
  bool is_of_other_calendar(std::size_t i, int year) const;
  std::size_t read_year(std::size_t i);
  std::size_t relative_day(std::size_t from, std::size_t to, int days);
  std::size_t relative_span(std::size_t i, int steps);
  bool tells_year_of_day(std::size_t i, int year) const;
  CalendarKind span_at(std::size_t i) const;
  std::size_t shifted(std::size_t from, std::size_t to, CalendarKind span, int steps,
                      DayNumber base);

  const PartialDate& date_;
  DayNumber today_;
  EventList& found_;
};

}  // namespace dateline
