#include "indexer/parse/table_head.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "common/base/ascii.h"

namespace dateline {
namespace {

// Of those that a line has as often the first: texts and names have commas.
constexpr std::array<char, 4> kMarks = {'\t', ';', '|', ','};

// Words of the names of columns: "headline_text", "webTitle", "Date published".
constexpr std::array<std::string_view, 20> kColumns = {
    "id",          "title", "headline", "date",     "published", "author",      "authors",
    "url",         "link",  "source",   "category", "section",   "publication", "summary",
    "description", "text",  "body",     "content",  "article",   "story"};
constexpr std::array<std::string_view, 5> kTexts = {"text", "body", "content", "article", "story"};

// No headline has so many with nothing but commas in between.
constexpr std::size_t kSurelyKnown = 3;

// Prose goes on longer between its commas.
constexpr std::size_t kMostNameBytes = 40;

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

template <std::size_t kSize>
bool is_among(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// "webTitle" is two words, as "web_title" is.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words(1);
  bool after_small = false;
  for (const char c : name) {
    const bool is_part = is_ascii_letter(c) || is_ascii_digit(c);
    if ((!is_part || (after_small && is_ascii_upper(c))) && !words.back().empty())
      words.emplace_back();
    if (is_part) words.back() += ascii_lower(c);
    after_small = is_part && !is_ascii_upper(c);
  }
  if (words.back().empty() && words.size() > 1) words.pop_back();
  return words;
}

// A row's value rather than a column's name.
bool is_value(std::string_view name) {
  return !name.empty() && name.find_first_not_of("0123456789-./: ") == std::string_view::npos;
}

// The first column of a table may have no name: a row's number.
bool can_be_name(std::string_view name, bool is_first, bool by_name) {
  if (name.size() > kMostNameBytes || name.find('\0') != std::string_view::npos) return false;
  if (by_name) return !is_value(name);
  return !name.starts_with(' ') && !name.ends_with('.') && (is_first || !name.empty());
}

std::optional<TableHead> head_with(char mark, std::string_view line, bool by_name) {
  TableHead head{mark};
  std::size_t columns = 0;
  for (std::size_t at = 0; at <= line.size(); ++columns) {
    const std::size_t end = std::min(line.find(mark, at), line.size());
    std::string name(line.substr(at, end - at));
    std::erase(name, '"');
    if (!can_be_name(name, at == 0, by_name)) return {};
    const std::vector<std::string> words = words_of(name);
    head.known +=
        std::ranges::any_of(words, [](const auto& w) { return is_among(kColumns, w); }) ? 1 : 0;
    head.has_text = head.has_text || is_among(kTexts, words.back());
    at = end + 1;
  }
  const std::size_t wanted = by_name ? columns > 1 ? 0 : 1 : 2;
  if (head.known < wanted) return {};
  return head;
}

char most_frequent_mark(std::string_view line) {
  return *std::ranges::max_element(kMarks, {},
                                   [&](char mark) { return std::ranges::count(line, mark); });
}

// Whether a row follows: prose has an empty line below its headline, and its lines have the mark
// as it comes. A value in quotes may have it, and go on in the next line.
bool goes_on_as_table(std::string_view text, char mark) {
  const std::string_view head = first_line(text);
  text.remove_prefix(head.size());
  text.remove_prefix(text.starts_with("\r\n") ? 2 : text.empty() ? 0 : 1);
  if (text.empty()) return true;
  const std::string_view row = first_line(text);
  const bool is_cut = row.size() == text.size();
  return row.find('"') != std::string_view::npos || (is_cut && !row.empty()) ||
         std::ranges::count(row, mark) == std::ranges::count(head, mark);
}

// Empty lines are no rows, nor is Excel's word on what stands between values.
std::string_view from_head(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
  const std::string_view line = first_line(text);
  if (!line.starts_with("sep=") || line.size() != 5 || line.size() == text.size()) return text;
  return text.substr(std::min(text.find_first_not_of("\r\n", line.size()), text.size()));
}

}  // namespace

std::optional<TableHead> table_head(std::string_view text, bool by_name) {
  text = from_head(text);
  const std::string_view line = first_line(text);
  for (const char mark : kMarks) {
    const std::optional<TableHead> head = head_with(mark, line, false);
    if (head && (head->known >= kSurelyKnown || goes_on_as_table(text, mark))) return head;
  }
  return by_name ? head_with(most_frequent_mark(line), line, true) : std::nullopt;
}

char table_mark(std::string_view text) {
  const std::optional<TableHead> head = table_head(text, true);
  return head ? head->mark : most_frequent_mark(first_line(from_head(text)));
}

}  // namespace dateline
