// Whether a report begins at a unit, and no entry of a list or heading. Pure; any thread.
#pragma once

#include "indexer/analyse/entities/filing_places.h"
#include "indexer/analyse/entities/filing_units.h"

namespace dateline {

enum class FilingLength { kShort, kColumns, kLine };

// kLine: the line goes on for as long as an entry of a list seldom does. kColumns: it does so over
// the ends of a narrow column's lines, as the next ones begin small ("A man was badly
// hurt\nyesterday when a cart"); behind a date also as the last word shows it ("Ray and\nLee").
FilingLength length_ahead(const FilingUnits& units, std::size_t i, bool dated);

// Behind the second hyphen of two for a dash, i being behind the first; else i.
std::size_t behind_second_hyphen(const FilingUnits& units, std::size_t i);

// Behind a byline that stands below the dateline ("By Ann Lee", "Trend:") at unit i; else i.
std::size_t behind_byline(const FilingUnits& units, std::size_t i);

// A whole sentence of a report: no route ("London - Paris trains"), nobody's own words or life
// ("Lima - He was"). `filed`: the place in front, to which no route leads ("Tokyo - Tokyo shares").
bool reports(const FilingUnits& units, const FilingPlaces& places, std::size_t i,
             std::string_view filed = {});

// The line above the one that unit i begins is a heading in capitalised words: "Ships Are Sunk.";
// with `any` also one with small words and numbers: "Will be of Great Benefit to 40."
bool is_below_filing_heading(const FilingUnits& units, std::size_t i, bool any);

}  // namespace dateline
