// The case of a name that is printed in capitals throughout. Pure; any thread.
#pragma once

#include <string>

#include "indexer/analyse/entities/lexicon.h"

namespace dateline {

// As name_in_mixed_case(), but for words that are known in capitals and not otherwise ("UBS") and
// a company's legal form at the end ("AG").
std::string name_with_acronyms(const std::string& name, const Lexicon& lexicon);

}  // namespace dateline
