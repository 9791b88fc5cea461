// The files of the source tree that tests compare with. Throws nothing but
// std::runtime_error when a file is missing; any thread.
#pragma once

#include <string>

namespace dateline {

// Where a file or folder of the source tree is, by its path from the repository's root.
std::string source_path(const std::string& path);

// The content of a file by its path from the repository's root.
std::string source_file(const std::string& path);

}  // namespace dateline
