// The bytes of an open file, or of standard input.
#pragma once

#include <string>

#include "indexer/source/byte_stream.h"

namespace dateline {

class FileStream final : public ByteStream {
 public:
  // Throws ReadFailure when the file cannot be opened.
  explicit FileStream(const std::string& path);
  static FileStream standard_input() { return FileStream(0); }
  ~FileStream() override;
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;

  std::size_t read(char* buffer, std::size_t bytes) override;

  // Whether a regular file has another size or time than when it was opened.
  bool changed() const;

 private:
  explicit FileStream(int descriptor) : descriptor_(descriptor) {}

  struct Version {
    bool regular = false;
    long long size = 0;
    long long seconds = 0;
    long long nanoseconds = 0;
    friend bool operator==(const Version&, const Version&) = default;
  };
  Version version() const;

  int descriptor_;
  bool owned_ = false;
  Version opened_;
};

}  // namespace dateline
