// The archive that is being served: always its newest generation, with the ones
// before it as long as someone uses them.
//
// A thread of its own looks for a new generation a few times a second and opens
// it beside the old one. All functions may be called from any thread. The
// constructor throws what opening the archive throws; later failures leave the
// old generation in force and are told by `trouble()`.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "searcher/serve/served_archive.h"

namespace dateline {

class ArchiveKeeper {
 public:
  explicit ArchiveKeeper(const std::string& path,
                         OpenedArchive::Damage damage = OpenedArchive::Damage::kRefused);
  ~ArchiveKeeper();

  std::shared_ptr<const ServedArchive> current() const;
  // The generation of this number, if it was served lately, else the newest.
  std::shared_ptr<const ServedArchive> at(std::uint64_t generation) const;
  // Why the newest generation could not be opened; "" when all is well.
  std::string trouble() const;

 private:
  using Clock = std::chrono::steady_clock;

  void watch();
  // What is the matter with the newest generation, "" for nothing; nullopt while one that
  // failed is not tried again.
  std::optional<std::string> look();
  void open_newer();

  const std::string path_;
  const OpenedArchive::Damage damage_;
  mutable std::mutex mutex_;
  std::condition_variable stop_asked_;
  bool stop_ = false;
  std::vector<std::shared_ptr<const ServedArchive>> opened_;  // the newest last
  std::string trouble_;
  // Of the watcher alone.
  std::string seen_;    // what CURRENT held when its generation was opened
  std::string failed_;  // and when that failed
  Clock::duration pause_{};
  Clock::time_point try_again_;
  std::thread watcher_;
};

}  // namespace dateline
