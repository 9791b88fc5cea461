// The dateline of a text, as its tests ask for it.
#pragma once

#include "indexer/analyse/entities/dateline.h"
#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {

inline std::optional<FilingLine> parse(std::string_view text,
                                       std::string_view date = "2025-04-12") {
  return parse_dateline(text, parse_date(date).value_or(PartialDate{}), shipped_model()->lexicon());
}

}  // namespace dateline
