#include <catch2/catch.hpp>

#include "common/base/error.h"
#include "common/cli/program.h"
#include "searcher/commands/command_table.h"
#include "tests/support/captured_output.h"

namespace dateline {
namespace {

Answer run(const std::vector<std::string>& words) { return run_captured(search_program(), words); }

TEST_CASE("parse prints the tree of a query", "[searcher][query]") {
  const Answer answer = run({"parse", "date:yesterday talks", "--today", "2025-04-16"});
  CHECK(answer.code == kExitDone);
  CHECK(answer.out.find("tree   (and (date 2025-04-15..2025-04-15) talk)\n") != std::string::npos);
  CHECK(run({"parse", "running", "--language", "de", "--language", "en"}).out.find("running|run") !=
        std::string::npos);
  CHECK(run({"parse", "-talks"}).out.find("(not talk)") != std::string::npos);
  CHECK(run({"parse", "talks", "--format", "json"}).out.find("\"tree\": \"talk\"") !=
        std::string::npos);
}

TEST_CASE("parse refuses bad queries and options with exit code 2 in one line",
          "[searcher][query]") {
  const Answer bad = run({"parse", "(talks"});
  CHECK(bad.code == kExitUsage);
  CHECK(bad.out.empty());
  CHECK(bad.err == "dateline-search: bracket without its end at 1 (close it with \")\")\n");
  CHECK(run({"parse", "talks", "--today", "2025"}).err ==
        "dateline-search: --today: \"2025\" is no day (for example 2025-04-11)\n");
  CHECK(run({"parse", "talks", "--language", "??"}).code == kExitUsage);
  CHECK(run({"parse", std::string(3000, 'a')}).code == kExitLimit);
}

}  // namespace
}  // namespace dateline
