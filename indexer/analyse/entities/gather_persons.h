// The persons that an article names in full: each mention of two words or more is a new person or
// belongs to one with a fuller name.
//
// One article, one thread; never fails.
#pragma once

#include "indexer/analyse/entities/article_persons.h"
#include "indexer/analyse/entities/mentioned_names.h"

namespace dateline {

// Adds to `names` the full names of those that the text names in part: "Earl and Darlene Houston".
ArticlePersons gather_persons(MentionedNames& names);

// Whether the mention's name and the person's are those of a father and a son.
bool is_parted(const MentionedNames& names, const MentionedName& name, const Person& person);

}  // namespace dateline
