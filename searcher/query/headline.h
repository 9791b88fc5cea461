// A headline that was copied in capitals has words that are operators elsewhere: "PRICE CUT WILL
// NOT RAISE DEMAND". Pure; any thread.
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/query/lexer.h"

namespace dateline {

// So many words in a row, with no operator among them, are a headline's: names and the words
// that are joined by operators are shorter.
inline constexpr std::size_t kHeadlineWords = 3;

// Where all words are in capitals and nothing but words and the operators OR, NOT, NEAR and ADJ
// stand in it, these become words if there is a run of kHeadlineWords; AND stays what a blank
// means. Either way, and with quotes and brackets, a note says what they are.
void read_headline(std::vector<Lexeme>& lexemes, std::vector<QueryNote>& notes);

}  // namespace dateline
