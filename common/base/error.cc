#include "common/base/error.h"

#include <cerrno>
#include <cstring>

namespace dateline {
namespace {

// Bytes of the control character (C0, C1 or delete) that `text` has at `at`; 0 when none.
std::size_t control_bytes(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(at) < 0x20 || byte(at) == 0x7F) return 1;
  const bool c1 = byte(at) == 0xC2 && at + 1 < text.size() && byte(at + 1) >= 0x80;
  return c1 && byte(at + 1) < 0xA0 ? 2 : 0;
}

// Nothing that a message quotes may break its line or move a terminal's cursor.
std::string without_controls(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string safe;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bytes = control_bytes(text, at);
    if (bytes == 0) {
      safe += text[at++];
      continue;
    }
    at += bytes;
    const auto last = static_cast<unsigned char>(text[at - 1]);
    if (last == '\n' || last == '\r' || last == '\t') {
      safe += ' ';
    } else {
      safe += {'\\', 'x', kDigits[last / 16], kDigits[last % 16]};
    }
  }
  return safe;
}

std::string one_line(const std::string& what, const std::string& where, const std::string& hint) {
  std::string line = where.empty() ? what : where + ": " + what;
  if (!hint.empty()) line += " (" + hint + ")";
  return without_controls(line);
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
                path, "free some space and run the command again");
  }
  throw Error(ErrorCode::kInputOutput, std::string(action) + ": " + std::strerror(error), path);
}

}  // namespace dateline
