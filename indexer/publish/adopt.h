// Finds the state of an archive again when CURRENT, the file that names it, is gone or
// damaged. The caller holds the archive's lock. Errors: kDamaged, kInputOutput.
#pragma once

#include <string>

namespace dateline {

enum class Adopt {
  kWhole,     // only the newest generation, and only when its segments are all there
  kReadable,  // the newest whose file can be read; its segments may be damaged
};

// Writes CURRENT for the newest generation that there is a file of. Error kDamaged
// when there are such files, but none of them will do; kInputOutput when one cannot be read now.
// False: there are none, as in a directory that never was an archive.
bool adopt_newest_generation(const std::string& archive, Adopt which);

}  // namespace dateline
