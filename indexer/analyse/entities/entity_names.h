// The name that each mention of an article goes by: persons by their fullest
// form, countries by their English name, organisations by the expansion that the
// article gives for an acronym. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/tagger.h"

namespace dateline {

struct NamedMention {
  bool in_title = false;
  EntitySpan span;
  std::string name;  // canonical
};

// What an article's record says by itself, and the names that it goes by.
struct GivenNames {
  std::vector<std::string> people;
  std::vector<std::string> organisations;
  std::vector<std::string> places;
};

// In the order of the text, the title first. `given` joins in: a person of the
// record and a surname in the text are one, and go by the fuller form.
std::vector<NamedMention> name_mentions(const TaggedArticle& article, const Lexicon& lexicon,
                                        GivenNames& given);

}  // namespace dateline
