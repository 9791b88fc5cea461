#include "indexer/publish/adopt.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "common/archive/damage.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "indexer/publish/open_archive.h"
#include "indexer/publish/retention.h"

namespace dateline {
namespace {

// A generation that may have segments that are damaged; nullopt when its file is.
std::optional<Generation> readable(const std::string& archive, std::uint64_t number) {
  try {
    Generation generation = read_generation(archive, number);
    if (generation.number == number) return generation;
    return std::nullopt;
  } catch (const Error& error) {
    // A file that cannot be read now may be whole; going back behind it would lose it.
    if (error.code() != ErrorCode::kDamaged) throw;
    return std::nullopt;
  }
}

bool is_whole(const std::string& archive, const Generation& generation) {
  try {
    const OpenArchive opened(archive, generation);
    return true;
  } catch (const Error& error) {
    const bool unread = error.code() == ErrorCode::kInputOutput && !is_lost(error.where());
    if (error.code() == ErrorCode::kVersion || unread) throw;
    return false;
  }
}

// Segments that are there and that `generation` cannot have known of, the newest first.
std::vector<std::string> later_segments(const std::string& archive, const Generation& generation) {
  std::vector<std::string> later;
  for (const std::string& name : segments_in(archive)) {
    if (std::stoull(name) >= generation.next_segment) later.push_back(name);
  }
  std::ranges::sort(later, [](const std::string& a, const std::string& b) {
    return std::stoull(a) > std::stoull(b);
  });
  return later;
}

void make_current(const std::string& archive, const Generation& generation) {
  const std::string json = read_file(archive + "/" + generation_file_name(generation.number));
  replace_file(archive + "/CURRENT", current_line(generation.number, json));
}

[[noreturn]] void refuse(const std::string& archive, const std::string& what) {
  throw Error(ErrorCode::kDamaged, "CURRENT is missing, and " + what, archive,
              "run dateline-index repair");
}

std::string mark_of(const std::string& archive) { return archive + "/CURRENT.new"; }

}  // namespace

bool adopt_newest_generation(const std::string& archive) {
  const std::vector<std::uint64_t> numbers = generation_numbers(archive);
  if (numbers.empty()) {
    if (is_unpublished(archive)) return false;
    refuse(archive, "so are all generations, but there are segments");
  }
  // An older one would make leftovers of what the newest has.
  const auto newest = readable(archive, numbers.back());
  if (!newest || !is_whole(archive, *newest)) refuse(archive, "the newest generation is not whole");
  if (!later_segments(archive, *newest).empty()) {
    refuse(archive, "there are segments that the newest generation does not have");
  }
  make_current(archive, *newest);
  return true;
}

Recovery recover_generation(const std::string& archive) {
  std::uint64_t newest = 0;
  Recovery found;
  const std::vector<std::uint64_t> numbers = generation_numbers(archive);
  for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
    newest = std::max(newest, *number);
    if (found.base.number != 0) continue;
    if (auto generation = readable(archive, *number)) found.base = std::move(*generation);
  }
  found.unnamed = later_segments(archive, found.base);
  if (names_lost_generation(archive, found.base)) ++newest;
  if (found.base.number == 0 && found.unnamed.empty()) {
    if (newest == 0) throw Error(ErrorCode::kUsage, "not a Dateline archive", archive);
    throw Error(ErrorCode::kDamaged, "CURRENT is missing or damaged, and so are all generations",
                archive);
  }
  found.newest_lost = found.base.number != newest || !found.unnamed.empty();
  if (found.newest_lost) {
    found.base.number = newest;
    if (!found.unnamed.empty()) {
      found.base.next_segment = std::stoull(found.unnamed.front()) + 1;
    }
  } else {
    make_current(archive, found.base);
    found.current_mended = true;
  }
  return found;
}

bool is_unpublished(const std::string& archive) {
  return !archive_exists(archive) && generation_numbers(archive).empty() &&
         (segments_in(archive).empty() || std::filesystem::exists(mark_of(archive)));
}

void mark_unpublished(const std::string& archive) {
  const std::string mark = mark_of(archive);
  if (!std::filesystem::exists(mark)) FileWriter(mark).close();
}

}  // namespace dateline
