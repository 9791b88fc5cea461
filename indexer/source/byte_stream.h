// Where bytes come from: a file, standard input, or one member of a packed file.
// Each object is used by one thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace dateline {

// Reading one file or member failed. It costs that file alone: the reader of the
// inputs reports it and goes on, so it is not a dateline::Error.
class ReadFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Thrown by a read when nobody wants more bytes: the reading as a whole ends.
struct ReadStopped {};

class ByteStream {
 public:
  virtual ~ByteStream() = default;
  // Reads at least one byte and at most `bytes`; 0 at the end. Throws ReadFailure,
  // and ReadStopped.
  virtual std::size_t read(char* buffer, std::size_t bytes) = 0;
};

// A stream that can be looked at before it is read.
class PeekedStream final : public ByteStream {
 public:
  explicit PeekedStream(ByteStream& inner) : inner_(inner) {}

  // The next `bytes` bytes, fewer only at the end; they stay to be read.
  std::string_view peek(std::size_t bytes);
  std::size_t read(char* buffer, std::size_t bytes) override;
  std::uint64_t bytes_read() const { return bytes_read_; }

 private:
  ByteStream& inner_;
  std::string ahead_;
  std::size_t ahead_used_ = 0;
  std::uint64_t bytes_read_ = 0;
};

}  // namespace dateline
