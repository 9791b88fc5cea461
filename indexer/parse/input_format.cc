#include "indexer/parse/input_format.h"

#include <algorithm>
#include <array>

#include "common/base/ascii.h"
#include "indexer/parse/json_lines.h"
#include "indexer/parse/table_head.h"

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

// "[" and two strings, as no article is written: it is rejected, but not taken for prose.
bool begins_with_strings(std::string_view text) {
  text = from_first_character(text.substr(1));
  if (!text.starts_with('"')) return false;
  std::size_t end = text.find('"', 1);
  while (end != std::string_view::npos && text[end - 1] == '\\') end = text.find('"', end + 1);
  if (end == std::string_view::npos) return false;
  text = from_first_character(text.substr(end + 1));
  return text.starts_with(',') && from_first_character(text.substr(1)).starts_with('"');
}

// "{" and a name, as JSON and what is meant for it are written ("{'title': ", "{title: ").
bool begins_object(std::string_view text) {
  text = from_first_character(text.substr(1));
  while (!text.empty() && (is_ascii_letter(text[0]) || is_ascii_digit(text[0]) || text[0] == '_'))
    text.remove_prefix(1);
  text = from_first_character(text);
  return text.empty() || std::string_view("\"':}").find(text[0]) != std::string_view::npos;
}

// Prose may begin with brackets: "[Paris, 4 May]", "[[File:port.jpg]]", a scan's "{ Port".
bool is_json(std::string_view text) {
  if (text.starts_with('{')) return begins_object(text);
  if (!text.starts_with('[')) return false;
  const std::string_view inside = from_first_character(text.substr(1));
  if (inside.starts_with('[')) return is_json(inside) || begins_with_strings(inside);
  return inside.empty() || inside[0] == '{' || inside[0] == ']' || begins_with_strings(text);
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

std::string_view first_line(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

// "-- MySQL dump 10.13", "-- phpMyAdmin SQL Dump", "--\n-- PostgreSQL database dump".
bool is_database_dump(std::string_view text) {
  if (!text.starts_with("--")) return false;
  text = text.substr(std::min(text.find_first_not_of("- \r\n"), text.size()));
  const std::string line = ascii_lower(first_line(text));
  return line.find("dump") != std::string::npos && line.find("sql") != std::string::npos;
}

// "From: ..." or another header that letters begin with, and one more header or what continues it.
bool is_mail(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kFirst = {
      "from:",     "to:",          "date:",       "subject:",
      "received:", "return-path:", "message-id:", "mime-version:"};
  const auto begins = [](std::string_view line) {
    return std::ranges::any_of(
        kFirst, [&](std::string_view name) { return starts_with_ignoring_case(line, name); });
  };
  std::size_t headers = 0;
  while (headers < 2 && begins(text)) {
    ++headers;
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) break;
    text = text.substr(end + 1);
    while (text.starts_with(' ') || text.starts_with('\t')) {
      const std::size_t continued = text.find('\n');
      text = continued == std::string_view::npos ? std::string_view() : text.substr(continued + 1);
    }
  }
  return headers == 2;
}

// "From ada@example.org Mon May  6 10:00:00 2024" above a message's headers; "From Our Own
// Correspondent" is prose.
bool is_mailbox(std::string_view text) {
  const std::string_view line = first_line(text);
  if (!line.starts_with("From ") || line.size() == text.size()) return false;
  const auto is_hour = [&](std::size_t at) {
    return at + 4 < line.size() && is_ascii_digit(line[at]) && line[at + 1] == ':' &&
           is_ascii_digit(line[at + 2]) && is_ascii_digit(line[at + 3]) && line[at + 4] == ':';
  };
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (is_hour(at)) return is_mail(text.substr(text.find('\n') + 1));
  }
  return false;
}

// Lines that have as many tabs each, none of them before a word: rows, with or without names of
// columns. What the head cuts off is no line.
bool is_tabbed(std::string_view text) {
  constexpr std::size_t kLeastRows = 3;
  constexpr std::size_t kRows = 20;
  std::size_t rows = 0;
  std::ptrdiff_t tabs = 0;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos && rows < kRows;
       end = text.find('\n')) {
    const std::string_view line = text.substr(0, end);
    const std::ptrdiff_t own = std::ranges::count(line, '\t');
    if (own == 0 || line.starts_with('\t') || (rows > 0 && own != tabs)) return false;
    tabs = own;
    ++rows;
    text.remove_prefix(end + 1);
  }
  return rows >= kLeastRows;
}

// One that lies beside the texts, perhaps.
constexpr const char* kListOfArticles =
    "a table (CSV) without a column of texts; to take it, name it by itself or give --format csv";
// As one text it would be an article that nobody wants.
constexpr const char* kNoNames =
    "a table without names of its columns; give it a first line of them, or take it as it is with "
    "--format text";

std::string unreadable(std::string_view head, std::string_view text) {
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) {
    return "UTF-16 text; convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)";
  }
  if (text.starts_with("%PDF")) return "PDF; extract its text first";
  if (text.starts_with("PAR1")) return "Parquet; write it as JSON lines or CSV first";
  if (text.starts_with("SQLite format 3")) return "a database; export its table of articles as CSV";
  if (starts_with_ignoring_case(text, "<!doctype html") ||
      starts_with_ignoring_case(text, "<html")) {
    return "HTML; extract its text, or take it as it is with --format text";
  }
  if (text.starts_with("<?xml")) {
    return "XML; extract its text, or take it as it is with --format text";
  }
  if (is_database_dump(text)) return "a dump of a database; export its table of articles as CSV";
  if (is_mail(text)) {
    return "a mail message; extract its text, or take it as it is with --format text";
  }
  if (is_mailbox(text)) {
    return "a mailbox; extract its messages' text, or take it as it is with --format text";
  }
  if (is_tabbed(text)) {
    return kNoNames;
  }
  if (head.find('\0') != std::string_view::npos) return "binary data";
  return {};
}

}  // namespace

std::optional<InputFormat> input_format_by_name(std::string_view name) {
  if (name == "auto") return InputFormat::kAuto;
  if (name == "jsonl") return InputFormat::kJsonLines;
  if (name == "text") return InputFormat::kText;
  if (name == "csv") return InputFormat::kTable;
  if (name == "reuters") return InputFormat::kReuters;
  return std::nullopt;
}

Sniffed sniff_format(std::string_view head, bool named, bool called_table) {
  const std::string_view text = from_first_character(head);
  if (is_json(text)) return {InputFormat::kJsonLines, {}};
  if (starts_with_ignoring_case(text, "<!doctype lewis") ||
      starts_with_ignoring_case(text, "<reuters")) {
    return {InputFormat::kReuters, {}};
  }
  if (const std::optional<TableHead> table = table_head(head, named && called_table)) {
    if (table->has_text || named) return {InputFormat::kTable, {}};
    return {InputFormat::kAuto, kListOfArticles};
  }
  if (std::string reason = unreadable(head, text); !reason.empty()) {
    return {InputFormat::kAuto, std::move(reason)};
  }
  if (goes_on_in_records(head)) return {InputFormat::kJsonLines, {}};
  if (named && called_table && first_line(head).find_first_of(",;\t|") != std::string_view::npos)
    return {InputFormat::kAuto, kNoNames};
  return {InputFormat::kText, {}};
}

}  // namespace dateline
