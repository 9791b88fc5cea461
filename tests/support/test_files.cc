#include "tests/support/test_files.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace dateline {

std::string source_file(const std::string& path) {
  std::ifstream file(std::string(DATELINE_SOURCE_DIR) + "/" + path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

}  // namespace dateline
