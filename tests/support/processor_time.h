// The processor's time that a piece of a test takes, which other work on the machine does
// not lengthen.
#pragma once

#include <ctime>

namespace dateline {

// From its making on; of the thread that made it.
class ProcessorTime {
 public:
  double seconds() const { return now() - start_; }

 private:
  static double now() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
  }

  double start_ = now();
};

}  // namespace dateline
