// One line on standard error that tells how far long work has come: articles,
// rate, rejects, time left. Only on a terminal, and not with --quiet.
//
// update() may be called from any thread and as often as one likes: the line is
// drawn at most five times a second. Never throws.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>

namespace dateline {

struct ProgressCounts {
  std::uint64_t articles = 0;
  std::uint64_t rejects = 0;
  std::uint64_t done = 0;   // of the work, in any unit (bytes read, segments merged)
  std::uint64_t total = 0;  // 0: not known (standard input)
};

// "adding: 12,000 articles, 8,000 a second, 3 rejected, 45% done, 0:12 left".
std::string progress_line(const std::string& action, const ProgressCounts& counts, double seconds);

class Progress {
 public:
  Progress(std::string action, bool quiet);
  ~Progress();  // wipes the line
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void update(const ProgressCounts& counts);

 private:
  using Clock = std::chrono::steady_clock;

  const std::string action_;
  const bool shown_;
  const Clock::time_point start_ = Clock::now();
  std::mutex mutex_;
  Clock::time_point last_drawn_;
  bool drawn_ = false;
};

}  // namespace dateline
