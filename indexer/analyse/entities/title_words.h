// Words that stand before persons' names and are no part of them. Pure; any thread.
#pragma once

#include <string_view>

#include "indexer/analyse/entities/units.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {

// None of them is also a common forename or surname, as Baron, Major and Sheikh are.
bool is_title_word(const Unit& unit);
// Those that hardly ever begin the name of a work, a firm or a dish.
bool makes_person_of_title(const Unit& unit);
// "Engr", "Assoc": cut short, with a point or without.
bool is_short_title_word(const Unit& unit);

// Words that may be names, and are a title behind each other: "Tan Sri", "Lt Gen".
bool is_title_pair(std::string_view first, std::string_view second);
// Most words are in none, which their hash tells. "Seri" ends a title of several words.
bool may_end_title_pair(const Unit& unit);

// The words of is_title_word() and of pairs, in one set.
const WordSet& title_words_and_halves();

}  // namespace dateline
