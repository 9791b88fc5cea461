#include "searcher/match/event_filter.h"

#include <algorithm>
#include <vector>

#include "common/article/date.h"

namespace dateline {

ArticleSet with_event(const DateRange& dates, const FacetColumn& column, const ArticleSet& set) {
  std::vector<bool> taken(column.distinct());
  for (std::uint32_t ordinal = 0; ordinal < taken.size(); ++ordinal) {
    const auto date = parse_date(column.value(ordinal));
    taken[ordinal] = date && (dates.first == 0 || date->first_day() >= dates.first) &&
                     (dates.last == 0 || date->last_day() <= dates.last);
  }
  std::vector<ArticleNumber> articles;
  set.for_each([&](ArticleNumber article) {
    const auto ordinals = column.ordinals_of(article);
    const bool told = std::any_of(ordinals.begin(), ordinals.end(),
                                  [&](std::uint32_t ordinal) { return taken[ordinal]; });
    if (told) articles.push_back(article);
  });
  return ArticleSet::list(std::move(articles));
}

}  // namespace dateline
