// Files as the archive needs them: mapped for reading, written durably.
// All failures throw Error kInputOutput naming the path. Thread-safe for const use.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace dateline {

// A whole file mapped read-only. The bytes stay valid for the object's life,
// also when the file is unlinked meanwhile. A pipe or a directory is refused.
class MappedFile {
 public:
  MappedFile() = default;
  explicit MappedFile(const std::string& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;

  const char* data() const { return data_; }
  std::size_t size() const { return size_; }
  std::string_view bytes() const { return {data_, size_}; }
  const std::string& path() const { return path_; }

 private:
  void release();

  const char* data_ = nullptr;
  std::size_t size_ = 0;
  std::string path_;
};

// Appends to a new file through a buffer; close() makes the bytes durable.
// The file is removed by the destructor unless close() succeeded.
class FileWriter {
 public:
  explicit FileWriter(std::string path);
  ~FileWriter();
  FileWriter(const FileWriter&) = delete;
  FileWriter& operator=(const FileWriter&) = delete;

  void append(const void* data, std::size_t bytes);
  void append(std::string_view bytes) { append(bytes.data(), bytes.size()); }
  std::uint64_t size() const { return size_; }
  // Writes the rest, fsyncs and closes.
  void close();

 private:
  void flush();

  std::string path_;
  std::string buffer_;
  std::uint64_t size_ = 0;
  int fd_ = -1;
  bool closed_ = false;
};

// Reads to its end, also what is no regular file, such as a pipe. Error kLimit when there are more
// than `most` bytes.
std::string read_file(const std::string& path,
                      std::size_t most = std::numeric_limits<std::size_t>::max());
// Write `bytes` to path + ".new", fsync, rename over path, fsync the directory.
void replace_file(const std::string& path, std::string_view bytes);
// fsync of a file or of a directory (its entries).
void sync_path(const std::string& path);
void make_directory(const std::string& path);  // its parent must exist; fine if it exists
std::uint64_t file_size(const std::string& path);

}  // namespace dateline
