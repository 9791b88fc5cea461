#include "indexer/delete/ids_of_query.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "common/base/error.h"
#include "common/base/read_to_end.h"

namespace dateline {
namespace {

std::string searcher_path() {
  std::error_code error;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
  if (error) throw Error(ErrorCode::kInputOutput, "cannot find this program", "/proc/self/exe");
  return (self.parent_path() / "dateline-search").string();
}

// Starts the program with its standard output going into the pipe.
pid_t start(const std::string& program, const std::vector<std::string>& words, int output) {
  std::vector<char*> argv;
  for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  pid_t child = 0;
  const int error = ::posix_spawn(&child, program.c_str(), &actions, nullptr, argv.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(output);
  if (error == 0) return child;
  errno = error;
  throw_errno("cannot be started", program);
}

int wait_for(pid_t child, const std::string& program) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw_errno("cannot be waited for", program);
  }
  if (WIFEXITED(status)) return WEXITSTATUS(status);
  throw Error(ErrorCode::kInputOutput, "ended by signal " + std::to_string(WTERMSIG(status)),
              program);
}

}  // namespace

QueryIds ids_of_query(const std::string& archive, const std::string& query) {
  const std::string program = searcher_path();
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw_errno("cannot make a pipe", program);
  const pid_t child = start(program, {program, "ids", "--", archive, query}, ends[1]);
  const std::string answer = read_to_end(ends[0], program, "cannot read its answer");
  ::close(ends[0]);
  QueryIds found;
  found.exit_code = wait_for(child, program);
  for (std::size_t begin = 0; begin < answer.size();) {
    const std::size_t end = answer.find('\n', begin);
    // Without its end of line an id is cut off, and the exit code tells why.
    if (end == std::string::npos) break;
    found.ids.push_back(answer.substr(begin, end - begin));
    begin = end + 1;
  }
  return found;
}

}  // namespace dateline
