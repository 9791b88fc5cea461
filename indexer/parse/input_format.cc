#include "indexer/parse/input_format.h"

#include <algorithm>

#include "common/base/ascii.h"
#include "indexer/parse/json_lines.h"

namespace dateline {
namespace {

bool starts_with_ignoring_case(std::string_view text, std::string_view lower_case) {
  if (text.size() < lower_case.size()) return false;
  return std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                    [](char wanted, char c) { return wanted == ascii_lower(c); });
}

std::string_view from_first_character(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

// Prose may begin with a bracket: "[Paris, 4 May]".
bool is_json(std::string_view text) {
  if (text.starts_with('{')) return true;
  if (!text.starts_with('[')) return false;
  const std::string_view inside = from_first_character(text.substr(1));
  return inside.empty() || inside[0] == '{' || inside[0] == ']';
}

// Whether a line behind the first is a record: the first is a comment, or cut off.
bool goes_on_in_records(std::string_view head) {
  for (std::size_t end = head.find('\n'); end != std::string_view::npos;) {
    const std::size_t begin = end + 1;
    end = head.find('\n', begin);
    if (end != std::string_view::npos && is_record_line(head.substr(begin, end - begin)))
      return true;
  }
  return false;
}

std::string unreadable(std::string_view head, std::string_view text) {
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) {
    return "UTF-16 text; convert it to UTF-8";
  }
  if (text.starts_with("%PDF")) return "PDF; extract its text first";
  if (starts_with_ignoring_case(text, "<!doctype html") ||
      starts_with_ignoring_case(text, "<html")) {
    return "HTML; extract its text, or take it as it is with --format text";
  }
  if (text.starts_with("<?xml")) {
    return "XML; extract its text, or take it as it is with --format text";
  }
  if (head.find('\0') != std::string_view::npos) return "binary data";
  return {};
}

}  // namespace

std::optional<InputFormat> input_format_by_name(std::string_view name) {
  if (name == "auto") return InputFormat::kAuto;
  if (name == "jsonl") return InputFormat::kJsonLines;
  if (name == "text") return InputFormat::kText;
  if (name == "reuters") return InputFormat::kReuters;
  return std::nullopt;
}

Sniffed sniff_format(std::string_view head) {
  const std::string_view text = from_first_character(head);
  if (is_json(text)) return {InputFormat::kJsonLines, {}};
  if (starts_with_ignoring_case(text, "<!doctype lewis") ||
      starts_with_ignoring_case(text, "<reuters")) {
    return {InputFormat::kReuters, {}};
  }
  if (std::string reason = unreadable(head, text); !reason.empty()) {
    return {InputFormat::kAuto, std::move(reason)};
  }
  return {goes_on_in_records(head) ? InputFormat::kJsonLines : InputFormat::kText, {}};
}

}  // namespace dateline
