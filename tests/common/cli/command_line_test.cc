#include "common/cli/command_line.h"

#include <catch2/catch.hpp>

#include "common/base/error.h"

namespace dateline {
namespace {

using Words = std::vector<std::string>;

const CommandInfo kCommand = {
    "find",
    "ARCHIVE [WORD]... [OPTION]...",
    "find things",
    "Finds things.",
    {{"ARCHIVE", "where"}, {"WORD", "what", false, true}},
    {{"limit", "N", "how many", "10"},
     {"facet", "NAME", "what to count", "", Occurs::kMany},
     {"id", "ID", "ids", "", Occurs::kList},
     {"sort", "newest|oldest", "order", "newest"},
     {"quiet", "", "say nothing"}},
};

std::string failure(const Words& words) {
  try {
    ParsedArguments parsed(kCommand, words);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::kUsage);
    return error.line();
  }
  return "no error";
}

TEST_CASE("Arguments and options may stand in any order", "[cli]") {
  const ParsedArguments parsed(kCommand, {"--limit", "5", "a.archive", "--quiet", "x", "y"});
  CHECK(parsed.argument("ARCHIVE") == "a.archive");
  CHECK(parsed.arguments("WORD") == Words{"x", "y"});
  CHECK(parsed.number("limit", 1, 100) == 5);
  CHECK(parsed.has("quiet"));
}

TEST_CASE("Options that are told apart already may have any value", "[cli]") {
  const ParsedArguments parsed(kCommand, {{"facet", {"--a=b"}}, {"quiet", {}}}, {"a", "--x"});
  CHECK(parsed.values("facet") == Words{"--a=b"});
  CHECK(parsed.has("quiet"));
  CHECK(parsed.argument("WORD") == "--x");
  CHECK_THROWS_AS(ParsedArguments(kCommand, {{"limit", {"1"}}, {"limit", {"2"}}}, {"a"}), Error);
  CHECK_THROWS_AS(ParsedArguments(kCommand, {{"nothing", {}}}, {"a"}), Error);
}

TEST_CASE("What is left out has its default", "[cli]") {
  const ParsedArguments parsed(kCommand, {"a"});
  CHECK(parsed.argument("WORD").empty());
  CHECK(parsed.value("limit") == "10");
  CHECK(parsed.values("facet").empty());
  CHECK(parsed.value("facet").empty());
  CHECK_FALSE(parsed.has("limit"));
  CHECK_FALSE(parsed.has("quiet"));
}

TEST_CASE("Options that may be repeated keep their order", "[cli]") {
  const ParsedArguments parsed(
      kCommand, {"a", "--facet=b", "--facet", "c", "--id", "1", "2", "--id", "3", "--quiet"});
  CHECK(parsed.values("facet") == Words{"b", "c"});
  CHECK(parsed.values("id") == Words{"1", "2", "3"});
}

TEST_CASE("A query that starts with a dash and a lone dash are arguments", "[cli]") {
  const ParsedArguments parsed(kCommand, {"a", "-strike talks", "-"});
  CHECK(parsed.arguments("WORD") == Words{"-strike talks", "-"});
}

TEST_CASE("After two dashes everything is an argument", "[cli]") {
  const ParsedArguments parsed(kCommand, {"--quiet", "--", "a", "--limit", "--help"});
  CHECK(parsed.argument("ARCHIVE") == "a");
  CHECK(parsed.arguments("WORD") == Words{"--limit", "--help"});
}

TEST_CASE("An option is not taken for the value of the one before it", "[cli]") {
  CHECK(failure({"a", "--id", "--quiet", "a2"}) ==
        "--id: a value is missing before --quiet (a value that begins with -- is written "
        "--id=--...)");
  CHECK(failure({"a", "--limit", "--facet", "x"}).starts_with("--limit: a value is missing"));
  CHECK(failure({"a", "--facet", "--no-option"}).starts_with("--facet: a value is missing"));
  CHECK(failure({"a", "--facet", "--"}).starts_with("--facet: a value is missing"));
  const ParsedArguments parsed(
      kCommand, {"a", "--quiet", "--id", "-1", "-", "--facet=--quiet", "--", "--limit", "--x"});
  CHECK(parsed.values("id") == Words{"-1", "-"});
  CHECK(parsed.values("facet") == Words{"--quiet"});
  CHECK(parsed.arguments("WORD") == Words{"--limit", "--x"});
  CHECK_FALSE(parsed.has("limit"));
}

TEST_CASE("Command lines that the table does not allow are refused by name", "[cli]") {
  CHECK(failure({"a", "--limt", "5"}) == "find: unknown option --limt (did you mean --limit?)");
  CHECK(failure({"a", "--zzzzzz"}) ==
        "find: unknown option --zzzzzz (see \"help find\" for its options)");
  CHECK(failure({"a", "--lim=5"}).find("unknown option --lim") != std::string::npos);
  CHECK(failure({}) == "find: ARCHIVE is missing (usage: find ARCHIVE [WORD]... [OPTION]...)");
  CHECK(failure({"a", "--limit", "1", "--limit", "2"}) == "--limit: given twice, allowed once");
  CHECK(failure({"a", "--sort", "best"}) == "--sort: \"best\" is none of newest|oldest");
  CHECK(failure({"a", "--sort", "newest|oldest"}).find("is none of") != std::string::npos);
  CHECK(failure({"a", "--limit"}).find("--limit") != std::string::npos);
  CHECK(failure({"a", "--quiet=yes"}).find("--quiet") != std::string::npos);
}

TEST_CASE("One argument too many is named", "[cli]") {
  const CommandInfo show = {"show", "ARCHIVE", "", "", {{"ARCHIVE", ""}}, {}};
  CHECK_THROWS_WITH(ParsedArguments(show, {"a", "b c"}),
                    "show: unexpected argument \"b c\" (put an argument of several words between "
                    "quotes)");
}

TEST_CASE("Numbers are read whole and within their limits", "[cli]") {
  auto number = [](const std::string& text) {
    return ParsedArguments(kCommand, {"a", "--limit", text}).number("limit", 1, 100);
  };
  CHECK(number("1") == 1);
  CHECK(number("100") == 100);
  for (const char* wrong : {"0", "101", "-1", "5x", "", "1e2", "99999999999999999999999"}) {
    CHECK_THROWS_WITH(number(wrong), Catch::Contains("is no whole number from 1 to 100"));
  }
  auto decimal = [](const std::string& text) {
    return ParsedArguments(kCommand, {"a", "--limit", text}).decimal("limit", 0, 1);
  };
  CHECK(decimal("0.75") == Approx(0.75));
  CHECK_THROWS_AS(decimal("1.01"), Error);
  CHECK_THROWS_AS(decimal("nan"), Error);
}

TEST_CASE("Asking for a name that is not in the table is a mistake of the program", "[cli]") {
  const ParsedArguments parsed(kCommand, {"a"});
  CHECK_THROWS_AS(parsed.value("limt"), std::logic_error);
  CHECK_THROWS_AS(parsed.argument("FILE"), std::logic_error);
}

}  // namespace
}  // namespace dateline
