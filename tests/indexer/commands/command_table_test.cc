#include "indexer/commands/command_table.h"

#include <catch2/catch.hpp>

#include "common/cli/man_page.h"
#include "tests/support/command_tables.h"
#include "tests/support/test_files.h"

namespace dateline {
namespace {

TEST_CASE("docs/man/dateline-index.1 is what the command table says", "[indexer][docs]") {
  INFO("run: build/bin/dateline-index man > docs/man/dateline-index.1");
  CHECK(source_file("docs/man/dateline-index.1") == man_page(index_program()));
}

TEST_CASE("Every argument of a dateline-index command stands in its synopsis", "[indexer]") {
  check_commands(index_program());
}

}  // namespace
}  // namespace dateline
