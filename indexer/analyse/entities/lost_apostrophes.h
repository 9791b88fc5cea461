// "Bushs" in a text that has lost its marks is Bush's: the name goes without the s when it is
// known so and not with it, or when the article has it so.
//
// Pure; any thread; never fails.
#pragma once

#include <vector>

#include "indexer/analyse/entities/entity_names.h"

namespace dateline {

// Whether an article's body is TextKind::kUnpunctuated, or has no apostrophe and a word that wants
// one ("dont"). `words`: the article's.
bool lost_apostrophes(const TagDocument& body, const ArticleWords& words);

// Takes the s off the names in `mentions` of an article that has lost its apostrophes; drops the
// words themselves that were taken for names ("Weve"). Names of kind other stay: "Oregonians" are
// many.
void take_off_possessives(const TaggedArticle& article, const Lexicon& lexicon,
                          std::vector<NamedMention>& mentions);

}  // namespace dateline
