#include "searcher/match/joined_values.h"

#include <catch2/catch.hpp>

#include "common/base/error.h"
#include "indexer/inspect/check_archive.h"
#include "indexer/merge/merger.h"
#include "indexer/merge/reindex.h"
#include "searcher/results/found_article.h"
#include "searcher/results/search.h"
#include "searcher/results/who.h"
#include "tests/indexer/analyse/entities/shipped_model.h"
#include "tests/support/add_records.h"
#include "tests/support/forged_section.h"
#include "tests/support/processor_time.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

constexpr BuildLimits kLimits = {2, std::uint64_t{64} << 20};

std::string record(const std::string& id, const std::string& people) {
  return R"({"id":")" + id + R"(","body":"There was news.","date":"2024-01-0)" + id.substr(1) +
         R"(","people":[)" + people + "]}";
}

// In the archive in several segments.
const std::vector<std::vector<std::string>> kSegments = {
    {record("a1", R"("Volodymyr Zelenskyy","Volodymyr Zelensky")"),
     record("a2", R"("Volodymyr Zelenskiy")")},
    {record("a3", R"("Volodymyr Zelenskyy","Amina Diallo")"), record("a4", R"("Amina Diallo")")},
    {record("a5", R"("Zelensky, Volodymyr")"), record("a6", R"("Volodymyr Zelenskyy")")},
};

void make(const std::string& archive) {
  for (const auto& records : kSegments) add_records(archive, records, shipped_model());
}

void set_aliases(const std::string& archive, const std::string& text) {
  ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kExisting);
  Change change;
  change.aliases = text;
  writer.publish(change);
}

ResultPage ask(const OpenedArchive& archive, const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.sort = SortOrder::kOldest;
  request.facets = {{"person", 10}};
  return search(archive, request);
}

std::string ids(const OpenedArchive& archive, const std::string& query) {
  std::string text;
  for (const Hit& hit : ask(archive, query).hits) text += hit.id;
  return text;
}

std::string persons(const OpenedArchive& archive, const std::string& query = "") {
  std::string text;
  const ResultPage page = ask(archive, query);
  for (const FacetValue& value : page.facets.at(0).values) {
    text += value.value + " " + std::to_string(value.count) + "; ";
  }
  return text;
}

void check_joined(const std::string& path) {
  const OpenedArchive archive(path);
  CHECK(persons(archive) == "Volodymyr Zelenskyy 5; Amina Diallo 2; ");
  for (const char* query : {"person:zelensky", "person:zelenskyy", "person:\"volodymyr zelenskiy\"",
                            "person:volodymyr-zelenskyy", "person:\"Volodymyr Zelenskyy\"",
                            "person:\"Zelenskiy, Volodymyr\"", "person:\"ZELENSKY,Volodymyr\""}) {
    CHECK(ids(archive, query) == "a1a2a3a5a6");
  }
  CHECK(ids(archive, "-person:zelenskiy") == "a4");
  CHECK(ids(archive, "person:zelenskiy person:diallo") == "a3");
  CHECK(ask(archive, "id:a1").hits.at(0).people ==
        std::vector<std::string_view>{"Volodymyr Zelenskyy"});
  CHECK(article_at(archive.find("a2").value()).people ==
        std::vector<std::string>{"Volodymyr Zelenskyy"});
  const WhoAnswer answer = who(archive, "zelenskiy", 10);
  REQUIRE(answer.total == 1);
  CHECK(answer.persons[0].name == "Volodymyr Zelenskyy");
  CHECK(answer.persons[0].count == 5);
  CHECK(answer.persons[0].companions == NameCounts{{"Amina Diallo", 1}});
}

bool is_sound(const std::string& archive) {
  const CheckReport report = check_archive(archive, [](std::uint64_t) {});
  INFO(report_text(report));
  CHECK(report.findings().empty());
  return report.findings().empty();
}

TEST_CASE("one person is one value over the archive, however segments lie", "[names]") {
  const TemporaryDirectory directory;
  make(directory.path());
  check_joined(directory.path());
  CHECK(is_sound(directory.path()));
  {
    ArchiveWriter writer(directory.path(), "test", ArchiveWriter::Start::kExisting);
    compact(writer, kLimits);
    REQUIRE(writer.generation().segments.size() == 1);
  }
  check_joined(directory.path());
  CHECK(is_sound(directory.path()));
}

TEST_CASE("a name chosen by another of its spellings is marked in the facet", "[names]") {
  const TemporaryDirectory directory;
  make(directory.path());
  const OpenedArchive archive(directory.path());
  const auto chosen = [&](const std::string& value) {
    SearchRequest request;
    request.filters = {{Field::kPerson, value, false}};
    request.facets = {{"person", 10}};
    std::string names;
    const ResultPage page = search(archive, request);
    for (const FacetValue& shown : page.facets.at(0).values) {
      if (shown.selected) names += shown.value + "; ";
    }
    return names;
  };
  for (const char* value :
       {"Volodymyr Zelenskiy", "=Volodymyr Zelenskiy", "zelenskiy", "Volodymyr Zelenskyy"}) {
    CHECK(chosen(value) == "Volodymyr Zelenskyy; ");
  }
  CHECK(chosen("Amina Diallo") == "Amina Diallo; ");
  CHECK(chosen("Volodymyr Diallo").empty());
}

TEST_CASE("an alias file overrides at once, and survives reindex", "[names]") {
  const TemporaryDirectory directory;
  make(directory.path());
  set_aliases(
      directory.path(),
      "different Volodymyr Zelenskyy / Volodymyr Zelenskiy\nrename Amina Diallo -> Amina B. "
      "Diallo\n");
  const auto check = [&] {
    const OpenedArchive archive(directory.path());
    CHECK(persons(archive) == "Volodymyr Zelenskyy 4; Amina B. Diallo 2; Volodymyr Zelenskiy 1; ");
    CHECK(ids(archive, "person:\"Volodymyr Zelenskiy\"") == "a2");
    CHECK(ids(archive, "person:zelensky") == "a1a3a5a6");
    CHECK(ids(archive, "person:\"Amina B. Diallo\"") == "a3a4");
    CHECK(ids(archive, "person:diallo") == "a3a4");
  };
  check();
  {
    ArchiveWriter writer(directory.path(), "test", ArchiveWriter::Start::kExisting);
    reindex(writer, kLimits, shipped_model(), [](std::uint64_t) {});
  }
  check();
  CHECK(is_sound(directory.path()));
  set_aliases(directory.path(), "");
  check_joined(directory.path());
}

TEST_CASE("an archive without entities joins what its alias file says, and no more", "[names]") {
  const TemporaryDirectory directory;
  for (const auto& records : kSegments) add_records(directory.path(), records);
  CHECK(ids(OpenedArchive(directory.path()), "person:zelenskiy") == "a2");
  set_aliases(directory.path(), "same Volodymyr Zelenskyy = Volodymyr Zelenskiy");
  CHECK(ids(OpenedArchive(directory.path()), "person:zelenskiy") == "a1a2a3a6");
}

// Of many names that have a word, the spellings are not gone through one by one.
TEST_CASE("a word that many joined names have takes a time linear in them", "[names]") {
  const TemporaryDirectory directory;
  std::vector<std::string> records;
  for (int i = 0; i < 16000; ++i) {
    std::string name;
    for (int rest = i; rest > 0; rest /= 20) name += "bcdfghjklmnpqrstvwxz"[rest % 20];
    for (const std::string end : {"aton", "\u00E1ton"}) {
      records.push_back(R"({"id":")" + std::to_string(records.size()) +
                        R"(","body":"There was news.","people":["John B)" + name + end + "\"]}");
    }
  }
  add_records(directory.path(), records, shipped_model());
  const OpenedArchive archive(directory.path());
  // They took more than 5 s; with sanitizers they take nearly 2 now.
  const ProcessorTime time;
  CHECK(ask(archive, "person:john").total == 32000);
  CHECK(time.seconds() < 3);
  SearchRequest request;
  request.query = "person:john";
  request.allowed = std::chrono::milliseconds(1);
  const ProcessorTime limited;
  CHECK_THROWS_AS(search(archive, request), DeadlinePassed);
  CHECK(limited.seconds() < 3);
}

TEST_CASE("a name that is parted takes no surname of the other's", "[names]") {
  const TemporaryDirectory directory;
  std::vector<std::string> records;
  const auto dated = [&](const std::string& people) {
    records.push_back(R"({"id":"p)" + std::to_string(records.size()) +
                      R"(","date":"2024-03-11","body":"There was news.","people":[")" + people +
                      "\"]}");
  };
  for (int i = 0; i < 30; ++i) dated("Vladimir Putin");
  for (int i = 0; i < 3; ++i) dated("Putin");
  dated("Vlad\u00EDmir Putin");
  add_records(directory.path(), records, shipped_model());
  set_aliases(directory.path(), "different Vladimir Putin / Vlad\u00EDmir Putin\n");
  const OpenedArchive archive(directory.path());
  CHECK(ask(archive, "person:\"Vlad\u00EDmir Putin\"").total == 1);
  CHECK(ask(archive, "person:\"Vladimir Putin\"").total == 33);
}

TEST_CASE("forged places of resolved surnames need not ascend", "[names]") {
  const TemporaryDirectory directory;
  const std::string path = directory.path();
  add_records(path, {record("a1", R"("Diallo")"), record("a2", R"("Bo Lind")"),
                     record("a3", R"("Diallo")")});
  Generation generation = read_current_generation(path);
  generation.names_file = "names-000099";
  const std::string file = path + "/" + generation.names_file;
  const ResolvedNames resolved = {{"Amina Diallo"},
                                  {{"000001", {{2, 0, 0}, {0, 0, 0}, {2, 0, 0}}}}};
  NameTable({.changes = {}, .short_forms = {}, .apart = {}, .aliases = {}, .resolved = resolved})
      .write(file);
  generation.names_entry = entry_of_file(file);
  forge_generation(path, generation);
  const OpenedArchive archive(path);
  CHECK(ids(archive, "person:\"amina diallo\"") == "a1a3");
  CHECK(ids(archive, "-person:\"amina diallo\"") == "a2");
  CHECK(ask(archive, "person:amina").total == 2);
}

}  // namespace
}  // namespace dateline
