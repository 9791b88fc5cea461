// What the server counts, in the text form of Prometheus. All functions may be
// called from any thread.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "searcher/serve/response_cache.h"
#include "searcher/serve/serving.h"

namespace dateline {

class Metrics {
 public:
  // `route` is one of a fixed few, not a path.
  void count_request(std::string_view route, int status, std::chrono::duration<double> took);
  // Before a route was known: a limit, or no HTTP.
  void count_refusal(int status);
  void count_matches(std::uint64_t matches) { matches_ += matches; }
  void set_connections(std::size_t open) { connections_ = open; }

  std::string text(const Serving& serving, const ResponseCache& cache) const;

 private:
  static constexpr std::array kBuckets = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                          0.1,   0.25,   0.5,   1.0,  2.5};
  struct Route {
    std::map<int, std::uint64_t> statuses;
    std::array<std::uint64_t, kBuckets.size()> at_most{};
    std::uint64_t count = 0;
    double seconds = 0;
  };

  mutable std::mutex mutex_;
  std::map<std::string, Route, std::less<>> routes_;
  std::map<int, std::uint64_t> refusals_;
  std::atomic<std::uint64_t> matches_{0};
  std::atomic<std::size_t> connections_{0};
};

}  // namespace dateline
