#include "common/cli/program.h"

#include <catch2/catch.hpp>
#include <new>
#include <stdexcept>

#include "common/base/error.h"
#include "common/cli/command_line.h"
#include "common/cli/exit_codes.h"
#include "common/cli/output.h"
#include "tests/support/captured_output.h"

namespace dateline {
namespace {

int run_say(const ParsedArguments& arguments) {
  std::cout << arguments.argument("WORD") << "\n";
  return arguments.has("fail") ? kExitNothingFound : kExitDone;
}

template <typename Exception>
int run_throw(const ParsedArguments&) {
  throw Exception();
}

struct Damage : Error {
  Damage() : Error(ErrorCode::kDamaged, "checksum differs", "postings", "restore a copy") {}
};
struct Odd : std::runtime_error {
  Odd() : std::runtime_error("two\nlines") {}
};

Command throwing(const char* name, int (*run)(const ParsedArguments&)) {
  return {{name, "", "", ""}, run};
}

const ProgramInfo kProgram = {
    "talker",
    "say words",
    "Says words, and fails in every way.",
    {{{"say",
       "WORD [OPTION]...",
       "say a word",
       "Says WORD.",
       {{"WORD", "the word"}},
       {{"fail", "", "find nothing"}}},
      run_say},
     throwing("damage", run_throw<Damage>),
     throwing("odd", run_throw<Odd>),
     throwing("memory", run_throw<std::bad_alloc>),
     throwing("pipe", run_throw<BrokenPipe>)},
    common_exit_codes(),
    {},
    {"talker say hello"},
    "listener(1)",
};

Answer run(const std::vector<std::string>& words) { return run_captured(kProgram, words); }

TEST_CASE("A command runs and its exit code is the program's", "[cli]") {
  const Answer said = run({"say", "hello"});
  CHECK(said.code == kExitDone);
  CHECK(said.out == "hello\n");
  CHECK(said.err.empty());
  CHECK(run({"say", "hello", "--fail"}).code == kExitNothingFound);
}

TEST_CASE("Every failure is one line on standard error and an exit code", "[cli]") {
  const Answer damage = run({"damage"});
  CHECK(damage.code == kExitDamaged);
  CHECK(damage.err == "talker: postings: checksum differs (restore a copy)\n");
  const Answer odd = run({"odd"});
  CHECK(odd.code == kExitInputOutput);
  CHECK(odd.err == "talker: unexpected failure: two lines\n");
  CHECK(run({"memory"}).code == kExitLimit);
}

TEST_CASE("A pipe that nobody reads ends quietly", "[cli]") {
  const Answer pipe = run({"pipe"});
  CHECK(pipe.code == kExitDone);
  CHECK(pipe.err.empty());
}

TEST_CASE("Wrong command lines end with exit code 2 and nothing on standard output", "[cli]") {
  for (const auto& words : std::vector<std::vector<std::string>>{
           {}, {"sya"}, {"say"}, {"say", "a", "b"}, {"say", "a", "--loud"}, {"help", "zzz"}}) {
    const Answer answer = run(words);
    CHECK(answer.code == kExitUsage);
    CHECK(answer.out.empty());
    CHECK_FALSE(answer.err.empty());
  }
  CHECK(run({"sya"}).err == "talker: unknown command \"sya\" (did you mean say?)\n");
  CHECK(run({"sing it"}).err ==
        "talker: unknown command \"sing it\" (commands are say, damage, odd, memory, pipe)\n");
}

TEST_CASE("Help comes in every usual way", "[cli]") {
  const std::string help = run({"help"}).out;
  CHECK(help == run({"--help"}).out);
  CHECK(help == run({"-h"}).out);
  CHECK(help.find("  say ") != std::string::npos);
  const std::string say = run({"help", "say"}).out;
  CHECK(say == run({"say", "--help"}).out);
  CHECK(say == run({"say", "hello", "--help"}).out);
  CHECK(say.find("Usage: talker say WORD [OPTION]...") == 0);
  CHECK(say == run({"say", "-h"}).out);
  CHECK(say == run({"say", "hello", "-h"}).out);
  CHECK(run({"say", "--", "--help"}).out == "--help\n");
  CHECK(run({"say", "--", "-h"}).out == "-h\n");
  CHECK(run({"say", "-hello"}).out == "-hello\n");
  CHECK(run({"--version"}).out == std::string("talker ") + DATELINE_VERSION + "\n");
}

TEST_CASE("Help stays within 80 columns and names every option and exit code", "[cli]") {
  for (const auto& words : std::vector<std::vector<std::string>>{{"help"}, {"help", "say"}}) {
    std::istringstream lines(run(words).out);
    for (std::string line; std::getline(lines, line);) {
      INFO(line);
      CHECK(line.size() <= 80);
    }
  }
  CHECK(run({"help", "say"}).out.find("--fail") != std::string::npos);
  CHECK(run({"help", "say"}).out.find("nothing found") != std::string::npos);
}

TEST_CASE("The man page protects what roff would read as its own", "[cli]") {
  ProgramInfo program = kProgram;
  program.description = "First \\ line.\n.hidden request\n\nSecond paragraph.";
  program.commands.clear();
  const CapturedOutput captured;
  CHECK(run_words(program, {"man"}) == kExitDone);
  const std::string page = captured.out();
  CHECK(page.find(".TH TALKER 1") == 0);
  CHECK(page.find("First \\e line.\n\\&.hidden request\n.PP\nSecond paragraph.\n") !=
        std::string::npos);
}

}  // namespace
}  // namespace dateline
