#include "searcher/results/page_hits.h"

#include <map>
#include <optional>

#include "common/article/record.h"
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

// A reader for each way of reading: few, and their parsers keep their memory.
RecordReader& reader_of_thread(const std::string& reading) {
  thread_local std::map<std::string, RecordReader> readers;
  const auto known = readers.find(reading);
  if (known != readers.end()) return known->second;
  return readers.emplace(reading, RecordReader::of(reading)).first->second;
}

[[noreturn]] void unreadable(const Segment& segment, ArticleNumber article,
                             const std::string& why) {
  segment.articles().file().damaged("article " + std::string(segment.columns().id(article)) +
                                    ": " + why);
}

std::string read_url(const Segment& segment, ArticleNumber article) {
  const StoredRecord record = segment.articles().read(article);
  std::optional<std::string> url = reader_of_thread(record.reading).read_url(record.json);
  if (!url) unreadable(segment, article, "not a record");
  return *std::move(url);
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
  if (request_.snippets > 0) {
    article = read_article(segment, found.article);
  } else if (request_.stored_fields) {
    article.url = read_url(segment, found.article);
  }
  Hit hit;
  hit.id = columns.id(found.article);
  hit.title = columns.title(found.article);
  hit.date = columns.date(found.article).to_string();
  hit.url = std::move(article.url);
  const std::pair<Field, std::vector<std::string>*> lists[] = {
      {Field::kPerson, &hit.people},
      {Field::kOrganisation, &hit.organisations},
      {Field::kPlace, &hit.places},
      {Field::kCountry, &hit.countries}};
  const std::pair<Field, std::string*> singles[] = {
      {Field::kSource, &hit.source},     {Field::kSection, &hit.section},
      {Field::kAuthor, &hit.author},     {Field::kLanguage, &hit.language},
      {Field::kFiled, &hit.filed},       {Field::kFiledCountry, &hit.filed_country},
      {Field::kAgency, &hit.agency}};
  for (const auto& [field, list] : lists) *list = facet_values_of(columns, field, found.article);
  for (const auto& [field, single] : singles) {
    std::vector<std::string> values = facet_values_of(columns, field, found.article);
    if (!values.empty()) *single = std::move(values.front());
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
  const StoredRecord record = segment.articles().read(article);
  Article read;
  std::vector<std::string> repairs;  // said when the article was added
  const std::string wrong = reader_of_thread(record.reading).read(record.json, read, repairs);
  if (!wrong.empty()) unreadable(segment, article, wrong);
  return read;
}

}  // namespace dateline
