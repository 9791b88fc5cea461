// Whether a sentence speaks of a day that is past or to come: "will meet on Friday", "said on
// Friday". Pure; any thread; a look at one place takes bounded time.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/units.h"

namespace dateline {

enum class Outlook {
  kUnknown,
  kPast,  // surely past: "killed on Friday", "recalled the killings of Jan. 13"
  kBack,  // it seems so: "said Friday", "after a meeting on Friday"
  kAhead,
};

// What the words in front of the date at unit `at` tell, the nearest one in its clause first.
// `sentence`: the first unit of its sentence.
Outlook outlook_before(std::string_view text, const std::vector<Unit>& units, std::size_t sentence,
                       std::size_t at);

// Whether the sentence as a whole looks ahead. A second verb behind the date says nothing of it.
bool sentence_looks_ahead(const std::vector<Unit>& units, std::size_t sentence, std::size_t at);

}  // namespace dateline
