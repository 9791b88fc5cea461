#include "searcher/serve/http/worker_lanes.h"

#include <httplib.h>

namespace dateline {
namespace {

constexpr std::size_t kQuickThreads = 1;
constexpr std::size_t kStreamThreads = 2;

}  // namespace

WorkerLanes::WorkerLanes(std::size_t search_threads, const HttpLimits& limits) {
  open(Lane::kQuick, kQuickThreads, limits.waiting_quick);
  open(Lane::kSearch, search_threads, limits.waiting_searches);
  open(Lane::kStream, kStreamThreads, limits.waiting_streams);
}

WorkerLanes::~WorkerLanes() {
  for (LaneThreads& lane : lanes_) lane.threads->shutdown();
}

void WorkerLanes::open(Lane name, std::size_t threads, std::size_t waiting) {
  lane(name).most = threads + waiting;
  lane(name).threads = std::make_unique<httplib::ThreadPool>(threads);
}

bool WorkerLanes::run(Lane name, std::function<void()> work) {
  LaneThreads& there = lane(name);
  if (there.present.load() >= there.most) return false;
  there.present.fetch_add(1);
  there.threads->enqueue([&there, work = std::move(work)] {
    work();
    there.present.fetch_sub(1);
  });
  return true;
}

}  // namespace dateline
