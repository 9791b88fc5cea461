// Splits text into tokens; the first half of the text analyser, the same for
// the indexer, the query parser and the highlighter. The rules:
//
// - A word is a run of letters, marks and digits. All else separates, also
//   hyphens, slashes, underscores and invalid bytes: Al-Qaeda is two words. A word
//   that the end of a line divides is one (divided_words.h).
// - Apostrophes before a letter belong to the word (O'Brien, don't, Zelensky's).
// - Single letters with points between them are one word with the last point:
//   U.S., e.g. A single initial (J. Smith) is a word without its point.
// - Points and separators of thousands belong to a number (see number_scan.h),
//   letters after it too: 3.5, 1,000, 5m.
// - Soft hyphens, zero-width characters and direction marks count as not there.
// - Runs of Han, Kana, Hangul, Thai, Lao, Khmer and Myanmar give every two
//   neighbouring characters (kGram) and then the run's last one (kGramEnd). Marks
//   stay with their character.
// - A word is an acronym (kAcronym) when it has points, or when it is two to five
//   capitals, with or without a possessive. Where all is in capitals they say
//   nothing ("MINISTERS ASK US TO HELP") and only words with points are acronyms:
//   in a sentence without small letters that has three words or a word of more
//   than five letters, and in four or more words of capitals side by side, one of
//   them of more than five letters. (Words of one letter and numbers do not count.)
// - Sentences and paragraphs: see sentence_scan.h.
//
// Linear in the text; nothing is dropped for length. Thread-safe. Text of 4 GB or
// more is an Error kLimit.
#pragma once

#include <string_view>
#include <vector>

#include "common/text/token.h"

namespace dateline {

// Replaces what `tokens` held by the tokens of `text`, in the order of their begins.
void split_tokens(std::string_view text, std::vector<Token>& tokens);

}  // namespace dateline
