// Ctrl-C and SIGTERM as a flag that long work asks for between two steps.
//
// The first signal sets the flag; a second one ends the process at once, which
// costs an archive nothing (indexer/publish/archive_writer.h). A signal that was
// ignored before stays ignored. One object at a time, on the main thread; the
// functions from any.
#pragma once

#include <csignal>
#include <string>

namespace dateline {

class InterruptWatch {
 public:
  InterruptWatch();
  ~InterruptWatch();
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;

 private:
  struct sigaction interrupt_before_ {};
  struct sigaction terminate_before_ {};
};

bool interrupted();
// Error kInputOutput when interrupted; `hint` says how to go on.
void throw_if_interrupted(const std::string& archive, const std::string& hint);

}  // namespace dateline
