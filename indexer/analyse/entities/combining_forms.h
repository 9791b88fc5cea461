// The short forms of countries that stand before another's adjective and a hyphen: the Franco- of
// "Franco-German". A closed table.
//
// Pure; any thread; never fails.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/analyse/entities/units.h"

namespace dateline {

// The English name of the country whose combining form unit `i` is; empty for none. It must be
// written large and stand before a hyphen and another word written large, all without blanks.
std::string_view country_of_combining_form(std::span<const Unit> units, std::size_t i);

}  // namespace dateline
