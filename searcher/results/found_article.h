// An article, read whole from its place in the archive: its text as it came in,
// and what the archive knows of it. Any thread. Errors: kDamaged.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/article/article.h"
#include "searcher/read/opened_archive.h"
#include "searcher/results/article_entities.h"

namespace dateline {

// The date and the lists of names are those that searches find and count: the
// record's joined with what was found in the text.
struct FoundArticle : Article {
  bool dated_by_dateline = false;
  std::vector<std::string> filed;            // the dateline's places
  std::vector<std::string> filed_countries;  // their codes, each once
  std::string agency;                        // "" for none
  std::vector<std::string> mentioned;        // codes of all countries that it names
  std::vector<std::string> events;           // dates that its text tells
  std::vector<ArticleMention> mentions;
  std::vector<std::string> resolved_people;  // of `people`: by a surname alone
};

FoundArticle article_at(const OpenedArchive::Place& place);

// The article's values of a facet, each once, and the first of them, "" when there is
// none; as long as the archive is open.
std::vector<std::string_view> facet_values_of(const Columns& columns, Field field,
                                              ArticleNumber article);
std::string_view first_value_of(const Columns& columns, Field field, ArticleNumber article);
// Of its persons, those whom it gives by the surname alone, resolved by others.
std::vector<std::string_view> resolved_people_of(const Columns& columns, ArticleNumber article);

}  // namespace dateline
