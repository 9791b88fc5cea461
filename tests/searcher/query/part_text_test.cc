// Parts of queries, each as a query of its own.
#include "searcher/query/part_text.h"

#include <catch2/catch.hpp>
#include <string>

#include "searcher/query/parser.h"

namespace dateline {
namespace {

// The parts of the query, one a line. Each is read as the part that it is made of.
std::string parts_text(const std::string& query) {
  const ParseOptions options{1, {"en"}};
  const ParsedQuery parsed = parse_query(query, options);
  std::string text;
  for (const QueryPtr& child : parsed.root->children) {
    const std::string part = part_text(*child, query);
    CHECK(to_string(*parse_query(part, options).root) == to_string(*child));
    text += (text.empty() ? "" : "\n") + part;
  }
  return text;
}

}  // namespace

TEST_CASE("a part of a query has the field and the brackets that it needs", "[query]") {
  CHECK(parts_text("a \"b c\" =d rai* -e") == "a\n\"b c\"\n=d\nrai*\n-e");
  CHECK(parts_text("title:(a \"b c\" -d)") == "title:a\ntitle:\"b c\"\n-title:d");
  CHECK(parts_text("title:((a OR b) c)") == "title:(a OR b)\ntitle:c");
  CHECK(parts_text("title:(a OR b) c") == "title:(a OR b)\nc");
  CHECK(parts_text("title:(a) c") == "title:a\nc");
  CHECK(parts_text("title:(a NEAR/5 b c)") == "title:(a NEAR/5 b)\ntitle:c");
  CHECK(parts_text("person:(ann =bo \"Lee Day\") country:(UA OR RU)") ==
        "person:(ann \"bo\" \"Lee Day\")\ncountry:(UA OR RU)");
}

TEST_CASE("a part of a query that is one of several keeps its brackets", "[query]") {
  CHECK(parts_text("a AND (b c)") == "a\n(b c)");
  CHECK(parts_text("(a b) (c OR d)") == "(a b)\n(c OR d)");
  CHECK(parts_text("(a OR b) NEAR/3 c d") == "(a OR b) NEAR/3 c\nd");
  CHECK(parts_text("(a b) ADJ/3 c") == "a ADJ/3 c\nb ADJ/3 c");
  CHECK(parts_text("NOT (a b) c") == "-(a b)\nc");
  CHECK(parts_text("SENTENCE(a OR b, c) LEAD(9, d OR e)") ==
        "SENTENCE(a OR b, c)\nLEAD(9, d OR e)");
  CHECK(parts_text("(title:a OR person:lee) date:1987") == "(title:a OR person:lee)\ndate:1987");
  CHECK(parts_text("((a OR b c) OR -d) e") == "((a OR (b c)) OR -d)\ne");
}

}  // namespace dateline
