// The words and numbers of dates at a place among the units: "April", "11", "next week", "to 9,
// 2023". All may be asked for beyond the last unit. Pure; any thread; a look takes bounded time.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/calendar_words.h"
#include "indexer/analyse/entities/units.h"

namespace dateline {

class DateReader {
 public:
  DateReader(std::string_view text, std::span<const Unit> units) : text_(text), units_(units) {}

  std::string folded(std::size_t i) const;
  CalendarWord word(std::size_t i) const { return calendar_word(text_, units_, i); }
  bool starts_with_digit(std::size_t i) const {
    return i < units_.size() && is_ascii_digit(text_[units_[i].begin]);
  }
  int number(std::size_t i) const { return number_in_digits(text_, units_, i); }
  int day_in_month(std::size_t i) const {
    const int day = number(i);
    return day >= 1 && day <= 31 ? day : -1;
  }
  // "13th".
  bool is_ordinal(std::size_t i) const {
    return i < units_.size() && !units_[i].is(kUnitNumber) && day_in_month(i) > 0;
  }
  int year_at(std::size_t i) const {
    if (i >= units_.size() || units_[i].end - units_[i].begin != 4) return -1;
    const int year = number(i);
    return year >= 1000 && year <= 2199 ? year : -1;
  }
  int month_at(std::size_t i) const {
    if (i >= units_.size() || !units_[i].is(kUnitCapital)) return 0;
    return word(i).number_of(CalendarKind::kMonth);
  }
  // "night" of "last night", "morning" of "this morning".
  bool is_night(std::size_t i) const;
  bool is_part_of_day(std::size_t i) const;
  // Its case tells nothing: it stands in a sentence of capitals, or of capitalised words.
  bool in_capitals(std::size_t i) const {
    return units_[i].is(kUnitCapsText) || units_[i].is(kUnitTitleText);
  }
  // -1, 0 and 1 for "last", "this" and "next" in front of that word, which is no plural.
  std::optional<int> steps_at(std::size_t i, CalendarKind span) const;
  // -1 for "Sunday last" and "July 13 last", 1 for "Sunday next", 0 without such a word.
  int side_behind(std::size_t to) const;
  // "to" and "-" of "June 3 to 9" and "June 3-9".
  bool joins_days(std::size_t i) const;
  // What parts two days of one stretch, not "and".
  bool is_range_joint(std::size_t i) const;
  // The dash of "LIMA, March 12 - Jan. 31 was the last day".
  bool ends_dateline(std::size_t from, std::size_t to) const;
  // The year of "9, 2023", "April 2, 2026" or "2 April 2026", the second part of a range from that
  // day of that month: "Dec. 28 to Jan. 3, 2020" begins the year before.
  int year_behind(std::size_t i, int month, int day) const;

 protected:
  bool is_small_word(std::size_t i) const {
    return i < units_.size() && (!units_[i].is(kUnitHasUpper) || in_capitals(i));
  }

  std::string_view text_;
  std::span<const Unit> units_;
};

}  // namespace dateline
