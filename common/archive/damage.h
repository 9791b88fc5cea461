// Which files of an archive are not what the generation says. Reads them whole; any
// thread.
//
// Damage is a file that is missing, or whose bytes are not those that were written. What
// cannot be read now (permissions, too many open files, memory, a failing disk) may be whole:
// Error kInputOutput.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/archive/generation.h"

namespace dateline {

struct FileDamage {
  std::string path;
  std::string what;  // "its bytes are not those that were written"
};

// Whether there is no file at `path`, or something that is none. False when that cannot be
// told.
bool is_lost(const std::string& path);

// Nothing for a sound segment. `bytes`, when given, is added up to what was read.
std::vector<FileDamage> find_damage(const std::string& archive, const SegmentEntry& entry,
                                    std::uint64_t* bytes = nullptr);
// The same of the generation's table of names.
std::optional<FileDamage> find_names_damage(const std::string& archive,
                                            const Generation& generation,
                                            std::uint64_t* bytes = nullptr);

}  // namespace dateline
