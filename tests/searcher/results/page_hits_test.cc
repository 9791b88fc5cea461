// Passages and titles that show the persons, organisations and places of a query.
#include "searcher/results/page_hits.h"

#include <catch2/catch.hpp>

#include "searcher/results/search.h"
#include "tests/indexer/analyse/entities/shipped_model.h"
#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

const std::vector<std::string> kRecords = {
    record_line(
        "a", "Okafor wins in Lagos",
        "The weather was fine on Monday.\n\n"
        "Senator Adaeze Okafor won the vote in Lagos. Mrs. Okafor thanked Peter Lindqvist.\n\n"
        "Mr. Lindqvist left for London."),
    R"({"id":"b","title":"Votes","body":"The count goes on. Nobody won.","people":["Adaeze Okafor"]})",
    record_line("c", "W.H.O. asks who pays", "Who pays the WHO? It says who."),
};

std::string marked(std::string_view text,
                   const std::vector<std::pair<std::size_t, std::size_t>>& highlights) {
  std::string all(text);
  for (auto mark = highlights.rbegin(); mark != highlights.rend(); ++mark) {
    all.insert(mark->second, "]");
    all.insert(mark->first, "[");
  }
  return all;
}

class Archive {
 public:
  Archive() { add_records(directory_.path(), kRecords, shipped_model()); }

  // The title and the passages of an article, with their highlights in brackets.
  std::string shown(const std::string& query, const std::vector<Filter>& filters = {},
                    const std::string& id = "a", std::size_t snippets = 3) const {
    SearchRequest request;
    request.query = query;
    request.filters = filters;
    request.snippets = snippets;
    const OpenedArchive archive(directory_.path());
    for (const Hit& hit : search(archive, request).hits) {
      if (hit.id != id) continue;
      std::string all = marked(hit.title, hit.title_highlights);
      for (const Snippet& s : hit.snippets) all += " | " + marked(s.text, s.highlights);
      return all;
    }
    return "none";
  }

 private:
  TemporaryDirectory directory_;
};

TEST_CASE("a person is shown wherever the text has it, however it is written", "[results]") {
  const Archive archive;
  const std::string okafor =
      "[Okafor] wins in Lagos | Senator [Adaeze Okafor] won the vote in Lagos. "
      "Mrs. [Okafor] thanked Peter Lindqvist.";
  CHECK(archive.shown("person:okafor") == okafor);
  CHECK(archive.shown("person:\"Adaeze Okafor\"") == okafor);
  CHECK(archive.shown("", {{Field::kPerson, "Okafor", false}}) == okafor);
  CHECK(archive.shown("person:lindqvist") ==
        "Okafor wins in Lagos | Mrs. Okafor thanked [Peter Lindqvist]. | "
        "Mr. [Lindqvist] left for London.");
  CHECK(archive.shown("person:okafor", {}, "a", 0) == "Okafor wins in Lagos");
}

TEST_CASE("words and names are shown together, what is excluded is not", "[results]") {
  const Archive archive;
  CHECK(archive.shown("place:lagos vote -person:nobody") ==
        "Okafor wins in [Lagos] | Senator Adaeze Okafor won the [vote] in [Lagos]. "
        "Mrs. Okafor thanked Peter Lindqvist.");
  CHECK(archive.shown("okafor person:okafor place:london", {}, "a", 1) ==
        "[Okafor] wins in Lagos | Senator [Adaeze Okafor] won the vote in Lagos. "
        "Mrs. [Okafor] thanked Peter Lindqvist.");
  CHECK(archive.shown("weather NOT (person:okafor london NOT place:paris)") == "none");
  CHECK(archive.shown("vote -(person:okafor place:paris)") ==
        "Okafor wins in Lagos | Senator Adaeze Okafor won the [vote] in Lagos. "
        "Mrs. Okafor thanked Peter Lindqvist.");
  CHECK(archive.shown("weather", {{Field::kPlace, "Paris", true}}) ==
        "Okafor wins in Lagos | The [weather] was fine on Monday.");
}

TEST_CASE("an article that is found by its record alone shows its start", "[results]") {
  CHECK(Archive().shown("person:okafor", {}, "b") == "Votes | The count goes on. Nobody won.");
}

TEST_CASE("an exact word is shown where it matched, not where an acronym is written so",
          "[results]") {
  const Archive archive;
  CHECK(archive.shown("=who", {}, "c") ==
        "W.H.O. asks [who] pays | [Who] pays the WHO? It says [who].");
  CHECK(archive.shown("=WHO", {}, "c") ==
        "[W.H.O.] asks who pays | Who pays the [WHO]? It says who.");
}

}  // namespace
}  // namespace dateline
