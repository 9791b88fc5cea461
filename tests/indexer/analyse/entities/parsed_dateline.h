// The dateline of a text, as its tests ask for it.
#pragma once

#include <string>

#include "indexer/analyse/entities/dateline.h"
#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {

inline std::optional<FilingLine> parse(std::string_view text,
                                       std::string_view date = "2025-04-12") {
  return parse_dateline(text, parse_date(date).value_or(PartialDate{}), shipped_model()->lexicon());
}

// What the datelines of the tests stand before.
inline constexpr std::string_view kReportBehind =
    "The council said that it would send more help to the villages in the hills.";

// "place|country|agency|date" of what stands before a report; "none" where that is no dateline.
inline std::string filed(const std::string& front, std::string_view date = "2025-04-12",
                         std::string_view report = kReportBehind) {
  const auto line = parse(front + std::string(report), date);
  if (!line) return "none";
  return line->place + "|" + line->country + "|" + line->agency + "|" + line->date.to_string();
}

}  // namespace dateline
