// Whether a sentence speaks of a day that is past or to come: "will meet on Friday", "said on
// Friday". Pure; any thread; a look at one place takes bounded time.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/analyse/entities/units.h"

namespace dateline {

enum class Outlook {
  kUnknown,
  kPast,  // surely past: "killed on Friday", "recalled the killings of Jan. 13"
  kBack,  // what was or had been: "was in Paris on Friday"
  kTold,  // it seems past: "said the talks on Friday", "after a meeting on Friday"
  kAhead,
  kFirmAhead,  // the date's own verb says so: "will open on Friday", "planned for Friday"
};

inline bool is_ahead(Outlook outlook) {
  return outlook == Outlook::kAhead || outlook == Outlook::kFirmAhead;
}

// What the words in front of the date at unit `at` tell, the nearest one in its clause first.
// `sentence`: the first unit of its sentence.
Outlook outlook_before(std::string_view text, std::span<const Unit> units, std::size_t sentence,
                       std::size_t at);

// Whether a verb that is of the past and nothing else stands close in front of the date, with what
// was done between them: "took office on Dec. 10".
bool verb_is_of_past(std::string_view text, std::span<const Unit> units, std::size_t sentence,
                     std::size_t at);

// Whether the verb close to the date of units [at, end), on either side, tells what somebody did:
// "unveiled a plan on Friday that will cut taxes", "on Friday unveiled".
bool verb_looks_back(std::string_view text, std::span<const Unit> units, std::size_t sentence,
                     std::size_t at, std::size_t end);

// Whether the sentence as a whole looks ahead. A second verb behind the date says nothing of it.
bool sentence_looks_ahead(std::span<const Unit> units, std::size_t sentence, std::size_t at);

// Whether some verb of the clause, in front of the date of units [at, end) or behind it, is of
// the past and none in between looks ahead: "the attack on April 20 killed 40".
bool clause_looks_back(std::string_view text, std::span<const Unit> units, std::size_t sentence,
                       std::size_t at, std::size_t end);

}  // namespace dateline
