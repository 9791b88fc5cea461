#include "indexer/source/byte_stream.h"

#include <algorithm>
#include <cstring>

namespace dateline {

std::string_view PeekedStream::peek(std::size_t bytes) {
  ahead_.erase(0, ahead_used_);
  ahead_used_ = 0;
  while (ahead_.size() < bytes) {
    const std::size_t have = ahead_.size();
    ahead_.resize(bytes);
    const std::size_t got = inner_.read(ahead_.data() + have, bytes - have);
    ahead_.resize(have + got);
    if (got == 0) break;
  }
  return std::string_view(ahead_).substr(0, bytes);
}

std::size_t PeekedStream::read(char* buffer, std::size_t bytes) {
  std::size_t got = std::min(bytes, ahead_.size() - ahead_used_);
  if (got > 0) {
    std::memcpy(buffer, ahead_.data() + ahead_used_, got);
    ahead_used_ += got;
  } else {
    got = inner_.read(buffer, bytes);
  }
  bytes_read_ += got;
  return got;
}

}  // namespace dateline
