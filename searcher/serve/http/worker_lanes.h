// The threads that answer requests: some for each lane, and how many requests
// may wait for them. Made and used by the loop's thread; the destructor waits
// for what runs.
#pragma once

#include <array>
#include <atomic>
#include <functional>
#include <memory>

#include "searcher/serve/http/application.h"
#include "searcher/serve/http/http_limits.h"

namespace httplib {
class TaskQueue;
}

namespace dateline {

class WorkerLanes {
 public:
  WorkerLanes(std::size_t search_threads, const HttpLimits& limits);
  ~WorkerLanes();
  WorkerLanes(const WorkerLanes&) = delete;
  WorkerLanes& operator=(const WorkerLanes&) = delete;

  // False when as many as may are running and waiting.
  bool run(Lane lane, std::function<void()> work);

 private:
  struct LaneThreads {
    std::size_t most = 0;  // running and waiting
    std::atomic<std::size_t> present{0};
    std::unique_ptr<httplib::TaskQueue> threads;
  };
  LaneThreads& lane(Lane lane) { return lanes_[static_cast<std::size_t>(lane)]; }
  void open(Lane lane, std::size_t threads, std::size_t waiting);

  std::array<LaneThreads, kLanes> lanes_;
};

}  // namespace dateline
