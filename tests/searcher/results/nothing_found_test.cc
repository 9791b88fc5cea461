// Why nothing is found, counted.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "searcher/results/search.h"
#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

std::string reason(const std::string& path, SearchRequest request) {
  const OpenedArchive archive(path);
  std::string text;
  for (const QueryNote& note : search(archive, request).notes) {
    text += note.code + ": " + note.message + "\n";
  }
  return text;
}

std::string reason(const std::string& path, const std::string& query) {
  SearchRequest request;
  request.query = query;
  return reason(path, request);
}

std::string dated(const std::string& id, const std::string& body, const std::string& date) {
  return R"({"id":")" + id + R"(","body":")" + body + R"(","date":")" + date +
         R"(","source":"Gazette"})";
}

}  // namespace

TEST_CASE("when nothing is found a note names the part that shuts out all", "[results]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(path, {dated("1", "oil minister of opec", "1987-01-01"),
                     dated("2", "oil minister speaks of opec", "1987-02-01"),
                     dated("3", "what does he say of oil", "1987-02-01")});
  add_records(path, {dated("4", "a minister of opec says oil", "1987-02-03"),
                     dated("5", "oil say what opec", "1987-02-03")});
  CHECK(reason(path, "oil minister opec what") ==
        "none_has_all: no article has all of this; without what: 3 articles; without minister: "
        "1 article\n");
  CHECK(reason(path, "minister date:..1917") ==
        "none_has_all: no article has all of this; without date:..1917: 3 articles\n");
  CHECK(reason(path, "opec -oil") ==
        "none_has_all: no article has all of this; without -oil: 4 articles\n");
  CHECK(reason(path, "(speaks OR does) \"opec says\"") ==
        "none_has_all: no article has all of this; without \"opec says\": 2 articles; without "
        "(speaks OR does): 1 article\n");
  CHECK(reason(path, "oil").empty());
  SECTION("filters beside the query are parts, too") {
    SearchRequest request;
    request.query = "opec";
    request.to = "1917";
    request.filters = {{Field::kSource, "Gazette", false}};
    CHECK(reason(path, request) ==
          "none_has_all: no article has all of this; without date:..1917-12-31: 4 articles\n");
    request.to.clear();
    request.filters = {{Field::kSource, "Gazette", true}};
    CHECK(reason(path, request) ==
          "none_has_all: no article has all of this; without -source:gazette: 4 articles\n");
  }
}

TEST_CASE("when no part alone is at fault the note says what some articles have", "[results]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(path, {dated("1", "usair piedmont merger", "1987-01-01"),
                     dated("2", "merger of usair and piedmont", "1987-02-01"),
                     dated("3", "icahn bids", "1987-02-01"),
                     dated("4", "the takeover of usair", "1987-02-01")});
  CHECK(reason(path, "takeover merger usair piedmont icahn") ==
        "none_has_all: no article has all of this, nor all but one part; "
        "with merger usair piedmont: 2 articles\n");
  SECTION("what no article has is told instead") {
    CHECK(reason(path, "usair icahn zebra") == "unknown_word: no article has the word \"zebra\"\n");
  }
}

TEST_CASE("a part of the note finds what it says, as a query of its own", "[results]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(path, {R"({"id":"1","title":"oil pact","body":"war"})",
                     R"({"id":"2","title":"peace","body":"oil war"})",
                     R"({"id":"3","title":"peace","body":"oil war","people":["Ann Lee"]})",
                     R"({"id":"4","title":"peace talks","body":"war","people":["Bo Day"]})"});
  CHECK(reason(path, "title:(oil peace)") ==
        "none_has_all: no article has all of this; without title:oil: 3 articles; without "
        "title:peace: 1 article\n");
  CHECK(reason(path, "war AND (pact talks)") ==
        "none_has_all: no article has all of this; without (pact talks): 4 articles\n");
  CHECK(reason(path, "person:(lee day)") ==
        "none_has_all: no article has all of this; without person:day: 1 article; without "
        "person:lee: 1 article\n");
}

TEST_CASE("a word that is an acronym may be one of the parts that are there", "[results]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  std::vector<std::string> records = {dated("oil", "oil of it", "1987-01-01"),
                                      dated("it", "the IT of today", "1987-01-01"),
                                      dated("none", "steel", "1987-01-01")};
  for (int i = 0; i < 12; ++i) records.push_back(dated(std::to_string(i), "it is", "1987-01-01"));
  add_records(path, records);
  const std::string text = reason(path, "IT oil steel");
  INFO(text);
  CHECK(text.find("acronym: ") != std::string::npos);
  CHECK(text.find("none_has_all: no article has all of this, nor all but one part; with") !=
        std::string::npos);
  SECTION("but not when none has the acronym") {
    CHECK(reason(path, "OIL steel").find("none_has_all") == std::string::npos);
  }
}

}  // namespace dateline
