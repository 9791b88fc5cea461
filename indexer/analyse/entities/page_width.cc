#include "indexer/analyse/entities/page_width.h"

#include <algorithm>
#include <vector>

#include "common/base/ascii.h"

namespace dateline {
namespace {

// Fewer lines that go on tell nothing of a page.
constexpr std::size_t kFewestLines = 6;
// So many of a hundred may have had room: headings and verse go on with small letters too.
constexpr std::size_t kExceptions = 10;
// No column is narrower, in hundredths of what the median of these lines needs: short lines that
// go on are of lists and tables.
constexpr std::size_t kLeastOfMedian = 65;

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

// A heading: letters, none of them small.
bool is_in_capitals(std::string_view line) {
  return std::ranges::any_of(line, is_ascii_upper) && std::ranges::none_of(line, is_small_letter);
}

// Where a club's or school's name that begins at `at` ends: words with capitals, and a blank behind
// each but the last. `at` when there is none.
std::size_t end_of_team(std::string_view line, std::size_t at) {
  constexpr std::size_t kMostWords = 4;
  const auto is_of_word = [&](char c) {
    return is_ascii_letter(c) || c == '\'' || c == '.' || c == '-' || c == '&' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  std::size_t end = at;
  for (std::size_t words = 0; words < kMostWords && at < line.size(); ++words) {
    if (!is_of_word(line[at]) || is_small_letter(line[at])) break;
    while (at < line.size() && is_of_word(line[at])) ++at;
    end = at;
    if (at == line.size() || line[at] != ' ') break;
    ++at;
  }
  return end;
}

// Skips one to three digits; false where there are none or more.
bool skip_points(std::string_view line, std::size_t& at) {
  constexpr std::size_t kMostDigits = 3;
  const std::size_t begin = at;
  while (at < line.size() && is_ascii_digit(line[at])) ++at;
  return at > begin && at - begin <= kMostDigits;
}

bool skip(std::string_view line, std::string_view mark, std::size_t& at) {
  if (!line.substr(at).starts_with(mark)) return false;
  at += mark.size();
  return true;
}

// A whole line of a list of results: "Hearts 1-0 Celtic", "Hearts 1, Celtic 0", "Hearts 1 Celtic
// 0".
bool is_result(std::string_view line) {
  constexpr std::size_t kLongest = 60;
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
  if (line.size() > kLongest) return false;
  std::size_t at = end_of_team(line, 0);
  if (at == 0 || !skip(line, " ", at) || !skip_points(line, at)) return false;
  const bool both = skip(line, "-", at) || skip(line, "\xE2\x80\x93", at);
  if (both && !skip_points(line, at)) return false;
  if (!both) skip(line, ",", at);
  if (!skip(line, " ", at)) return false;
  const std::size_t second = at;
  at = end_of_team(line, second);
  if (at == second) return false;
  return both ? at == line.size()
              : skip(line, " ", at) && skip_points(line, at) && at == line.size();
}

}  // namespace

std::size_t first_word(std::string_view line) {
  return std::min(line.find_first_of(" \n"), line.size());
}

PageWidth page_width(std::string_view text) {
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
  if (longest > kWidestPage || too_wide.size() < kFewestLines) return {longest, longest};
  const auto at_share = [&](std::size_t share) {
    const auto found =
        too_wide.begin() + static_cast<std::ptrdiff_t>(too_wide.size() * share / 100);
    std::nth_element(too_wide.begin(), found, too_wide.end());
    return *found;
  };
  const std::size_t narrow = std::max(at_share(kExceptions), at_share(50) * kLeastOfMedian / 100);
  return {longest, std::min(longest, narrow - 1)};
}

bool begins_anew(std::string_view line, std::string_view next) {
  static constexpr std::string_view kBeginnings[] = {"This", "Today", "Today's", "Mr.",
                                                     "Mrs.", "Miss",  "Dr."};
  const std::string_view word = next.substr(0, first_word(next));
  if (std::ranges::find(kBeginnings, word) != std::end(kBeginnings)) return true;
  return is_in_capitals(line) != is_in_capitals(next.substr(0, next.find('\n')));
}

bool is_between_results(std::string_view line, std::string_view next) {
  if (next.empty() || is_small_letter(next[0])) return false;  // most lines of prose
  return is_result(line) || is_result(next.substr(0, next.find('\n')));
}

}  // namespace dateline
