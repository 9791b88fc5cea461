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
  std::string name;   // canonical
};

// In the order of the text, the title first.
std::vector<NamedMention> name_mentions(const TaggedArticle& article, const Lexicon& lexicon);

}  // namespace dateline
