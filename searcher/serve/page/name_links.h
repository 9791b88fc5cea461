// The names of an article, in its text and beside it, as links to their searches.
// Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/fields/field_table.h"
#include "searcher/results/found_article.h"

namespace dateline {

// A name in the text: where, and which value of which field.
struct NamePlace {
  std::size_t begin = 0;
  std::size_t end = 0;
  Field field = Field::kPerson;
  std::string value;
  bool resolved = false;  // a surname alone, by what other articles have
};

// An attribute for the links to persons who are given by a surname alone.
inline constexpr std::string_view kResolvedTitle =
    " title=\"resolved by other articles near in time\"";

// Where persons, organisations and places stand in the body.
std::vector<NamePlace> name_places(const FoundArticle& article);

// The body as paragraphs, with its names as links.
std::string body_html(std::string_view body, const std::vector<NamePlace>& places);

// Lists of the article's names, by field.
std::string names_beside(const Article& article);

// The search for a value of a field.
std::string name_href(Field field, const std::string& value);
// A person's own page.
std::string person_href(const std::string& name);

}  // namespace dateline
