// Makes packed files for the tests of reading them.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace dateline {

struct PackedEntry {
  std::string name;
  std::string content;
  bool link = false;  // a symbolic link instead of a file
};

// A tar archive ("none", "gzip", "zstd", "xz", "bzip2") or a zip archive.
std::string tar_of(const std::vector<PackedEntry>& entries, const std::string& filter = "none");
std::string zip_of(const std::vector<PackedEntry>& entries);
// One stream of data: "gzip", "zstd", "xz", "bzip2".
std::string packed(const std::string& content, const std::string& filter);

}  // namespace dateline
