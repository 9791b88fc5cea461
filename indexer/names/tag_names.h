// Tags of records that have a name and its short form: "International Monetary Fund (IMF)". What
// else stands in brackets tells which of several is meant, "Oklahoma City (Oklahoma)": a short form
// has two capitals or more and is no word of the name. Pure; any thread.
#pragma once

#include <optional>
#include <string>

#include "indexer/names/value_counts.h"

namespace dateline {

struct TagNames {
  std::string name;
  std::string form;
};

std::optional<TagNames> names_of_tag(const std::string& value);

// "Who" may be a word or a name, "WHO" and "FoE" are short forms.
bool has_two_capitals(const std::string& form);

// Whether the name has the form as one of its words, so that it is not short for it.
bool has_as_word(const std::string& name, const std::string& form);

// Adds of each tag with both the name, with the tag's articles, so that its spellings are joined.
void add_long_names(ValueCounts& counts);

}  // namespace dateline
