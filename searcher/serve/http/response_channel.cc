#include "searcher/serve/http/response_channel.h"

namespace dateline {
namespace {

// Waking the loop costs about as much as sending this.
constexpr std::size_t kWorthSending = std::size_t{16} << 10;

}  // namespace

bool ResponseChannel::begin() {
  const std::lock_guard lock(mutex_);
  begun_ = !abandoned_;
  return begun_;
}

bool ResponseChannel::write(std::string_view bytes) {
  bool enough;
  {
    std::unique_lock lock(mutex_);
    taken_.wait(lock, [&] { return abandoned_ || waiting_.size() <= most_ahead_; });
    if (abandoned_) return false;
    const std::size_t before = waiting_.size();
    waiting_.append(bytes);
    enough = before < kWorthSending && waiting_.size() >= kWorthSending;
  }
  if (enough) wake_();
  return true;
}

void ResponseChannel::finish(bool keep_alive) {
  {
    const std::lock_guard lock(mutex_);
    finished_ = true;
    keep_alive_ = keep_alive;
  }
  wake_();
}

ResponseChannel::Taken ResponseChannel::take(std::string& out) {
  const std::lock_guard lock(mutex_);
  if (out.empty()) {
    out.swap(waiting_);
  } else {
    out.append(waiting_);
    waiting_.clear();
  }
  taken_.notify_one();
  return {finished_, keep_alive_};
}

void ResponseChannel::abandon() {
  const std::lock_guard lock(mutex_);
  abandoned_ = true;
  taken_.notify_one();
}

bool ResponseChannel::withdraw() {
  const std::lock_guard lock(mutex_);
  if (begun_) return false;
  abandoned_ = true;
  return true;
}

}  // namespace dateline
