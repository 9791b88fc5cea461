// Things that have a country's or a people's name and are of no country: "French fries", "Guinea
// pigs", "Dominican friars". A closed table from general knowledge; pure functions; any thread.
#pragma once

#include <cstddef>
#include <span>

#include "indexer/analyse/entities/phrase_rows.h"

namespace dateline {

const PhraseRows& things_of_no_country();

// Units of the longest such name that begins at `i`; 0 for none.
std::size_t thing_of_no_country(std::span<const Unit> units, std::size_t i);

}  // namespace dateline
