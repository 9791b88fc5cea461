#include "indexer/analyse/entities/page_width.h"

#include <algorithm>
#include <vector>

namespace dateline {
namespace {

// Fewer lines that go on tell nothing of a page.
constexpr std::size_t kFewestLines = 6;
// So many of a hundred may have had room: headings and verse go on with small letters too.
constexpr std::size_t kExceptions = 10;

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

std::size_t first_word(std::string_view line) {
  return std::min(line.find_first_of(" \n"), line.size());
}

std::size_t page_width(std::string_view text) {
  std::size_t longest = 0;
  std::vector<std::size_t> too_wide;  // of each line that goes on: itself and the next word
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view next = text.substr(std::min(end + 1, text.size()));
    longest = std::max(longest, end - begin);
    if (end > begin && !next.empty() && is_small_letter(next[0]))
      too_wide.push_back(end - begin + 1 + first_word(next));
    begin = end + 1;
  }
  if (longest > kWidestPage || too_wide.size() < kFewestLines) return longest;
  const auto narrow =
      too_wide.begin() + static_cast<std::ptrdiff_t>(too_wide.size() * kExceptions / 100);
  std::nth_element(too_wide.begin(), narrow, too_wide.end());
  return std::min(longest, *narrow - 1);
}

}  // namespace dateline
