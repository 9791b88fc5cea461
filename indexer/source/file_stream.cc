#include "indexer/source/file_stream.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace dateline {

FileStream::FileStream(const std::string& path, Stopped stopped)
    // A FIFO that nobody writes to yet is waited for in wait_for_bytes().
    : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)),
      stopped_(std::move(stopped)),
      owned_(true) {
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
