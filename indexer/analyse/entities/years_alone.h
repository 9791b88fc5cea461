// Years that stand by themselves, told by the words around them: "from 1992 to 1997", "in 1992-97",
// "late 2009", "the second half of 2010", "the 2010 budget". Pure; any thread; a look takes bounded
// time.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/analyse/entities/event_list.h"
#include "indexer/analyse/entities/event_reader.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {

class YearsAlone : private DateReader {
 public:
  // `found`: the dates in front of the number that is asked about.
  YearsAlone(std::string_view text, std::span<const Unit> units, const EventList& found)
      : DateReader(text, units), found_(found) {}

  // The year that the number at unit i is; 0 for any other number.
  int read(std::size_t i) const {
    const std::uint32_t digits = units_[i].end - units_[i].begin;
    return digits == 4 || digits == 2 ? year_of(i) : 0;
  }

 private:
  int year_of(std::size_t i) const;
  bool has(std::size_t i, const WordSet& words) const;
  int short_year(std::size_t i) const;
  int first_year(std::size_t i) const;
  bool is_led(std::size_t i, int year) const;
  bool is_part_of_year(std::size_t i) const;
  bool is_of_event(std::size_t i) const;
  bool begins_range(std::size_t i, int year) const;
  bool is_counted(std::size_t i) const;
  bool ends(std::size_t i) const;

  const EventList& found_;
};

}  // namespace dateline
