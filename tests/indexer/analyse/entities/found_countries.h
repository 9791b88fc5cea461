// The countries that the shipped model finds in an article.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/analyse/entities/extract.h"
#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {

inline std::vector<ArticleCountry> countries(const std::string& title, const std::string& body,
                                             const std::string& source = "") {
  Article article;
  article.title = title;
  article.body = body;
  article.source = source;
  return EntityExtractor(shipped_model()).extract(article).countries;
}

inline bool is_major(const std::vector<ArticleCountry>& list, const std::string& code) {
  return std::ranges::any_of(
      list, [&](const ArticleCountry& country) { return country.code == code && country.major; });
}

inline bool points_to(const std::vector<ArticleCountry>& list, const std::string& code) {
  return std::ranges::any_of(list, [&](const auto& country) { return country.code == code; });
}

inline std::string first_country(const std::string& body, const std::string& source) {
  const auto list = countries("", body, source);
  return list.empty() ? "" : list[0].code;
}

}  // namespace dateline
