// The strings that are one letter away from a word: one letter more, less or another one of its
// alphabet, or two neighbours swapped.
//
// Pure; any thread.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace dateline {

// Of a folded word, without the word itself. `further`: characters besides those of the alphabet
// (searcher/query/alphabet.h) that may be the letter more or the other one.
std::set<std::string> near_spellings(std::string_view folded, std::string_view further = {});

// What a word with ~ stands for as it is written, folded: the word and those, with digits, which
// the reading of print mistakes for letters.
std::set<std::string> fuzzy_spellings(std::string_view folded);

}  // namespace dateline
