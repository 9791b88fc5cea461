#include "indexer/parse/table_head.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/base/ascii.h"

namespace dateline {
namespace {

constexpr std::array<char, 3> kMarks = {',', ';', '\t'};

constexpr std::array<std::string_view, 17> kColumns = {
    "id",     "title", "headline", "date",        "published_at", "publish_date",
    "author", "url",   "source",   "publication", "category",     "section",
    "text",   "body",  "content",  "article",     "story"};
constexpr std::array<std::string_view, 5> kTexts = {"text", "body", "content", "article", "story"};

// Prose goes on longer between its commas.
constexpr std::size_t kMostNameBytes = 40;

std::string_view first_line(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

template <std::size_t kSize>
bool is_among(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// The first column of a table may have no name: a row's number.
std::optional<TableHead> head_with(char mark, std::string_view line) {
  TableHead head{mark};
  std::size_t known = 0;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(mark, at), line.size());
    std::string name = ascii_lower(line.substr(at, end - at));
    std::erase(name, '"');
    if (name.size() > kMostNameBytes || name.starts_with(' ') || name.ends_with('.')) return {};
    if (name.empty() && at > 0) return {};
    known += is_among(kColumns, name) ? 1 : 0;
    head.has_text = head.has_text || is_among(kTexts, name);
    at = end + 1;
  }
  if (known < 2) return {};
  return head;
}

}  // namespace

std::optional<TableHead> table_head(std::string_view text) {
  const std::string_view line = first_line(text);
  for (const char mark : kMarks) {
    if (const std::optional<TableHead> head = head_with(mark, line)) return head;
  }
  return {};
}

char table_mark(std::string_view text) {
  if (const std::optional<TableHead> head = table_head(text)) return head->mark;
  const std::string_view line = first_line(text);
  return *std::ranges::max_element(kMarks, {},
                                   [&](char mark) { return std::ranges::count(line, mark); });
}

}  // namespace dateline
