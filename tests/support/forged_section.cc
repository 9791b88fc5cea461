#include "tests/support/forged_section.h"

#include <filesystem>

#include "common/base/file.h"
#include "common/format/section_file.h"

namespace dateline {
namespace {

constexpr std::size_t kKindAt = 8;  // in a section file, 4 characters

std::string kind_of(const std::string& path) { return read_file(path).substr(kKindAt, 4); }

}  // namespace

std::string section_of(const std::string& archive, const std::string& segment,
                       const std::string& file, const std::string& section) {
  const std::string path = segment_path(archive, segment, file);
  return std::string(SectionFile(path, kind_of(path)).section(section));
}

void forge_file(const std::string& path, const std::string& section, const std::string& bytes) {
  const std::string made = path + ".forged";
  {
    const SectionFile sound(path, kind_of(path));
    sound.section(section);  // there must be one
    SectionWriter forged(made, kind_of(path));
    for (const Section& each : sound.sections()) {
      if (each.name == "sums") continue;  // the writer's own
      forged.add(each.name,
                 each.name == section ? std::string_view(bytes) : sound.section(each.name));
    }
    forged.close();
  }
  std::filesystem::rename(made, path);
}

void forge_section(const std::string& archive, const std::string& segment, const std::string& file,
                   const std::string& section, const std::string& bytes) {
  const std::string path = segment_path(archive, segment, file);
  forge_file(path, section, bytes);
  Generation generation = read_current_generation(archive);
  for (SegmentEntry& entry : generation.segments) {
    if (entry.name == segment) entry.files[file] = entry_of_file(path);
  }
  forge_generation(archive, generation);
}

void forge_generation(const std::string& archive, const Generation& generation) {
  const std::string json = to_json(generation);
  replace_file(archive + "/" + generation_file_name(generation.number), json);
  replace_file(archive + "/CURRENT", current_line(generation.number, json));
}

std::string forged_numbers(const std::vector<std::uint64_t>& numbers, std::uint64_t width,
                           std::uint64_t count) {
  std::string bytes = bytes_of(std::vector<std::uint64_t>{count, width});
  for (const std::uint64_t number : numbers) {
    bytes.append(reinterpret_cast<const char*>(&number), width);
  }
  return bytes + std::string(8, '\0');
}

std::string forged_numbers(const std::vector<std::uint64_t>& numbers) {
  return forged_numbers(numbers, 4, numbers.size());
}

}  // namespace dateline
