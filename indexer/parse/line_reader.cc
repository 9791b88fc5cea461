#include "indexer/parse/line_reader.h"

#include <algorithm>
#include <cstring>

namespace dateline {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{64} << 10;  // grows with the longest line

}  // namespace

LineReader::LineReader(ByteStream& stream, std::size_t max_line_bytes)
    : stream_(stream), max_line_bytes_(max_line_bytes), buffer_(kBufferBytes) {}

// Makes room behind the unread part and reads into it; false at the end.
bool LineReader::fill() {
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (end_ == buffer_.size()) buffer_.resize(buffer_.size() * 2);
  const std::size_t got = stream_.read(buffer_.data() + end_, buffer_.size() - end_);
  end_ += got;
  return got > 0;
}

bool LineReader::next(std::string_view& line) {
  too_long_ = false;
  std::size_t searched = 0;  // bytes of the line known to hold no line end
  for (;;) {
    const char* start = buffer_.data() + begin_;
    const std::size_t have = end_ - begin_;
    const void* found =
        have > searched ? std::memchr(start + searched, '\n', have - searched) : nullptr;
    if (found != nullptr) {
      const auto length = static_cast<std::size_t>(static_cast<const char*>(found) - start);
      too_long_ = too_long_ || length > max_line_bytes_;
      line = too_long_ ? std::string_view() : std::string_view(start, length);
      begin_ += length + 1;
      break;
    }
    searched = have;
    if (have > max_line_bytes_) {
      too_long_ = true;
      begin_ = end_;
      searched = 0;
    }
    if (fill()) continue;
    if (searched == 0 && !too_long_) return false;
    line = too_long_ ? std::string_view() : std::string_view(buffer_.data() + begin_, searched);
    begin_ = end_;
    break;
  }
  if (line.ends_with('\r')) line.remove_suffix(1);
  ++number_;
  return true;
}

}  // namespace dateline
