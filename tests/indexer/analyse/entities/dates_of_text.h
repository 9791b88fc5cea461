// The dates found in a text, as their tests ask for them.
#pragma once

#include <string>
#include <vector>

#include "indexer/analyse/entities/event_dates.h"

namespace dateline {

inline std::vector<std::string> dates(std::string_view text, std::string_view article_date) {
  std::vector<Unit> units;
  split_units(text, units);
  const PartialDate date = parse_date(article_date).value_or(PartialDate{});
  std::vector<std::string> list;
  for (const EventDate& found : find_dates(text, units, date)) {
    list.push_back(std::string(text.substr(found.begin, found.end - found.begin)) + "=" +
                   found.value.to_string());
  }
  return list;
}

// The first of them, without its words; "none".
inline std::string first_date(std::string_view text, std::string_view article_date) {
  const std::vector<std::string> all = dates(text, article_date);
  return all.empty() ? "none" : all.front().substr(all.front().rfind('=') + 1);
}

using List = std::vector<std::string>;

}  // namespace dateline
