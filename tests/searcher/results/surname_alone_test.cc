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
        "3 more articles have \"Wilson\" alone, which may be somebody else: person:\"Wilson\"");
  CHECK(surname_note(archive, "", {{Field::kPerson, "=Woodrow Wilson", false}}) ==
        surname_note(archive, "person:\"Woodrow Wilson\""));
  CHECK(surname_note(archive, "person:\"Wilson, Woodrow\" war") ==
        "2 more articles have \"Wilson\" alone, which may be somebody else: person:\"Wilson\"");
  // Fewer than were found, nobody, and what is no person's full name.
  CHECK(surname_note(archive, "person:\"Woodrow Wilson\" peace").empty());
  CHECK(surname_note(archive, "person:\"Ann Lee\"").empty());
  CHECK(surname_note(archive, "person:wilson").empty());
  CHECK(surname_note(archive, "person:\"Wilson\"").empty());
  CHECK(surname_note(archive, "war -person:\"Woodrow Wilson\"").empty());
}

}  // namespace dateline
