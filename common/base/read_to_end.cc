#include "common/base/read_to_end.h"

#include <unistd.h>

#include <cerrno>

#include "common/base/error.h"

namespace dateline {

std::string read_to_end(int descriptor, const std::string& where, std::string_view action,
                        std::size_t most) {
  constexpr std::size_t kBlockBytes = std::size_t{64} << 10;
  std::string bytes;
  std::string block(kBlockBytes, '\0');
  for (;;) {
    const ssize_t got = ::read(descriptor, block.data(), block.size());
    if (got == 0) return bytes;
    if (got > 0 && static_cast<std::size_t>(got) > most - bytes.size()) {
      throw Error(ErrorCode::kLimit, "larger than " + std::to_string(most) + " bytes", where);
    }
    if (got > 0) {
      bytes.append(block, 0, static_cast<std::size_t>(got));
    } else if (errno != EINTR) {
      throw_errno(action, where);
    }
  }
}

}  // namespace dateline
