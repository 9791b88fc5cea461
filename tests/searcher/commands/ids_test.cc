#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "searcher/commands/command_table.h"
#include "tests/support/add_records.h"
#include "tests/support/captured_output.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

TEST_CASE("ids tells how the query was read", "[searcher]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(path, {R"({"id":"1","body":"War or peace."})", R"({"id":"2","body":"War."})"});
  auto run = [&](const std::string& query, const std::string& format) {
    return run_captured(search_program(), {"ids", "--format", format, "--", path, query});
  };
  const Answer lines = run("war or peace", "text");
  CHECK(lines.out == "1\n");
  CHECK(lines.err == "note: \"or\" is searched as a word; the operator is OR\n");
  CHECK(run("war OR peace", "text").err.empty());

  auto json = [&](const std::string& query) {
    return nlohmann::json::parse(run(query, "json").out);
  };
  CHECK(json("war OR peace") ==
        nlohmann::json::parse(R"({"ids":["1","2"],"notes":[],"as_written":true})"));
  CHECK(json("war or peace")["notes"][0]["code"] == "lowercase_operator");
  for (const char* query :
       {"war or peace", "'war peace'", "War: peace", "war & peace", "war 2024-01-01",
        "sentence(war, peace)", "WAR AND PEACE WILL NOT COME", "US WARS AND PEACE"}) {
    INFO(query);
    CHECK(json(query)["as_written"] == false);
  }
  // Notes of what is read as it is written.
  for (const char* query :
       {"war zzzz", "+war", "war NEAR peace", "(war peace) NEAR/3 or", "PEACE NOT TALKS", "war*"}) {
    INFO(query);
    CHECK(json(query)["as_written"] == true);
  }
  CHECK(run("zzzz", "json").code == kExitNothingFound);
}

}  // namespace
}  // namespace dateline
