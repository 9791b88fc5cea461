#include "common/cli/refused_memory.h"

#include <unistd.h>

#include <atomic>
#include <exception>
#include <new>
#include <string>

#include "common/base/error.h"

namespace dateline {
namespace {

std::atomic<bool> refused = false;
std::terminate_handler otherwise = nullptr;

// Made beforehand: there is no memory to make it when it is needed.
std::string& message() {
  static std::string text;
  return text;
}

[[noreturn]] void on_refusal() {
  refused = true;
  throw std::bad_alloc();
}

// Whether what ends the program is that memory was refused.
bool ended_by_refusal() {
  const std::exception_ptr exception = std::current_exception();
  if (!exception) return refused;  // swallowed on the way by a library
  try {
    std::rethrow_exception(exception);
  } catch (const std::bad_alloc&) {
    return true;
  } catch (...) {
    return false;
  }
}

[[noreturn]] void on_terminate() {
  if (!ended_by_refusal()) otherwise();
  const std::string& text = message();
  for (std::size_t at = 0; at < text.size();) {
    const ssize_t written = ::write(STDERR_FILENO, text.data() + at, text.size() - at);
    if (written <= 0) break;  // nobody to tell
    at += static_cast<std::size_t>(written);
  }
  ::_exit(kExitLimit);
}

}  // namespace

void tell_of_refused_memory(const char* program) {
  message() = std::string(program) + kNoMemory;
  std::set_new_handler(on_refusal);
  otherwise = std::set_terminate(on_terminate);
}

}  // namespace dateline
