#include "searcher/results/page_hits.h"

#include <algorithm>

#include "common/archive/mentions.h"
#include "common/article/record_readers.h"
#include "searcher/results/article_entities.h"
#include "searcher/results/found_article.h"

namespace dateline {
namespace {

using Nodes = std::vector<const QueryNode*>;

// A node's term without its field's prefix.
std::string bare_term(const QueryNode& node, std::size_t term) {
  const std::size_t prefix =
      node.field == Field::kTitle ? field_info(Field::kTitle).word_prefix.size() : 0;
  return node.terms[term].substr(prefix);
}

void collect(const QueryNode& node, HighlightTerms& asked, Nodes& names) {
  switch (node.kind) {
    case NodeKind::kNot: return;
    case NodeKind::kFuzzy: asked.near.push_back(node.text); [[fallthrough]];
    case NodeKind::kWord:
      for (std::size_t i = 0; i < node.terms.size(); ++i) {
        add_term(asked.terms, asked.languages, bare_term(node, i), node.languages[i]);
      }
      return;
    case NodeKind::kExact: {
      ExactWord& word = asked.exact.emplace_back(ExactWord{node.text, {}, node.languages});
      for (std::size_t i = 0; i < node.terms.size(); ++i) word.terms.push_back(bare_term(node, i));
      return;
    }
    case NodeKind::kPrefix: asked.prefixes.push_back(node.text); return;
    case NodeKind::kValue:
      if (node.field == Field::kPerson || node.field == Field::kOrganisation ||
          node.field == Field::kPlace) {
        names.push_back(&node);
      }
      return;
    default:
      for (const QueryPtr& child : node.children) collect(*child, asked, names);
  }
}

HighlightTerms highlights_of(const Nodes& parts, Nodes& names) {
  HighlightTerms asked;
  for (const QueryNode* part : parts) collect(*part, asked, names);
  return asked;
}

}  // namespace

HitMaker::HitMaker(const BoundQuery& query, const Scorer& scorer, const SearchRequest& request)
    : query_(query),
      scorer_(scorer),
      request_(request),
      passages_(highlights_of(query.parts(), names_)) {}

Hit HitMaker::make(const FoundHit& found) {
  const Segment& segment = *query_.archive().segments()[found.segment];
  const Columns& columns = segment.columns();
  Hit hit;
  hit.id = columns.id(found.article);
  hit.title = columns.title(found.article);
  hit.date = columns.date(found.article).to_string();
  hit.url = columns.url(found.article);
  const std::pair<Field, std::vector<std::string_view>*> lists[] = {
      {Field::kPerson, &hit.people}, {Field::kOrganisation, &hit.organisations},
      {Field::kPlace, &hit.places},  {Field::kCountry, &hit.countries},
      {Field::kFiled, &hit.filed},   {Field::kFiledCountry, &hit.filed_countries}};
  const std::pair<Field, std::string_view*> singles[] = {{Field::kSource, &hit.source},
                                                         {Field::kSection, &hit.section},
                                                         {Field::kAuthor, &hit.author},
                                                         {Field::kLanguage, &hit.language},
                                                         {Field::kAgency, &hit.agency}};
  for (const auto& [field, list] : lists) *list = facet_values_of(columns, field, found.article);
  hit.resolved_people = resolved_people_of(columns, found.article);
  for (const auto& [field, single] : singles) {
    *single = first_value_of(columns, field, found.article);
  }
  hit.score = found.score;
  if (request_.snippets > 0) add_passages(segment, found.article, hit);
  if (request_.explain) hit.explanation = scorer_.explain(found.segment, found.article);
  return hit;
}

void HitMaker::add_passages(const Segment& segment, ArticleNumber number, Hit& hit) {
  const Article article = read_article(segment, number);
  std::vector<AskedName> in_title;
  std::vector<AskedName> in_body;
  if (!names_.empty()) {
    for (const ArticleMention& mention : article_mentions(segment, number, article)) {
      const auto asked = std::ranges::find_if(names_, [&](const QueryNode* node) {
        return facet_of(mention.type) == node->field &&
               query_.joined(*node).takes_name(mention.name);
      });
      if (asked == names_.end()) continue;
      std::vector<AskedName>& in_text = mention.in_title ? in_title : in_body;
      in_text.push_back(
          {{mention.begin, mention.end}, static_cast<std::int32_t>(asked - names_.begin())});
    }
  }
  Snippet title = passages_.title(hit.title, article.language, in_title);
  if (title.text == hit.title) hit.title_highlights = std::move(title.highlights);
  hit.snippets = passages_.passages(article.body, article.language, request_.snippets, in_body);
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
