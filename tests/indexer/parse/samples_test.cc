#include <catch2/catch.hpp>
#include <set>

#include "indexer/parse/input_reader.h"
#include "tests/support/collecting_sink.h"
#include "tests/support/test_files.h"

namespace dateline {
namespace {

TEST_CASE("every sample article that ships is read without a word", "[parse]") {
  CollectingSink sink;
  read_inputs({source_path("data/samples")}, {}, sink);
  CHECK(sink.rejects.empty());
  CHECK(sink.records.size() == 67);
  RecordReader reader(RecordReading{});
  Article article;
  std::vector<std::string> repairs;
  std::set<std::string> ids;
  std::set<std::string> languages;
  std::set<DatePrecision> precisions;
  for (const RawRecord& record : sink.records) {
    INFO(record.json.substr(0, 60));
    CHECK(reader.read(record.json, article, repairs).empty());
    ids.insert(article.id);
    languages.insert(article.language);
    precisions.insert(article.date.precision());
  }
  CHECK(repairs.empty());
  CHECK(ids.size() == sink.records.size());
  CHECK(languages == std::set<std::string>{"", "de", "en", "fr", "ja"});
  CHECK(precisions.size() == 4);
}

}  // namespace
}  // namespace dateline
