#include "common/cli/mapped_failure.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstring>

#include "common/base/error.h"

namespace dateline {
namespace {

const char* program_name = "";

// Reads /proc/self/maps line by line, without memory of its own.
class MapLines {
 public:
  MapLines() : fd_(::open("/proc/self/maps", O_RDONLY | O_CLOEXEC)) {}

  // The next line, cut to the room there is; nullptr at the end.
  const char* next() {
    std::size_t length = 0;
    char c = 0;
    while (get(c) && c != '\n') {
      if (length + 1 < sizeof line_) line_[length++] = c;
    }
    line_[length] = '\0';
    return length == 0 && c != '\n' ? nullptr : line_;
  }

 private:
  bool get(char& c) {
    if (at_ == filled_) {
      const ssize_t bytes = fd_ < 0 ? 0 : ::read(fd_, buffer_, sizeof buffer_);
      if (bytes <= 0) return false;
      at_ = 0;
      filled_ = static_cast<std::size_t>(bytes);
    }
    c = buffer_[at_++];
    return true;
  }

  int fd_;
  char buffer_[4096];
  std::size_t at_ = 0;
  std::size_t filled_ = 0;
  char line_[4608];
};

// "7f01-7f05 r--s ...": moves `at` past the number.
std::uintptr_t read_hex(const char*& at) {
  std::uintptr_t value = 0;
  for (;; ++at) {
    if (*at >= '0' && *at <= '9') {
      value = value * 16 + static_cast<std::uintptr_t>(*at - '0');
    } else if (*at >= 'a' && *at <= 'f') {
      value = value * 16 + static_cast<std::uintptr_t>(*at - 'a' + 10);
    } else {
      return value;
    }
  }
}

void say(const char* text) {
  if (::write(STDERR_FILENO, text, std::strlen(text)) < 0) return;  // nobody to tell
}

void on_bus_error(int, siginfo_t* info, void*) {
  const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
  MapLines lines;
  say(program_name);
  say(": ");
  while (const char* line = lines.next()) {
    const char* at = line;
    const std::uintptr_t begin = read_hex(at);
    if (*at++ != '-' || address < begin || address >= read_hex(at)) continue;
    if (const char* path = std::strchr(line, '/')) {
      say(path);
      say(": ");
    }
    break;
  }
  say("cannot be read: the disk failed, or the file was cut short meanwhile "
      "(run dateline-index check)\n");
  ::_exit(kExitInputOutput);
}

}  // namespace

void tell_of_mapped_failures(const char* program) {
  program_name = program;
  struct sigaction action {};
  action.sa_sigaction = on_bus_error;
  action.sa_flags = SA_SIGINFO;
  ::sigaction(SIGBUS, &action, nullptr);
}

}  // namespace dateline
