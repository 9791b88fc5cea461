#include "tests/support/test_files.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace dateline {

// One literal: GCC 12 warns falsely where a root of 15 characters is appended to.
std::string source_path(const std::string& path) { return DATELINE_SOURCE_DIR "/" + path; }

std::string source_file(const std::string& path) {
  std::ifstream file(source_path(path), std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

}  // namespace dateline
