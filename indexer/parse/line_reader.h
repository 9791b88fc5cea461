// The lines of a stream, fast, with bounded memory. One thread at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/byte_stream.h"

namespace dateline {

class LineReader {
 public:
  LineReader(ByteStream& stream, std::size_t max_line_bytes);

  // The next line without its end ("\n" or "\r\n"); the view lives until the next
  // call. false at the end. A line longer than the limit comes as an empty line
  // with too_long() set; it is read past without being held. Throws ReadFailure.
  bool next(std::string_view& line);

  bool too_long() const { return too_long_; }
  // Of the line that next() gave; the first line is 1.
  std::uint64_t number() const { return number_; }

 private:
  bool fill();

  ByteStream& stream_;
  std::size_t max_line_bytes_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  // the unread part of the buffer
  std::size_t end_ = 0;
  bool too_long_ = false;
  std::uint64_t number_ = 0;
};

}  // namespace dateline
