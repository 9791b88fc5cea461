// What the shipped model finds in a text, as one string to compare.
#pragma once

#include <string>

#include "indexer/analyse/entities/extract.h"
#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {

// The names found in `body`, with their types' letters.
inline std::string found_in(const std::string& body) {
  Article article;
  article.body = body;
  std::string out;
  for (const NamedMention& mention : EntityExtractor(shipped_model()).extract(article).mentions) {
    out += mention.name + "/" + "POLX"[static_cast<int>(mention.span.type)] + " ";
  }
  return out;
}

// The countries of `body`, most central first.
inline std::string countries_of(const std::string& body) {
  Article article;
  article.body = body;
  std::string out;
  for (const ArticleCountry& country : EntityExtractor(shipped_model()).extract(article).countries)
    out += country.code + " ";
  return out;
}

inline bool has(const std::string& list, const std::string& one) {
  return list.find(one) != std::string::npos;
}

}  // namespace dateline
