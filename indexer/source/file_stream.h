// The bytes of an open file, or of standard input.
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "indexer/source/byte_stream.h"

namespace dateline {

class FileStream final : public ByteStream {
 public:
  // Asked several times a second while the file has nothing to give.
  using Stopped = std::function<bool()>;

  // Throws ReadFailure when the file cannot be opened.
  FileStream(const std::string& path, Stopped stopped);
  static FileStream standard_input(Stopped stopped) { return FileStream(0, std::move(stopped)); }
  ~FileStream() override;
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;

  std::size_t read(char* buffer, std::size_t bytes) override;

  // Whether a regular file has another size or time than when it was opened.
  bool changed() const;

 private:
  FileStream(int descriptor, Stopped stopped)
      : descriptor_(descriptor), stopped_(std::move(stopped)), opened_(version()) {}
  void wait_for_bytes() const;

  struct Version {
    bool regular = false;
    long long size = 0;
    long long seconds = 0;
    long long nanoseconds = 0;
    friend bool operator==(const Version&, const Version&) = default;
  };
  Version version() const;

  int descriptor_;
  Stopped stopped_;
  bool owned_ = false;
  Version opened_;
};

}  // namespace dateline
