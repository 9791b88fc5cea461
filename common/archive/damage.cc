#include "common/archive/damage.h"

#include <filesystem>

#include "common/base/error.h"
#include "common/base/file.h"
#include "common/base/hash.h"

namespace dateline {

bool is_lost(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::file_type type = fs::status(path, error).type();
  if (type == fs::file_type::not_found) return true;
  return !error && type != fs::file_type::regular;
}

namespace {

// "" when the file is what was written.
std::string damage_of(const std::string& path, const FileEntry& expected, std::uint64_t* bytes) {
  try {
    const MappedFile file(path);
    if (bytes != nullptr) *bytes += file.size();
    if (file.size() != expected.bytes) {
      return "it has " + std::to_string(file.size()) + " bytes, " + std::to_string(expected.bytes) +
             " were written";
    }
    if (hash64(file.bytes()) != expected.checksum) {
      return "its bytes are not those that were written";
    }
    return "";
  } catch (const Error& error) {
    // What is there and cannot be opened now (permissions, too many open files) may be whole.
    if (!is_lost(path)) throw;
    return error.message();
  }
}

}  // namespace

std::vector<FileDamage> find_damage(const std::string& archive, const SegmentEntry& entry,
                                    std::uint64_t* bytes) {
  std::vector<FileDamage> damages;
  auto look_at = [&](const std::string& name, const FileEntry& expected) {
    const std::string path = segment_path(archive, entry.name, name);
    std::string what = damage_of(path, expected, bytes);
    if (!what.empty()) damages.push_back({path, std::move(what)});
  };
  for (const auto& [name, expected] : entry.files) look_at(name, expected);
  if (!entry.deleted_file.empty()) look_at(entry.deleted_file, entry.deleted_entry);
  return damages;
}

std::optional<FileDamage> find_names_damage(const std::string& archive,
                                            const Generation& generation, std::uint64_t* bytes) {
  if (generation.names_file.empty()) return std::nullopt;
  const std::string path = archive + "/" + generation.names_file;
  std::string what = damage_of(path, generation.names_entry, bytes);
  if (what.empty()) return std::nullopt;
  return FileDamage{path, std::move(what)};
}

}  // namespace dateline
