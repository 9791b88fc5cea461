#include "tests/support/test_files.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace dateline {

std::string source_file(const std::string& path) {
  // One literal: GCC 12 warns falsely where a root of 15 characters is appended to.
  std::ifstream file(DATELINE_SOURCE_DIR "/" + path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

}  // namespace dateline
