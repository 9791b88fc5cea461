#include "indexer/parse/line_reader.h"

#include <catch2/catch.hpp>

#include "tests/support/collecting_sink.h"

namespace dateline {
namespace {

std::vector<std::string> lines_of(const std::string& text, std::size_t limit, std::size_t step) {
  TextStream stream(text, step);
  LineReader reader(stream, limit);
  std::vector<std::string> lines;
  std::string_view line;
  while (reader.next(line)) {
    lines.push_back(std::to_string(reader.number()) + (reader.too_long() ? "!" : ":") +
                    std::string(line));
  }
  return lines;
}

TEST_CASE("lines come without their ends, however the bytes arrive", "[parse]") {
  for (const std::size_t step : {1, 2, 3, 100}) {
    INFO(step);
    CHECK(lines_of("one\r\n\ntwo\nthree", 100, step) ==
          std::vector<std::string>{"1:one", "2:", "3:two", "4:three"});
    CHECK(lines_of("", 100, step).empty());
    CHECK(lines_of("\n", 100, step) == std::vector<std::string>{"1:"});
  }
}

TEST_CASE("a line at the limit is read, a longer one is passed over", "[parse]") {
  for (const std::size_t step : {1, 7, 100}) {
    INFO(step);
    CHECK(lines_of("12345\n123456\n" + std::string(50, 'x') + "\nend", 5, step) ==
          std::vector<std::string>{"1:12345", "2!", "3!", "4:end"});
    CHECK(lines_of("1234567", 5, step) == std::vector<std::string>{"1!"});
  }
}

TEST_CASE("lines longer than the buffer are read", "[parse]") {
  const std::string long_line(5'000'000, 'x');
  CHECK(lines_of("a\n" + long_line + "\nb", 10'000'000, 70'000) ==
        std::vector<std::string>{"1:a", "2:" + long_line, "3:b"});
}

}  // namespace
}  // namespace dateline
