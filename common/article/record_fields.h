// The fields of a record and where an Article keeps them. Used by the files of
// record.h; constant data; any thread.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/article/article.h"

namespace dateline {

struct TextField {
  std::string_view name;
  std::string Article::*member;
};

struct ListField {
  std::string_view name;
  std::vector<std::string> Article::*member;
};

// Every field but the body and the date, which have rules of their own. The id
// stands first so that a reject can name it.
inline constexpr std::array<TextField, 7> kLineFields = {{
    {"id", &Article::id},
    {"title", &Article::title},
    {"source", &Article::source},
    {"author", &Article::author},
    {"section", &Article::section},
    {"language", &Article::language},
    {"url", &Article::url},
}};

inline constexpr std::array<ListField, 4> kListFields = {{
    {"people", &Article::people},
    {"organisations", &Article::organisations},
    {"places", &Article::places},
    {"countries", &Article::countries},
}};

// In the order of Article.
inline constexpr std::array<std::string_view, 13> kRecordFieldNames = {
    "id",       "title", "body",   "date",          "source", "author",   "section",
    "language", "url",   "people", "organisations", "places", "countries"};

}  // namespace dateline
