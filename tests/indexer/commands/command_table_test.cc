#include "indexer/commands/command_table.h"

#include <catch2/catch.hpp>

#include "common/cli/man_page.h"
#include "tests/support/test_files.h"

namespace dateline {
namespace {

TEST_CASE("docs/man/dateline-index.1 is what the command table says", "[indexer][docs]") {
  INFO("run: build/bin/dateline-index man > docs/man/dateline-index.1");
  CHECK(source_file("docs/man/dateline-index.1") == man_page(index_program()));
}

TEST_CASE("Every argument of a dateline-index command stands in its synopsis", "[indexer]") {
  for (const Command& command : index_program().commands) {
    INFO(command.info.name);
    CHECK(command.run != nullptr);
    for (const ArgumentInfo& argument : command.info.arguments) {
      CHECK(command.info.synopsis.find(argument.name) != std::string::npos);
    }
  }
}

}  // namespace
}  // namespace dateline
