// What an archive keeps besides its generation in force, and what it removes.
//
// A superseded generation and its files stay for a while, so that a cursor can
// name it and a slow reader can still open it; whatever no kept generation refers
// to (a crash leaves such things) is removed. Called by the writer that holds the lock;
// find_leftovers() also by `check`. Errors: kInputOutput.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/generation.h"

namespace dateline {

// How long a superseded generation is kept, in seconds.
inline constexpr std::int64_t kKeepSeconds = 600;

// Whether a writer makes files of this name in the archive's directory, finished or not;
// anything else there is somebody's, and stays.
bool is_file_of_generations(std::string_view name);

// Whether a writer makes directories of this name in the archive's segments/.
bool is_name_of_segment(std::string_view name);

// The names of the segments' directories that there are.
std::vector<std::string> segments_in(const std::string& archive);

// The numbers of the generations that `archive` has files of, ascending.
std::vector<std::uint64_t> generation_numbers(const std::string& archive);

// Paths, relative to the archive, of files and directories that neither
// `current` nor a generation superseded less than `keep_seconds` before `now`
// refers to. `current` of number 0: nothing is in force yet, and the file that says so
// (CURRENT.new, see adopt.h) is none.
std::vector<std::string> find_leftovers(const std::string& archive, const Generation& current,
                                        std::int64_t now, std::int64_t keep_seconds);

// Removes them and returns their number.
std::size_t remove_leftovers(const std::string& archive, const Generation& current,
                             std::int64_t now, std::int64_t keep_seconds);

}  // namespace dateline
