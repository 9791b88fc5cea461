#include "searcher/commands/command_table.h"

#include <catch2/catch.hpp>

#include "common/cli/man_page.h"
#include "tests/support/command_tables.h"
#include "tests/support/test_files.h"

namespace dateline {
namespace {

TEST_CASE("docs/man/dateline-search.1 is what the command table says", "[searcher][docs]") {
  INFO("run: build/bin/dateline-search man > docs/man/dateline-search.1");
  CHECK(source_file("docs/man/dateline-search.1") == man_page(search_program()));
}

TEST_CASE("Every argument of a dateline-search command stands in its synopsis", "[searcher]") {
  check_commands(search_program());
}

}  // namespace
}  // namespace dateline
