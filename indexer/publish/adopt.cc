#include "indexer/publish/adopt.h"

#include <memory>
#include <optional>
#include <set>

#include "common/archive/damage.h"
#include "common/archive/segment.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "indexer/publish/open_archive.h"
#include "indexer/publish/retention.h"

namespace dateline {
namespace {

bool will_do(const std::string& archive, std::uint64_t number, Adopt which) {
  try {
    const Generation generation = read_generation(archive, number);
    if (generation.number != number) return false;
    if (which == Adopt::kWhole) const OpenArchive opened(archive, generation);
    return true;
  } catch (const Error& error) {
    // A file that cannot be read now may be whole; going back behind it would lose it.
    const bool unread = error.code() == ErrorCode::kInputOutput &&
                        (which == Adopt::kReadable || !is_lost(error.where()));
    if (error.code() == ErrorCode::kVersion || unread) throw;
    return false;
  }
}

}  // namespace

bool adopt_newest_generation(const std::string& archive, Adopt which) {
  const std::vector<std::uint64_t> numbers = generation_numbers(archive);
  for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
    if (!will_do(archive, *number, which)) {
      // An older one would make leftovers of what the newest has.
      if (which == Adopt::kWhole) break;
      continue;
    }
    const std::string json = read_file(archive + "/" + generation_file_name(*number));
    replace_file(archive + "/CURRENT", current_line(*number, json));
    return true;
  }
  if (numbers.empty()) return false;
  if (which == Adopt::kWhole) {
    throw Error(ErrorCode::kDamaged, "CURRENT is missing, and the newest generation is not whole",
                archive, "run dateline-index repair");
  }
  throw Error(ErrorCode::kDamaged, "CURRENT is missing or damaged, and so are all generations",
              archive);
}

}  // namespace dateline
