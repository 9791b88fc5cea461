#include "searcher/results/article_entities.h"

#include <map>

#include "common/archive/mentions.h"

namespace dateline {

std::vector<ArticleMention> article_mentions(const Segment& segment, ArticleNumber article,
                                             const Article& text) {
  const Columns& columns = segment.columns();
  std::map<Field, std::vector<ArticleName>> names_of_field;
  std::vector<ArticleMention> mentions;
  for (const StoredMention& stored : read_mentions(columns.mentions(article))) {
    const std::string& field = stored.in_title ? text.title : text.body;
    if (stored.end < stored.begin || stored.end > field.size()) {
      columns.file().damaged("a name of article " + columns.id(article) +
                             " stands outside its text");
    }
    ArticleMention mention{stored.in_title, stored.begin, stored.end, stored.type, {}, false};
    const auto facet = facet_of(stored.type);
    if (facet && stored.name) {
      const FacetColumn& column = columns.facet(*facet_index(*facet));
      const auto [known, fresh] = names_of_field.try_emplace(*facet);
      if (fresh) known->second = column.names_of(article);
      const std::vector<ArticleName>& names = known->second;
      if (*stored.name >= names.size()) {
        columns.file().damaged("a name of article " + columns.id(article) +
                               " is none of its values");
      }
      mention.name = column.value(names[*stored.name].root);
      mention.resolved = names[*stored.name].resolved;
    } else {
      mention.name = field.substr(stored.begin, stored.end - stored.begin);
    }
    mentions.push_back(std::move(mention));
  }
  return mentions;
}

}  // namespace dateline
