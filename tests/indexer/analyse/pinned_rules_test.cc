#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/archive/generation.h"
#include "common/article/record.h"
#include "common/article/rules_version.h"
#include "common/base/file.h"
#include "common/base/hash.h"
#include "indexer/analyse/article_facets.h"
#include "indexer/parse/input_reader.h"
#include "tests/indexer/analyse/entities/shipped_model.h"
#include "tests/support/add_records.h"
#include "tests/support/collecting_sink.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

// What the rules of kRulesVersion and the shipped model make of the samples.
constexpr int kPinnedRules = 4;
constexpr const char* kPinnedModel = "5-45557a687ec61b8d";
constexpr const char* kPinnedDigest = "af7e4a333c1b8506";

std::vector<std::string> sample_records() {
  CollectingSink sink;
  read_inputs({source_path("data/samples")}, {}, sink);
  return sink.jsons();
}

// Dates as records give them, of articles that have a date for those that say none.
std::string dates_read() {
  RecordReading reading;
  reading.defaults["date"] = "1916";
  RecordReader reader(reading);
  std::string all;
  for (const char* date :
       {"\"2025-04-11\"", "\"11 April 2025 6:30 p.m.\"", "\"25.12.2024\"", "\"12/25/2024\"",
        "\"03/04/2025\"", "\"04/04/2025\"", "\"99/99/2024\"", "\"spring 1916\"", "\"\"", "null",
        "{\"a\":1}", "\"0000-00-00\"", "1744329600", "[\"2024\",\"2025\"]", "\"2024.04.11\"",
        "1744329600.25"}) {
    Article article;
    std::vector<std::string> repairs;
    const std::string reason =
        reader.read(std::string("{\"title\":\"t\",\"date\":") + date + "}", article, repairs);
    all += article.date.to_string() + (reason.empty() ? "\n" : " rejected\n");
  }
  return all;
}

// Dates, datelines, countries, names and where they stand.
std::string parts_made(const std::vector<std::string>& records) {
  RecordReader reader(RecordReading{});
  EntityExtractor extractor(shipped_model());
  std::string all;
  for (const std::string& record : records) {
    Article article;
    std::vector<std::string> repairs;
    reader.read(record, article, repairs);
    ArticleParts parts;
    set_record_facets(article, parts);
    join_found(article, extractor.extract(article), parts);
    all += parts.date.to_string() + (parts.dated_by_dateline ? " by dateline\n" : "\n");
    for (const auto& values : parts.facets) {
      for (const std::string& value : values) all += value + "\n";
      all += "\f";
    }
    all += parts.mentions;
  }
  return all;
}

// Which names are one.
std::string names_joined(const std::vector<std::string>& records) {
  const TemporaryDirectory folder;
  const std::string archive = folder.path() + "/a";
  add_records(archive, records, shipped_model());
  return read_file(archive + "/" + read_current_generation(archive).names_file);
}

TEST_CASE("the rules of names and dates are those that their version stands for", "[entities]") {
  const std::vector<std::string> records = sample_records();
  const std::string digest =
      hex64(hash64(dates_read() + parts_made(records) + names_joined(records)));
  INFO(
      "Names, countries or dates are made otherwise than before: raise kRulesVersion by one "
      "(common/article/rules_version.h), so that check does not call the archives before "
      "damaged, and pin here the new version, model and digest. A new model alone has a version "
      "of its own: then pin the new model and digest.");
  CHECK(kPinnedRules == kRulesVersion);
  CHECK(kPinnedModel == shipped_model()->version());
  CHECK(kPinnedDigest == digest);
}

}  // namespace
}  // namespace dateline
