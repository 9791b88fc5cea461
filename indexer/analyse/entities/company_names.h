// A company that the article names in full ("Chrysler Corp") is meant by the beginning of its name
// alone ("Chrysler", "Merrill Lynch" of Merrill Lynch & Co).
//
// One article, one thread; never fails; linear in the mentions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/entity_names.h"
#include "indexer/analyse/entities/lexicon.h"

namespace dateline {

// Gives such mentions the full name when just one organisation of the article can be meant: the
// company whose name but for its legal form they are; or else the one that begins with them, if it
// had been named by then and is not named for a business of theirs (Ford Motor Credit Co). An
// ordinary word, a body's ("Congress") or an institution's ("Bank") is no beginning of a name.
void join_company_names(std::vector<NamedMention>& mentions, const Lexicon& lexicon);

// The folded words of an organisation's name, without points, commas, possessives and "and"; "corp"
// for "corporation" and the like.
std::vector<std::string> company_words(std::string_view name);
// Whether a word of these says what a company is by law ("corp", "plc").
bool is_legal_form(std::string_view word);
// How many of the words stand before the legal form and a "group" in front of it; all of them when
// the name has no legal form.
std::size_t own_words(const std::vector<std::string>& words);

}  // namespace dateline
