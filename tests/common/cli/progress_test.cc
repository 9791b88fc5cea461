#include "common/cli/progress.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdio>

namespace dateline {
namespace {

TEST_CASE("The progress line tells articles, rate, rejects and time left", "[cli]") {
  CHECK(progress_line("adding", {12000, 3, 45, 100}, 10) ==
        "adding: 12,000 articles, 1,200 a second, 3 rejected, 45% done, 0:12 left");
  CHECK(progress_line("adding", {1234567, 0, 1, 1000}, 100) ==
        "adding: 1,234,567 articles, 12,346 a second, 0% done, 27:45:00 left");
}

TEST_CASE("What is not known yet is left out of the progress line", "[cli]") {
  CHECK(progress_line("adding", {}, 0) == "adding: 0 articles");
  CHECK(progress_line("adding", {500, 0, 0, 0}, 2) == "adding: 500 articles, 250 a second");
  CHECK(progress_line("adding", {1, 0, 10, 100}, 0.5) == "adding: 1 articles, 10% done");
  CHECK(progress_line("adding", {10, 0, 200, 100}, 10) ==
        "adding: 10 articles, 1 a second, 100% done, 0:00 left");
}

// What goes to the descriptor of standard error, which here is a file, and so no terminal.
std::string written_to_standard_error(bool quiet) {
  std::FILE* file = std::tmpfile();
  REQUIRE(file != nullptr);
  const int before = ::dup(STDERR_FILENO);
  REQUIRE(before >= 0);
  REQUIRE(::dup2(::fileno(file), STDERR_FILENO) >= 0);
  {
    Progress progress("adding", quiet);
    for (std::uint64_t i = 0; i < 100000; ++i) progress.update({i, 0, i, 100000});
  }
  ::dup2(before, STDERR_FILENO);
  ::close(before);
  std::rewind(file);
  std::string text(1000, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file));
  std::fclose(file);
  return text;
}

TEST_CASE("Progress without a terminal, or with --quiet, writes nothing", "[cli]") {
  CHECK(written_to_standard_error(false).empty());
  CHECK(written_to_standard_error(true).empty());
}

}  // namespace
}  // namespace dateline
