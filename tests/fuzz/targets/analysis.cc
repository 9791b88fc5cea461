// What indexing makes of an article's text: tokens, and the names, countries, datelines
// and dates found in it. The first line is the title; an
// article whose title has an even number of bytes has a date.
#include "common/article/date.h"
#include "common/text/tokenizer.h"
#include "indexer/analyse/entities/extract.h"
#include "tests/fuzz/fuzz_target.h"

namespace dateline::fuzz {
namespace {

void require_inside(std::string_view text, std::size_t begin, std::size_t end) {
  require(begin <= end && end <= text.size());
}

void fuzz_analysis(std::string_view bytes) {
  static EntityExtractor extractor = EntityExtractor::load(DATELINE_MODEL_IN_SOURCE);
  Article article;
  article.id = "a";
  const std::size_t line = bytes.find('\n');
  article.title = bytes.substr(0, line);
  if (line != std::string_view::npos) article.body = bytes.substr(line + 1);
  std::vector<Token> tokens;
  for (const std::string& text : {article.title, article.body}) {
    split_tokens(text, tokens);
    for (const Token& token : tokens) require_inside(text, token.begin, token.end);
  }
  if (line != std::string_view::npos && line % 2 == 0) article.date = *parse_date("2025-04-11");
  const ExtractedEntities found = extractor.extract(article);
  for (const NamedMention& mention : found.mentions) {
    const std::string& text = mention.in_title ? article.title : article.body;
    require_inside(text, mention.span.begin, mention.span.end);
  }
  for (const FoundDate& date : found.dates) {
    require_inside(date.in_title ? article.title : article.body, date.begin, date.end);
  }
}

const Registered kAnalysis("analysis", fuzz_analysis);

}  // namespace
}  // namespace dateline::fuzz
