// What notes say of the words that a prefix or a word with ~ stands for.
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "indexer/delete/delete_articles.h"
#include "indexer/publish/archive_writer.h"
#include "searcher/results/search.h"
#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

std::string expansion_of(const std::string& path, const std::string& query) {
  const OpenedArchive archive(path);
  SearchRequest request;
  request.query = query;
  for (const QueryNote& note : search(archive, request).notes) {
    if (note.code == "expanded") return note.message;
  }
  return {};
}

// Articles that are one word each, with the ids 1, 2, ...
void add_texts(const std::string& path, std::size_t first, const std::vector<std::string>& words) {
  std::vector<std::string> records;
  for (const std::string& word : words) {
    records.push_back(R"({"id":")" + std::to_string(first + records.size()) +
                      R"(","title":"x","body":")" + word + R"(","language":"en"})");
  }
  add_records(path, records);
}

}  // namespace

TEST_CASE("an expansion is told as words are written, not as the index has them", "[match]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_texts(path, 1,
            {"foreign AID came", "levees", "levees", "the levee", "AIDS", "Falling", "FALL"});
  CHECK(expansion_of(path, "raid~") == "raid~ stands for 1 word: AID (1 article)");
  CHECK(expansion_of(path, "levee*") == "levee* stands for 1 word: levee (3 articles)");
  CHECK(expansion_of(path, "aid*") == "aid* stands for 2 words: AID (1 article), AIDS (1)");
  CHECK(expansion_of(path, "zzz*") == "zzz* stands for 0 words");
}

TEST_CASE("an expansion begins with its most frequent words, counted over all segments",
          "[match]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_texts(path, 1, {"a raid", "raids", "he said", "paid", "aid and raid", "braid", "rapid raid"});
  add_texts(path, 8, {"said he", "they said", "said it said", "paid", "aided", "raiding"});
  CHECK(expansion_of(path, "raid~") ==
        "raid~ stands for 6 words: raid (5 articles), said (4), paid (2), aid (1), braid (1), "
        "rapid (1)");
  CHECK(expansion_of(path, "title:raid~").empty());
  SECTION("deleted articles do not count") {
    ArchiveWriter writer(path, "test", ArchiveWriter::Start::kExisting);
    delete_articles(writer, {"1", "2", "7", "13", "6"});
    CHECK(expansion_of(path, "raid~") ==
          "raid~ stands for 4 words: said (4 articles), paid (2), aid (1), raid (1)");
  }
}

TEST_CASE("an article with two forms of an expanded word counts once for it", "[match]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  // "striking" is a form of the word that is asked for, "strikes" one letter away besides.
  add_texts(path, 1, {"striking strikes strike", "strikes", "aided", "aid aids"});
  CHECK(expansion_of(path, "strike~") == "strike~ stands for 1 word: strike (2 articles)");
  CHECK(expansion_of(path, "aids~") == "aids~ stands for 1 word: aids (2 articles)");
}

}  // namespace dateline
