// Finds the state of an archive again when CURRENT, the file that names it, is gone or
// damaged. The caller holds the archive's lock. Errors: kDamaged; kInputOutput when a file cannot
// be read now; kVersion.
#pragma once

#include <string>
#include <vector>

#include "common/archive/generation.h"

namespace dateline {

// Writes CURRENT for the newest generation when all its segments are there and nothing tells of
// a later one. Error kDamaged when there are generations or segments, but this will not do.
// False: there are none, or a first publication was cut short.
bool adopt_newest_generation(const std::string& archive);

// What a repair begins with.
struct Recovery {
  bool current_mended = false;  // CURRENT was written anew, for the newest generation
  // A later state was in force than `base`, or nothing tells whether there was one. CURRENT is
  // as it was: it moves when what the lost state had is saved.
  bool newest_lost = false;
  Generation base;  // the newest that can be read, under a number and with a next_segment that no
                    // later one had
  std::vector<std::string> unnamed;  // segments that came after it, the newest first
};

// Of an archive whose CURRENT cannot be read or names what cannot. Error kUsage for no archive.
Recovery recover_generation(const std::string& archive);

// Marks an archive that nothing was published in yet, before its first segment is begun: where the
// mark is missing, segments without a generation are not leftovers.
void mark_unpublished(const std::string& archive);
// Whether there is no generation, and no segment that one may have had.
bool is_unpublished(const std::string& archive);

}  // namespace dateline
