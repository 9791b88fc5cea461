// Timelines whose buckets fit, values of long facets, and whole exports.
#include <catch2/catch.hpp>

#include "searcher/results/search.h"
#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

using namespace dateline;

namespace {

std::string interval_of(const std::vector<std::string>& dates) {
  const TemporaryDirectory folder;
  std::vector<std::string> lines;
  for (const std::string& date : dates) {
    lines.push_back(record_line("a" + std::to_string(lines.size()), "t", "word", date));
  }
  add_records(folder.path() + "/a", lines);
  SearchRequest request;
  request.fitting_timeline = true;
  return search(OpenedArchive(folder.path() + "/a"), request).timeline->interval;
}

}  // namespace

TEST_CASE("A timeline that is to fit takes the buckets that its dates need", "[results]") {
  CHECK(interval_of({"2024-01-01", "2024-03-03"}) == "day");  // 62 days apart
  CHECK(interval_of({"2024-01-01", "2024-03-04"}) == "week");
  CHECK(interval_of({"2024-01-01", "2025-07-04"}) == "week");  // 550
  CHECK(interval_of({"2024-01-01", "2025-07-05"}) == "month");
  CHECK(interval_of({"2000-01-01", "2020-01-01"}) == "month");  // 7,305
  CHECK(interval_of({"2000-01-01", "2020-01-02"}) == "year");
  CHECK(interval_of({"", "2024-01-01"}) == "day");
  CHECK(interval_of({""}) == "day");
}

TEST_CASE("Values of a facet can be asked for by the beginning of a word", "[results]") {
  const TemporaryDirectory folder;
  add_records(
      folder.path() + "/a",
      {R"({"id":"1","body":"x","date":"2024","people":["Amina Diallo","Zoë Şahin"],"countries":["SN"]})",
       R"({"id":"2","body":"x","date":"2024","people":["Omar Diallo","Amina Diallo"],"countries":["CH"]})"});
  const OpenedArchive archive(folder.path() + "/a");
  auto values = [&](const std::string& name, std::size_t count, const std::string& text) {
    SearchRequest request;
    request.facets = {{name, count, text}};
    const ResultPage page = search(archive, request);
    std::string found;
    for (const FacetValue& value : page.facets[0].values) found += value.value + ";";
    return found;
  };
  CHECK(values("person", 9, "dial") == "Amina Diallo;Omar Diallo;");
  CHECK(values("person", 1, "dial") == "Amina Diallo;");
  CHECK(values("person", 9, "SAH") == "Zoë Şahin;");
  CHECK(values("person", 9, "iallo").empty());
  CHECK(values("country", 9, "sen") == "SN;");
}

TEST_CASE("All hits come newest first, over all segments, until one has enough", "[results]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(path,
              {record_line("b", "t", "x", "2024-01-02"), record_line("d", "t", "x", "2020-01-01")});
  add_records(path, {record_line("a", "t", "x", "2024-01-02"),
                     record_line("c", "t", "x", "2022-01-01"), record_line("e", "t", "x")});
  const OpenedArchive archive(path);
  std::string ids;
  for_each_hit(archive, {}, [&](const Hit& hit) {
    ids += hit.id;
    return true;
  });
  CHECK(ids == "abcde");
  ids.clear();
  for_each_hit(archive, {}, [&](const Hit& hit) {
    ids += hit.id;
    return ids.size() < 2;
  });
  CHECK(ids == "ab");
}
