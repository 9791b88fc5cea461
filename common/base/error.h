// The one exception type of Dateline: what went wrong, where, and what to do.
//
// Every failure that ends an operation is thrown as dateline::Error; failures
// that cost only one record are values (see indexer/parse/reject.h). Immutable
// after construction; may be thrown from and caught in any thread.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace dateline {

enum class ErrorCode {
  kUsage,        // bad arguments or a bad query
  kDamaged,      // the archive's bytes are not what was written
  kVersion,      // the archive, or a part of it, is of another format version
  kLimit,        // a documented limit was hit
  kInputOutput,  // reading or writing failed; also: no space
  kLocked,       // another writer holds the archive
};

// The exit codes of both programs.
enum ExitCode : int {
  kExitDone = 0,
  kExitNothingFound = 1,
  kExitUsage = 2,
  kExitDamaged = 3,
  kExitLimit = 4,
  kExitInputOutput = 5,
};

class Error : public std::runtime_error {
 public:
  // what: the cause in words; where: file, place or option ("" if none);
  // hint: what the user can do about it ("" if there is nothing to say).
  Error(ErrorCode code, std::string what, std::string where = {}, std::string hint = {});

  ErrorCode code() const { return code_; }
  const std::string& message() const { return message_; }
  const std::string& where() const { return where_; }
  const std::string& hint() const { return hint_; }

  // "where: what (hint)" in one line, for a terminal: other control characters are written
  // as \x1B. This is also what what() returns.
  std::string line() const { return std::runtime_error::what(); }

 private:
  ErrorCode code_;
  std::string message_;
  std::string where_;
  std::string hint_;
};

// The exit code that a program ends with after this error.
ExitCode exit_code(ErrorCode code);

// Throws an Error for the failed system call just made, reading errno.
// ENOSPC and EDQUOT read "no space left".
[[noreturn]] void throw_errno(std::string_view action, const std::string& path);

}  // namespace dateline
