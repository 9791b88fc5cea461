// Changes what a section of an archive says, as somebody would who forges one: all checksums
// fit, and the generation names the file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/archive/generation.h"

namespace dateline {

// The bytes of a section of a segment's file.
std::string section_of(const std::string& archive, const std::string& segment,
                       const std::string& file, const std::string& section);

// Gives it others.
void forge_section(const std::string& archive, const std::string& segment, const std::string& file,
                   const std::string& section, const std::string& bytes);

// Puts it in force.
void forge_generation(const std::string& archive, const Generation& generation);

// The file at `path` with other bytes in a section.
void forge_file(const std::string& path, const std::string& section, const std::string& bytes);

// A narrow array (common/format/narrow_array.h) that says it has `count` numbers, of `width`
// bytes each.
std::string forged_numbers(const std::vector<std::uint64_t>& numbers, std::uint64_t width,
                           std::uint64_t count);
std::string forged_numbers(const std::vector<std::uint64_t>& numbers);

template <typename T>
std::string bytes_of(const std::vector<T>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

}  // namespace dateline
