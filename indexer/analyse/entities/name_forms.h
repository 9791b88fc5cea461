// How names are printed, brought to the form that a facet shows. Pure functions; any
// thread.
#pragma once

#include <string>

namespace dateline {

// A name without what never belongs to it: quotes, a possessive (possessive_names.h), brackets.
std::string clean_name(std::string form);

// A person's cleaned name without the point of the sentence that it ends ("Lim Guan Eng."). Where
// it has one of two quotes, the other one stands behind a nickname at the end ("Bo Ray "Bee");
// without more, as before "the", what the quote begins is no part of the name.
std::string person_form(std::string name);

// "Sarkozy, Nicolas" as "Nicolas Sarkozy"; others ("King, Jr.") unchanged.
std::string surname_last(const std::string& form);

// "SARKOZY, NICOLAS", "BANK OF JAPAN", "MOODY'S": capitals as people write names; others
// unchanged.
std::string name_in_mixed_case(std::string form);

// The same for a person, also of the surname alone ("Nicolas SARKOZY"); not the letters of an
// honour.
std::string person_in_mixed_case(std::string name);

}  // namespace dateline
