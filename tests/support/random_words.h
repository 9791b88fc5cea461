// The small vocabulary of random articles and random queries: families of words
// that meet in one index term or just do not (case, diacritics, stems, acronyms,
// numbers, scripts without blanks), and facet values that share words.
// Constant data; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "common/fields/field_table.h"

namespace dateline {

// Written forms, frequent ones first.
const std::vector<std::string_view>& vocabulary();
// Values of a facet field as articles have them, frequent ones first.
const std::vector<std::string_view>& facet_values(Field facet);

}  // namespace dateline
