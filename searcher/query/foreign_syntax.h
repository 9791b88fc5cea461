// Spellings of other search languages that would silently mean something else
// here: each is refused with the spelling that is right. Pure; any thread.
#pragma once

#include <string_view>

#include "searcher/query/query_error.h"

namespace dateline {

// For a word: word~1, word^2, !word, wom?n, ?word, /wom[ae]n/, w/5, pre/5, near/5, 1990..1995.
void refuse_foreign_word(const QueryPlace& place, std::string_view word);

// For what follows a closing quote directly: "a b"~5, "a b"^2, "a b"*.
void refuse_after_quotes(const QueryPlace& place, std::string_view rest);

// For a field's name: one that does not exist.
void refuse_unknown_field(const QueryPlace& place, std::string_view name);

// For a field without a value: `behind` is the word behind a blank that may be meant for one.
[[noreturn]] void refuse_lone_field(const QueryPlace& place, std::string_view name,
                                    std::string_view behind);

}  // namespace dateline
