// Damages a file, as a bad disk would.
#pragma once

#include <fstream>
#include <string>

namespace dateline {

// Inverts the byte at `offset`.
inline void damage_byte(const std::string& path, std::size_t offset) {
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekg(static_cast<std::streamoff>(offset));
  const int byte = file.get();
  file.seekp(static_cast<std::streamoff>(offset));
  file.put(static_cast<char>(byte ^ 0xFF));
}

}  // namespace dateline
