#include "indexer/parse/plain_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "common/article/record.h"
#include "common/base/ascii.h"
#include "indexer/parse/to_utf8.h"

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// The whole stream; false when it is longer than an article may be.
bool read_all(ByteStream& stream, std::string& text) {
  std::vector<char> buffer(std::size_t{64} << 10);
  while (const std::size_t got = stream.read(buffer.data(), buffer.size())) {
    if (text.size() + got > kMaxTextBytes) return false;
    text.append(buffer.data(), got);
  }
  return true;
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(kBlanks) == std::string_view::npos;
}

// "Feb 3", "11 April".
bool ends_with_day(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  for (int words = 0; words < 2; ++words) {
    const std::size_t blank = text.rfind(' ');
    if (blank == std::string_view::npos) return false;
    const std::string start = ascii_lower(text.substr(blank + 1, 3));
    if (std::ranges::find(kMonths, std::string_view(start)) != kMonths.end()) return true;
    text = text.substr(0, blank);
  }
  return false;
}

// "ATHENS, Feb 3 (Reuters) - A ferry ...": a paragraph that a report begins with, and no title.
bool begins_with_dateline(std::string_view line) {
  constexpr std::size_t kLongest = 100;
  std::size_t word = 0;
  while (word < line.size() && is_ascii_upper(line[word])) ++word;
  if (word < 2 || word == line.size() || (line[word] != ' ' && line[word] != ',')) return false;
  for (const std::string_view dash : {" - ", " -- ", " _ ", " \u2013 ", " \u2014 "}) {
    const std::size_t at = line.substr(0, kLongest).find(dash);
    if (at == std::string_view::npos) continue;
    return line[at - 1] == ')' || ends_with_day(line.substr(0, at));
  }
  return false;
}

Article article_of(std::string_view text) {
  Article article;
  const std::size_t start = text.find_first_not_of(kBlanks);
  if (start == std::string_view::npos) return article;
  text = text.substr(start, text.find_last_not_of(kBlanks) + 1 - start);
  const std::size_t first_end = text.find('\n');
  if (first_end != std::string_view::npos) {
    const std::string_view rest = text.substr(first_end + 1);
    if (is_blank(rest.substr(0, rest.find('\n'))) &&
        !begins_with_dateline(text.substr(0, first_end))) {
      article.title = text.substr(0, first_end);
      text = rest.substr(rest.find_first_not_of(kBlanks));
    }
  }
  article.body = text;
  return article;
}

}  // namespace

void parse_plain_text(ByteStream& stream, const ParseContext& context) {
  std::string text;
  if (!read_all(stream, text)) {
    return context.reject(0, "text larger than " + std::to_string(kMaxTextBytes >> 20) + " MB");
  }
  if (const std::string repair = mend_utf8(text); !repair.empty()) context.repaired(0, repair);
  Article article = article_of(text);
  article.id = context.article_id;
  context.written(record_of(article), 0);
}

}  // namespace dateline
