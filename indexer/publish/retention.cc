#include "indexer/publish/retention.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include "common/base/ascii.h"
#include "common/base/error.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// The names in a directory, sorted; none when there is no such directory.
std::vector<std::string> names_in(const std::string& directory) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(directory, error), end; !error && at != end; at.increment(error)) {
    names.push_back(at->path().filename().string());
  }
  if (error && error != std::errc::no_such_file_or_directory) {
    throw Error(ErrorCode::kInputOutput, "cannot list: " + error.message(), directory);
  }
  std::sort(names.begin(), names.end());
  return names;
}

// The digits between; "" when the name is another.
std::string digits_between(std::string_view name, std::string_view before, std::string_view after) {
  constexpr std::size_t kMostDigits = 18;
  if (!name.starts_with(before) || !name.ends_with(after)) return {};
  if (name.size() <= before.size() + after.size()) return {};
  const std::string_view digits =
      name.substr(before.size(), name.size() - before.size() - after.size());
  const bool number = digits.size() <= kMostDigits && std::ranges::all_of(digits, is_ascii_digit);
  return number ? std::string(digits) : std::string();
}

std::optional<std::uint64_t> generation_number(std::string_view name) {
  const std::string digits = digits_between(name, "generation-", ".json");
  return digits.empty() ? std::nullopt : std::optional(std::stoull(digits));
}

// A superseded generation that can no longer be read is of no use to anyone.
std::optional<Generation> read_if_whole(const std::string& archive, std::uint64_t number) {
  try {
    return read_generation(archive, number);
  } catch (const Error&) {
    return std::nullopt;
  }
}

// What kept generations refer to, by segment: names of files in its directory.
struct Kept {
  std::set<std::uint64_t> generations;
  std::set<std::string> names;
  std::map<std::string, std::set<std::string>> segments;

  void add(const Generation& generation) {
    generations.insert(generation.number);
    names.insert(generation.names_file);
    for (const SegmentEntry& segment : generation.segments) {
      std::set<std::string>& files = segments[segment.name];
      for (const auto& [file, entry] : segment.files) files.insert(file);
      if (!segment.deleted_file.empty()) files.insert(segment.deleted_file);
    }
  }
};

Kept find_kept(const std::string& archive, const Generation& current,
               const std::vector<std::string>& names, std::int64_t now, std::int64_t keep_seconds) {
  Kept kept;
  if (current.number == 0) return kept;
  kept.add(current);
  std::set<std::uint64_t, std::greater<>> older;
  for (const std::string& name : names) {
    const auto number = generation_number(name);
    if (number && *number < current.number) older.insert(*number);
  }
  // From new to old: a generation was superseded when the next one was made.
  std::int64_t superseded = current.created;
  for (const std::uint64_t number : older) {
    if (superseded + keep_seconds <= now) break;
    const auto generation = read_if_whole(archive, number);
    if (!generation) continue;
    kept.add(*generation);
    superseded = generation->created;
  }
  return kept;
}

// Whether a segment's directory has files of this name, finished or not.
bool is_file_of_segment(std::string_view name) {
  return name == "scratch" || !digits_between(name, "deleted-", "").empty() ||
         std::ranges::find(kSegmentFiles, name) != std::end(kSegmentFiles);
}

void find_in_segments(const std::string& archive, const Kept& kept,
                      std::vector<std::string>& leftovers) {
  for (const std::string& name : segments_in(archive)) {
    const auto segment = kept.segments.find(name);
    if (segment == kept.segments.end()) {
      leftovers.push_back("segments/" + name);
      continue;
    }
    for (const std::string& file : names_in(archive + "/segments/" + name)) {
      if (is_file_of_segment(file) && !segment->second.contains(file))
        leftovers.push_back("segments/" + name + "/" + file);
    }
  }
}

}  // namespace

bool is_file_of_generations(std::string_view name) {
  if (name == "CURRENT.new") return true;
  for (const std::string_view end : {"", ".new"}) {
    const std::string json = ".json" + std::string(end);
    if (!digits_between(name, "generation-", json).empty()) return true;
    if (!digits_between(name, "names-", end).empty()) return true;
  }
  return false;
}

bool is_name_of_segment(std::string_view name) { return !digits_between(name, "", "").empty(); }

std::vector<std::string> segments_in(const std::string& archive) {
  std::vector<std::string> names = names_in(archive + "/segments");
  std::erase_if(names, [](const std::string& name) { return !is_name_of_segment(name); });
  return names;
}

std::vector<std::uint64_t> generation_numbers(const std::string& archive) {
  std::set<std::uint64_t> numbers;
  for (const std::string& name : names_in(archive)) {
    if (const auto number = generation_number(name)) numbers.insert(*number);
  }
  return {numbers.begin(), numbers.end()};
}

std::vector<std::string> find_leftovers(const std::string& archive, const Generation& current,
                                        std::int64_t now, std::int64_t keep_seconds) {
  const std::vector<std::string> names = names_in(archive);
  const Kept kept = find_kept(archive, current, names, now, keep_seconds);
  std::vector<std::string> leftovers;
  for (const std::string& name : names) {
    const auto number = generation_number(name);
    if ((number && kept.generations.contains(*number)) || kept.names.contains(name)) continue;
    if (current.number == 0 && name == "CURRENT.new") continue;
    if (is_file_of_generations(name)) leftovers.push_back(name);
  }
  find_in_segments(archive, kept, leftovers);
  return leftovers;
}

std::size_t remove_leftovers(const std::string& archive, const Generation& current,
                             std::int64_t now, std::int64_t keep_seconds) {
  const std::vector<std::string> leftovers = find_leftovers(archive, current, now, keep_seconds);
  for (const std::string& leftover : leftovers) {
    std::error_code error;
    fs::remove_all(archive + "/" + leftover, error);
    if (error) {
      throw Error(ErrorCode::kInputOutput, "cannot remove: " + error.message(),
                  archive + "/" + leftover);
    }
  }
  return leftovers.size();
}

}  // namespace dateline
