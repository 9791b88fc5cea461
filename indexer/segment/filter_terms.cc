#include "indexer/segment/filter_terms.h"

#include <algorithm>

#include "common/text/name_words.h"
#include "common/text/term_maker.h"

namespace dateline {

FilterTerms::FilterTerms(std::span<const ArticleParts> articles) {
  starts_.push_back(0);
  for (const ArticleParts& article : articles) {
    const auto begin = static_cast<std::ptrdiff_t>(ids_.size());
    for (std::size_t facet = 0; facet < kFacetFields.size(); ++facet) {
      for (const std::string& value : article.facets[facet]) {
        const std::vector<Id>& ids = ids_of_value(facet, value);
        ids_.insert(ids_.end(), ids.begin(), ids.end());
      }
    }
    std::sort(ids_.begin() + begin, ids_.end());
    ids_.erase(std::unique(ids_.begin() + begin, ids_.end()), ids_.end());
    starts_.push_back(ids_.size());
  }
}

const std::vector<FilterTerms::Id>& FilterTerms::ids_of_value(std::size_t facet,
                                                              const std::string& value) {
  const auto [at, fresh] = known_values_[facet].try_emplace(value);
  std::vector<Id>& ids = at->second;
  if (!fresh) return ids;
  const Field field = kFacetFields[facet];
  if (!field_info(field).value_prefix.empty()) ids.push_back(intern(value_term(field, value)));
  if (field_info(field).word_prefix.empty()) return ids;
  for (const std::string& word : words_of_name(folded_name(value))) {
    ids.push_back(intern(word_term(field, word)));
  }
  return ids;
}

FilterTerms::Id FilterTerms::intern(std::string term) {
  const auto [at, fresh] = known_.try_emplace(std::move(term), static_cast<Id>(terms_.size()));
  if (fresh) terms_.push_back(at->first);
  return at->second;
}

}  // namespace dateline
