#include "searcher/match/event_filter.h"

#include <catch2/catch.hpp>

#include "common/base/error.h"
#include "indexer/segment/columns_writer.h"
#include "searcher/query/parser.h"
#include "tests/support/forged_section.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

// Articles 0, 1, ... with these dates in their texts.
std::vector<ArticleNumber> found(const std::vector<std::vector<std::string>>& events,
                                 const std::string& range) {
  const TemporaryDirectory directory;
  std::vector<ArticleParts> articles(events.size());
  const std::size_t facet = *facet_index(Field::kEvent);
  for (std::size_t i = 0; i < events.size(); ++i) articles[i].facets[facet] = events[i];
  write_columns(directory.path() + "/columns", articles);
  const Columns columns(directory.path() + "/columns", articles.size());
  std::vector<ArticleNumber> numbers;
  with_event(parse_date_range(range, 0), columns.facet(facet),
             ArticleSet::range(0, static_cast<ArticleNumber>(events.size())))
      .for_each([&](ArticleNumber article) { numbers.push_back(article); });
  return numbers;
}

TEST_CASE("an event is found when it lies within the range as a whole", "[event]") {
  const std::vector<std::vector<std::string>> events = {
      {"2025-04-11"}, {"2025-04"}, {}, {"2024", "2025-04-30"}, {"2025-05-01"}};
  using Numbers = std::vector<ArticleNumber>;
  CHECK(found(events, "2025-04-11") == Numbers{0});
  CHECK(found(events, "2025-04") == Numbers{0, 1, 3});
  CHECK(found(events, "2025-04-12..2025-05-01") == Numbers{3, 4});
  CHECK(found(events, "2024") == Numbers{3});
  CHECK(found(events, "2025") == Numbers{0, 1, 3, 4});
  CHECK(found(events, "..2025-04-11") == Numbers{0, 3});
  CHECK(found(events, "2025-05-02..").empty());
}

TEST_CASE("forged events of values that there are not are damage", "[event]") {
  const TemporaryDirectory directory;
  const std::string path = directory.path() + "/columns";
  const std::size_t facet = *facet_index(Field::kEvent);
  std::vector<ArticleParts> articles(2);
  articles[0].facets[facet] = {"2025-04-11"};
  write_columns(path, articles);
  forge_file(path, "facet" + std::to_string(facet) + ".values", forged_numbers({4'000'000'000}));
  const Columns columns(path, articles.size());
  CHECK_THROWS_AS(
      with_event(parse_date_range("2025", 0), columns.facet(facet), ArticleSet::range(0, 2)),
      Error);
}

}  // namespace
}  // namespace dateline
