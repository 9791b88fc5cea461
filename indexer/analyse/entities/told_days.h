// Days that are told otherwise than by "April 11": "13/11/2010", "12-Nov-2010", "12.11.2010", "the
// 14th inst.", "the 5th of next month", "Christmas Eve". Pure; any thread; a look takes bounded
// time.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "common/article/date.h"
#include "indexer/analyse/entities/event_reader.h"

namespace dateline {

struct ToldDay {
  std::size_t end = 0;  // the unit behind it
  PartialDate date;
};

class ToldDays : private DateReader {
 public:
  // `date`: the article's.
  ToldDays(std::string_view text, std::span<const Unit> units, const PartialDate& date)
      : DateReader(text, units), date_(date) {}

  // The day that begins with the number at unit i.
  std::optional<ToldDay> at_number(std::size_t i) const {
    return may_be_day(i) ? read_day(i) : std::nullopt;
  }
  // The feast day that begins with the word at unit i, number `feast` of CalendarKind::kFeast; its
  // date has no year.
  std::optional<ToldDay> at_feast(std::size_t i, int feast) const;

 private:
  // With points in it, an ordinal, or what a mark joins to more; few numbers are.
  bool may_be_day(std::size_t i) const {
    const Unit& unit = units_[i];
    if (!unit.is(kUnitNumber) || unit.end - unit.begin > 4) return true;
    return i + 1 < units_.size() && (units_[i + 1].mark == '/' || units_[i + 1].mark == '-');
  }
  std::optional<ToldDay> read_day(std::size_t i) const;
  bool is_of_thing(std::size_t i) const;
  std::optional<ToldDay> parted(std::size_t i) const;
  std::optional<ToldDay> of_near_month(std::size_t i) const;
  std::optional<int> steps_of_month(std::size_t i) const;

  const PartialDate& date_;
};

}  // namespace dateline
