#include "common/cli/progress.h"

#include <catch2/catch.hpp>

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

TEST_CASE("Progress without a terminal writes nothing and costs nothing", "[cli]") {
  Progress progress("adding", true);
  for (std::uint64_t i = 0; i < 100000; ++i) progress.update({i, 0, i, 100000});
}

}  // namespace
}  // namespace dateline
