// The case of a name that is printed in capitals throughout. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "indexer/analyse/entities/lexicon.h"

namespace dateline {

// As name_in_mixed_case(), but for words that are known in capitals and not otherwise ("UBS") and
// a company's legal form at the end ("AG").
std::string name_with_acronyms(const std::string& name, const Lexicon& lexicon);

// "UBS AG", "FTSE 250": a few letters each, and no words of the language ("HOME RULE").
bool are_letters_alone(std::string_view name, const Lexicon& lexicon);

// "VMRO-DPMNE": capitals that a hyphen parts, one of whose parts no one can speak as a word.
bool is_tied_acronym(std::string_view name);

// "MARK Bell" as "Mark Bell": a first word in capitals that is known in small letters alone, where
// the others are not in capitals. Others as they are.
std::string name_behind_first_capitals(const std::string& name, const Lexicon& lexicon);

}  // namespace dateline
