// The rows behind country.h: one a country. Constant data; any thread.
#pragma once

#include <span>
#include <string_view>

namespace dateline {

struct CountryRow {
  std::string_view code;         // ISO 3166-1 alpha-2, or a former code
  std::string_view long_code;    // ISO 3166-1 alpha-3
  std::string_view name;         // the English name that is shown
  std::string_view other_names;  // accepted as well, separated by '|'
};

// Ordered by code.
std::span<const CountryRow> country_table();

}  // namespace dateline
