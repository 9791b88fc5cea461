#include "common/cli/output.h"

#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdio>
#include <ostream>
#include <string>

#include "common/base/error.h"

namespace dateline {
namespace {

TEST_CASE("What is written reaches the descriptor, however long", "[cli]") {
  std::FILE* file = std::tmpfile();
  REQUIRE(file != nullptr);
  std::string expected;
  {
    OutputBuffer buffer(fileno(file));
    std::ostream stream(&buffer);
    for (int i = 0; i < 30000; ++i) {
      stream << i << '\n';
      expected += std::to_string(i) + '\n';
    }
    stream.flush();
    CHECK(stream.good());
  }
  std::string written(expected.size() + 1, '\0');
  std::rewind(file);
  written.resize(std::fread(written.data(), 1, written.size(), file));
  CHECK(written == expected);
  std::fclose(file);
}

TEST_CASE("A full device is an input-output error that names standard output", "[cli]") {
  const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  REQUIRE(full >= 0);
  OutputBuffer buffer(full);
  std::ostream stream(&buffer);
  stream.exceptions(std::ios::badbit);
  stream << "lost";
  CHECK_THROWS_WITH(stream.flush(), Catch::Contains("standard output: writing: no space left"));
  ::close(full);
}

TEST_CASE("A pipe without a reader is told apart from a failure", "[cli]") {
  std::signal(SIGPIPE, SIG_IGN);
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  ::close(ends[0]);
  OutputBuffer buffer(ends[1]);
  std::ostream stream(&buffer);
  stream.exceptions(std::ios::badbit);
  stream << "unread";
  CHECK_THROWS_AS(stream.flush(), BrokenPipe);
  ::close(ends[1]);
}

}  // namespace
}  // namespace dateline
