// From whom a message came and how, as old newspapers print it in front of a dateline without
// brackets: "Press Association—By Telegraph—Copyright.", "Australian and N.Z. Cable Association."
// Pure; any thread; linear in the units.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/analyse/entities/filing_units.h"

namespace dateline {

bool is_of_filing_credit(const Unit& unit);
// The agency among units [begin, end), which stand in front of a dateline, and of several the last:
// the others passed its message on. "" for none.
std::string_view agency_of_filing_credit(const FilingUnits& units, std::size_t begin,
                                         std::size_t end);
// "Special" of "ATLANTA, Special.—The", which ends a dateline or has its brackets behind it.
bool is_special_report(const FilingUnits& units, std::size_t i);

}  // namespace dateline
