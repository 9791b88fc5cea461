#include "common/archive/xapian_file.h"

#include <fcntl.h>
#include <xapian.h>

#include "common/base/error.h"

namespace dateline {

Xapian::Database open_xapian_file(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw_errno("cannot open", path);
  return Xapian::Database(file);  // which closes it, also when it fails
}

}  // namespace dateline
