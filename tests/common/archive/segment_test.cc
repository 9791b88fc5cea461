#include "common/archive/segment.h"

#include <catch2/catch.hpp>

#include "indexer/delete/delete_articles.h"
#include "tests/support/small_segments.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

std::string live_days(const std::string& archive) {
  const Generation generation = read_current_generation(archive);
  const auto [first, last] = Segment(archive, generation.segments.at(0)).live_days();
  return first == 0 ? "none" : date_of(first).to_string() + " " + date_of(last).to_string();
}

TEST_CASE("the days of a segment are those of its live articles", "[archive]") {
  const TemporaryDirectory directory;
  const std::string archive = directory.path() + "/news";
  ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kMayCreate);
  publish_articles(writer, {small_article("undated", "News", "There was news."),
                            small_article("first", "News", "There was news.", "1999-12-31"),
                            small_article("middle", "News", "There was news.", "2001-02-03"),
                            small_article("month", "News", "There was news.", "2001-02"),
                            small_article("last", "News", "There was news.", "2010-10-10"),
                            small_article("year", "News", "There was news.", "2010")});
  CHECK(live_days(archive) == "1999-12-31 2010-12-31");
  delete_articles(writer, {"year"});
  CHECK(live_days(archive) == "1999-12-31 2010-10-10");
  delete_articles(writer, {"first", "last"});
  CHECK(live_days(archive) == "2001-02-01 2001-02-28");
  delete_articles(writer, {"month"});
  CHECK(live_days(archive) == "2001-02-03 2001-02-03");
  delete_articles(writer, {"middle"});
  CHECK(live_days(archive) == "none");
}

}  // namespace
}  // namespace dateline
