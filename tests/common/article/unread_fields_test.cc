#include "common/article/unread_fields.h"

#include <catch2/catch.hpp>

#include "common/article/record.h"

namespace dateline {
namespace {

using Notes = std::vector<std::string>;

const std::string kText = "The harbour of the old town was closed on Monday after a storm.";

Notes notes_of(const std::string& json, const RecordReading& reading = {}) {
  RecordReader reader(reading);
  Article article;
  std::vector<std::string> repairs;
  reader.read(json, article, repairs);
  return reader.notes();
}

std::string note(const std::string& field, const std::string& path) {
  return "no " + field + ", but an unread field " + path + ": --map " + field + "=" + path +
         " reads it";
}

TEST_CASE("a text, a headline and a date under other names are told", "[article]") {
  CHECK(notes_of(R"({"id":"a","headline":"Port shut","content":")" + kText +
                 R"(","published_at":"2025-01-02"})") ==
        Notes{note("body", "content"), note("title", "headline"), note("date", "published_at")});
  CHECK(notes_of(R"({"title":"Port shut","text":")" + kText + R"(","date":"2025"})") ==
        Notes{note("body", "text")});
}

TEST_CASE("nothing is told of what an article has, or of fields that are no part of it",
          "[article]") {
  const std::string whole = R"({"title":"Port shut","date":"2025-01-02","body":")" + kText + "\"";
  CHECK(notes_of(whole + R"(,"text":"More of it.","modified":"2025-01-03"})").empty());
  CHECK(notes_of(R"({"title":"Port shut","date":"2025","keywords":"port storm","n":7})").empty());
  CHECK(notes_of(R"({"body":"Port shut.","date":"2025","subtitle":"Storm"})").empty());
  CHECK(notes_of(R"({"title":"Port shut","body":"Shut.","views":1736380800})").empty());
  CHECK(notes_of(R"({"title":"Port shut",)").empty());  // no record
}

TEST_CASE("fields inside others are told by their path", "[article]") {
  CHECK(notes_of(R"({"title":{"rendered":"Port shut"},"content":{"rendered":")" + kText +
                 R"("},"date":"2025-01-02"})") ==
        Notes{note("body", "content.rendered"), note("title", "title.rendered")});
  CHECK(notes_of(R"({"title":"x","date":"2025","a":{"b":{"c":")" + kText + "\"}}}") ==
        Notes{note("body", "a.b.c")});
  CHECK(notes_of(R"({"title":"x","date":"2025","a":{"b":{"c":{"d":")" + kText + "\"}}}}").empty());
}

TEST_CASE("a document that has its articles in a list is told how to be read", "[article]") {
  const std::string list = R"([{"title":"Port shut","content":")" + kText + "\"}]";
  const std::string jq =
      "no title and no body, but a list r.docs: if its objects are the articles, give each a line "
      "(jq -c '.r.docs[]')";
  CHECK(notes_of(R"({"status":"ok","r":{"docs":)" + list + "}}") == Notes{jq});
  CHECK(notes_of(R"({"title":"Port shut","date":"2025","docs":)" + list + "}").empty());
  CHECK(notes_of(R"({"status":"ok","docs":["a","b"]})").empty());
}

TEST_CASE("the list that may be the articles has the longest texts, and titles", "[article]") {
  const std::string list = R"([{"title":"Port shut","content":")" + kText + "\"}]";
  const std::string jq =
      "a list docs: if its objects are the articles, give each a line (jq -c '.docs[]')";
  // Not that of more objects, nor a notice.
  CHECK(notes_of(R"({"copyright":"All rights of the publishers of this are reserved.","docs":)" +
                 list + R"(,"facets":[{"n":1},{"n":2}]})") ==
        Notes{"no title and no body, but " + jq});
  // A feed has a title of its own.
  CHECK(notes_of(R"({"title":"Gazette","docs":)" + list + "}") ==
        Notes{"a title alone and no body, but " + jq});
  CHECK(notes_of(R"({"title":"Port shut","id":"a","docs":)" + list + "}").empty());
}

TEST_CASE("the parts of an article are told by the path of their texts", "[article]") {
  const std::string parts = R"([{"type":"img"},{"type":"p","text":")" + kText + "\"}]";
  CHECK(notes_of(R"({"title":"x","date":"2025","content":)" + parts + "}") ==
        Notes{note("body", "content.text")});
  CHECK(notes_of(R"({"headline":"x","date":"2025","body":)" + parts + "}") ==
        Notes{note("body", "body.text"), note("title", "headline")});
  CHECK(notes_of(R"({"id":"a","date":"2025","body":)" + parts + "}") ==
        Notes{note("body", "body.text")});
  CHECK(
      notes_of(R"({"body":)" + parts + "}").at(0).starts_with("no title and no body, but a list"));
}

TEST_CASE("articles by their ids, and columns, are told how to be read", "[article]") {
  const std::string article = R"({"title":"x","body":")" + kText + "\"}";
  const std::string text = "{\"0\":\"" + kText + "\"}";
  const Notes by_id = notes_of("{\"a1\":" + article + ",\"17\":" + article + "}");
  REQUIRE(by_id.size() == 1);
  CHECK_THAT(by_id[0], Catch::Contains("(jq -c 'to_entries[] | {id: .key} + .value')"));
  const Notes columns = notes_of(R"({"title":{"0":"Port shut"},"body":)" + text + "}");
  REQUIRE(columns.size() == 1);
  CHECK_THAT(columns[0], Catch::Contains("orient='records'"));
  CHECK(notes_of("{\"a1\":" + article + "}").size() == 2);
  CHECK(notes_of(R"({"title":{"rendered":"x"},"content":{"rendered":")" + kText + "\"}}").size() ==
        2);
}

TEST_CASE("the longest text of eight words is the body, and a list of them too", "[article]") {
  const std::string begin = R"({"title":"x","date":"2025",)";
  CHECK(notes_of(begin + R"("a":"One two three four five six seven."})").empty());
  CHECK(notes_of(begin + R"("a":"One two three four five six seven eight."})") ==
        Notes{note("body", "a")});
  CHECK(notes_of(begin + R"("summary":"One two three four five six seven eight.","text":")" +
                 kText + "\"}") == Notes{note("body", "text")});
  CHECK(notes_of(begin + R"("parts":[")" + kText + R"(","More."]})") ==
        Notes{note("body", "parts")});
  CHECK(notes_of(begin + R"("parts":[")" + kText + R"(",7]})").empty());
}

TEST_CASE("of several dates the one whose name tells of the printing is meant", "[article]") {
  const std::string begin = R"({"title":"x","body":"Shut.",)";
  CHECK(notes_of(begin + R"("updated":"2025-01-05","day":"2025-01-03","pub_date":"2025-01-02"})") ==
        Notes{note("date", "pub_date")});
  CHECK(notes_of(begin + R"("updated":"2025-01-05","day":"2025-01-03"})") ==
        Notes{note("date", "day")});
  CHECK(notes_of(begin + R"("publish_date":"02/01/2025"})") == Notes{note("date", "publish_date")});
  CHECK(notes_of(begin + R"("timestamp":1736380800})") == Notes{note("date", "timestamp")});
  CHECK(notes_of(begin + R"("code":"02/01/2025"})").empty());
  CHECK(notes_of(begin + R"("year":"2025"})").empty());
}

TEST_CASE("an id under another name is told where the record has none", "[article]") {
  const std::string end = R"(,"title":"x","body":"Shut.","date":"2025"})";
  CHECK(notes_of(R"({"guid":"w-9")" + end) == Notes{note("id", "guid")});
  CHECK(notes_of(R"({"_id":{"x":1},"Story_ID":17)" + end) == Notes{note("id", "Story_ID")});
  CHECK(notes_of(R"({"id":"a","guid":"w-9")" + end).empty());
  CHECK(notes_of(R"({"guid":"","grid":"w-9","paid":1)" + end).empty());
}

TEST_CASE("names that --map takes, and those that it has taken, are told apart", "[article]") {
  const std::string begin = R"({"title":"x","date":"2025",)";
  CHECK(notes_of(begin + R"("Full text":")" + kText + "\"}") ==
        Notes{"no body, but an unread field Full text: --map 'body=Full text' reads it"});
  CHECK(notes_of(begin + R"("Übersicht":")" + kText + "\"}") == Notes{note("body", "Übersicht")});
  CHECK(notes_of(begin + R"("本文":")" + kText + "\"}") == Notes{note("body", "本文")});
  for (const std::string name : {"a,b", "a'b", " a", "a ", "a$b", "a\u202Eb", "—"}) {
    INFO(name);
    CHECK(notes_of(begin + "\"" + name + "\":\"" + kText + "\"}").empty());
  }
  CHECK(notes_of(begin + "\"" + std::string(80, 'a') + "\":\"" + kText + "\"}").size() == 1);
  CHECK(notes_of(begin + "\"" + std::string(81, 'a') + "\":\"" + kText + "\"}").empty());
  RecordReading reading;
  reading.add_map("body=content");
  const std::string other = R"("body":")" + kText + "\"}";
  CHECK(notes_of(begin + other, reading) == Notes{note("body", "body")});
  CHECK(notes_of(begin + R"("content":")" + kText + "\"}", reading).empty());
}

}  // namespace
}  // namespace dateline
