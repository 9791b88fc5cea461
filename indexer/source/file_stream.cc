#include "indexer/source/file_stream.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace dateline {

namespace {

// A FIFO that nobody writes to yet is not waited for here, where no signal is heard.
int open_to_read(const std::string& path) {
  struct stat info {};
  const bool fifo = ::stat(path.c_str(), &info) == 0 && S_ISFIFO(info.st_mode);
  return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | (fifo ? O_NONBLOCK : 0));
}

}  // namespace

FileStream::FileStream(const std::string& path, Stopped stopped)
    : descriptor_(open_to_read(path)), stopped_(std::move(stopped)), owned_(true) {
  if (descriptor_ < 0) throw ReadFailure(std::string("cannot be opened: ") + std::strerror(errno));
  opened_ = version();
  if (opened_.regular) ::posix_fadvise(descriptor_, 0, 0, POSIX_FADV_SEQUENTIAL);
}

FileStream::~FileStream() {
  if (owned_) ::close(descriptor_);
}

// A pipe may be silent for hours.
void FileStream::wait_for_bytes() const {
  constexpr int kLookEvery = 200;  // milliseconds
  pollfd waited{descriptor_, POLLIN, 0};
  while (::poll(&waited, 1, kLookEvery) <= 0) {
    if (stopped_()) throw ReadStopped();
  }
}

std::size_t FileStream::read(char* buffer, std::size_t bytes) {
  for (;;) {
    if (!opened_.regular) wait_for_bytes();
    const ssize_t got = ::read(descriptor_, buffer, bytes);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR && errno != EAGAIN)
      throw ReadFailure(std::string("cannot be read: ") + std::strerror(errno));
  }
}

bool FileStream::changed() const { return opened_.regular && version() != opened_; }

FileStream::Version FileStream::version() const {
  struct stat info {};
  if (::fstat(descriptor_, &info) != 0) return {};
  return {S_ISREG(info.st_mode), info.st_size, info.st_mtim.tv_sec, info.st_mtim.tv_nsec};
}

}  // namespace dateline
