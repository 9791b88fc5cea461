#include "indexer/publish/writer_lock.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <ctime>

#include "common/base/error.h"

namespace dateline {
namespace {

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

std::string read_holder(int fd) {
  char text[1024];
  const ssize_t bytes = ::pread(fd, text, sizeof text, 0);
  if (bytes <= 0) return "another process";
  const std::string holder(text, static_cast<std::size_t>(bytes));
  return holder.substr(0, holder.find('\n'));
}

}  // namespace

WriterLock::WriterLock(const std::string& archive, const std::string& command) {
  const std::string path = archive + "/lock";
  fd_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (fd_ < 0) throw_errno("cannot open the lock", path);
  struct flock range = whole_file(F_WRLCK);
  if (::fcntl(fd_, F_OFD_SETLK, &range) != 0) {
    const bool held = errno == EAGAIN || errno == EACCES;
    const int error = errno;
    const std::string holder = held ? read_holder(fd_) : std::string();
    ::close(fd_);
    errno = error;
    if (!held) throw_errno("cannot take the lock", path);
    throw Error(ErrorCode::kLocked, "archive is being written by " + holder, archive,
                "wait until it has ended, or end it");
  }
  // Only a help for people: on a full disk the lock holds without it.
  const std::string text = holder_text(command) + "\n";
  if (::ftruncate(fd_, 0) != 0 || ::pwrite(fd_, text.data(), text.size(), 0) < 0) errno = 0;
}

WriterLock::~WriterLock() {
  if (::ftruncate(fd_, 0) != 0) errno = 0;
  ::close(fd_);
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
