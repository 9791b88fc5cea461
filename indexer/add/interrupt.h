// Ctrl-C and SIGTERM as a flag that long work asks for between two steps.
//
// The first signal sets the flag; a second one ends the process at once, which
// costs an archive nothing (indexer/publish/archive_writer.h). One object at a
// time, on the main thread; interrupted() from any.
#pragma once

#include <csignal>

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

}  // namespace dateline
