// A company that the article names in full ("Chrysler Corp") is meant by the beginning of its name
// alone ("Chrysler", "Merrill Lynch" of Merrill Lynch & Co).
//
// One article, one thread; never fails; linear in the mentions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/entity_names.h"

namespace dateline {

// Gives such mentions the full name when just one company of the article can be meant: one whose
// name but for its legal form they are, or else one that begins with them.
void join_company_names(std::vector<NamedMention>& mentions);

// The folded words of an organisation's name, without points, commas, possessives and "and".
std::vector<std::string> company_words(std::string_view name);
// Whether a folded word says what a company is by law or in general ("corp", "plc", "group").
bool is_legal_form(std::string_view word);

}  // namespace dateline
