#include "common/cli/command_info.h"

namespace dateline {

const Command* ProgramInfo::find(const std::string& command) const {
  for (const Command& candidate : commands) {
    if (candidate.info.name == command) return &candidate;
  }
  return nullptr;
}

}  // namespace dateline
