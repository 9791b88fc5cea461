#include "common/cli/exit_codes.h"

#include "common/base/error.h"

namespace dateline {

std::vector<ExitCodeInfo> common_exit_codes() {
  return {
      {kExitDone, "done; for a search: something was found"},
      {kExitNothingFound, "nothing found"},
      {kExitUsage, "bad arguments or a bad query"},
      {kExitDamaged, "the archive is damaged or of another format version"},
      {kExitLimit, "a limit was hit"},
      {kExitInputOutput, "input or output failed, or another writer holds the archive"},
  };
}

}  // namespace dateline
