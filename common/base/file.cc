#include "common/base/file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <utility>

#include "common/base/error.h"
#include "common/base/read_to_end.h"

namespace dateline {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 20;

// A file descriptor that is closed on every way out.
class Descriptor {
 public:
  Descriptor(const std::string& path, int flags) : fd_(::open(path.c_str(), flags | O_CLOEXEC)) {
    if (fd_ < 0) throw_errno("cannot open", path);
  }
  ~Descriptor() { ::close(fd_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

}  // namespace

MappedFile::MappedFile(const std::string& path) : path_(path) {
  // Opening a pipe would wait for its writer.
  const Descriptor file(path, O_RDONLY | O_NONBLOCK);
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) throw_errno("cannot read", path);
  // A pipe would seem empty.
  if (!S_ISREG(info.st_mode)) throw Error(ErrorCode::kInputOutput, "not a regular file", path);
  size_ = static_cast<std::size_t>(info.st_size);
  if (size_ == 0) return;
  void* address = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, file.get(), 0);
  if (address == MAP_FAILED) throw_errno("cannot map", path);
  data_ = static_cast<const char*>(address);
}

MappedFile::~MappedFile() { release(); }

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)),
      size_(std::exchange(other.size_, 0)),
      path_(std::move(other.path_)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  if (this != &other) {
    release();
    data_ = std::exchange(other.data_, nullptr);
    size_ = std::exchange(other.size_, 0);
    path_ = std::move(other.path_);
  }
  return *this;
}

void MappedFile::release() {
  if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
  data_ = nullptr;
}

FileWriter::FileWriter(std::string path)
    : path_(std::move(path)),
      fd_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)) {
  if (fd_ < 0) throw_errno("cannot create", path_);
  buffer_.reserve(kBufferBytes);
}

FileWriter::~FileWriter() {
  if (fd_ >= 0) ::close(fd_);
  if (!closed_) ::unlink(path_.c_str());
}

void FileWriter::append(const void* data, std::size_t bytes) {
  buffer_.append(static_cast<const char*>(data), bytes);
  size_ += bytes;
  if (buffer_.size() >= kBufferBytes) flush();
}

void FileWriter::flush() {
  const char* at = buffer_.data();
  std::size_t left = buffer_.size();
  while (left > 0) {
    const ssize_t written = ::write(fd_, at, left);
    if (written < 0) {
      if (errno == EINTR) continue;
      throw_errno("cannot write", path_);
    }
    at += written;
    left -= static_cast<std::size_t>(written);
  }
  buffer_.clear();
}

void FileWriter::close() {
  flush();
  if (::fsync(fd_) != 0) throw_errno("cannot write", path_);
  const int fd = std::exchange(fd_, -1);
  if (::close(fd) != 0) throw_errno("cannot write", path_);
  closed_ = true;
}

std::string read_file(const std::string& path, std::size_t most) {
  const Descriptor file(path, O_RDONLY);
  return read_to_end(file.get(), path, "cannot read", most);
}

void replace_file(const std::string& path, std::string_view bytes) {
  const std::string fresh = path + ".new";
  FileWriter writer(fresh);
  writer.append(bytes);
  writer.close();
  if (::rename(fresh.c_str(), path.c_str()) != 0) throw_errno("cannot rename", fresh);
  sync_path(std::filesystem::path(path).parent_path().string());
}

void sync_path(const std::string& path) {
  const Descriptor file(path, O_RDONLY);
  if (::fsync(file.get()) != 0) throw_errno("cannot write", path);
}

void make_directory(const std::string& path) {
  if (::mkdir(path.c_str(), 0755) != 0 && errno != EEXIST) throw_errno("cannot create", path);
}

std::uint64_t file_size(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) throw_errno("cannot read", path);
  return static_cast<std::uint64_t>(info.st_size);
}

}  // namespace dateline
