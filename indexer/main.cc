#include <malloc.h>

#include "common/cli/program.h"
#include "indexer/commands/command_table.h"

int main(int argc, char** argv) {
  // Buffers for an article of many megabytes go back to the system as soon as they are free. The
  // C library would keep them for the thread once it has seen a few: four articles of 20 MB on
  // four threads took 940 MB, and take 570.
  constexpr int kLargeBuffer = 4 << 20;
  ::mallopt(M_MMAP_THRESHOLD, kLargeBuffer);
  return dateline::run_program(dateline::index_program, argc, argv);
}
