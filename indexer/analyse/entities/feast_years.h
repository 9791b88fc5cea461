// What the words around a feast day tell of it: "the Boxing Day tsunami of 2004", "every Christmas
// Day". Pure; any thread; a look takes bounded time.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "common/article/date.h"
#include "indexer/analyse/entities/event_reader.h"

namespace dateline {

class FeastYears : private DateReader {
 public:
  // `date`: the article's.
  FeastYears(std::string_view text, std::span<const Unit> units, const PartialDate& date)
      : DateReader(text, units), date_(date) {}

  // The year that the next words behind a feast day, from unit `to` on, tell; 0 for none. One that
  // stands right behind the day is not looked for.
  int told_behind(std::size_t to) const;
  // The feast day at unit `from` is that of every year, of another calendar or in a title.
  bool is_no_day(std::size_t from) const;

 private:
  bool has_noun_behind(std::size_t i) const;

  const PartialDate& date_;
};

}  // namespace dateline
