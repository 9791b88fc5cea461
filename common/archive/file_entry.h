// What a generation says of a file. Any thread. Errors: kInputOutput.
#pragma once

#include <cstdint>
#include <string>

namespace dateline {

struct FileEntry {
  std::uint64_t bytes = 0;
  std::uint64_t checksum = 0;  // of the whole file (hash64)
  // The checksum in the file's footer, which stands for all of the file and can be
  // compared without reading it (common/format/section_file.h); 0 for Xapian's file.
  std::uint64_t footer = 0;
};

// Reads the whole file.
FileEntry entry_of_file(const std::string& path);

}  // namespace dateline
