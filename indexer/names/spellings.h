// Which of a facet's values are one name in several spellings: the same words, whatever
// their case, diacritics, points and hyphens, and with "Co" for "Company" and the like; and which
// of the spellings the name is shown in.
//
// Depends on the counts alone, so not on how articles lie in segments. Pure; any
// thread.
#pragma once

#include <map>
#include <span>
#include <string>

#include "indexer/names/value_counts.h"

namespace dateline {

// value -> the value that it counts for; names with one spelling are left out. An acronym
// that spells an ordinary word (WHO, US) is another name than the word.
std::map<std::string, std::string> join_spellings(const ValueCounts& counts);

// The spelling to show, of one or more: the most frequent, but one all in capitals, all in
// small letters or with an initial without its point counts a quarter.
const std::string& best_spelling(std::span<const ValueCounts::value_type* const> values);

// Adds to `joined` that all the others count for the best.
void join_to_best(std::span<const ValueCounts::value_type* const> values,
                  std::map<std::string, std::string>& joined);

}  // namespace dateline
