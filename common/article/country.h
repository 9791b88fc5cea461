// Countries by ISO 3166-1 alpha-2 code. States that are gone keep their former
// code: SU Soviet Union, YU Yugoslavia, DD East Germany, CS Czechoslovakia.
// Pure functions over a static table; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

// The code for a code or name in any case ("fr", "FRA", "France", "UNITED
// STATES", "South Korea", "USSR"); nullopt when it is none.
std::optional<std::string> country_code(std::string_view code_or_name);

// The English name of a code ("UA" -> "Ukraine"); the code itself when unknown.
std::string country_name(std::string_view code);

}  // namespace dateline
