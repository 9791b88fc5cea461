// Splits text into tokens; the first half of the text analyser, the same for
// the indexer, the query parser and the highlighter.
//
// A word is a run of letters, marks and digits with the apostrophes, points and
// commas that belong inside it (O'Brien, U.S., 3.5, 1,000); a hyphen or slash
// separates words. Runs of Han, Kana, Hangul and Thai give overlapping pairs
// (kGram) and the run's last character (kGramEnd). All other bytes separate.
// Invalid UTF-8 separates too. Linear in the text; nothing is dropped for length.
#pragma once

#include <string_view>
#include <vector>

#include "common/text/token.h"

namespace dateline {

// Appends nothing to what `tokens` held before: it is cleared first. Thread-safe.
void split_tokens(std::string_view text, std::vector<Token>& tokens);

}  // namespace dateline
