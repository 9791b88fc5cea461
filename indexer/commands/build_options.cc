#include "indexer/commands/build_options.h"

#include <algorithm>
#include <thread>

namespace dateline {
namespace {

constexpr std::uint64_t kMostThreads = 256;
// Below this, most of the budget would go into what every segment needs anyway.
constexpr std::uint64_t kLeastMegabytes = 16;
constexpr std::uint64_t kMostMegabytes = std::uint64_t{1} << 20;

}  // namespace

unsigned threads_of(const ParsedArguments& arguments) {
  return arguments.has("threads")
             ? static_cast<unsigned>(arguments.number("threads", 1, kMostThreads))
             : std::max(std::thread::hardware_concurrency(), 1U);
}

BuildLimits build_limits_of(const ParsedArguments& arguments) {
  BuildLimits limits;
  limits.threads = threads_of(arguments);
  limits.memory_bytes = arguments.number("memory", kLeastMegabytes, kMostMegabytes) << 20;
  return limits;
}

}  // namespace dateline
