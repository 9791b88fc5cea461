// Dates in a text ("Friday", "last month", "April 11", "two days later"), resolved
// against the article's own date, as precisely as the words say.
//
// What cannot be known is left out: without an article date only dates that name
// their year are found. A date inside a longer name ("Bloody Sunday inquiry") is none.
// Pure; any thread; linear in the text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "common/article/date.h"
#include "indexer/analyse/entities/mention.h"
#include "indexer/analyse/entities/units.h"

namespace dateline {

struct EventDate {
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
  PartialDate value;
};

// `names`: the text's, in order. `printed`: the day of the newspaper, where `article_date` is that
// of the dateline; 0 for the same. From another report's dateline on ("LONDON, Aug. 4. The"), of at
// most a week before, "today" is the day that this has.
std::vector<EventDate> find_dates(std::string_view text, std::span<const Unit> units,
                                  const PartialDate& article_date,
                                  std::span<const EntitySpan> names = {}, DayNumber printed = 0);

}  // namespace dateline
