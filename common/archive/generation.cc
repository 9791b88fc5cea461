#include "common/archive/generation.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <thread>
#include <utility>

#include "common/base/error.h"
#include "common/base/file.h"
#include "common/base/hash.h"

namespace dateline {
namespace {

// A writer moves CURRENT at most a few times a second.
constexpr int kReadAttempts = 10;

bool exists(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) == 0) return true;
  if (errno == ENOENT || errno == ENOTDIR) return false;
  throw_errno("cannot read", path);
}

// The two words of CURRENT.
struct Current {
  std::string file;
  std::string checksum;
};

Current parse_current(const std::string& line, const std::string& path) {
  const std::size_t blank = line.find(' ');
  Current current;
  if (blank != std::string::npos && line.size() == blank + 18 && line.back() == '\n') {
    current = {line.substr(0, blank), line.substr(blank + 1, 16)};
  }
  if (!current.file.starts_with("generation-") || !current.file.ends_with(".json") ||
      current.file.find('/') != std::string::npos) {
    throw Error(ErrorCode::kDamaged, "damaged: it does not name a generation", path,
                "write \"generation-NNNNNN.json CHECKSUM\" of the newest whole generation there");
  }
  return current;
}

// Whether the archive's directory has the file of a generation.
bool has_generations(const std::string& archive) {
  namespace fs = std::filesystem;
  std::error_code error;
  for (fs::directory_iterator at(archive, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (name.starts_with("generation-") && name.ends_with(".json")) return true;
  }
  if (error && error != std::errc::no_such_file_or_directory &&
      error != std::errc::not_a_directory) {
    throw Error(ErrorCode::kInputOutput, "cannot list: " + error.message(), archive);
  }
  return false;
}

bool has_entries(const std::string& directory) {
  std::error_code error;
  return std::filesystem::directory_iterator(directory, error) !=
         std::filesystem::directory_iterator();
}

[[noreturn]] void throw_no_current(const std::string& archive) {
  if (has_generations(archive)) {
    throw Error(ErrorCode::kUsage, "CURRENT is missing", archive,
                "dateline-index repair makes it name the newest generation again");
  }
  if (!exists(archive + "/CURRENT.new") && has_entries(archive + "/segments")) {
    throw Error(ErrorCode::kUsage, "CURRENT and all generations are missing", archive,
                "dateline-index repair saves the articles of its segments");
  }
  if (exists(archive + "/lock") && exists(archive + "/segments")) {
    throw Error(ErrorCode::kUsage, "no state of this archive has been published yet", archive,
                "wait for the first dateline-index add to end, or run it again");
  }
  throw Error(ErrorCode::kUsage, "not a Dateline archive", archive,
              "dateline-index add makes one from article files");
}

std::string read_current_line(const std::string& archive) {
  // The first publication makes CURRENT a moment after its generation.
  for (int attempt = 1; !archive_exists(archive); ++attempt) {
    if (attempt == kReadAttempts || !has_generations(archive)) throw_no_current(archive);
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return read_file(archive + "/CURRENT");
}

}  // namespace

std::uint64_t Generation::live() const {
  std::uint64_t sum = 0;
  for (const SegmentEntry& segment : segments) sum += segment.live();
  return sum;
}

std::uint64_t Generation::undated() const {
  std::uint64_t sum = 0;
  for (const SegmentEntry& segment : segments) sum += segment.undated - segment.deleted_undated;
  return sum;
}

std::uint64_t Generation::live_length() const {
  std::uint64_t sum = 0;
  for (const SegmentEntry& segment : segments) sum += segment.total_length - segment.deleted_length;
  return sum;
}

std::vector<std::string> Generation::languages() const {
  std::map<std::string, std::uint64_t> counts;
  for (const SegmentEntry& segment : segments) {
    for (const auto& [language, count] : segment.languages) counts[language] += count;
  }
  std::vector<std::pair<std::string, std::uint64_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> names;
  for (auto& [language, count] : sorted) names.push_back(std::move(language));
  return names;
}

std::set<std::string> Generation::entity_models() const {
  std::set<std::string> models;
  for (const SegmentEntry& segment : segments) {
    models.insert(segment.entity_models.begin(), segment.entity_models.end());
  }
  return models;
}

std::string six_digits(std::uint64_t number) {
  const std::string digits = std::to_string(number);
  return std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

std::string generation_file_name(std::uint64_t number) {
  return "generation-" + six_digits(number) + ".json";
}

std::string segment_path(const std::string& archive, const std::string& segment,
                         std::string_view file) {
  return archive + "/segments/" + segment + "/" + std::string(file);
}

bool archive_exists(const std::string& archive) { return exists(archive + "/CURRENT"); }

Generation read_current_generation(const std::string& archive) {
  std::string line = read_current_line(archive);
  for (int attempt = 1;; ++attempt) {
    const Current current = parse_current(line, archive + "/CURRENT");
    const std::string path = archive + "/" + current.file;
    const std::string json = exists(path) ? read_file(path) : std::string();
    if (hex64(hash64(json)) == current.checksum) return generation_from_json(json, path);
    std::string again = read_current_line(archive);
    if (again == line || attempt == kReadAttempts) {
      throw Error(ErrorCode::kDamaged, "missing or not what CURRENT says", path,
                  "run dateline-index check");
    }
    line = std::move(again);
  }
}

Generation read_generation(const std::string& archive, std::uint64_t number) {
  const std::string path = archive + "/" + generation_file_name(number);
  if (!exists(path)) {
    throw Error(ErrorCode::kInputOutput,
                "generation " + std::to_string(number) + " is no longer kept", archive,
                "ask again without the cursor");
  }
  return generation_from_json(read_file(path), path);
}

bool names_lost_generation(const std::string& archive, const Generation& generation) {
  if (!archive_exists(archive)) return false;
  try {
    const Current current = parse_current(read_file(archive + "/CURRENT"), archive + "/CURRENT");
    if (exists(archive + "/" + current.file)) return false;
    const std::string path = archive + "/" + generation_file_name(generation.number);
    return !exists(path) || hex64(hash64(read_file(path))) != current.checksum;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::kDamaged) throw;
    return false;
  }
}

std::string current_line(std::uint64_t number, std::string_view generation_json) {
  return generation_file_name(number) + " " + hex64(hash64(generation_json)) + "\n";
}

}  // namespace dateline
