#include "indexer/parse/input_reader.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "tests/support/collecting_sink.h"
#include "tests/support/packed_files.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

using Lines = std::vector<std::string>;

CollectingSink read(const std::string& content, const InputOptions& options = {}) {
  const TemporaryDirectory directory;
  const std::string path = directory.path() + "/in";
  std::ofstream(path, std::ios::binary) << content;
  CollectingSink sink;
  read_inputs({path}, options, sink);
  return sink;
}

// Names and contents of files in a directory.
CollectingSink read_folder(const std::vector<std::pair<std::string, std::string>>& files,
                           const InputOptions& options = {}, const std::string& named = "") {
  const TemporaryDirectory directory;
  for (const auto& [name, content] : files) {
    std::ofstream(directory.path() + "/" + name, std::ios::binary) << content;
  }
  CollectingSink sink;
  read_inputs({directory.path() + named}, options, sink);
  return sink;
}

TEST_CASE("JSON lines are handed on as they stand, blank ones left out", "[parse]") {
  const CollectingSink sink =
      read("\xEF\xBB\xBF{\"title\":\"a\"}\r\n\n \t\n{ \"b\" : 1 }\nnot json");
  CHECK(sink.jsons() == Lines{"{\"title\":\"a\"}", "{ \"b\" : 1 }", "not json"});
  CHECK(sink.records[1].line == 4);
  CHECK(sink.records[2].line == 5);
  CHECK_FALSE(sink.records[0].standard_names);
  CHECK(sink.rejects.empty());
}

TEST_CASE("a damaged first line does not hide the lines after it", "[parse]") {
  CHECK(read("{\"title\":\"cut\n{\"title\":\"b\"}\n").records.size() == 2);
  CHECK(read("{\"title\":\"a\"}garbage\n{\"title\":\"b\"}\n").records.size() == 2);
  // Cut off where more is to come, a comment, the end of a record.
  for (const std::string first :
       {"{\"title\": ", "{", "# export of May", "cut off\"}", "var articles ="}) {
    INFO(first);
    CHECK(read(first + "\n{\"title\":\"b\"}\n{\"title\":\"c\"}\n").records.size() == 3);
  }
  CHECK(read("Prose with {\"a\":1} inside.\nAnd more.\n").records.size() == 1);
}

TEST_CASE("a document of objects over several lines gives one record each", "[parse]") {
  const Lines expected = {R"({  "title": "a {\"[",  "x": [1, {}] })", R"({"title": "b"})"};
  const std::string a = "{\n  \"title\": \"a {\\\"[\",\n  \"x\": [1, {}]\n}";
  const std::string b = "{\"title\": \"b\"}";
  auto flat = [](Lines jsons) {
    for (std::string& json : jsons)
      json.erase(std::remove(json.begin(), json.end(), ' '), json.end());
    return jsons;
  };
  for (const std::string& document :
       {"[" + a + ",\n" + b + "]", a + "\n" + b, "[\n" + a + "," + b + "\n]\n"}) {
    INFO(document);
    const CollectingSink sink = read(document);
    CHECK(flat(sink.jsons()) == flat(expected));
    CHECK(sink.rejects.empty());
  }
  CHECK(read("[" + a + ",\n" + b + "]").records[1].line == 5);
  CHECK(read("[" + b + "," + b + "]").records.size() == 2);
  CHECK(read("[]").lines().empty());
}

TEST_CASE("what stands between the objects of a document is rejected, the rest is in", "[parse]") {
  const CollectingSink sink = read("[{\"title\":\"a\"}, 7, 8,\n{\"title\":\"b\"}, {\"title\":");
  CHECK(sink.records.size() == 2);
  CHECK(sink.lines() == Lines{"rejected in:1 not a JSON object",
                              "rejected in:2 not valid JSON: the file ends inside an object"});
}

TEST_CASE("a record above the limit is rejected and reading goes on", "[parse]") {
  InputOptions options;
  options.max_record_bytes = std::size_t{1} << 20;
  const std::string fits = "{\"t\":\"" + std::string(options.max_record_bytes - 8, 'x') + "\"}";
  const std::string small = "{\"t\":1}";
  const std::string large = "{\"t\":\"" + std::string(3'000'000, 'x') + "\"}";
  REQUIRE(fits.size() == options.max_record_bytes);
  const CollectingSink lines = read(small + "\n" + large + "\n" + fits + "\n" + small, options);
  CHECK(lines.jsons() == Lines{small, fits, small});
  CHECK(lines.lines() == Lines{"rejected in:2 record larger than 1 MB"});
  const CollectingSink document = read("[" + small + ",\n" + large + ",\n" + fits + "]", options);
  CHECK(document.jsons() == Lines{small, fits});
  CHECK(document.lines() == Lines{"rejected in:2 record larger than 1 MB"});
}

TEST_CASE("nesting of any depth is cut out without recursion", "[parse]") {
  const std::string deep =
      "{\"a\":\n" + std::string(500'000, '[') + std::string(500'000, ']') + "}";
  CHECK(read(deep).records.size() == 1);
}

TEST_CASE("plain text has its first line as title when a blank line follows", "[parse]") {
  const CollectingSink titled = read("\n Port reopens \r\n\r\nShips came.\n\nMore.\n");
  REQUIRE(titled.records.size() == 1);
  CHECK(titled.records[0].standard_names);
  CHECK(titled.article(0).title == "Port reopens");
  CHECK(titled.article(0).body == "Ships came.\n\nMore.");
  CHECK_FALSE(titled.article(0).date.known());
  const Article untitled = read("Ships came\nin the night.\n\nMore.").article(0);
  CHECK(untitled.title.empty());
  CHECK(untitled.body == "Ships came\nin the night.\n\nMore.");
  CHECK(read("[Dakar, 4 May] Ships came.").article(0).body == "[Dakar, 4 May] Ships came.");
}

TEST_CASE("a paragraph that begins with a dateline is no title", "[parse]") {
  for (const std::string first :
       {"ATHENS, Feb 3 (Reuters) - A ferry sank.", "LONDON, Feb 26 - A ferry sank.",
        "WASHINGTON (AP) _ A ferry sank.",
        "ST PETERSBURG, Russia, April 11 \u2014 A ferry sank."}) {
    const Article article = read(first + "\n\nTwo were hurt.").article(0);
    INFO(first);
    CHECK(article.title.empty());
    CHECK(article.body == first + "\n\nTwo were hurt.");
  }
  for (const std::string title : {"FERRY SINKS OFF CRETE", "BBC 2 - what is on", "PARIS - a feast",
                                  "Ferry sinks (with pictures) - and a plane"}) {
    INFO(title);
    CHECK(read(title + "\n\nTwo were hurt.").article(0).title == title);
  }
}

TEST_CASE("mail is named, not indexed as one text", "[parse]") {
  for (const std::string mail : {"From: a@b\nSubject: News\n\nA ferry sank.",
                                 "Received: by x\n\twith y\nDATE: now\r\n\r\nA."}) {
    CHECK_THAT(read(mail).lines().at(0), Catch::Contains("a mail message"));
  }
  for (const std::string box :
       {"From a@b.org Mon Jan  1 10:00:00 2024\nFrom: a@b\nSubject: News\n\nA ferry sank.\n",
        "From MAILER Mon Jan  1 10:00:00 2024\r\nReceived: by x\r\n\twith y\r\nDate: "
        "now\r\n\r\nA.\r\n"}) {
    CHECK_THAT(read(box).lines().at(0), Catch::Contains("a mailbox"));
  }
  for (const std::string text :
       {"From: the harbour\n\nA ferry sank.", "To: all\nA ferry sank.",
        "Title, date and body\n\nof a report", "From Paris\n\nA ferry sank.",
        "From the desk at 10:30\nTo: All staff\nSubject: The strike\n\nA ferry sank.", "id\n\ntext",
        "date,time\n", "Subject: none"}) {
    INFO(text);
    CHECK(read(text).records.size() == 1);
  }
}

TEST_CASE("a table is read by its rows, one of other things than texts only by name", "[parse]") {
  CHECK(read("\xEF\xBB\xBFid,title,body\n1,A,B\n2,C,D\n").jsons() ==
        Lines{R"({"id":"1","title":"A","body":"B"})", R"({"id":"2","title":"C","body":"D"})"});
  CHECK(read("\"Title\";\"Body\"\r\na;b\r\n").jsons() == Lines{R"({"Title":"a","Body":"b"})"});
  CHECK(read("url\tcontent\tlang\nx\ty\tz\n").records.size() == 1);
  const std::string list = "id,title,date\n1,A,2024\n";
  CHECK(read(list).records.size() == 1);
  CHECK_THAT(read_folder({{"list.csv", list}}).lines().at(0),
             Catch::Contains("a table (CSV) without a column of texts"));
  CHECK(read_folder({{"all.csv", "id,title,text\n1,A,B.\n"}}).records.size() == 1);
  InputOptions options;
  options.format = InputFormat::kTable;
  CHECK(read("name|more\nBo|3\n", options).jsons() == Lines{R"({"name":"Bo","more":"3"})"});
  CHECK(read_folder({{"list.csv", list}}, options).records.size() == 1);
}

TEST_CASE("a named file that is called a table is none of prose, whatever its columns' names",
          "[parse]") {
  const auto named = [](const std::string& text) {
    return read_folder({{"news.csv", text}}, {}, "/news.csv");
  };
  CHECK(named("Titel;Inhalt\na;b\n").jsons() == Lines{R"({"Titel":"a","Inhalt":"b"})"});
  CHECK(named("text\nA ferry sank.\n").jsons() == Lines{R"({"text":"A ferry sank."})"});
  CHECK(named("sep=;\r\nTitel;Inhalt\r\na;b\r\n").jsons() ==
        Lines{R"({"Titel":"a","Inhalt":"b"})"});
  CHECK(named("id, title\n1,A\n").jsons() == Lines{R"({"id":"1","title":"A"})"});
  const std::string no_names = "a table without names of its columns";
  CHECK_THAT(named("3,A ferry sank\n").lines().at(0), Catch::Contains(no_names));
  CHECK_THAT(named("A,\"" + std::string(41, 'x') + "\"\n").lines().at(0),
             Catch::Contains(no_names));
  // A member of what is named is not.
  CHECK_THAT(read_folder({{"a.zip", zip_of({{"b.csv", "Titel;Inhalt\na;b\n"}})}}).lines().at(0),
             Catch::Contains("give --format csv"));
}

TEST_CASE("JSON that is no article, and a database's dump, are no prose", "[parse]") {
  CHECK(read(R"([[{"title":"a"}], [{"title":"b"}]])").records.size() == 2);
  for (const std::string list : {R"(["A ferry sank.", "Two \"boats\" came."])", R"([["a","b"]])"}) {
    INFO(list);
    CHECK(read(list).records.empty());
    CHECK(read(list).lines().size() == 1);
  }
  for (const std::string object : {"{'title': 'a'}", "{title: 'a'}", "{title\": 1}"}) {
    INFO(object);
    CHECK(read(object).jsons() == Lines{object});
  }
  for (const std::string prose :
       {"{ Port shut today.", "{{Box}} A ferry sank.", "[[File:port.jpg]] A ferry sank.",
        "[\"A ferry sank,\" he said.]"}) {
    INFO(prose);
    CHECK(read(prose).records.size() == 1);
  }
  for (const std::string dump : {"-- MySQL dump 10.13\n", "--\n-- PostgreSQL database dump\n--\n"})
    CHECK_THAT(read(dump).lines().at(0), Catch::Contains("a dump of a database"));
  CHECK(read("-- The dump is full.\n").records.size() == 1);
}

TEST_CASE("rows of tabs are a table, not an article", "[parse]") {
  for (const std::string table :
       {"A\tB\nC\tD\nE\tF\n", "albania\tAL\t8\r\nbolivia\tBO\t9\r\nchad\tTD\t7\r\n"}) {
    CHECK_THAT(read(table).lines().at(0), Catch::Contains("a table without names of its columns"));
  }
  // Two rows, a row of another length, a title, paragraphs that begin with a tab.
  for (const std::string text :
       {"A\tB\nC\tD\n", "A\tB\nC\tD\tE\nF\tG\n", "Results\nA\t1\nB\t2\nC\t3\n",
        "\tOne.\n\tTwo.\n\tThree.\n", "A.\n\tOne.\n\tTwo.\n\tThree.\n"}) {
    INFO(text);
    CHECK(read(text).records.size() == 1);
  }
}

TEST_CASE("programs, tables and settings in a directory are passed over, named files taken",
          "[parse]") {
  const std::string prose = "A ferry sank.\n";
  const std::string code = "for (ship = 0; ship < 9; ++ship) { sink(ship); }\n";
  for (const std::string name :
       {"tool.py", "Makefile", "run.PL", "x.CSV", "places.tsv", "site.yml"}) {
    INFO(name);
    const bool program = name[0] == 't' || name[0] == 'M' || name[0] == 'r';
    const CollectingSink found = read_folder({{name, program ? code : prose}});
    CHECK(found.records.empty());
    REQUIRE(found.lines().size() == 1);
    CHECK_THAT(found.lines()[0],
               Catch::StartsWith("skipped " + name) && Catch::Contains("name it by itself"));
    CHECK(read_folder({{name, prose}}, {}, "/" + name).records.size() == 1);
    InputOptions text;
    text.format = InputFormat::kText;
    CHECK(read_folder({{name, prose}}, text).records.size() == 1);
    CHECK(read_folder({{name, "{\"title\":\"t\"}\n"}}).records.size() == 1);
  }
  for (const std::string name : {"a.txt", "a", "py", "Dr. No", "a.py.txt", "www.gazeta.pl",
                                 "Minutes.pm", "12:makefile", "www.news.rs"}) {
    INFO(name);
    CHECK(read_folder({{name, prose}}).records.size() == 1);
  }
  // Of what is packed by itself the name within counts.
  CHECK(read_folder({{"b.csv.gz", packed(prose, "gzip")}}).records.empty());
  CHECK(read_folder({{"b.py.gz", packed(code, "gzip")}}).records.empty());
  CHECK(read_folder({{"b.txt.gz", packed(prose, "gzip")}}).records.size() == 1);
  CHECK(read_folder({{"a.zip", zip_of({{"x.csv", prose}})}}).records.empty());
}

// A sign in a hundred characters or more makes a program's text of what a program's name has.
TEST_CASE("a file with the name of a program is one by its signs", "[parse]") {
  const std::string letters(98, 'a');
  CHECK(read_folder({{"tool.py", letters + "a;\n"}}).records.empty());
  CHECK(read_folder({{"tool.py", letters + "aa;\n"}}).records.size() == 1);
}

TEST_CASE("the id of a text file may be its path", "[parse]") {
  InputOptions options;
  options.id_is_path = true;
  CHECK_THAT(read_folder({{"a.txt", "A ferry sank."}}, options, "/./a.txt").article(0).id,
             Catch::EndsWith("/a.txt") && !Catch::Contains("/./"));
  CHECK(read("{\"title\":\"t\"}", options).jsons() == Lines{"{\"title\":\"t\"}"});
  CHECK_THAT(read("A ferry sank.").jsons().at(0), !Catch::Contains("\"id\""));
}

TEST_CASE("plain text that is not UTF-8 is mended and reported", "[parse]") {
  const CollectingSink older = read("Caf\xE9 \x93open\x94 at 5 \x80");
  CHECK(older.article(0).body == "Café “open” at 5 €");
  CHECK(older.lines() == Lines{"repaired in:0 not UTF-8; read as Windows-1252"});
  const CollectingSink damaged = read("Café “open”, caf\xC3 closed");
  CHECK(damaged.article(0).body == "Café “open”, caf\uFFFD closed");
  CHECK(damaged.lines() == Lines{"repaired in:0 1 invalid UTF-8 sequence(s) became U+FFFD"});
}

TEST_CASE("plain text above the limit of an article is rejected", "[parse]") {
  CHECK(read(std::string(kMaxTextBytes, 'x')).records.size() == 1);
  const CollectingSink sink = read(std::string(kMaxTextBytes + 1, 'x'));
  CHECK(sink.records.empty());
  CHECK(sink.lines() == Lines{"rejected in:0 text larger than 64 MB"});
}

TEST_CASE("files of formats that are not read are named, not indexed as noise", "[parse]") {
  using namespace std::string_literals;
  CHECK(read("%PDF-1.7\n\0"s).lines() == Lines{"rejected in:0 PDF; extract its text first"});
  CHECK(read("\x7F"
             "ELF\0\0"s)
            .lines() == Lines{"rejected in:0 binary data"});
  CHECK(read("\xFF\xFEh\0i\0"s).lines() ==
        Lines{"rejected in:0 UTF-16 text; convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)"});
  CHECK_THAT(read("PAR1\x15\x04").lines().at(0), Catch::Contains("Parquet"));
  CHECK_THAT(read("SQLite format 3\0"s).lines().at(0), Catch::Contains("a database"));
  CHECK_THAT(read("<!DOCTYPE html><p>x").lines().at(0), Catch::Contains("HTML"));
  CHECK_THAT(read("<?xml version='1.0'?>").lines().at(0), Catch::Contains("XML"));
  CHECK(read("").lines() == Lines{"skipped in:0 empty file"});
}

TEST_CASE("a format that the user names is not guessed", "[parse]") {
  InputOptions options;
  options.format = InputFormat::kText;
  CHECK(read("{\"title\":\"a\"}", options).article(0).body == "{\"title\":\"a\"}");
  CHECK(read("<html>", options).records.size() == 1);
  options.format = InputFormat::kJsonLines;
  CHECK(read("words", options).jsons() == Lines{"words"});
  CHECK(input_format_by_name("reuters") == InputFormat::kReuters);
  CHECK_FALSE(input_format_by_name("rss"));
}

TEST_CASE("records in a packed file are named by their member and line", "[parse]") {
  const std::string binary("\x01\x00 binary", 9);
  const CollectingSink sink =
      read(tar_of({{"d/a.jsonl", "{}\n{}\n"}, {"b.txt", "words"}, {"c", binary}}, "zstd"));
  REQUIRE(sink.records.size() == 3);
  CHECK_THAT(*sink.records[1].file, Catch::EndsWith("in:d/a.jsonl"));
  CHECK(sink.records[1].line == 2);
  CHECK_THAT(*sink.records[2].file, Catch::EndsWith("in:b.txt"));
  CHECK(sink.lines() == Lines{"rejected in:c:0 binary data"});
}

TEST_CASE("records before the damage of a packed file are in", "[parse]") {
  std::string text;
  for (unsigned i = 0, x = 1; i < 20'000; ++i) {
    text += "{\"title\":\"" + std::to_string(x = x * 69069 + 1) + "\"}\n";
  }
  const std::string whole = packed(text, "gzip");
  const CollectingSink sink = read(whole.substr(0, whole.size() / 2));
  CHECK(sink.records.size() > 1000);
  REQUIRE(sink.rejects.size() == 1);
  CHECK(sink.rejects[0].unread);
  CHECK_THAT(sink.rejects[0].reason, Catch::EndsWith("; the records before that were read"));
  // A file of another format was read as far as was asked.
  CHECK_FALSE(read("%PDF-1.7").rejects.at(0).unread);
}

TEST_CASE("what the sink throws ends the reading", "[parse]") {
  struct Full final : RecordSink {
    void record(RawRecord) override { throw std::runtime_error("full"); }
    void reject(Reject) override { FAIL("the failure is not one of the file"); }
  };
  const TemporaryDirectory directory;
  const std::string path = directory.path() + "/in";
  std::ofstream(path) << "{}\n{}\n";
  Full sink;
  CHECK_THROWS_WITH(read_inputs({path}, {}, sink), "full");
}

}  // namespace
}  // namespace dateline
