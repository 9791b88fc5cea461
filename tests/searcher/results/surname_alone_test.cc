// Persons by their full names, and the articles that have the surname alone.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "searcher/results/search.h"
#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

std::string named(const std::string& id, const std::string& person, const std::string& body) {
  return R"({"id":")" + id + R"(","body":")" + body + R"(","people":[)" + person + "]}";
}

std::string surname_note(const OpenedArchive& archive, const std::string& query,
                         std::vector<Filter> filters = {}) {
  SearchRequest request;
  request.query = query;
  request.filters = std::move(filters);
  for (const QueryNote& note : search(archive, request).notes) {
    if (note.code == "surname_alone") return note.message;
  }
  return {};
}

}  // namespace

TEST_CASE("A full name tells of the articles that have its surname alone", "[results]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(path,
              {named("1", R"("Woodrow Wilson")", "peace"), named("2", R"("Wilson")", "peace"),
               named("3", R"("Wilson")", "war"), named("4", R"("Harold Wilson","Wilson")", "war"),
               named("5", R"("Ann Lee")", "war"), named("6", R"("Bo Lee")", "war")});
  add_records(path, {named("7", R"("WILSON","Woodrow Wilson")", "peace")});
  const OpenedArchive archive(path);
  CHECK(surname_note(archive, "person:\"Woodrow Wilson\"") ==
        "3 more articles have \"Wilson\" alone, which may be somebody else: person:\"Wilson\" "
        "-person:\"Woodrow Wilson\"");
  CHECK(surname_note(archive, "", {{Field::kPerson, "=Woodrow Wilson", false}}) ==
        surname_note(archive, "person:\"Woodrow Wilson\""));
  CHECK(surname_note(archive, "person:\"Wilson, Woodrow\"") != "");
  // More than a person, nobody, and what is no person's full name.
  CHECK(surname_note(archive, "person:\"Woodrow Wilson\" war").empty());
  CHECK(surname_note(archive, "person:\"Woodrow Wilson\" peace").empty());
  CHECK(surname_note(archive, "person:\"Joe Wilson\"").empty());
  CHECK(surname_note(archive, "person:\"Ann Lee\"").empty());
  CHECK(surname_note(archive, "person:wilson").empty());
  CHECK(surname_note(archive, "person:\"Wilson\"").empty());
  CHECK(surname_note(archive, "war -person:\"Woodrow Wilson\"").empty());
}

TEST_CASE("A surname alone is counted in the years of the person and the dates asked for",
          "[results]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  const auto of = [](const std::string& id, const std::string& person, const std::string& date) {
    return R"({"id":")" + id + R"(","body":"x","date":")" + date + R"(","people":[")" + person +
           R"("]})";
  };
  add_records(path, {of("1", "Heather Wilson", "2004-05-01"), of("2", "Wilson", "1916-05-01"),
                     of("3", "Wilson", "1916-06-01"), of("4", "Ann Lee", "1950-05-01"),
                     of("5", "Lee", "1950-01-01"), of("6", "Lee", "1950-12-31"),
                     of("7", "Lee", "1951-01-01"), of("8", "Ann Lee", "1952-05-01"),
                     of("9", "Lee", "1953-01-01"), of("10", "Lee", "")});
  const OpenedArchive archive(path);
  CHECK(surname_note(archive, "person:\"Heather Wilson\"").empty());
  const auto lee = [&](const std::string& dates, const std::string& more) {
    const std::string note = surname_note(archive, "person:\"Ann Lee\"" + dates);
    INFO(note);
    const std::string start = more + " \"Lee\" alone, which may be somebody else: ";
    REQUIRE(note.starts_with(start));
    // The query that is offered finds as many as are told.
    SearchRequest request;
    request.query = note.substr(start.size());
    CHECK(std::to_string(search(archive, request).total) == more.substr(0, 1));
    return request.query;
  };
  const std::string query = "person:\"Lee\" -person:\"Ann Lee\" date:";
  CHECK(lee("", "3 more articles have") == query + "1950..1952");
  CHECK(lee(" date:1950", "2 more articles have") == query + "1950");
  CHECK(lee(" date:1950-03..", "2 more articles have") == query + "1950-03-01..1952-12-31");
}

}  // namespace dateline
