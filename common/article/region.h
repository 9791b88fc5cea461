// Short forms of states and provinces as news writes them behind a town: "Calif.",
// "N. J.", "MD", "Ont."; and places known by their letters. Pure functions over a static table; any
// thread.
#pragma once

#include <string_view>

namespace dateline {

// The region's English name; empty when `form` is no short form of one. Letters of the
// post ("MD", "OH") count in capitals alone. A state that has a city's name is called so
// ("Washington state"). `behind_town`: a comma, bracket or hyphen stands in front, without
// which LA is Los Angeles, and "Ida", without a point, somebody.
std::string_view region_of_short_form(std::string_view form, bool behind_town);

inline constexpr std::string_view kWashington = "Washington, D.C.";

// kWashington or "Soviet Union" when the form has their letters, however they are parted
// ("WASHINGTON DC", "Washington, D. C.", "U.S.S.R."); empty for all others.
std::string_view place_of_letters(std::string_view form);

}  // namespace dateline
