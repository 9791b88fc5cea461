// Opens a single-file Xapian database by its descriptor. By its path, Xapian takes a
// file that it cannot read for a list of other databases, an empty one: answers would be
// wrong without an error. Throws Xapian::Error, and Error kInputOutput.
#pragma once

#include <string>

namespace Xapian {
class Database;
}

namespace dateline {

Xapian::Database open_xapian_file(const std::string& path);

}  // namespace dateline
