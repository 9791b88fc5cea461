#include "common/cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "common/cli/terminal.h"

namespace dateline {
namespace {

constexpr std::chrono::milliseconds kBetweenDrawings(200);
// Rates and remaining times before this are noise.
constexpr double kSettlingSeconds = 1.0;

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string clock_time(double seconds) {
  const auto whole = static_cast<std::uint64_t>(seconds + 0.5);
  if (whole < 3600) return fmt::format("{}:{:02}", whole / 60, whole % 60);
  return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

void write_line(const std::string& line) {
  // A progress line that cannot be written is no reason to stop the work.
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace

std::string progress_line(const std::string& action, const ProgressCounts& counts, double seconds) {
  std::string line = fmt::format("{}: {} articles", action, grouped(counts.articles));
  const bool settled = seconds >= kSettlingSeconds;
  if (settled) {
    const double rate = static_cast<double>(counts.articles) / seconds;
    line += fmt::format(", {} a second", grouped(static_cast<std::uint64_t>(rate + 0.5)));
  }
  if (counts.rejects > 0) line += fmt::format(", {} rejected", grouped(counts.rejects));
  if (counts.total == 0) return line;
  const double share =
      std::min(1.0, static_cast<double>(counts.done) / static_cast<double>(counts.total));
  line += fmt::format(", {}% done", static_cast<int>(share * 100));
  if (settled && share > 0) {
    line += fmt::format(", {} left", clock_time(seconds / share - seconds));
  }
  return line;
}

Progress::Progress(std::string action, bool quiet)
    : action_(std::move(action)), shown_(!quiet && is_terminal(STDERR_FILENO)) {}

Progress::~Progress() {
  if (drawn_) write_line("\r\x1b[K");
}

void Progress::update(const ProgressCounts& counts) {
  if (!shown_) return;
  const std::lock_guard lock(mutex_);
  const auto now = Clock::now();
  if (drawn_ && now - last_drawn_ < kBetweenDrawings) return;
  last_drawn_ = now;
  drawn_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  write_line("\r\x1b[K" + progress_line(action_, counts, seconds));
}

}  // namespace dateline
