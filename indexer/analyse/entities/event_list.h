// The dates that were found in a text, in its order. What lies in a longer name ("Bloody Sunday
// inquiry") or in a quoted title ("Four Days in September") is none. One text, one thread.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/analyse/entities/event_dates.h"
#include "indexer/analyse/entities/event_reader.h"

namespace dateline {

class EventList : private DateReader {
 public:
  // `names`: the text's, in order.
  EventList(std::string_view text, std::span<const Unit> units, std::span<const EntitySpan> names)
      : DateReader(text, units), names_(names) {}

  // Units [from, to) say `value`: how many units that uses, 0 where it is no date.
  std::size_t add(std::size_t from, std::size_t to, const PartialDate& value);

  // The date that ends with unit i; nullptr when the last one does not.
  const EventDate* ending_with(std::size_t i) const;
  // The day that the text named last; 0 for none.
  DayNumber last_day() const { return last_day_; }
  // The year of the date that the text named last; 0 for none.
  int last_year() const { return dates_.empty() ? 0 : dates_.back().value.year; }
  std::vector<EventDate> take() { return std::move(dates_); }

 private:
  bool in_other_name(std::uint32_t begin, std::uint32_t end);
  bool in_quoted_title(std::size_t from, std::size_t to) const;

  std::span<const EntitySpan> names_;  // those not passed yet
  std::vector<EventDate> dates_;
  DayNumber last_day_ = 0;
};

}  // namespace dateline
