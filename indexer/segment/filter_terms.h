// The filter terms of a segment's articles: facet values, and the words of
// facet values. They stand in the postings without a frequency. (An article's
// id term is unique and not among them.) Constant once made; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/segment/article_parts.h"

namespace dateline {

class FilterTerms {
 public:
  using Id = std::uint32_t;

  explicit FilterTerms(std::span<const ArticleParts> articles);

  std::size_t size() const { return terms_.size(); }
  const std::string& term(Id id) const { return terms_[id]; }
  // The distinct terms of article number `article`.
  std::span<const Id> of(std::size_t article) const {
    return std::span(ids_).subspan(starts_[article], starts_[article + 1] - starts_[article]);
  }

 private:
  const std::vector<Id>& ids_of_value(std::size_t facet, const std::string& value);
  Id intern(std::string term);

  std::vector<std::string> terms_;
  std::vector<Id> ids_;
  std::vector<std::size_t> starts_;
  std::unordered_map<std::string, Id> known_;
  std::unordered_map<std::string, std::vector<Id>> known_values_[kFacetFields.size()];
};

}  // namespace dateline
