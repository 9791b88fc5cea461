// What --explain tells of the words of a query.
#include <catch2/catch.hpp>

#include "searcher/results/search.h"
#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

using namespace dateline;

namespace {

// "word: terms", by article.
std::string explained(const std::string& archive, const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.sort = SortOrder::kOldest;
  request.explain = true;
  std::string text;
  for (const Hit& hit : search(OpenedArchive(archive), request).hits) {
    text += hit.id + "[";
    for (const ScorePart& part : hit.explanation) text += part.label + ": " + part.term + ";";
    text += "]";
  }
  return text;
}

}  // namespace

TEST_CASE("An explanation names those of a word's many terms that the article has", "[match]") {
  const TemporaryDirectory folder;
  const std::string archive = folder.path() + "/a";
  add_records(archive,
              {record_line("a", "harbour", "Harbour pilots harvest mussels.", "2024-01-01"),
               record_line("b", "", "A hard harvest, a harder harvest", "2024-01-02")});
  CHECK(explained(archive, "har*") ==
        "a[har*: harbour, harvest;]"
        "b[har*: harvest, hard, harder;]");
  CHECK(explained(archive, "title:har*") == "a[har*: harbour;]");
  CHECK(explained(archive, "harvast~ mussels") == "a[harvast~: harvest;mussels: mussel;]");
  CHECK(explained(archive, "=hard") == "b[hard: hard;]");
}

TEST_CASE("An explanation names no more than eight terms of a word", "[match]") {
  const TemporaryDirectory folder;
  const std::string archive = folder.path() + "/a";
  add_records(archive,
              {record_line("eight", "", "qua1 qua2 qua3 qua4 qua5 qua6 qua7 qua8", "2024"),
               record_line("nine", "", "qua1 qua2 qua3 qua4 qua5 qua6 qua7 qua8 qua9", "2025")});
  CHECK(explained(archive, "qua*") ==
        "eight[qua*: qua1, qua2, qua3, qua4, qua5, qua6, qua7, qua8;]"
        "nine[qua*: qua1, qua2, qua3, qua4, qua5, qua6, qua7, qua8, ...;]");
}
