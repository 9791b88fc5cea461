#include "searcher/query/parser.h"

#include <catch2/catch.hpp>
#include <random>

#include "common/base/error.h"
#include "searcher/query/positional.h"

namespace dateline {
namespace {

const ParseOptions kOptions = {day_number(2025, 4, 16), {"en"}};

std::string tree(const std::string& query, const ParseOptions& options = kOptions) {
  return to_string(*parse_query(query, options).root);
}

TEST_CASE("An empty query is all articles", "[query]") {
  for (const char* query : {"", " ", "\t\n", "\xC2\xA0", "\xE3\x80\x80"}) {
    CHECK(tree(query) == "(all)");
  }
}

TEST_CASE("Every kind of blank separates words", "[query]") {
  CHECK(tree("a\tb\nc\r\nd\xC2\xA0"
             "e\xE3\x80\x80"
             "f") == "(and a b c d e f)");
  CHECK(tree("\"a\tb\nc\"") == "(phrase a b c)");
  CHECK(tree(std::string("a\0b", 3)) == "(and a b)");
}

TEST_CASE("A word becomes a term in each language of the archive, equal ones once", "[query]") {
  CHECK(tree("running", {1, {"en", "de"}}) == "run|running");
  CHECK(tree("running", {1, {"", "en"}}) == "run");
  CHECK(tree("running", {1, {}}) == "run");
  CHECK(tree("title:running", {1, {"en", "de"}}) == "title:run|running");
  CHECK(tree("=running", {1, {"en", "de"}}) == "(exact \"running\" run|running)");
}

TEST_CASE("Title terms carry the title's prefix", "[query]") {
  const ParsedQuery parsed = parse_query("title:budget", kOptions);
  CHECK(parsed.root->terms == std::vector<std::string>{"Sbudget"});
  CHECK(parsed.root->field == Field::kTitle);
}

TEST_CASE("A node knows the bytes of the query that it came from", "[query]") {
  const std::string query = "\xC3\xA9t\xC3\xA9 person:\"A B\" -x NEAR/3 y";
  const ParsedQuery parsed = parse_query(query, kOptions);
  auto bytes = [&](const QueryNode& node) {
    return query.substr(node.begin, node.end - node.begin);
  };
  REQUIRE(parsed.root->children.size() == 3);
  CHECK(bytes(*parsed.root) == query);
  CHECK(bytes(*parsed.root->children[0]) == "\xC3\xA9t\xC3\xA9");
  CHECK(bytes(*parsed.root->children[1]) == "person:\"A B\"");
  CHECK(bytes(*parsed.root->children[2]) == "-x NEAR/3 y");
  CHECK(bytes(*parsed.root->children[2]->children[0]) == "x NEAR/3 y");
}

TEST_CASE("Errors count characters, not bytes", "[query]") {
  CHECK_THROWS_WITH(tree("\xC3\xA9t\xC3\xA9 \xE4\xBA\xAC\xE4\xBA\xAC (a"),
                    "bracket without its end at 8 (close it with \")\")");
}

TEST_CASE("Invalid UTF-8 is refused where it stands", "[query]") {
  for (const char* query : {"ab \xFF", "ab \xC3", "ab \xED\xA0\x80", "ab \xC0\x80"}) {
    CHECK_THROWS_WITH(tree(query), "invalid UTF-8 at 4 (write it in UTF-8)");
  }
}

TEST_CASE("A very long word is cut as the indexer cuts it", "[query]") {
  const std::string word(1000, 'x');
  const ParsedQuery parsed = parse_query(word, kOptions);
  CHECK(parsed.root->terms.front().size() <= 200);
  CHECK(parsed.root->terms.front() != parse_query(word + "y", kOptions).root->terms.front());
}

TEST_CASE("Long pieces of a query are cut in messages", "[query]") {
  CHECK_THROWS_WITH(tree("date:" + std::string(1000, 'x')), Catch::Contains("x...\" is no date"));
}

TEST_CASE("Copies made by taking AND apart share nothing", "[query]") {
  const ParsedQuery parsed = parse_query("(a b) NEAR/5 \"c d\"", kOptions);
  const QueryNode& first = *parsed.root->children[0]->children[1];
  const QueryNode& second = *parsed.root->children[1]->children[1];
  CHECK(&first != &second);
  CHECK(to_string(first) == to_string(second));
  CHECK(first.begin == second.begin);
}

// Pieces that meet often in real queries, so that random ones reach far.
const std::vector<std::string> kPieces = {"(",
                                          ")",
                                          "\"",
                                          "-",
                                          "=",
                                          "*",
                                          "AND ",
                                          "OR ",
                                          "NOT ",
                                          "NEAR/3 ",
                                          "ADJ ",
                                          "LEAD(",
                                          "SENTENCE(",
                                          "ATLEAST(2,",
                                          ",",
                                          ":",
                                          "person:",
                                          "date:",
                                          "country:",
                                          "title:",
                                          "id:",
                                          "..",
                                          "2025",
                                          "last-week",
                                          "abc",
                                          "x",
                                          " ",
                                          " ",
                                          "\xE4\xBA\xAC",
                                          "U.S.",
                                          "\xE2\x80\x9C",
                                          "~2",
                                          "!",
                                          "?",
                                          "^",
                                          "\xFF"};

TEST_CASE("A hundred thousand random queries are parsed or refused in one line",
          "[query][random]") {
  std::mt19937 random(20250416);
  std::size_t parsed = 0;
  for (int i = 0; i < 100000; ++i) {
    std::string query;
    const std::size_t pieces = random() % 24;
    for (std::size_t piece = 0; piece < pieces; ++piece) {
      if (i % 4 == 0) {
        query += static_cast<char>(random() % 256);
      } else {
        query += kPieces[random() % (i % 4 == 1 ? kPieces.size() : kPieces.size() - 8)];
      }
    }
    try {
      const ParsedQuery answer = parse_query(query, kOptions);
      ++parsed;
      if (depth_of(*answer.root) > kMaxQueryDepth || leaf_count(*answer.root) > kMaxQueryLeaves ||
          to_string(*answer.root).empty()) {
        FAIL("beyond a limit: " << query);
      }
    } catch (const Error& error) {
      if (error.line().empty() || error.line().find('\n') != std::string::npos) FAIL(query);
    }
  }
  CHECK(parsed > 1000);
}

}  // namespace
}  // namespace dateline
