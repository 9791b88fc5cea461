// Which year a day or a month is of that is printed without one: that of the rest of its range, the
// one that the sentence speaks of, else the nearest. One text, one thread; a look takes bounded
// time.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/analyse/entities/event_list.h"
#include "indexer/analyse/entities/event_reader.h"

namespace dateline {

class EventYears : private DateReader {
 public:
  // `date`: the article's. `found`: the dates in front of the one that is asked about.
  EventYears(std::string_view text, std::span<const Unit> units, const PartialDate& date,
             const EventList& found)
      : DateReader(text, units), date_(date), found_(found) {}

  // All that is asked for from now on stands in the sentence of this unit.
  void come_to(std::size_t unit);

  // Of the month at unit i, behind the word `before`. The article's month must be known.
  int of_month(std::size_t i, int month, std::string_view before) const;
  // Of the month at unit i, by the year behind the last one of a list: "June and July 2010"; 0 for
  // none.
  int of_last_month(std::size_t i, int month) const;
  // Of the month at unit i that goes on with what stands in front: "in May and June"; 0 for none.
  int of_next_month(std::size_t i, int month) const;
  // Of the day in units [from, to); 0 when it is not known.
  int of_day(std::size_t from, std::size_t to, int month, int day) const;
  // Whether what is told of the day of the week in units [from, to) is to come.
  bool day_looks_ahead(std::size_t from, std::size_t to) const;
  // "planned for October", "set for May".
  bool is_planned_for(std::size_t i) const;

 private:
  bool is_guessed(std::size_t i) const;
  static bool is_term(std::string_view word);
  bool looks_ahead(std::size_t i) const;
  bool is_firmly_ahead(std::size_t i) const;
  int year_of_range(std::size_t from, std::size_t to, int month, int day) const;
  bool is_from(std::size_t i, std::uint32_t begin) const;
  int year_near(std::size_t from, std::size_t to, int month, int day) const;
  bool is_of_the_attacks(std::size_t from, std::size_t to) const;
  int side_of(std::size_t from, std::size_t to) const;
  bool is_behind(std::size_t from, std::size_t to, int days) const;
  bool ends_period(std::size_t from) const;
  bool ends_quarter(std::size_t from) const;
  bool is_to_come(std::size_t from, int days) const;
  bool comes_after(int year, int month, int day) const;
  int year_told_behind(std::size_t to) const;

  const PartialDate& date_;
  const EventList& found_;
  std::size_t sentence_ = 0;  // its first unit
  std::size_t passed_ = 0;    // up to here no sentence's start is looked for again
};

}  // namespace dateline
