// Which of a facet's values are one name in several spellings: the same words, whatever
// their case, diacritics, points and hyphens, with "Co" for "Company" and the like, "US" for
// "United States" in front, and a department's or committee's matter before or behind it ("Senate
// Committee on Finance", "Senate Finance Committee"); and which of the spellings the name is shown
// in.
//
// Depends on the counts alone, so not on how articles lie in segments. Pure; any
// thread.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "indexer/names/value_counts.h"

namespace dateline {

// The values of a facet by what their spellings have in common. Must not outlive the counts.
class Spellings {
 public:
  explicit Spellings(const ValueCounts& counts);

  // value -> the value that it counts for; names with one spelling are left out. An acronym
  // that spells an ordinary word (WHO, US) is another name than the word.
  std::map<std::string, std::string> joined() const;
  // The best value that is a spelling of the name, one in capitals only when there is no other
  // ("Fiat" rather than "FIAT"), and one that is the word that an acronym spells; nullptr when
  // there is none.
  const std::string* value_spelled_as(const std::string& name) const;
  const std::string* word_of_acronym(const std::string& value) const;

 private:
  // Most names have one spelling: hashes find the others without a table of all keys.
  using Hashed = std::pair<std::uint64_t, const ValueCounts::value_type*>;

  const std::string* value_of_key(const std::string& key) const;

  std::vector<Hashed> hashed_;  // by hash, the best spelling first
};

std::map<std::string, std::string> join_spellings(const ValueCounts& counts);

// The spelling to show, of one or more: the most frequent, but one all in capitals, all in
// small letters or with an initial without its point counts a quarter.
const std::string& best_spelling(std::span<const ValueCounts::value_type* const> values);

// Adds to `joined` that all the others count for the best.
void join_to_best(std::span<const ValueCounts::value_type* const> values,
                  std::map<std::string, std::string>& joined);

}  // namespace dateline
