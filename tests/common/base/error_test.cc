#include "common/base/error.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

std::string line_of(const std::string& what, const std::string& where = "",
                    const std::string& hint = "") {
  return Error(ErrorCode::kUsage, what, where, hint).line();
}

TEST_CASE("An error is one line", "[base]") {
  CHECK(line_of("no such file", "news", "make it") == "news: no such file (make it)");
  CHECK(line_of("a\nb\r\nc\td") == "a b  c d");
}

TEST_CASE("The line of an error holds no control characters", "[base]") {
  CHECK(line_of("bad \"\x1B[31m\"", "a\x07", "b\x7F") == "a\\x07: bad \"\\x1B[31m\" (b\\x7F)");
  CHECK(line_of(std::string("a\0b", 3)) == "a\\x00b");
  CHECK(line_of("a\u009B"
                "31m\u0080") == "a\\x9B31m\\x80");
  CHECK(line_of("\u00A0\u00E9\u4E9C\xC2") == "\u00A0\u00E9\u4E9C\xC2");
}

TEST_CASE("The parts of an error are as they were given", "[base]") {
  CHECK(Error(ErrorCode::kUsage, "\x1B").message() == "\x1B");
}

}  // namespace
}  // namespace dateline
