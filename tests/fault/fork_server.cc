// Both programs in one process that forks for each command: the fault tests run tens of
// thousands, and most of the time of a short one is loading its libraries. A command
// that crashes takes only its own process along, as ever.
//
//   dateline-fault-fork-server CPU_SECONDS
//
// Reads commands from standard input, one text a line: the program ("index" or
// "search"), the files for its standard input, output and errors, how many arguments,
// the arguments. Answers each with a line, the exit code or minus the signal, before the
// next may be sent: the commands' standard input must not be read ahead.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "common/cli/program.h"
#include "indexer/commands/command_table.h"
#include "searcher/commands/command_table.h"

namespace {

struct Request {
  std::string program;
  std::string in;
  std::string out;
  std::string err;
  std::vector<std::string> arguments;
};

bool read_request(Request& request) {
  std::string count;
  for (std::string* text : {&request.program, &request.in, &request.out, &request.err, &count}) {
    if (!std::getline(std::cin, *text)) return false;
  }
  request.arguments.resize(std::stoul(count));
  for (std::string& argument : request.arguments) {
    if (!std::getline(std::cin, argument)) return false;
  }
  return true;
}

void redirect(int fd, const std::string& path, int flags) {
  const int file = ::open(path.c_str(), flags, 0600);
  if (file < 0 || ::dup2(file, fd) < 0) ::_exit(127);
  ::close(file);
}

[[noreturn]] void run(const Request& request, rlim_t cpu_seconds) {
  redirect(STDIN_FILENO, request.in, O_RDONLY);
  redirect(STDOUT_FILENO, request.out, O_WRONLY | O_CREAT | O_TRUNC);
  redirect(STDERR_FILENO, request.err, O_WRONLY | O_CREAT | O_TRUNC);
  const rlimit limit{cpu_seconds, cpu_seconds};
  ::setrlimit(RLIMIT_CPU, &limit);
  const bool index = request.program == "index";
  const std::string name = "dateline-" + request.program;
  std::vector<const char*> words{name.c_str()};
  for (const std::string& argument : request.arguments) words.push_back(argument.c_str());
  std::exit(dateline::run_program(index ? dateline::index_program : dateline::search_program,
                                  static_cast<int>(words.size()), words.data()));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const rlim_t cpu_seconds = std::strtoul(argv[1], nullptr, 10);
  Request request;
  while (read_request(request)) {
    const pid_t child = ::fork();
    if (child < 0) return 1;
    if (child == 0) run(request, cpu_seconds);
    int status = 0;
    if (::waitpid(child, &status, 0) != child) return 1;
    std::cout << (WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status)) << std::endl;
  }
  return 0;
}
