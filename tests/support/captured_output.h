// What a program writes, for tests, on one thread.
#pragma once

#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "common/cli/program.h"

namespace dateline {

// Takes what is written to std::cout and std::cerr during its lifetime.
class CapturedOutput {
 public:
  CapturedOutput()
      : out_before_(std::cout.rdbuf(out_.rdbuf())), err_before_(std::cerr.rdbuf(err_.rdbuf())) {}
  ~CapturedOutput() {
    std::cout.rdbuf(out_before_);
    std::cerr.rdbuf(err_before_);
  }
  CapturedOutput(const CapturedOutput&) = delete;
  CapturedOutput& operator=(const CapturedOutput&) = delete;

  std::string out() const { return out_.str(); }
  std::string err() const { return err_.str(); }

 private:
  std::ostringstream out_;
  std::ostringstream err_;
  std::streambuf* out_before_;
  std::streambuf* err_before_;
};

struct Answer {
  int code;
  std::string out;
  std::string err;
};

// Runs the words after the program's name.
inline Answer run_captured(const ProgramInfo& program, const std::vector<std::string>& words) {
  const CapturedOutput captured;
  const int code = run_words(program, words);
  return {code, captured.out(), captured.err()};
}

}  // namespace dateline
