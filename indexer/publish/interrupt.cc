#include "indexer/publish/interrupt.h"

#include <atomic>

#include "common/base/error.h"

namespace dateline {
namespace {

std::atomic<bool> flag{false};
static_assert(std::atomic<bool>::is_always_lock_free, "set by a signal handler");

void set_flag(int) { flag = true; }

// A signal that is ignored stays so: a script's background job hears no Ctrl-C.
void watch_for(int signal, struct sigaction& before) {
  ::sigaction(signal, nullptr, &before);
  if (before.sa_handler == SIG_IGN) return;
  struct sigaction action {};
  action.sa_handler = set_flag;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

InterruptWatch::InterruptWatch() {
  flag = false;
  watch_for(SIGINT, interrupt_before_);
  watch_for(SIGTERM, terminate_before_);
}

InterruptWatch::~InterruptWatch() {
  ::sigaction(SIGINT, &interrupt_before_, nullptr);
  ::sigaction(SIGTERM, &terminate_before_, nullptr);
}

bool interrupted() { return flag; }

void throw_if_interrupted(const std::string& archive, const std::string& hint) {
  if (flag) throw Error(ErrorCode::kInputOutput, "stopped by a signal", archive, hint);
}

}  // namespace dateline
