#include "searcher/results/found_article.h"

#include "searcher/results/page_hits.h"

namespace dateline {

std::vector<std::string_view> facet_values_of(const Columns& columns, Field field,
                                              ArticleNumber article) {
  const FacetColumn& facet = columns.facet(*facet_index(field));
  std::vector<std::string_view> values;
  values.reserve(facet.ordinals_of(article).size());
  NamesSeen seen;
  facet.for_each_name(article, [&](const ArticleName& name) {
    // Only values that are joined can be one name twice.
    if (facet.has_joined() && !seen.add(name.root)) return;
    values.push_back(facet.value(name.root));
    // Names stand all over the table: they are read together, not one after another.
    __builtin_prefetch(values.back().data());
  });
  return values;
}

std::vector<std::string_view> resolved_people_of(const Columns& columns, ArticleNumber article) {
  const FacetColumn& facet = columns.facet(*facet_index(Field::kPerson));
  std::vector<std::string_view> people;
  if (facet.resolved().empty()) return people;
  NamesSeen seen;
  facet.for_each_name(article, [&](const ArticleName& name) {
    // An article with the full name has its surnames joined already.
    if (seen.add(name.root) && name.resolved) people.push_back(facet.value(name.root));
  });
  return people;
}

std::string_view first_value_of(const Columns& columns, Field field, ArticleNumber article) {
  const FacetColumn& facet = columns.facet(*facet_index(field));
  const auto ordinals = facet.ordinals_of(article);
  return ordinals.empty() ? std::string_view() : facet.value(*ordinals.begin());
}

FoundArticle article_at(const OpenedArchive::Place& place) {
  const Columns& columns = place.segment->columns();
  FoundArticle article;
  static_cast<Article&>(article) = read_article(*place.segment, place.article);
  article.id = columns.id(place.article);
  article.mentions = article_mentions(*place.segment, place.article, article);
  article.date = columns.date(place.article);
  article.dated_by_dateline = columns.dated_by_dateline(place.article);
  auto strings = [](const std::vector<std::string_view>& views) {
    return std::vector<std::string>(views.begin(), views.end());
  };
  auto values = [&](Field field) {
    return strings(facet_values_of(columns, field, place.article));
  };
  auto first = [&](Field field) {
    return std::string(first_value_of(columns, field, place.article));
  };
  article.people = values(Field::kPerson);
  article.resolved_people = strings(resolved_people_of(columns, place.article));
  article.organisations = values(Field::kOrganisation);
  article.places = values(Field::kPlace);
  article.countries = values(Field::kCountry);
  article.mentioned = values(Field::kMentions);
  article.events = values(Field::kEvent);
  article.filed = values(Field::kFiled);
  article.filed_countries = values(Field::kFiledCountry);
  article.agency = first(Field::kAgency);
  return article;
}

}  // namespace dateline
