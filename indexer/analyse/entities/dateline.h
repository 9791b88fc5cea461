// The dateline of an agency report: "ST. PETERSBURG, Russia, April 11 (Agency) -".
// Pure; any thread; reads the first few lines only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article/date.h"
#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/place_country.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

struct FiledPlace {
  std::string place;                      // as printed, in mixed case: "St. Petersburg"
  std::string region;                     // what stands behind it: "Russia", "Ohio"
  std::string country;                    // code; "" when not known
  std::vector<PossibleCountry> possible;  // by the place's name, the likeliest first
};

// Its own place is the first, or the only one.
struct FilingLine : FiledPlace {
  std::size_t begin = 0;  // bytes of the text, up to and without the dash
  std::size_t end = 0;
  std::vector<FiledPlace> others;  // "Warsaw" of "BUDAPEST/WARSAW"
  bool is_desk = false;            // of a site's byline, whatever country the article tells of
  std::string agency;              // "AP"; "" when not printed
  PartialDate date;                // unknown when not printed, or when its year is not known

  std::vector<FiledPlace*> all_places();
};

// `date`: the article's, to know the year of "April 11"; unknown is fine.
std::optional<FilingLine> parse_dateline(std::string_view text, const PartialDate& date,
                                         const Lexicon& lexicon);
// The same of a text that has been split.
std::optional<FilingLine> parse_dateline(const TagDocument& body, const PartialDate& date,
                                         const Lexicon& lexicon);

}  // namespace dateline
