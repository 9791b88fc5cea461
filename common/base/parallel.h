// Runs one function on several threads and waits for all of them.
#pragma once

#include <cstddef>
#include <functional>

namespace dateline {

// Calls fn(0) ... fn(count - 1), each on a thread of its own (fn(0) on the
// caller's), and returns when all have ended. The first exception is thrown on.
void run_in_parallel(std::size_t count, const std::function<void(std::size_t)>& fn);

}  // namespace dateline
