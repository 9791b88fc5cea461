// Days that a word in front of a day of the week names: "Good Friday", which Easter moves, and
// "Black Thursday", which is none to count from. Pure; any thread; a look takes bounded time.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "common/article/date.h"
#include "indexer/analyse/entities/event_reader.h"
#include "indexer/analyse/entities/feast_years.h"
#include "indexer/analyse/entities/told_days.h"

namespace dateline {

class MovedFeasts : private DateReader {
 public:
  // `date`: the article's.
  MovedFeasts(std::string_view text, std::span<const Unit> units, const PartialDate& date)
      : DateReader(text, units), date_(date), years_(text, units, date) {}

  // What unit i, the day `weekday` of the week, is with the word in front of it: nothing when it
  // is an ordinary one; a date that is not known when it is a name. The date begins with that word.
  std::optional<ToldDay> read(std::size_t i, int weekday) const {
    return i > 0 && units_[i - 1].is(kUnitCapital) && !units_[i].is(kUnitSentenceStart)
               ? read_named(i, weekday)
               : std::nullopt;
  }

 private:
  std::optional<ToldDay> read_named(std::size_t i, int weekday) const;
  bool is_of_name(std::size_t i) const;

  int side_of(std::size_t i) const;
  DayNumber nearest(int days, int side) const;

  const PartialDate& date_;
  FeastYears years_;
};

}  // namespace dateline
