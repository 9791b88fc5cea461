#include "indexer/merge/reindex.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>

#include "common/article/rules_version.h"
#include "common/base/file.h"
#include "common/text/term_maker.h"
#include "indexer/delete/delete_articles.h"
#include "indexer/inspect/check_archive.h"
#include "indexer/merge/frame_repacker.h"
#include "indexer/merge/merger.h"
#include "indexer/publish/open_archive.h"
#include "tests/support/add_records.h"
#include "tests/support/small_segments.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

constexpr BuildLimits kLimits = {2, std::uint64_t{64} << 20};

std::vector<std::string> dated_records(int first, int count) {
  std::vector<std::string> lines;
  for (int i = first; i < first + count; ++i) {
    lines.push_back(
        record_line("id" + std::to_string(i), "Title", "Text of " + std::to_string(i),
                    "2024-01-" + std::string(i % 28 < 9 ? "0" : "") + std::to_string(i % 28 + 1)));
  }
  return lines;
}

// An archive of three segments with deletions.
void make_archive(const std::string& archive) {
  for (int first : {0, 100, 200}) add_records(archive, dated_records(first, 100));
  ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kExisting);
  delete_articles(writer, {"id5", "id150", "id299"});
}

std::vector<std::string> stored_records(const std::string& archive) {
  const OpenArchive opened(archive, read_current_generation(archive));
  TimeOrder order = TimeOrder::of_all(opened);
  std::vector<std::string> records;
  while (const auto place = order.next()) {
    const StoredRecord record = opened.segment(*place).articles().read(place->article);
    records.push_back(record.json + record.reading);
  }
  return records;
}

bool is_sound(const std::string& archive) {
  const CheckReport report = check_archive(archive, [](std::uint64_t) {});
  INFO(report_text(report));
  CHECK(report.findings().empty());
  return report.findings().empty();
}

}  // namespace

TEST_CASE("compacting keeps every live article and drops the deleted", "[merge]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  make_archive(archive);
  const std::vector<std::string> before = stored_records(archive);
  REQUIRE(before.size() == 297);
  {
    ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kExisting);
    compact(writer, kLimits);
    CHECK(writer.generation().segments.size() == 1);
    CHECK(writer.generation().segments[0].articles == 297);
    const std::uint64_t number = writer.generation().number;
    compact(writer, kLimits);
    CHECK(writer.generation().number == number);
  }
  CHECK(stored_records(archive) == before);
  CHECK(is_sound(archive));
}

TEST_CASE("compacting never makes more segments than there were", "[merge]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  make_archive(archive);
  const std::vector<std::string> before = stored_records(archive);
  ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kExisting);
  const std::uint64_t number = writer.generation().number;
  const auto needed = compact(writer, {1, std::uint64_t{48} << 10});
  REQUIRE(needed.has_value());
  CHECK_FALSE(needed->at_least);
  CHECK(needed->bytes > std::uint64_t{48} << 10);
  CHECK(writer.generation().number == number);
  CHECK(writer.generation().segments.size() == 3);
  CHECK(stored_records(archive) == before);
  // It is the same whatever was too little; what it asks for is enough, and a twentieth less makes
  // more than one.
  const auto again = compact(writer, {1, std::uint64_t{64} << 10});
  REQUIRE(again.has_value());
  CHECK(again->bytes == needed->bytes);
  CHECK_FALSE(compact(writer, {1, needed->bytes / 20 * 19}).has_value());
  CHECK(writer.generation().segments.size() > 1);
  CHECK_FALSE(compact(writer, {1, needed->bytes}).has_value());
  CHECK(writer.generation().segments.size() == 1);
  CHECK(stored_records(archive) == before);
}

TEST_CASE("what is merged goes by the oldest rules of its articles", "[merge]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  make_archive(archive);
  Generation generation = read_current_generation(archive);
  generation.segments[1].rules = 0;
  const std::string json = to_json(generation);
  replace_file(archive + "/" + generation_file_name(generation.number), json);
  replace_file(archive + "/CURRENT", current_line(generation.number, json));
  ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kExisting);
  compact(writer, kLimits);
  REQUIRE(writer.generation().segments.size() == 1);
  CHECK(writer.generation().segments[0].rules == 0);
  reindex(writer, kLimits, nullptr, [](std::uint64_t) {});
  CHECK(writer.generation().segments[0].rules == kRulesVersion);
}

TEST_CASE("the memory of a draft is the least that gives it", "[merge]") {
  for (const std::uint64_t megabytes : {1U, 6U, 95U, 97U, 1000U}) {
    const std::uint64_t draft = std::uint64_t{megabytes} << 20;
    const std::uint64_t memory = BuildLimits::memory_for_draft(draft);
    CHECK(BuildLimits{1, memory}.draft_bytes() >= draft);
    CHECK(BuildLimits{1, memory - 64}.draft_bytes() < draft);
  }
}

TEST_CASE("the dictionaries of many additions give way to one when they are merged", "[merge]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  // Enough text for a dictionary each, of other words each time.
  const auto add = [&](int number) {
    std::vector<std::string> lines;
    for (int i = 0; i < 40; ++i) {
      std::string body;
      for (int word = 0; word < 250; ++word) {
        body += "w" + std::to_string((number * 7919 + word * (i % 7 + 1) * 31) % 9973) + " ";
      }
      lines.push_back(record_line(std::to_string(number) + "-" + std::to_string(i), "Title", body));
    }
    add_records(archive, lines);
  };
  const auto dictionaries = [&] {
    std::size_t count = 0;
    const OpenArchive opened(archive, read_current_generation(archive));
    for (const auto& segment : opened.segments())
      count += segment->articles().dictionaries().size();
    return count;
  };
  for (std::size_t i = 0; i < kMostKeptDictionaries; ++i) add(static_cast<int>(i));
  REQUIRE(dictionaries() == kMostKeptDictionaries);
  const std::vector<std::string> before = stored_records(archive);
  const auto merge_all = [&] {
    ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kExisting);
    std::vector<std::string> names;
    for (const SegmentEntry& entry : writer.generation().segments) names.push_back(entry.name);
    merge_segments(writer, names, kLimits);
  };
  merge_all();
  CHECK(dictionaries() == kMostKeptDictionaries);
  add(1000);
  merge_all();
  CHECK(dictionaries() == 1);
  CHECK(stored_records(archive).size() == before.size() + 40);
  CHECK(is_sound(archive));
}

TEST_CASE("no dictionary keeps pieces of deleted articles", "[merge]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  const std::string secret = "zeppelin of Umbrella Cove lost its valve";
  std::vector<std::string> lines;
  for (int i = 0; i < 40; ++i) {
    std::string body;
    for (int word = 0; word < 250 && i != 3; ++word) {
      body += "w" + std::to_string((7919 + word * (i % 7 + 1) * 31) % 9973) + " ";
    }
    for (int n = 0; n < 20 && i == 3; ++n) body += "Quintessential " + secret + " again. ";
    lines.push_back(record_line("id" + std::to_string(i), "Title", body));
  }
  add_records(archive, lines);
  const auto is_kept = [&] {
    const OpenArchive opened(archive, read_current_generation(archive));
    for (const auto& segment : opened.segments()) {
      for (const std::string_view dictionary : segment->articles().dictionaries()) {
        if (dictionary.find(secret) != std::string_view::npos) return true;
      }
    }
    return false;
  };
  REQUIRE(is_kept());
  const auto open_writer = [&](std::int64_t keep_seconds) {
    return std::make_unique<ArchiveWriter>(archive, "test", ArchiveWriter::Start::kExisting,
                                           keep_seconds);
  };
  SECTION("after a merge that drops them") {
    const auto writer = open_writer(kKeepSeconds);
    delete_articles(*writer, {"id3"});
    merge_segments(*writer, {"000001"}, kLimits);
    CHECK_FALSE(is_kept());
  }
  SECTION("after compacting what was merged with their dictionary") {
    // One of the segments of an addition whose other one had the article.
    const auto writer = open_writer(kKeepSeconds);
    merge_segments(*writer, {"000001"}, kLimits);
    REQUIRE(is_kept());
    compact(*writer, kLimits);
    // It is live still: what counts is that all was packed anew.
    CHECK(read_current_generation(archive).segments.at(0).name == "000003");
    delete_articles(*writer, {"id3"});
    compact(*writer, kLimits);
    CHECK_FALSE(is_kept());
  }
  open_writer(0);
  for (const auto& file : std::filesystem::recursive_directory_iterator(archive)) {
    if (!file.is_regular_file()) continue;
    INFO(file.path());
    CHECK(read_file(file.path()).find(secret) == std::string::npos);
  }
  CHECK(stored_records(archive).size() == 39);
  CHECK(is_sound(archive));
}

TEST_CASE("reindexing gives the same articles under the present analysis", "[merge]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  make_archive(archive);
  const std::vector<std::string> before = stored_records(archive);
  const OpenArchive reader(archive, read_current_generation(archive));
  {
    ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kExisting);
    std::atomic<std::uint64_t> last{0};
    CHECK(reindex(writer, kLimits, nullptr, [&](std::uint64_t done) { last = done; }) == 297);
    CHECK(last > 0);
    CHECK(writer.generation().analyser == kAnalyserVersion);
    CHECK(writer.generation().live() == 297);
  }
  CHECK(stored_records(archive) == before);
  CHECK(is_sound(archive));
  // Who had opened the archive before still reads what it was.
  CHECK(reader.find("id7").has_value());
  CHECK_FALSE(reader.segments()[0]->postings().read("text").empty());
}

TEST_CASE("deleting knows the ids that there are not", "[merge]") {
  const TemporaryDirectory directory;
  make_archive(directory.path());
  ArchiveWriter writer(directory.path(), "test", ArchiveWriter::Start::kExisting);
  const DeleteSummary summary = delete_articles(writer, {"id1", "id1", "id5", "nobody"});
  CHECK(summary.deleted == 1);
  CHECK(summary.unknown == std::vector<std::string>{"id5", "nobody"});
  const std::uint64_t number = writer.generation().number;
  CHECK(delete_articles(writer, {"nobody"}).deleted == 0);
  CHECK(writer.generation().number == number);
}

}  // namespace dateline
