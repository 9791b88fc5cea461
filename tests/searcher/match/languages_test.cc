#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "searcher/results/search.h"
#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

// The ids found, in the order of the ids.
std::string found(const std::string& path, const std::string& query) {
  const OpenedArchive archive(path);
  SearchRequest request;
  request.query = query;
  const ResultPage page = search(archive, request);
  std::set<std::string> ids;
  for (const Hit& hit : page.hits) ids.insert(std::string(hit.id));
  REQUIRE(page.total == ids.size());
  std::string text;
  for (const std::string& id : ids) text += id;
  return text;
}

}  // namespace

// In French "area" becomes are, and "us" is no acronym.
TEST_CASE("a word has the forms of a language in that language's articles alone", "[languages]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(path, {R"({"id":"a","title":"x","body":"They are here and told us."})",
                     R"({"id":"b","title":"y","body":"The US area grew.","language":"en"})"});
  CHECK(found(path, "area") == "b");
  CHECK(found(path, "US") == "b");
  SECTION("in one segment with others") {
    add_records(path,
                {R"({"id":"c","title":"z","body":"Ares dit: nous négociations","language":"fr"})",
                 R"({"id":"d","title":"z","body":"They are ready.","language":"en"})",
                 R"({"id":"e","title":"z","body":"They are late."})"});
  }
  SECTION("in a segment of its own") {
    add_records(path,
                {R"({"id":"c","title":"z","body":"Ares dit: nous négociations","language":"fr"})"});
    add_records(path, {R"({"id":"d","title":"z","body":"They are ready."})",
                       R"({"id":"e","title":"z","body":"They are late.","language":"en"})"});
  }
  CHECK(found(path, "area") == "bc");
  CHECK(found(path, "title:x area").empty());
  CHECK(found(path, "are") == "acde");
  CHECK(found(path, "US") == "b");
  CHECK(found(path, "\"US area\"") == "b");
  CHECK(found(path, "\"they area\"").empty());
  CHECK(found(path, "area NEAR/3 they").empty());
  CHECK(found(path, "area NEAR/3 dit") == "c");
  CHECK(found(path, "\"area dit\"") == "c");
  CHECK(found(path, "négocier") == "c");
  CHECK(found(path, "-area") == "ade");
  CHECK(found(path, "are*") == "abcde");
}

TEST_CASE("a run of characters without blanks stands beside what follows it", "[languages]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(
      path,
      {R"({"id":"k","title":"북한 미사일 발사","body":"埃隆·马斯克访问北京 2024年","language":"ko"})",
       R"({"id":"o","title":"북한군 미사일","body":"北京大学","language":"ko"})"});
  CHECK(found(path, "\"북한 미사일\"") == "k");
  CHECK(found(path, "\"북한 미사일 발사\"") == "k");
  CHECK(found(path, "title:\"미사일 발사\"") == "k");
  CHECK(found(path, "\"북한 발사\"").empty());
  CHECK(found(path, "埃隆·马斯克") == "k");
  CHECK(found(path, "马斯克") == "k");
  CHECK(found(path, "북한") == "ko");
  CHECK(found(path, "\"北京 2024年\"") == "k");
  CHECK(found(path, "\"북한 미사\"") == "k");
}

// Thai headlines are longer than 64 pairs of characters.
TEST_CASE("a long run is one word of the query", "[languages]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  std::string run;
  for (int i = 0; i < 30; ++i) run += "北京大学";
  add_records(path, {R"({"id":"a","body":")" + run + R"("})", R"({"id":"b","body":"北京大学"})"});
  CHECK(found(path, run) == "a");
}

TEST_CASE("an exact word in capitals is found in a headline of capitals", "[languages]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(path, {R"({"id":"v","title":"US TRADE GAP WIDENS IN MARCH","body":"x"})",
                     R"({"id":"w","title":"The gap","body":"It told us of the GAP and the US."})"});
  CHECK(found(path, "=GAP") == "vw");
  CHECK(found(path, "=US") == "vw");
  CHECK(found(path, "=\"TRADE GAP\"") == "v");
  CHECK(found(path, "GAP") == "w");
}

}  // namespace dateline
