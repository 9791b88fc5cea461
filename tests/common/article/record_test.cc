#include "common/article/record.h"

#include <catch2/catch.hpp>

#include "common/base/error.h"

namespace dateline {
namespace {

using Names = std::vector<std::string>;

struct Read {
  std::string reason;
  Article article;
  std::vector<std::string> repairs;
};

Read read(const std::string& json, const RecordReading& reading = {}) {
  Read result;
  RecordReader reader(reading);
  result.reason = reader.read(json, result.article, result.repairs);
  return result;
}

std::string reason(const std::string& json) { return read(json).reason; }

TEST_CASE("a record with every field becomes an article", "[article]") {
  const Read result = read(R"({"id":"s-1","title":" Port  reopens ","body":"One.\r\n\r\nTwo.",
      "date":"2025-04-11T10:00:00Z","source":"Harbour Gazette","author":"Ana Sá","section":"Trade",
      "language":"EN-us","url":"https://example.org/1","people":["Amina Diallo","Amina Diallo"," "],
      "organisations":["Port Authority"],"places":["Dakar"],"countries":["senegal","sn","Mali"],
      "other":{"kept":true}})");
  CHECK(result.reason.empty());
  CHECK(result.repairs.empty());
  CHECK(result.article.id == "s-1");
  CHECK(result.article.title == "Port reopens");
  CHECK(result.article.body == "One.\n\nTwo.");
  CHECK(result.article.date.to_string() == "2025-04-11");
  CHECK(result.article.source == "Harbour Gazette");
  CHECK(result.article.author == "Ana Sá");
  CHECK(result.article.section == "Trade");
  CHECK(result.article.language == "en");
  CHECK(result.article.url == "https://example.org/1");
  CHECK(result.article.people == Names{"Amina Diallo"});
  CHECK(result.article.organisations == Names{"Port Authority"});
  CHECK(result.article.places == Names{"Dakar"});
  CHECK(result.article.countries == Names{"SN", "ML"});
}

TEST_CASE("a text stands for a list of one, a number for a text, lang for language", "[article]") {
  const Read result =
      read(R"({"id":12345678901234567890,"title":"t","people":"Ana","date":2025,"lang":"fr"})");
  CHECK(result.reason.empty());
  CHECK(result.repairs.empty());
  CHECK(result.article.id == "12345678901234567890");
  CHECK(result.article.people == Names{"Ana"});
  CHECK(result.article.date.to_string() == "2025");
  CHECK(result.article.language == "fr");
  CHECK(read(R"({"id":42,"title":"t"})").article.id == "42");
  CHECK(read(R"({"title":"t","language":"de","lang":"fr"})").article.language == "de");
}

TEST_CASE("a list where one text belongs is joined and reported", "[article]") {
  const Read result = read(R"({"body":["First.","Second."],"author":["A","B"]})");
  CHECK(result.article.body == "First.\n\nSecond.");
  CHECK(result.article.author == "A, B");
  CHECK(result.repairs.size() == 2);
}

TEST_CASE("other names lead into nested objects and lists", "[article]") {
  RecordReading reading;
  reading.add_map("date=published_at,body=content.text,people=tags.name,title=a.b");
  const Read result = read(R"({"a.b":"dotted","published_at":"2025-04","date":"1999",
      "content":{"text":"Words."},"tags":[{"name":"Ana"},{"name":"Ben"},{"id":3}]})",
                           reading);
  CHECK(result.reason.empty());
  CHECK(result.article.title == "dotted");
  CHECK(result.article.body == "Words.");
  CHECK(result.article.date.to_string() == "2025-04");
  CHECK(result.article.people == Names{"Ana", "Ben"});
  // A mapped field is never taken from its usual name.
  CHECK_FALSE(read(R"({"title":"t","a":{"b":"x"},"date":"1999"})", reading).article.date.known());
}

TEST_CASE("a map of a field that does not exist names those that do", "[article]") {
  RecordReading reading;
  CHECK_THROWS_WITH(reading.add_map("headline=h"), Catch::Contains("organisations"));
  CHECK_THROWS_AS(reading.add_map("title"), Error);
  CHECK_THROWS_AS(reading.add_map("title="), Error);
}

TEST_CASE("a field in another form is read as it is meant, and the record kept", "[article]") {
  RecordReading reading;
  reading.add_forms("title=html,body=html,author=html,people=list,countries=list,date=month-first");
  const Read result = read(R"({"title":"Caf&eacute; <em>owners</em> &amp; bakers",
      "body":["<p>One.</p><p>Two&#8217;s.</p>","<p>Three.</p>"],"author":"<b>Ana S&aacute;</b>",
      "people":["Ana S\u00e1, Ben Ode;  ; ", "Cy Fox | Ana S\u00e1"],"countries":"Mali, SN","date":"03/04/2025 6:30 PM"})",
                           reading);
  CHECK(result.reason.empty());
  CHECK(result.article.title == "Café owners & bakers");
  CHECK(result.article.body == "One.\n\nTwo’s.\n\nThree.");
  CHECK(result.article.author == "Ana Sá");
  CHECK(result.article.people == Names{"Ana Sá", "Ben Ode", "Cy Fox"});
  CHECK(result.article.countries == Names{"ML", "SN"});
  CHECK(result.article.date.to_string() == "2025-03-04");
  CHECK(result.article.date.second == (18 * 60 + 30) * 60);
  CHECK(read(R"({"title":"<p> </p>"})", reading).reason == "no text");
  CHECK(
      read(R"({"title":"t","date":"13/04/2025"})", reading).reason ==
      "impossible date \"13/04/2025\": the numbers stand the other way round than --as date says");
  // Without it all is taken as it stands.
  CHECK(read(R"({"title":"a &amp; <b>b</b>","people":"A, B"})").article.title ==
        "a &amp; <b>b</b>");
  CHECK(read(R"({"title":"t","people":"A, B"})").article.people == Names{"A, B"});
}

TEST_CASE("a list in one text has the limit of other lists", "[article]") {
  RecordReading reading;
  reading.add_forms("people=list");
  std::string names = "a";
  for (std::size_t i = 1; i < kMaxListValues; ++i) names += ",a";
  CHECK(read("{\"title\":\"t\",\"people\":\"" + names + "\"}", reading).reason.empty());
  CHECK(read("{\"title\":\"t\",\"people\":\"" + names + ",a\"}", reading).reason ==
        "more than 10000 values in \"people\"");
}

TEST_CASE("a form that a field cannot have is refused with those that it can", "[article]") {
  for (const char* forms :
       {"body=list", "people=html", "date=html", "id=html", "body=HTML", "url=list"}) {
    INFO(forms);
    RecordReading reading;
    reading.add_forms(forms);
    CHECK_THROWS_WITH(RecordReader(reading), Catch::Contains("day-first"));
  }
  RecordReading reading;
  CHECK_THROWS_WITH(reading.add_forms("text=html"), Catch::Contains("the fields are"));
  CHECK_THROWS_WITH(reading.add_forms("body"), Catch::Contains("FIELD=FORM"));
}

TEST_CASE("a date of numbers alone, which may be two, asks which it is", "[article]") {
  for (const std::string date : {"03/04/2025", "12.11.2024", "1-12-2024 10:00"}) {
    INFO(date);
    CHECK_THAT(reason(R"({"title":"t","date":")" + date + R"("})"),
               Catch::Contains("date=day-first"));
  }
}

TEST_CASE("a date of numbers alone that is one date only is read", "[article]") {
  const auto date = [](const std::string& text) {
    return read(R"({"title":"t","date":")" + text + R"("})").article.date.to_string();
  };
  CHECK(date("25.12.2024") == "2024-12-25");
  CHECK(date("12/25/2024") == "2024-12-25");
  CHECK(date("13-1-2024 10:00") == "2024-01-13");
  CHECK(date("04/04/2025") == "2025-04-04");
}

TEST_CASE("zeros for a date are none", "[article]") {
  for (const std::string none : {"0000-00-00 00:00:00", "0000-00-00", "0", " "}) {
    INFO(none);
    CHECK(reason(R"({"title":"t","date":")" + none + R"("})").empty());
    CHECK_FALSE(read(R"({"title":"t","date":")" + none + R"("})").article.date.known());
  }
}

TEST_CASE("a date that cannot be read costs itself alone", "[article]") {
  RecordReading dated;
  dated.defaults["date"] = "1916";
  for (const auto& [date, why] : std::vector<std::pair<std::string, std::string>>{
           {"\"2025-02-30\"", "\"2025-02-30\" in \"date\" left out: the calendar has no such day"},
           {"\"0000-01-01\"", "\"0000-01-01\" in \"date\" left out: the calendar has no such day"},
           {"\"99/99/2024\"", "\"99/99/2024\" in \"date\" left out: the calendar has no such day"},
           {"\"25/13/2024\"", "\"25/13/2024\" in \"date\" left out: the calendar has no such day"},
           {"\"30.2.2024\"", "\"30.2.2024\" in \"date\" left out: the calendar has no such day"},
           {"{\"a\":1}", "1 value(s) of \"date\" that are neither text nor number left out"},
           {"\"spring 1916\"", "\"spring 1916\" in \"date\" left out: not a date"},
           {"\"1916?\"", "\"1916?\" in \"date\" left out: not a date"},
           {"[\"2025\",\"2026\"]", "\"2025\" in \"date\" left out: one of several"}}) {
    INFO(date);
    // Nor has it the date of articles that say nothing.
    for (const RecordReading& reading : {RecordReading(), dated}) {
      const auto result = read("{\"title\":\"t\",\"date\":" + date + "}", reading);
      CHECK(result.reason.empty());
      CHECK_FALSE(result.article.date.known());
      CHECK(result.repairs == Names{why});
    }
  }
  CHECK(read(R"({"title":"t"})", dated).article.date.to_string() == "1916");
  for (const std::string none : {"\"0000-00-00\"", "\"\"", "null", "[]"}) {
    INFO(none);
    CHECK(read("{\"title\":\"t\",\"date\":" + none + "}", dated).article.date.to_string() ==
          "1916");
  }
  RecordReading day_first;
  day_first.add_forms("date=day-first");
  CHECK(read(R"({"title":"t","date":"31/02/2025"})", day_first).reason.empty());
  CHECK_FALSE(read(R"({"title":"t","date":"03/31/2025"})", day_first).reason.empty());
}

TEST_CASE("a date may be the time since 1970", "[article]") {
  const auto date = [](const std::string& value) {
    return read("{\"title\":\"t\",\"date\":" + value + "}").article.date.to_string();
  };
  CHECK(date("1744329600") == "2025-04-11");
  CHECK(date("\"1744329599\"") == "2025-04-10");
  CHECK(date("1744329600000") == "2025-04-11");
  CHECK(date("999999999") == "2001-09-09");
  CHECK(date("1744329599.75") == "2025-04-10");
  CHECK(date("\"1744329600.123456\"") == "2025-04-11");
  CHECK(date("999999999999") == "2001-09-09");
  CHECK(date("20250411") == "2025-04-11");
  CHECK(date("17443296000").empty());
  CHECK(date("-174432960").empty());
  CHECK(date("17443296.5").empty());
  CHECK(date("\"1744329600.5x\"").empty());
}

TEST_CASE("a reading survives its JSON form", "[article]") {
  RecordReading reading;
  CHECK(reading.to_json().empty());
  reading.add_map("lang=l,body=b");
  reading.add_forms("body=html,date=day-first");
  reading.defaults["date"] = "2025";
  const RecordReading again = RecordReading::from_json(reading.to_json());
  CHECK(again.names == reading.names);
  CHECK(again.defaults == reading.defaults);
  CHECK(again.forms == reading.forms);
  CHECK(RecordReading::from_json("").empty());
}

TEST_CASE("defaults fill what a record leaves out and nothing else", "[article]") {
  RecordReading reading;
  reading.defaults = {{"date", "2025-04"}, {"source", "Gazette"}, {"language", "fr"}};
  const Article bare = read(R"({"title":"t","date":"","source":null})", reading).article;
  CHECK(bare.date.to_string() == "2025-04");
  CHECK(bare.source == "Gazette");
  CHECK(bare.language == "fr");
  const Article unread = read(R"({"title":"t","source":{"name":"S"}})", reading).article;
  CHECK(unread.source.empty());
  const Article full =
      read(R"({"title":"t","date":"1999","source":"S","lang":"de"})", reading).article;
  CHECK(full.date.to_string() == "1999");
  CHECK(full.source == "S");
  CHECK(full.language == "de");
  CHECK_THROWS_AS(RecordReader(RecordReading{{}, {{"date", "2025-02-30"}}}), Error);
  CHECK_THROWS_AS(RecordReader(RecordReading{{}, {{"language", "klingonese"}}}), Error);
}

TEST_CASE("a name or a default that is not UTF-8 is refused by its option", "[article]") {
  const auto refused_as = [](RecordReading reading) -> std::string {
    try {
      const RecordReader reader(std::move(reading));
      return "accepted";
    } catch (const Error& error) {
      return error.where();
    }
  };
  RecordReading mapped;
  mapped.add_map("date=d\xFF");
  CHECK(refused_as(mapped) == "--map");
  CHECK(refused_as({{}, {{"source", "Caf\xE9"}}}) == "--source");
  CHECK(refused_as({{{"date", "d\xC3\xA9"}}, {{"source", "Caf\xC3\xA9"}}}) == "accepted");
}

TEST_CASE("a bad record is rejected with its reason", "[article]") {
  CHECK_THAT(reason(""), Catch::StartsWith("not valid JSON"));
  CHECK_THAT(reason("{\"title\":\"t\""), Catch::StartsWith("not valid JSON"));
  CHECK_THAT(reason("{\"title\":\"t\"} x"), Catch::StartsWith("not valid JSON"));
  CHECK(reason("[1]") == "not a JSON object");
  CHECK(reason("{\"title\":\"caf\xE9\"}") == "invalid UTF-8");
  CHECK(reason(R"({"id":"x"})") == "no text");
  CHECK(reason(R"({"title":" ","body":"\n\t "})") == "no text");
  CHECK(reason("{\"a\":" + std::string(2000, '[') + std::string(2000, ']') + "}") ==
        "JSON nested more than 1024 levels deep");
  CHECK(read(R"({"id":"x","title":"t","date":"03/04/2025"})").article.id == "x");
}

TEST_CASE("an article without a date is undated, not rejected", "[article]") {
  CHECK_FALSE(read(R"({"title":"t"})").article.date.known());
  CHECK_FALSE(read(R"({"title":"t","date":" "})").article.date.known());
  CHECK_FALSE(read(R"({"title":"t","date":null})").article.date.known());
}

TEST_CASE("a body is taken up to the limit and rejected above it", "[article]") {
  const std::string whole(kMaxTextBytes - 1, 'a');
  CHECK(reason(R"({"title":"t","body":")" + whole + "\"}").empty());
  CHECK_THAT(reason(R"({"title":"t","body":")" + whole + "a\"}"), Catch::Contains("64 MB"));
  CHECK_THAT(reason(R"({"body":")" + whole + "aa\"}"), Catch::Contains("the limit is 64 MB"));
}

TEST_CASE("a list is taken up to the limit and its record rejected above it", "[article]") {
  auto tags = [](std::size_t n) {
    std::string json = R"({"title":"t","people":["x")";
    for (std::size_t i = 1; i < n; ++i) json += ",\"x\"";
    return json + "]}";
  };
  CHECK(reason(tags(kMaxListValues)).empty());
  CHECK(reason(tags(kMaxListValues + 1)) == "more than 10000 values in \"people\"");
  CHECK(reason(tags(1'000'000)) == "more than 10000 values in \"people\"");
}

TEST_CASE("what is mended in a record is said", "[article]") {
  const Read result = read(
      "{\"title\":\"a\\u0000b\",\"body\":\"tab\\there \\u0007 \xC2\x85 "
      "\xC2\xA9\",\"countries\":[\"Atlantis\","
      "\"Peru\"],\"language\":\"xx\",\"people\":[{\"n\":1},true,\"Ana\"]}");
  CHECK(result.reason.empty());
  CHECK(result.article.title == "a b");
  CHECK(result.article.body == "tab\there     \xC2\xA9");
  CHECK(result.article.countries == Names{"PE"});
  CHECK(result.article.language.empty());
  CHECK(result.article.people == Names{"Ana"});
  CHECK(result.repairs ==
        Names{"1 control character(s) in \"title\" became blanks",
              "\"xx\" in \"language\" left out: not a language code",
              "2 control character(s) in \"body\" became blanks",
              "2 value(s) of \"people\" that are neither text nor number left out",
              "\"Atlantis\" in \"countries\" left out: not a country"});
}

TEST_CASE("an over-long value is left out, an over-long id rejects its record", "[article]") {
  const std::string fits(kMaxValueBytes, 'a');
  CHECK(read(R"({"id":")" + fits + R"(","title":"t"})").article.id == fits);
  CHECK_THAT(reason(R"({"id":"a)" + fits + R"(","title":"t"})"), Catch::StartsWith("id longer"));
  const Read source = read(R"({"source":"a)" + fits + R"(","title":"t"})");
  CHECK(source.reason.empty());
  CHECK(source.article.source.empty());
  CHECK(source.repairs.size() == 1);
}

TEST_CASE("an id that is tidied is said, since others ask by it", "[article]") {
  const Read blanks = read(R"({"id":"abc ","title":" t "})");
  CHECK(blanks.article.id == "abc");
  CHECK(blanks.repairs == Names{"\"abc \" in \"id\" became \"abc\""});
  CHECK(read(R"({"id":"a\nb","title":"t"})").article.id == "a b");
  CHECK(read(R"({"id":"a\nb","title":"t"})").repairs.size() == 1);
  CHECK(read(R"({"id":"a\u0007b","title":"t"})").repairs.size() == 1);
  CHECK(read(R"({"id":"a b","title":"t"})").repairs.empty());
  CHECK(read(R"({"id":" ","title":"t"})").repairs.empty());
}

TEST_CASE("thousands of mended values give a handful of sentences", "[article]") {
  std::string json = R"({"title":"t","countries":["x1")";
  for (int i = 2; i <= 5000; ++i) json += ",\"x" + std::to_string(i) + "\"";
  const Read result = read(json + "]}");
  CHECK(result.repairs.size() == 6);
  CHECK(result.repairs.back() == "4995 more values left out");
}

TEST_CASE("an article without an id has one that depends on its content", "[article]") {
  const std::string id = read(R"({"title":"t","body":"b"})").article.id;
  CHECK(id.size() == 18);
  CHECK(id.starts_with("d-"));
  CHECK(read(R"({"body":"b","title":"t","x":1})").article.id == id);
  CHECK(read(R"({"title":"tb","body":""})").article.id != id);
  CHECK(read(R"({"title":"t","body":"b","date":"2025"})").article.id != id);
}

TEST_CASE("one reader reads many records, also after a bad or a large one", "[article]") {
  RecordReader reader({});
  Article article;
  std::vector<std::string> repairs;
  CHECK(reader.read(R"({"title":"a","people":["x"]})", article, repairs).empty());
  CHECK_FALSE(reader.read("{", article, repairs).empty());
  const std::string large(std::size_t{9} << 20, 'a');
  CHECK(reader.read("{\"title\":\"" + large + "\"}", article, repairs).empty());
  CHECK(reader.read(R"({"title":"b"})", article, repairs).empty());
  CHECK(article.title == "b");
  CHECK(article.people.empty());
}

TEST_CASE("a written record reads back as the article it was written for", "[article]") {
  Article article;
  article.id = "x";
  article.title = "Ana \"quoted\"";
  article.body = "One.\n\nTwo.";
  article.date = *parse_date("2025-04-11");
  article.places = {"Oslo"};
  article.countries = {"NO"};
  const std::string record = record_of(article, R"({"topics":["grain"]})");
  CHECK(record == R"({"id":"x","title":"Ana \"quoted\"","body":"One.\n\nTwo.","date":"2025-04-11",)"
                  R"("places":["Oslo"],"countries":["NO"],"topics":["grain"]})");
  const Article again = read(record).article;
  CHECK(again.title == article.title);
  CHECK(again.body == article.body);
  CHECK(again.countries == article.countries);
}

}  // namespace
}  // namespace dateline
