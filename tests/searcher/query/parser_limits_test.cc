#include <catch2/catch.hpp>

#include "common/base/error.h"
#include "searcher/query/parser.h"
#include "searcher/query/positional.h"

namespace dateline {
namespace {

const ParseOptions kOptions = {day_number(2025, 4, 16), {"en"}};

std::string repeated(const std::string& text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

void check_allowed(const std::string& query) {
  INFO(query);
  CHECK_NOTHROW(parse_query(query, kOptions));
}

void check_limit(const std::string& query, const std::string& message) {
  INFO(query);
  try {
    parse_query(query, kOptions);
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::kLimit);
    CHECK(error.line().find(message) != std::string::npos);
    CHECK(error.line().find('\n') == std::string::npos);
  }
}

TEST_CASE("A query has 2,048 bytes at most", "[query][limits]") {
  check_allowed(std::string(kMaxQueryBytes, 'a'));
  check_allowed("a" + std::string(kMaxQueryBytes - 1, ' '));
  check_limit(std::string(kMaxQueryBytes + 1, 'a'), "query of 2049 bytes; the limit is 2048");
  check_limit(std::string(1 << 20, '('), "the limit is 2048");
}

TEST_CASE("A query has 64 words and values at most", "[query][limits]") {
  check_allowed(repeated("a ", 64));
  check_limit(repeated("a ", 65), "more than 64 words and values in a query at 129");
  check_allowed("\"" + repeated("a ", 64) + "\"");
  check_limit("\"" + repeated("a ", 65) + "\"", "more than 64 words and values");
  check_allowed(repeated("id:a ", 64));
  check_limit(repeated("id:a ", 65), "more than 64 words and values");
  check_allowed(repeated("a-b ", 32));
  check_limit(repeated("a-b ", 32) + "c", "more than 64 words and values");
}

TEST_CASE("A query has 4 prefixes and fuzzy words at most", "[query][limits]") {
  check_allowed(repeated("abc* ", 4));
  check_limit(repeated("abc* ", 5), "more than 4 words with * or ~ in a query at 21");
  check_allowed(repeated("\xE4\xBA\xAC ", 4));
  check_limit(repeated("\xE4\xBA\xAC ", 3) + "abc* def*", "more than 4 words with * or ~");
  check_allowed("abc* abcd~ abc* abcd~");
  check_limit("abc* abcd~ abc* abcd~ abcd~", "more than 4 words with * or ~ in a query at 23");
}

TEST_CASE("A fuzzy word has 4 to 40 letters", "[query][limits]") {
  check_allowed("abcd~");
  check_allowed(repeated("a", 40) + "~");
  check_allowed("\xC3\xA9t\xC3\xA9s~");
  for (const std::string& word : {std::string("abc"), repeated("a", 41)}) {
    CHECK_THROWS_WITH(parse_query(word + "~", kOptions),
                      Catch::Contains("~ follows a word of 4 to 40 letters"));
  }
}

TEST_CASE("Brackets and operators nest 32 levels deep at most", "[query][limits]") {
  const std::string message = "query nested deeper than 32 levels";
  check_allowed(repeated("(", 32) + "a" + repeated(")", 32));
  check_limit(repeated("(", 33) + "a" + repeated(")", 33), message + " at 33");
  check_allowed(repeated("-", 32) + "a");
  check_limit(repeated("-", 33) + "a", message);
  check_allowed(repeated("NOT ", 32) + "a");
  check_limit(repeated("NOT ", 33) + "a", message);
  check_allowed("a" + repeated(" NEAR/2 a", 32));
  check_limit("a" + repeated(" NEAR/2 a", 33), message);
  check_allowed(repeated("LEAD(9,", 32) + "a" + repeated(")", 32));
  check_limit(repeated("LEAD(9,", 33) + "a" + repeated(")", 33), message);
  check_limit(repeated("(", 2000), message);
}

TEST_CASE("A query that is parsed is never deeper than the limit", "[query][limits]") {
  const std::string query = repeated("(a ", 31) + "b" + repeated(")", 31);
  CHECK(depth_of(*parse_query(query, kOptions).root) <= kMaxQueryDepth);
  check_limit(repeated("-(a ", 17) + "b" + repeated(")", 17), "nested deeper");
}

TEST_CASE("AND inside NEAR is taken apart up to 64 words", "[query][limits]") {
  // Four words by eight: 32 pairs of two.
  check_allowed("(" + repeated("a ", 4) + ") NEAR/2 (" + repeated("b ", 8) + ")");
  check_limit("(" + repeated("a ", 4) + ") NEAR/2 (" + repeated("b ", 9) + ")",
              "too many words around NEAR at 12: taken apart they are more than 64");
  check_limit("(a b)" + repeated(" NEAR/2 (a b)", 20), "too many words around NEAR");
}

TEST_CASE("Numbers of operators have limits on both sides", "[query][limits]") {
  for (const char* query : {"a NEAR/1 b", "a NEAR/1000 b", "LEAD(1, a)", "LEAD(100000, a)",
                            "ATLEAST(1, a)", "ATLEAST(1000, a)", "abc*"}) {
    check_allowed(query);
  }
  for (const char* query : {"a NEAR/0 b", "a NEAR/1001 b", "LEAD(0, a)", "LEAD(100001, a)",
                            "ATLEAST(0, a)", "ATLEAST(1001, a)", "ab*"}) {
    INFO(query);
    CHECK_THROWS_AS(parse_query(query, kOptions), Error);
  }
}

}  // namespace
}  // namespace dateline
