#include "common/archive/file_entry.h"

#include "common/base/file.h"
#include "common/base/hash.h"
#include "common/format/section_file.h"

namespace dateline {

FileEntry entry_of_file(const std::string& path) {
  const MappedFile file(path);
  return {file.size(), hash64(file.bytes()), footer_checksum(file.bytes())};
}

}  // namespace dateline
