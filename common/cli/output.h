// Standard output whose failures are seen: a stream buffer over a file
// descriptor that throws instead of losing what was written.
//
// Used by one thread at a time. Throws Error kInputOutput when a write fails
// (a full disk), BrokenPipe when nobody reads any more (`... | head`).
#pragma once

#include <array>
#include <exception>
#include <streambuf>
#include <string_view>

namespace dateline {

// Not an Error: the reader of the pipe had enough, and the program ends quietly.
struct BrokenPipe : std::exception {
  const char* what() const noexcept override { return "nobody reads the output any more"; }
};

class OutputBuffer : public std::streambuf {
 public:
  explicit OutputBuffer(int descriptor);

 protected:
  int_type overflow(int_type c) override;
  int sync() override;

 private:
  int descriptor_;
  std::array<char, 1 << 16> buffer_;
};

// Lends std::cout an OutputBuffer for its lifetime and makes the stream's own
// operations throw. The owner flushes std::cout before it goes.
class CheckedStandardOutput {
 public:
  CheckedStandardOutput();
  ~CheckedStandardOutput();
  CheckedStandardOutput(const CheckedStandardOutput&) = delete;
  CheckedStandardOutput& operator=(const CheckedStandardOutput&) = delete;

 private:
  OutputBuffer buffer_;
  std::streambuf* before_;
};

// Writes to std::cout what a command has found out, whose exit code is to be kept when nobody
// reads it any more.
void print_findings(std::string_view text);

}  // namespace dateline
