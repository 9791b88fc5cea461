#include "searcher/results/page_hits.h"

#include "common/article/record_readers.h"
#include "searcher/results/found_article.h"

namespace dateline {
namespace {

void collect(const QueryNode& node, HighlightTerms& asked) {
  switch (node.kind) {
    case NodeKind::kNot:
      return;
    case NodeKind::kWord: {
      const std::size_t prefix =
          node.field == Field::kTitle ? field_info(Field::kTitle).word_prefix.size() : 0;
      for (const std::string& term : node.terms) asked.terms.push_back(term.substr(prefix));
      return;
    }
    case NodeKind::kExact:
      asked.exact.push_back(node.text);
      return;
    case NodeKind::kPrefix:
      asked.prefixes.push_back(node.text);
      return;
    default:
      for (const QueryPtr& child : node.children) collect(*child, asked);
  }
}

HighlightTerms highlights_of(const std::vector<const QueryNode*>& parts) {
  HighlightTerms asked;
  for (const QueryNode* part : parts) collect(*part, asked);
  return asked;
}

}  // namespace

HitMaker::HitMaker(const BoundQuery& query, const Scorer& scorer, const SearchRequest& request)
    : query_(query),
      scorer_(scorer),
      request_(request),
      passages_(highlights_of(query.parts())) {}

Hit HitMaker::make(const FoundHit& found) {
  const Segment& segment = *query_.archive().segments()[found.segment];
  const Columns& columns = segment.columns();
  Article article;
  if (request_.snippets > 0) article = read_article(segment, found.article);
  Hit hit;
  hit.id = columns.id(found.article);
  hit.title = columns.title(found.article);
  hit.date = columns.date(found.article).to_string();
  hit.url = columns.url(found.article);
  const std::pair<Field, std::vector<std::string_view>*> lists[] = {
      {Field::kPerson, &hit.people},
      {Field::kOrganisation, &hit.organisations},
      {Field::kPlace, &hit.places},
      {Field::kCountry, &hit.countries}};
  const std::pair<Field, std::string_view*> singles[] = {
      {Field::kSource, &hit.source},     {Field::kSection, &hit.section},
      {Field::kAuthor, &hit.author},     {Field::kLanguage, &hit.language},
      {Field::kFiled, &hit.filed},       {Field::kFiledCountry, &hit.filed_country},
      {Field::kAgency, &hit.agency}};
  for (const auto& [field, list] : lists) *list = facet_values_of(columns, field, found.article);
  hit.resolved_people = resolved_people_of(columns, found.article);
  for (const auto& [field, single] : singles) {
    *single = first_value_of(columns, field, found.article);
  }
  hit.score = found.score;
  if (request_.snippets > 0) {
    Snippet title = passages_.title(hit.title, article.language);
    if (title.text == hit.title) hit.title_highlights = std::move(title.highlights);
    hit.snippets = passages_.passages(article.body, article.language, request_.snippets);
  }
  if (request_.explain) hit.explanation = scorer_.explain(found.segment, found.article);
  return hit;
}

Article read_article(const Segment& segment, ArticleNumber article) {
  thread_local RecordReaders readers;
  Article read;
  const std::string wrong = readers.read(segment.articles().read(article), read);
  if (!wrong.empty()) {
    segment.articles().file().damaged("article " + segment.columns().id(article) + ": " + wrong);
  }
  return read;
}

}  // namespace dateline
