#include "indexer/parse/json_lines.h"

#include "common/text/trimmed.h"
#include "indexer/parse/json_document.h"
#include "indexer/parse/line_reader.h"

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

bool is_blank(std::string_view line) {
  return line.find_first_not_of(kBlanks) == std::string_view::npos;
}

// Whether the text's first line is a record; of one that goes on behind the text only the
// beginning tells.
bool begins_with_record(std::string_view text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return trimmed(text).starts_with("{\"");
  return is_record_line(text.substr(0, end));
}

// Whether the first line opens something that goes on in the next one. A first
// line that merely is damaged does not end in a character that asks for more.
bool is_document(std::string_view head) {
  const std::size_t first = head.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return false;
  if (head[first] == '[') return true;
  const std::size_t line_end = head.find('\n', first);
  if (line_end == std::string_view::npos) return false;
  const std::string_view line = head.substr(0, line_end);
  const char last = line[line.find_last_not_of(kBlanks)];
  // A record that is cut off, and whole ones in the lines behind it.
  if (last != '[' && begins_with_record(head.substr(line_end + 1))) return false;
  return last == '{' || last == '[' || last == ',' || last == ':';
}

void parse_lines(ByteStream& stream, const ParseContext& context) {
  LineReader lines(stream, context.max_record_bytes);
  std::string_view line;
  while (lines.next(line)) {
    if (lines.too_long()) {
      context.reject(lines.number(), context.too_long());
    } else if (!is_blank(line)) {
      context.given(std::string(line), lines.number());
    }
  }
}

}  // namespace

bool is_record_line(std::string_view line) {
  line = trimmed(line);
  return line.starts_with("{\"") && line.ends_with('}');
}

void parse_json(std::string_view head, ByteStream& stream, const ParseContext& context) {
  if (is_document(head)) {
    parse_json_document(stream, context);
  } else {
    parse_lines(stream, context);
  }
}

}  // namespace dateline
