#include "indexer/publish/retention.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include "common/base/error.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// The names in a directory, sorted; none when there is no such directory.
std::vector<std::string> names_in(const std::string& directory) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(directory, error), end; !error && at != end;
       at.increment(error)) {
    names.push_back(at->path().filename().string());
  }
  if (error && error != std::errc::no_such_file_or_directory) {
    throw Error(ErrorCode::kInputOutput, "cannot list: " + error.message(), directory);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<std::uint64_t> generation_number(const std::string& name) {
  if (!name.starts_with("generation-") || !name.ends_with(".json")) return std::nullopt;
  const std::string digits = name.substr(11, name.size() - 16);
  if (digits.empty() || digits.size() > 18 ||
      digits.find_first_not_of("0123456789") != std::string::npos) {
    return std::nullopt;
  }
  return std::stoull(digits);
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
               const std::vector<std::string>& names, std::int64_t now,
               std::int64_t keep_seconds) {
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

// Names that the writer uses itself; anything else in the directory is not
// ours to remove.
bool is_removable(const std::string& name) {
  return name == "CURRENT.new" || name.starts_with("generation-") || name.starts_with("names-");
}

void find_in_segments(const std::string& archive, const Kept& kept,
                      std::vector<std::string>& leftovers) {
  for (const std::string& name : names_in(archive + "/segments")) {
    const auto segment = kept.segments.find(name);
    if (segment == kept.segments.end()) {
      leftovers.push_back("segments/" + name);
      continue;
    }
    for (const std::string& file : names_in(archive + "/segments/" + name)) {
      if (!segment->second.contains(file)) leftovers.push_back("segments/" + name + "/" + file);
    }
  }
}

}  // namespace

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
    if (is_removable(name)) leftovers.push_back(name);
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
