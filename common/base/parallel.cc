#include "common/base/parallel.h"

#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace dateline {

void run_in_parallel(std::size_t count, const std::function<void(std::size_t)>& fn) {
  std::mutex mutex;
  std::exception_ptr failure;
  auto guarded = [&](std::size_t i) {
    try {
      fn(i);
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < count; ++i) threads.emplace_back(guarded, i);
    if (count > 0) guarded(0);
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace dateline
