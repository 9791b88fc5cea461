// Timelines whose buckets fit, values of long facets, and whole exports.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "common/archive/generation.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "searcher/match/deadline.h"
#include "searcher/results/counts_text.h"
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

TEST_CASE("Of a long run of empty buckets the first and the last are printed", "[results]") {
  const auto printed = [](int gap) {
    Timeline timeline;
    timeline.interval = "year";
    for (int year = 1900; year <= 1901 + gap; ++year) {
      const bool end = year == 1900 || year == 1901 + gap;
      timeline.buckets.push_back({std::to_string(year) + "-01-01", end ? 1U : 0U});
    }
    return timeline_text(timeline, TerminalStyle(false));
  };
  const std::string bar = "  1  " + std::string(40, '#') + "\n";
  CHECK(printed(51) == "by year\n   1900" + bar + "   1901  0\n   ...\n   1951  0\n   1952" + bar);
  const std::string whole = printed(50);
  CHECK(std::ranges::count(whole, '\n') == 53);
  CHECK_THAT(whole, !Catch::Contains("..."));
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
  CHECK(values("year", 9, "") == "2024;");
  CHECK_THROWS_WITH(values("year", 9, "20"), Catch::Contains("takes no text"));
}

TEST_CASE("Spellings of a source that a search takes as one are one value of its facet",
          "[results]") {
  const TemporaryDirectory folder;
  const auto line = [](const std::string& id, const std::string& source) {
    return R"({"id":")" + id + R"(","body":"x","source":")" + source + R"("})";
  };
  // Two segments, so that spellings are joined within one and over both.
  add_records(folder.path() + "/a", {line("1", "The Quay herald"), line("2", "The Quay Herald"),
                                     line("3", "St. Brannoc Post"), line("4", "Pilot's Weekly")});
  add_records(folder.path() + "/a",
              {line("5", "THE QUAY HERALD"), line("6", "The Quay Herald"), line("7", "Quay Herald"),
               line("8", "St Brannoc Post"), line("9", "Pilot Weekly"), line("10", "Pilots Weekly"),
               line("11", "Çelik"), line("12", "Celik")});
  const OpenedArchive archive(folder.path() + "/a");
  SearchRequest request;
  request.facets = {{"source", 20, ""}};
  const FacetCounts all = search(archive, request).facets[0];
  std::string found;
  for (const FacetValue& value : all.values) {
    found += value.value + " " + std::to_string(value.count) + ";";
    SearchRequest one;
    one.filters = {{Field::kSource, "=" + value.value, false}};
    CAPTURE(value.value);
    CHECK(search(archive, one).total == value.count);
  }
  CHECK(
      found ==
      "The Quay Herald 4;Celik 2;Pilot Weekly 2;St Brannoc Post 2;Pilots Weekly 1;Quay Herald 1;");
  CHECK(all.distinct == 6);
  request.facets = {{"source", 1, "quay"}};
  const FacetCounts quay = search(archive, request).facets[0];
  CHECK(quay.distinct == 2);
  CHECK(quay.values.at(0).count == 4);
}

TEST_CASE("A facet that cannot be counted does not change what is counted next", "[results]") {
  const TemporaryDirectory folder;
  std::vector<std::string> lines;
  for (int i = 0; i < 300; ++i) {
    std::string author;
    for (int k = 0; k < 160; ++k)
      author += "Q" + std::to_string((i * 7919 + k * k * 104729) % 99991);
    lines.push_back(R"({"id":")" + std::to_string(i) + R"(","body":"x","source":"S)" +
                    std::to_string(i % 3) + R"(","author":")" + author + R"("})");
  }
  add_records(folder.path() + "/a", lines);
  const std::string columns = folder.path() + "/a/segments/000001/columns";
  std::string bytes = read_file(columns);
  REQUIRE(bytes.size() > 200'000);  // nearly all are of the authors
  bytes[bytes.size() / 2] ^= 1;
  std::ofstream(columns, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  const OpenedArchive archive(folder.path() + "/a");
  const auto sources = [&] {
    std::string found;
    SearchRequest request;
    request.facets = {{"source", 5, ""}};
    const ResultPage page = search(archive, request);
    for (const FacetValue& value : page.facets[0].values)
      found += value.value + "=" + std::to_string(value.count) + ";";
    return found;
  };
  CHECK(sources() == "S0=100;S1=100;S2=100;");
  SearchRequest damaged;
  damaged.facets = {{"author", 500, ""}};
  CHECK_THROWS_AS(search(archive, damaged), Error);
  CHECK(sources() == "S0=100;S1=100;S2=100;");
}

TEST_CASE("A page has at most so many facets", "[results]") {
  const TemporaryDirectory folder;
  add_records(folder.path() + "/a", {record_line("1", "t", "word")});
  const OpenedArchive archive(folder.path() + "/a");
  SearchRequest request;
  for (const Field field : kFacetFields)
    request.facets.push_back({std::string(field_info(field).name), 5, ""});
  for (const char* interval : {"year", "month", "week", "day"})
    request.facets.push_back({interval, 5, ""});
  REQUIRE(request.facets.size() <= kMaxFacets);
  CHECK(search(archive, request).facets.size() == request.facets.size());
  request.facets.assign(kMaxFacets + 1, {"source", 5, ""});
  CHECK_THROWS_WITH(search(archive, request), Catch::Contains("number of facets is at most 32"));
}

TEST_CASE("A page has each facet once", "[results]") {
  const TemporaryDirectory folder;
  add_records(folder.path() + "/a", {record_line("1", "t", "word")});
  const OpenedArchive archive(folder.path() + "/a");
  SearchRequest request;
  request.facets = {{"org", 5, ""}, {"person", 5, ""}};
  CHECK(search(archive, request).facets.size() == 2);
  request.facets.push_back({std::string(field_info(Field::kOrganisation).name), 1, "x"});
  CHECK_THROWS_WITH(search(archive, request),
                    Catch::Contains("--facet: the facet ") && Catch::Contains("asked for twice"));
  request.facets = {{"year", 5, ""}, {"year", 1, ""}};
  CHECK_THROWS_WITH(search(archive, request), Catch::Contains("the facet year is asked for twice"));
}

TEST_CASE("Rare values of a facet are found behind ten thousand frequent ones", "[results]") {
  const TemporaryDirectory folder;
  std::string people[2];  // 6,000 each: an article has at most 10,000
  for (int i = 0; i < 12'000; ++i) {
    std::string name = "Q";
    for (int left = i, k = 0; k < 5; ++k, left /= 10) name += "aeioudnrst"[left % 10];
    std::string& list = people[i / 6'000];
    list += (list.empty() ? "\"" : ",\"") + name + "\"";
  }
  std::vector<std::string> lines = {R"({"id":"z","body":"x","people":["Anders Zorn"]})"};
  for (int i = 0; i < 4; ++i) {
    lines.push_back(R"({"id":")" + std::to_string(i) + R"(","body":"x","people":[)" +
                    people[i % 2] + "]}");
  }
  add_records(folder.path() + "/a", lines);
  const OpenedArchive archive(folder.path() + "/a");
  SearchRequest request;
  request.facets = {{"person", 5, "zorn"}};
  const ResultPage page = search(archive, request);
  CHECK(page.facets[0].distinct == 1);
  REQUIRE(page.facets[0].values.size() == 1);
  CHECK(page.facets[0].values[0].value == "Anders Zorn");
  CHECK(page.facets[0].values[0].count == 1);
}

TEST_CASE("A facet with a text counts the values that have it", "[results]") {
  const TemporaryDirectory folder;
  add_records(
      folder.path() + "/a",
      {R"({"id":"1","body":"x","people":["Ann Lee","Bo Lee","Cy Ek"]})",
       R"({"id":"2","body":"x","people":["Di Lee","Bo Lee"]})", R"({"id":"3","body":"x"})"});
  const OpenedArchive archive(folder.path() + "/a");
  auto counted = [&](const FacetRequest& facet) {
    SearchRequest request;
    request.facets = {facet};
    return search(archive, request).facets.at(0);
  };
  CHECK(counted({"person", 1, "lee"}).distinct == 3);
  CHECK(counted({"person", 1, "zzz"}).distinct == 0);
  CHECK(counted({"person", 1, ""}).distinct == 4);
  for (const char* text : {"lee", "zzz", ""}) CHECK(counted({"person", 1, text}).missing == 1);
}

TEST_CASE("A timeline has the whole range that was asked for", "[results]") {
  const TemporaryDirectory folder;
  add_records(folder.path() + "/a",
              {record_line("1", "t", "word", "1987-02-03"),
               record_line("2", "t", "word", "1987-04-30"), record_line("3", "t", "word", "")});
  const OpenedArchive archive(folder.path() + "/a");
  const auto buckets = [&](const std::string& query, const std::string& from,
                           const std::string& to) {
    SearchRequest request;
    request.query = query;
    request.from = from;
    request.to = to;
    request.timeline = Interval::kMonth;
    std::string text;
    const ResultPage page = search(archive, request);
    for (const TimelineBucket& bucket : page.timeline->buckets) {
      text += bucket.from.substr(2, 5) + "=" + std::to_string(bucket.count) + " ";
    }
    return text;
  };
  CHECK(buckets("word", "1987-01", "1987-06") ==
        "87-01=0 87-02=1 87-03=0 87-04=1 87-05=0 87-06=0 ");
  CHECK(buckets("word", "", "1987-03-15") == "87-02=1 87-03=0 ");
  CHECK(buckets("word date:1987-01..", "", "") == "87-01=0 87-02=1 87-03=0 87-04=1 ");
  CHECK(buckets("word", "", "") == "87-02=1 87-03=0 87-04=1 ");
  CHECK(buckets("word", "1988-01", "1988-02") == "88-01=0 88-02=0 ");
  CHECK(buckets("word", "1988-01", "").empty());
  CHECK(buckets("word date:1986 date:1988", "", "").empty());
}

TEST_CASE("A timeline of too many buckets names the option that asked for it", "[results]") {
  const TemporaryDirectory folder;
  add_records(folder.path() + "/a", {record_line("1", "t", "word", "1700-01-01"),
                                     record_line("2", "t", "word", "2024-01-01")});
  const OpenedArchive archive(folder.path() + "/a");
  SearchRequest request;
  request.timeline = Interval::kDay;
  CHECK_THROWS_WITH(search(archive, request), Catch::StartsWith("--timeline: "));
  request.timeline_option = "--by";
  CHECK_THROWS_WITH(search(archive, request), Catch::StartsWith("--by: "));
}

TEST_CASE("A side of a range is no range", "[results]") {
  const TemporaryDirectory folder;
  add_records(folder.path() + "/a", {record_line("1", "t", "word", "2024-01-01")});
  const OpenedArchive archive(folder.path() + "/a");
  for (const char* range : {"..2024", "2024..", "2024..2030"}) {
    SearchRequest request;
    request.from = range;
    CHECK_THROWS_WITH(search(archive, request),
                      Catch::StartsWith("--from: ") && Catch::Contains("is a range"));
    request.from.clear();
    request.to = range;
    CHECK_THROWS_WITH(search(archive, request),
                      Catch::StartsWith("--to: ") && Catch::Contains("is a range"));
  }
  SearchRequest request;
  request.from = request.to = "2024";
  CHECK(search(archive, request).total == 1);
}

TEST_CASE("An archive of another analysis is searched with a note", "[results]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(path, {record_line("1", "t", "word")});
  auto codes = [&] {
    std::string found;
    SearchRequest request;
    request.query = "word";
    for (const QueryNote& note : search(OpenedArchive(path), request).notes) found += note.code;
    return found;
  };
  CHECK(codes().empty());
  const auto codes_after = [&](auto change) {
    Generation generation = read_current_generation(path);
    change(generation);
    const std::string json = to_json(generation);
    replace_file(path + "/" + generation_file_name(generation.number), json);
    replace_file(path + "/CURRENT", current_line(generation.number, json));
    return codes();
  };
  CHECK(codes_after([](Generation& g) { g.segments[0].rules = 0; }) == "other_analysis");
  CHECK(codes_after([](Generation& g) { g.analyser = 0; }) == "other_analysis");
}

TEST_CASE("Passages have no more time than the search", "[results]") {
  const TemporaryDirectory folder;
  std::vector<std::string> lines;
  std::string body;
  for (int i = 0; i < 20'000; ++i) body += "Alpha w" + std::to_string(i % 977) + " beta gamma. ";
  for (int i = 0; i < 30; ++i) lines.push_back(record_line(std::to_string(i), "t", body));
  add_records(folder.path() + "/a", lines);
  const OpenedArchive archive(folder.path() + "/a");
  SearchRequest request;
  request.query = "alpha beta";
  request.limit = 30;
  request.snippets = 100;
  request.allowed = std::chrono::milliseconds(20);
  CHECK_THROWS_AS(search(archive, request), DeadlinePassed);
  request.snippets = 0;
  request.allowed = std::chrono::milliseconds(20'000);
  CHECK(search(archive, request).hits.size() == 30);
}

TEST_CASE("Pages go on from the day on which they began", "[results]") {
  const TemporaryDirectory folder;
  std::vector<std::string> lines;
  for (int day = 1; day <= 9; ++day) {
    lines.push_back(
        record_line(std::to_string(day), "t", "word", "2024-03-0" + std::to_string(day)));
  }
  add_records(folder.path() + "/a", lines);
  const OpenedArchive archive(folder.path() + "/a");
  SearchRequest request;
  request.query = "word date:3d";
  request.sort = SortOrder::kOldest;
  request.limit = 2;
  request.today = day_number(2024, 3, 5);
  const ResultPage first = search(archive, request);
  CHECK(first.total == 3);
  CHECK(first.hits[0].id == "3");
  request.after = first.next;
  for (const DayNumber today : {DayNumber{0}, day_number(2024, 3, 5)}) {
    request.today = today;
    const ResultPage second = search(archive, request);
    CHECK(second.total == 3);
    REQUIRE(second.hits.size() == 1);
    CHECK(second.hits[0].id == "5");
  }
  request.today = day_number(2024, 3, 6);
  CHECK_THROWS_WITH(search(archive, request), Catch::Contains("another day"));
}

TEST_CASE("A cursor of another archive is refused", "[results]") {
  const TemporaryDirectory folder;
  SearchRequest request;
  request.query = "word";
  request.limit = 1;
  const auto archive_of = [&](const std::string& name, const std::string& text) {
    add_records(folder.path() + name, {record_line("a", "t", text), record_line("b", "t", text)});
    return std::make_unique<const OpenedArchive>(folder.path() + name);
  };
  const auto one = archive_of("/one", "word");
  const auto other = archive_of("/other", "word and another");
  request.after = search(*one, request).next;
  CHECK(search(*one, request).hits.size() == 1);
  CHECK_THROWS_WITH(search(*other, request), Catch::Contains("another archive"));
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

TEST_CASE("A timeline of days over a range of centuries has the days that were found",
          "[results]") {
  const TemporaryDirectory folder;
  add_records(folder.path() + "/a", {record_line("a", "t", "word", "1916-02-01"),
                                     record_line("b", "t", "word", "1916-02-04")});
  const OpenedArchive archive(folder.path() + "/a");
  const auto days = [&](const std::string& query, Interval interval) {
    SearchRequest request;
    request.query = query;
    request.timeline = interval;
    return search(archive, request).timeline->buckets;
  };
  const auto found = days("word date:1800..2024", Interval::kDay);
  REQUIRE(found.size() == 4);
  CHECK(found.front().from == "1916-02-01");
  CHECK(found.back().from == "1916-02-04");
  CHECK(days("word date:1800..2024", Interval::kWeek).size() > 11'000);
  CHECK(days("word date:1915..1917", Interval::kDay).size() == 365 + 366 + 365);
  CHECK(days("nothing date:1800..2024", Interval::kDay).empty());
}
