#include "indexer/segment/article_counts.h"

#include "indexer/segment/article_terms.h"

namespace dateline {

ArticleCounts::ArticleCounts(std::span<const ArticleParts> articles, const Vocabulary& vocabulary,
                             const FilterTerms& filters)
    : text(vocabulary.size()), title(vocabulary.size()), filter(filters.size()) {
  ArticleTerms terms(vocabulary);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    for (const ArticleTerms::Counted& counted : terms.count(articles[i])) {
      ++text[counted.rank];
      if (counted.title > 0) ++title[counted.rank];
    }
    for (const FilterTerms::Id id : filters.of(i)) ++filter[id];
  }
}

}  // namespace dateline
