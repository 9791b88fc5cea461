// Remembers that a file's content has passed a check that is made when it is first used, as
// its checksums are (common/format/verified.h): of the order of numbers, say, which checksums
// that somebody forged do not tell.
//
// Copies remember together. From any thread: at the first use two may make the check.
#pragma once

#include <atomic>
#include <memory>

namespace dateline {

class PassedCheck {
 public:
  // Calls check(), which throws what it finds wrong, until it has returned once.
  template <typename Check>
  void once(const Check& check) const {
    if (passed_->load(std::memory_order_relaxed)) return;
    check();
    passed_->store(true, std::memory_order_relaxed);
  }

 private:
  std::shared_ptr<std::atomic<bool>> passed_ = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace dateline
