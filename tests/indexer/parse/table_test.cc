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
  // What stands behind a closed quote, and quotes inside a value that none opens.
  CHECK(rows("a,b\n\"x\"y \"z\",k \"l\"\"\n").jsons() ==
        Lines{R"({"a":"xy \"z\"","b":"k \"l\"\""})"});
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
  CHECK(mark("Title, date and body\n").empty());
  CHECK(mark("title,place\n").empty());
  CHECK(mark("title,,body\n").empty());
  CHECK(mark("Title,date,and the body of it.\n").empty());
  CHECK(mark("title,date," + std::string(41, 'x') + "\n").empty());
  CHECK(mark("title,date," + std::string(40, 'x') + "\n") == ",");
  CHECK(table_head("title,body\n")->has_text);
  CHECK_FALSE(table_head("title,date\n")->has_text);
  CHECK(table_mark("a;b;c,d\n") == ';');
  CHECK(table_mark("name\n") == ',');
}

}  // namespace
}  // namespace dateline
