#include "common/base/error.h"

#include <cerrno>
#include <cstring>

namespace dateline {
namespace {

std::string one_line(const std::string& what, const std::string& where, const std::string& hint) {
  std::string line = where.empty() ? what : where + ": " + what;
  if (!hint.empty()) line += " (" + hint + ")";
  for (char& c : line) {
    if (c == '\n' || c == '\r') c = ' ';
  }
  return line;
}

}  // namespace

Error::Error(ErrorCode code, std::string what, std::string where, std::string hint)
    : std::runtime_error(one_line(what, where, hint)),
      code_(code),
      message_(std::move(what)),
      where_(std::move(where)),
      hint_(std::move(hint)) {}

ExitCode exit_code(ErrorCode code) {
  switch (code) {
    case ErrorCode::kUsage: return kExitUsage;
    case ErrorCode::kDamaged:
    case ErrorCode::kVersion: return kExitDamaged;
    case ErrorCode::kLimit: return kExitLimit;
    case ErrorCode::kInputOutput:
    case ErrorCode::kLocked: return kExitInputOutput;
  }
  return kExitInputOutput;
}

void throw_errno(std::string_view action, const std::string& path) {
  const int error = errno;
  if (error == ENOSPC || error == EDQUOT) {
    throw Error(ErrorCode::kInputOutput, std::string(action) + ": no space left on the device",
                path, "free some space and run the command again; the archive is as it was");
  }
  throw Error(ErrorCode::kInputOutput, std::string(action) + ": " + std::strerror(error), path);
}

}  // namespace dateline
