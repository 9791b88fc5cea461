#include "common/cli/standard_streams.h"

#include <fcntl.h>
#include <unistd.h>

namespace dateline {

void occupy_closed_standard_streams() {
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
    if (::fcntl(stream, F_GETFD) >= 0) continue;
    // The lowest descriptor that is free, so this one.
    if (::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0) return;
  }
}

}  // namespace dateline
