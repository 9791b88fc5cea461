#include "common/cli/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <iostream>

#include "common/base/error.h"

namespace dateline {

OutputBuffer::OutputBuffer(int descriptor) : descriptor_(descriptor) {
  setp(buffer_.data(), buffer_.data() + buffer_.size());
}

int OutputBuffer::sync() {
  const char* next = pbase();
  const char* const end = pptr();
  // What cannot be written is not tried again by a later flush.
  setp(buffer_.data(), buffer_.data() + buffer_.size());
  while (next < end) {
    const ssize_t written = ::write(descriptor_, next, static_cast<std::size_t>(end - next));
    if (written >= 0) {
      next += written;
    } else if (errno == EPIPE) {
      throw BrokenPipe();
    } else if (errno != EINTR) {
      throw_errno("writing", "standard output");
    }
  }
  return 0;
}

OutputBuffer::int_type OutputBuffer::overflow(int_type c) {
  sync();
  if (!traits_type::eq_int_type(c, traits_type::eof())) {
    *pptr() = traits_type::to_char_type(c);
    pbump(1);
  }
  return traits_type::not_eof(c);
}

CheckedStandardOutput::CheckedStandardOutput()
    : buffer_(STDOUT_FILENO), before_(std::cout.rdbuf(&buffer_)) {
  std::cout.exceptions(std::ios::badbit);
  // A message on std::cerr must not try again what has just failed.
  std::cerr.tie(nullptr);
}

CheckedStandardOutput::~CheckedStandardOutput() {
  std::cout.exceptions(std::ios::goodbit);
  std::cout.clear();
  std::cout.rdbuf(before_);
  std::cerr.tie(&std::cout);
}

void print_findings(std::string_view text) {
  try {
    std::cout << text << std::flush;
  } catch (const BrokenPipe&) {
    std::cout.clear();  // the exit code is still the command's
  }
}

}  // namespace dateline
