#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/shipped_model.h"
#include "tests/support/processor_time.h"

namespace dateline {
namespace {

// Extracts and checks that every offset is inside the text; returns the processor's seconds.
double run(const std::string& text) {
  Article article;
  article.body = text;
  article.title = text.substr(0, 1000);
  article.date = parse_date("2025-04-11").value();
  const ProcessorTime time;
  const ExtractedEntities found = EntityExtractor(shipped_model()).extract(article);
  for (const NamedMention& mention : found.mentions) {
    CHECK(mention.span.end <= (mention.in_title ? article.title : article.body).size());
  }
  for (const FoundDate& date : found.dates) CHECK(date.end <= text.size());
  return time.seconds();
}

std::string repeat(const std::string& piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

TEST_CASE("hostile texts neither crash nor take long", "[entities]") {
  CHECK(run("") < 1);
  CHECK(run(repeat("A", 100000)) < 5);
  CHECK(run(repeat("A ", 100000)) < 20);
  CHECK(run(repeat("Abc De ", 100000)) < 20);
  CHECK(run(repeat("x", 1 << 20)) < 5);
  CHECK(run("Mr. " + repeat("N", 1) + repeat("a", 10000) + " came to Paris.") < 1);
  CHECK(run(repeat("\x01\x02\x7F", 20000)) < 5);
  CHECK(run(repeat("\xE2\x80\x8F\xE2\x80\xAE Ann Lee \xE2\x80\xAC", 20000)) < 20);
  CHECK(run(repeat("\xFF\xFE", 50000)) < 5);
  CHECK(run(repeat("(", 100000)) < 5);
  CHECK(run(repeat("Ann Lee said Mr. Lee of Lee. ", 20000)) < 20);
  CHECK(run(repeat("Monday 11 May ", 20000)) < 20);
}

}  // namespace
}  // namespace dateline
