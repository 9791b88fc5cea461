// Short forms of states and provinces as news writes them behind a town: "Calif.",
// "N. J.", "MD", "Ont.". Pure functions over a static table; any thread.
#pragma once

#include <string_view>

namespace dateline {

// The region's English name; empty when `form` is no short form of one. Letters of the
// post ("MD", "OH") count in capitals alone. A state that has a city's name is called so
// ("Washington state"). `behind_town`: a comma, bracket or hyphen stands in front, without
// which LA is Los Angeles, and "Ida", without a point, somebody.
std::string_view region_of_short_form(std::string_view form, bool behind_town);

}  // namespace dateline
