#include "indexer/delete/ids_of_query.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string_view>
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

// A file without a name, for what the program says: it is read when the program has ended.
int message_file(const std::string& program) {
  const int file = ::memfd_create("messages", MFD_CLOEXEC);
  if (file < 0) throw_errno("cannot keep its messages", program);
  return file;
}

// Starts the program with its standard output going into the pipe, and what it says into a file.
pid_t start(const std::string& program, const std::vector<std::string>& words, int output,
            int messages) {
  std::vector<char*> argv;
  for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, messages, STDERR_FILENO);
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
  return status;
}

int exit_code_of(int status, const std::string& program) {
  if (WIFEXITED(status)) return WEXITSTATUS(status);
  throw Error(ErrorCode::kInputOutput, "ended by signal " + std::to_string(WTERMSIG(status)),
              program);
}

// Its user called this program, and knows nothing of the other.
std::string in_our_name(std::string text) {
  constexpr std::string_view kTheirs = "dateline-search: ";
  constexpr std::string_view kOurs = "dateline-index: ";
  for (std::size_t at = 0; at < text.size();) {
    if (std::string_view(text).substr(at).starts_with(kTheirs))
      text.replace(at, kTheirs.size(), kOurs);
    const std::size_t end = text.find('\n', at);
    at = end == std::string::npos ? text.size() : end + 1;
  }
  return text;
}

void read_answer(const std::string& answer, const std::string& program, QueryIds& found) {
  try {
    const auto json = nlohmann::json::parse(answer);
    json.at("ids").get_to(found.ids);
    for (const auto& note : json.at("notes")) found.notes.push_back(note.at("message"));
    json.at("as_written").get_to(found.as_written);
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorCode::kInputOutput, "gave no answer that this program knows", program,
                "install both programs of the same version");
  }
}

}  // namespace

QueryIds ids_of_query(const std::string& archive, const std::string& query) {
  const std::string program = searcher_path();
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw_errno("cannot make a pipe", program);
  const int messages = message_file(program);
  const pid_t child =
      start(program, {program, "ids", "--format", "json", "--", archive, query}, ends[1], messages);
  const std::string answer = read_to_end(ends[0], program, "cannot read its answer");
  ::close(ends[0]);
  QueryIds found;
  const int status = wait_for(child, program);
  ::lseek(messages, 0, SEEK_SET);
  found.messages = in_our_name(read_to_end(messages, program, "cannot read its messages"));
  ::close(messages);
  found.exit_code = exit_code_of(status, program);
  if (found.exit_code == kExitDone || found.exit_code == kExitNothingFound)
    read_answer(answer, program, found);
  return found;
}

}  // namespace dateline
