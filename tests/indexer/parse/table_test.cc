#include "indexer/parse/table.h"

#include <catch2/catch.hpp>

#include "indexer/parse/table_head.h"
#include "tests/support/collecting_sink.h"

namespace dateline {
namespace {

using Lines = std::vector<std::string>;

CollectingSink rows(const std::string& text, char mark = ',', std::size_t most = 1 << 20) {
  CollectingSink sink;
  TextStream stream(text, 7);  // values that go on in the next read
  parse_table(mark, stream, ParseContext{std::make_shared<const std::string>("in"), most, sink});
  return sink;
}

TEST_CASE("a row of a table is a record with the columns for fields", "[parse]") {
  const CollectingSink sink = rows("id,title,body\n1,Port shut,A storm came.\n2,Port open,\n");
  CHECK(sink.jsons() == Lines{R"({"id":"1","title":"Port shut","body":"A storm came."})",
                              R"({"id":"2","title":"Port open"})"});
  CHECK(sink.records[1].line == 3);
  CHECK_FALSE(sink.records[0].standard_names);
  CHECK(sink.rejects.empty());
}

TEST_CASE("a value in quotes may hold marks, quotes and ends of lines", "[parse]") {
  const CollectingSink sink =
      rows("title,body\r\n\"Port, \"\"old\"\"\",\"One.\n\nTwo.\r\nThree.\"\r\n\"\",x\r\n");
  CHECK(sink.jsons() ==
        Lines{R"({"title":"Port, \"old\"","body":"One.\n\nTwo.\r\nThree."})", R"({"body":"x"})"});
  CHECK(sink.records[0].line == 2);
  CHECK(sink.records[1].line == 6);
  // Quotes inside a value that none opens.
  CHECK(rows("a,b\n\"x\",k \"l\"\"\n").jsons() == Lines{R"({"a":"x","b":"k \"l\"\""})"});
}

TEST_CASE("a quote that a text begins with opens no value", "[parse]") {
  CHECK(rows("a,b\n\"x, or\" y \"z\",k\n").jsons() ==
        Lines{R"({"a":"\"x, or\" y \"z\"","b":"k"})"});
  // Not the rows below it either.
  const CollectingSink sink =
      rows("a\tb\n1\t\"No, he said.\n2\tx\n3\t\"Yes\" is it.\n4\ty\n", '\t');
  CHECK(sink.jsons() == Lines{R"({"a":"1","b":"\"No, he said."})", R"({"a":"2","b":"x"})",
                              R"({"a":"3","b":"\"Yes\" is it."})", R"({"a":"4","b":"y"})"});
  CHECK(sink.records[2].line == 4);
  CHECK(rows("a,b\n1,\"No.\n2,x\n3,\"Yes, \"\"it\"\" is.\"\n4,y\n").jsons() ==
        Lines{R"({"a":"1","b":"\"No."})", R"({"a":"2","b":"x"})",
              R"({"a":"3","b":"Yes, \"it\" is."})", R"({"a":"4","b":"y"})"});
  // Prose has no tabs; of commas nobody knows whether they part values.
  CHECK(rows("a\tb\n1\t\"No.\n2\tx\n", '\t').records.size() == 2);
  CHECK(rows("a,b\n1,\"No.\n2,x\n").records.empty());
}

TEST_CASE("a quote in quotes may stand behind a backslash", "[parse]") {
  CHECK(rows("a,b\n\"A \\\"b\\\", c\",d\n\"\\\"e\\\", f\",g\n").jsons() ==
        Lines{R"({"a":"A \"b\", c","b":"d"})", R"({"a":"\"e\", f","b":"g"})"});
  CHECK(rows("a,b\n\"C:\\\",d\n\"E:\\\",f\n").jsons() ==
        Lines{R"({"a":"C:\\","b":"d"})", R"({"a":"E:\\","b":"f"})"});
}

TEST_CASE("what databases write for no value is none", "[parse]") {
  CHECK(rows("a,b\n\\N,x\n\\n,y\n").jsons() == Lines{R"({"b":"x"})", R"({"a":"\\n","b":"y"})"});
}

TEST_CASE("rows end with any end of a line, and empty lines are none", "[parse]") {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    INFO(end.size());
    const CollectingSink sink = rows("a,b" + end + end + "1,2" + end + end + "3,4");
    CHECK(sink.jsons() == Lines{R"({"a":"1","b":"2"})", R"({"a":"3","b":"4"})"});
  }
  CHECK(rows("a\tb\n1, 2\t3\n", '\t').jsons() == Lines{R"({"a":"1, 2","b":"3"})"});
  CHECK(rows("a,b\n").jsons().empty());
  CHECK(rows("").jsons().empty());
}

TEST_CASE("columns without a name are left out, those of one name are a list", "[parse]") {
  CHECK(rows(",a,p,p,p\n7,x,Ann,,Bo\n8,y,Ann,Bo,Cy\n").jsons() ==
        Lines{R"({"a":"x","p":["Ann","Bo"]})", R"({"a":"y","p":["Ann","Bo","Cy"]})"});
}

TEST_CASE("a row that is none costs itself alone", "[parse]") {
  CHECK(rows("a,b\n1\n1,2,3\n4,5\n").lines() ==
        Lines{"rejected in:2 1 values in a row of a table of 2 columns",
              "rejected in:3 3 values in a row of a table of 2 columns"});
  CHECK(rows("a,b\n1\n1,2,3\n4,5\n").records.size() == 1);
  const CollectingSink open = rows("a,b\n1,2\n3,\"4\n5,6\n");
  CHECK(open.records.size() == 1);
  CHECK(open.lines() == Lines{"rejected in:3 the quotes opened in line 3 are never closed"});
  const std::size_t most = 8;
  const CollectingSink wide = rows("a,b\n" + std::string(6, 'x') + ",\n" + std::string(7, 'x') +
                                       ",\n" + std::string(20, ',') + "\n1,2\n",
                                   ',', most);
  CHECK(wide.records.size() == 2);
  CHECK(wide.rejects.size() == 2);
}

TEST_CASE("a table has a thousand columns at most, and a head that can be read", "[parse]") {
  const std::string at_limit(999, ',');
  CHECK(rows("a" + at_limit + "\nx" + at_limit + "\n").records.size() == 1);
  const CollectingSink above = rows("a," + at_limit + "\nx," + at_limit + "\nx," + at_limit + "\n");
  CHECK(above.records.empty());
  CHECK(above.lines() == Lines{"rejected in:0 a table of 1001 columns; the limit is 1000"});
  CHECK(rows("title,body\na,b\n", ',', 8).records.empty());
}

TEST_CASE("a table in an older encoding is read as UTF-8", "[parse]") {
  const CollectingSink sink = rows("a,b\nCaf\xE9,x\nCafé,y\n");
  CHECK(sink.jsons() == Lines{R"({"a":"Café","b":"x"})", R"({"a":"Café","b":"y"})"});
  CHECK(sink.rejects.size() == 1);
  CHECK(sink.rejects.at(0).kind == RejectKind::kRepaired);
}

TEST_CASE("a table is known by two names of columns that articles have", "[parse]") {
  const auto mark = [](const std::string& text) {
    const std::optional<TableHead> head = table_head(text);
    return head ? std::string(1, head->mark) : "";
  };
  CHECK(mark("id,title,date\n1,x,y") == ",");
  CHECK(mark("\"Title\";\"Full Text\";\"URL\"\r\n") == ";");
  CHECK(mark("url\tcontent\tlang\n") == "\t");
  CHECK(mark(",title,content\n") == ",");
  CHECK(mark("title|text\na|b\n") == "|");
  CHECK(mark("publish_date,headline_text\n") == ",");
  CHECK(mark("webTitle,bodyText,sectionName\n") == ",");
  CHECK(mark("Class Index,Title,Description\n") == ",");
  CHECK(mark("\r\n\n\ttitle\ttext\n") == "\t");
  CHECK(mark("sep=;\r\ntitle;text\r\n") == ";");
  // Prose below a headline, or with commas as they come.
  CHECK(mark("Title,date\n\nThe harbour, he said.\n").empty());
  CHECK(mark("Title,date\nThe harbour, he said, is shut.\n").empty());
  CHECK(mark("Title,date\n\"The harbour, he said, is shut.\n") == ",");
  CHECK(mark("Title,date\nThe harbour") == ",");
  CHECK(mark("Title,date\nThe harbour\n").empty());
  CHECK(mark("id,title,date\nThe harbour\n") == ",");
  CHECK(mark("Title, date and body\n").empty());
  CHECK(mark("title,place\n").empty());
  CHECK(mark("title,,body\n").empty());
  CHECK(mark("Title,date,and the body of it.\n").empty());
  CHECK(mark("title,date," + std::string(41, 'x') + "\n").empty());
  CHECK(mark("title,date," + std::string(40, 'x') + "\n") == ",");
  CHECK(table_head("title,body\n")->has_text);
  CHECK(table_head("publish_date,headline_text\n")->has_text);
  CHECK_FALSE(table_head("title,date\n")->has_text);
  CHECK_FALSE(table_head("article_id,title\n")->has_text);
  CHECK_FALSE(table_head("Titel;Inhalt\n"));
  CHECK(table_head("Titel;Inhalt\n", true)->mark == ';');
  CHECK_FALSE(table_head("Titel;7\n", true));
  CHECK_FALSE(table_head("Titel\n", true));
  CHECK(table_head("Headline\n", true));
  CHECK(table_mark("a;b;c,d\n") == ';');
  CHECK(table_mark("Titel\tName, Amt\n") == '\t');
  CHECK(table_mark("name\n") == '\t');  // values with commas are one
}

}  // namespace
}  // namespace dateline
