// When a query has to give up. A value; const methods from any thread.
#pragma once

#include <chrono>

#include "common/base/error.h"

namespace dateline {

// The kLimit of time, for callers that answer it otherwise than other limits.
struct DeadlinePassed : Error {
  using Error::Error;
};

class Deadline {
 public:
  Deadline() = default;  // never
  explicit Deadline(std::chrono::milliseconds allowed)
      : at_(std::chrono::steady_clock::now() + allowed), allowed_(allowed) {}

  // For a piece of the work that is allowed so much of the time that is left.
  Deadline within(std::chrono::milliseconds allowed) const {
    const Deadline piece(allowed);
    return at_ < piece.at_ ? *this : piece;
  }

  // DeadlinePassed when the time is up. Cheap enough for every few microseconds of work.
  void check() const {
    if (at_ != kNever && std::chrono::steady_clock::now() > at_) {
      throw DeadlinePassed(ErrorCode::kLimit,
                           "the query took longer than the " + std::to_string(allowed_.count()) +
                               " ms that it is allowed",
                           "", "narrow it by date or word, or allow more with --max-ms");
    }
  }

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr Clock::time_point kNever = Clock::time_point::max();

  Clock::time_point at_ = kNever;
  std::chrono::milliseconds allowed_{0};
};

}  // namespace dateline
