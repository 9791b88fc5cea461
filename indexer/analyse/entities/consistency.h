// Makes an article's names agree with each other: the same words mean the same
// thing throughout an article, and the surname of a person who is named in full
// stands for that person where the tagger was not sure.
// Pure functions; any thread.
#pragma once

#include <span>
#include <vector>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

struct TaggedField {
  const TagDocument* document = nullptr;
  std::vector<NameSpan>* spans = nullptr;
};

struct NamesOfArticle {
  std::vector<TaggedField> fields;
  const ArticleWords* words = nullptr;
};

// Drops spans that are no name (a legal form alone, what heads a table of results, the rest of a
// scanned word, amounts, a Mass), takes roles and days off persons, changes the types of those that
// nearly all other mentions of the same words contradict, makes ships and nations' short forms what
// they are, and settles what the persons named in full tell (named_persons.h). Each article by
// itself.
void make_consistent(std::span<const NamesOfArticle> articles);

}  // namespace dateline
