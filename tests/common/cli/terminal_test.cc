#include "common/cli/terminal.h"

#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch.hpp>

namespace dateline {
namespace {

TEST_CASE("A file is no terminal and gets no colour", "[cli]") {
  const int file = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  CHECK_FALSE(is_terminal(file));
  CHECK_FALSE(use_colour(file));
  ::close(file);
}

TEST_CASE("Text is shaded only where colour is wanted", "[cli]") {
  CHECK(shaded("talks", Shade::kHighlight, false) == "talks");
  CHECK(shaded("talks", Shade::kHighlight, true) == "\x1b[1;33mtalks\x1b[0m");
}

}  // namespace
}  // namespace dateline
