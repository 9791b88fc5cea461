// A fuzz target: what is done with one input. Each file in targets/ registers its own.
//
// A target may throw dateline::Error, and a reader of inputs ReadFailure: that is how
// bad bytes are refused. Any other exception is a finding, like a crash.
#pragma once

#include <string>
#include <string_view>

#include "common/base/error.h"

namespace dateline::fuzz {

using Target = void (*)(std::string_view bytes);

struct Registered {
  Registered(const char* name, Target target);
};

// What must hold for every input; else the input is a finding.
inline void require(bool holds) {
  if (!holds) __builtin_trap();
}

// What was refused with this message. Findings are only refused seeds, which must be read
// (DATELINE_FUZZ_SEEDS in the environment): else a target might try nothing at all.
void refused(const char* message);

// Bad bytes end one question, not the next.
template <typename Fn>
void ask(const Fn& fn) {
  try {
    fn();
  } catch (const Error& error) {
    refused(error.what());
  }
}

// A file in memory with these bytes, by its path; gone with the object.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes);
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  int fd_;
  std::string path_;
};

// A folder for the files of a target, gone with the object.
class MemoryFolder {
 public:
  MemoryFolder();
  ~MemoryFolder();
  MemoryFolder(const MemoryFolder&) = delete;
  MemoryFolder& operator=(const MemoryFolder&) = delete;
  const std::string& path() const { return path_; }
  void write(const std::string& name, std::string_view bytes) const;

 private:
  std::string path_;
};

}  // namespace dateline::fuzz
