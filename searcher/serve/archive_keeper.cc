#include "searcher/serve/archive_keeper.h"

#include <algorithm>
#include <chrono>
#include <exception>

#include "common/base/file.h"

namespace dateline {
namespace {

constexpr std::chrono::milliseconds kLookEvery{250};
// A generation that cannot be opened costs as much as one that can: it is tried again
// after twice the time, up to this.
constexpr std::chrono::seconds kLongestPause{30};
// Cursors of a page that someone is reading name the generation it was made on.
constexpr std::size_t kKept = 3;

}  // namespace

ArchiveKeeper::ArchiveKeeper(const std::string& path, OpenedArchive::Damage damage)
    : path_(path), damage_(damage) {
  opened_.push_back(std::make_shared<const ServedArchive>(path, damage));
  watcher_ = std::thread([this] { watch(); });
}

ArchiveKeeper::~ArchiveKeeper() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  stop_asked_.notify_one();
  watcher_.join();
}

std::shared_ptr<const ServedArchive> ArchiveKeeper::current() const {
  const std::lock_guard lock(mutex_);
  return opened_.back();
}

std::shared_ptr<const ServedArchive> ArchiveKeeper::at(std::uint64_t generation) const {
  const std::lock_guard lock(mutex_);
  // The newest first: an archive that was put back counts on from a lower number.
  for (auto served = opened_.rbegin(); served != opened_.rend(); ++served) {
    if ((*served)->archive.generation().number == generation) return *served;
  }
  return opened_.back();
}

std::string ArchiveKeeper::trouble() const {
  const std::lock_guard lock(mutex_);
  return trouble_;
}

void ArchiveKeeper::watch() {
  std::unique_lock lock(mutex_);
  while (!stop_asked_.wait_for(lock, kLookEvery, [&] { return stop_; })) {
    lock.unlock();
    std::optional<std::string> trouble = look();
    lock.lock();
    if (trouble) trouble_ = std::move(*trouble);
  }
}

std::optional<std::string> ArchiveKeeper::look() {
  std::string line;
  try {
    line = read_file(path_ + "/CURRENT");
    if (line == seen_) return "";
    if (line == failed_ && Clock::now() < try_again_) return std::nullopt;
    open_newer();
    seen_ = std::move(line);
    failed_.clear();
    return "";
  } catch (const std::exception& error) {
    pause_ = line == failed_ ? std::min<Clock::duration>(2 * pause_, kLongestPause) : kLookEvery;
    failed_ = std::move(line);
    try_again_ = Clock::now() + pause_;
    return error.what();
  }
}

void ArchiveKeeper::open_newer() {
  const Generation newest = read_current_generation(path_);
  const std::shared_ptr<const ServedArchive> served_now = current();
  const Generation& before = served_now->archive.generation();
  if (newest.number != before.number || newest.created != before.created) {
    auto served = std::make_shared<const ServedArchive>(path_, damage_);
    const std::lock_guard lock(mutex_);
    opened_.push_back(std::move(served));
    if (opened_.size() > kKept) opened_.erase(opened_.begin());
  }
}

}  // namespace dateline
