#include "indexer/publish/writer_lock.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <ctime>
#include <thread>

#include "common/base/error.h"

namespace dateline {
namespace {

// A quarter of a second in all, within which a writer that is not stopped names itself.
constexpr int kMostAttempts = 50;
constexpr std::chrono::milliseconds kBetweenAttempts(5);

struct flock whole_file(short type) {
  struct flock range {};
  range.l_type = type;
  range.l_whence = SEEK_SET;
  return range;
}

std::string utc_now() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S UTC", &parts);
  return text;
}

std::string holder_text(const std::string& command) {
  char host[256] = {};
  if (::gethostname(host, sizeof host - 1) != 0) host[0] = '\0';
  return "process " + std::to_string(::getpid()) + " on host " + host + " since " + utc_now() +
         " (" + command + ")";
}

// What the holder of the lock says of itself; "" when it says nothing (yet, or any more).
std::string read_holder(int fd) {
  char text[1024];
  const ssize_t bytes = ::pread(fd, text, sizeof text, 0);
  if (bytes <= 0) return {};
  const std::string holder(text, static_cast<std::size_t>(bytes));
  return holder.substr(0, holder.find('\n'));
}

}  // namespace

WriterLock::WriterLock(const std::string& archive, const std::string& command) {
  const std::string path = archive + "/lock";
  fd_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (fd_ < 0) throw_errno("cannot open the lock", path);
  struct flock range = whole_file(F_WRLCK);
  // A holder without a name has only just taken the lock, or is just giving it back.
  for (int attempt = 0; ::fcntl(fd_, F_OFD_SETLK, &range) != 0; ++attempt) {
    const int error = errno;
    const bool held = error == EAGAIN || error == EACCES;
    const std::string holder = held ? read_holder(fd_) : std::string();
    if (held && holder.empty() && attempt < kMostAttempts) {
      std::this_thread::sleep_for(kBetweenAttempts);
      continue;
    }
    ::close(fd_);
    errno = error;
    if (!held) throw_errno("cannot take the lock", path);
    throw Error(ErrorCode::kLocked,
                "archive is being written by " + (holder.empty() ? "another process" : holder),
                archive, "wait until it has ended, or end it");
  }
  // Only a help for people: on a full disk the lock holds without it.
  const std::string text = holder_text(command) + "\n";
  if (::ftruncate(fd_, 0) != 0 || ::pwrite(fd_, text.data(), text.size(), 0) < 0) errno = 0;
}

WriterLock::~WriterLock() {
  if (::ftruncate(fd_, 0) != 0) errno = 0;
  ::close(fd_);
}

bool WriterLock::is_of(const std::string& archive) const {
  const std::string path = archive + "/lock";
  struct stat held {};
  struct stat named {};
  if (::fstat(fd_, &held) != 0) throw_errno("cannot read", path);
  if (::stat(path.c_str(), &named) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return false;
    throw_errno("cannot read", path);
  }
  return held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

bool is_being_written(const std::string& archive) {
  const int fd = ::open((archive + "/lock").c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  struct flock range = whole_file(F_RDLCK);
  const bool asked = ::fcntl(fd, F_OFD_GETLK, &range) == 0;
  ::close(fd);
  return asked && range.l_type != F_UNLCK;
}

}  // namespace dateline
