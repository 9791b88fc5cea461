#include "common/text/number_scan.h"

#include <algorithm>

#include "common/base/ascii.h"

namespace dateline {
namespace {

// The run of digits from `at`: how many, and where it ends.
struct DigitRun {
  std::size_t count = 0;
  std::size_t end = 0;
};

DigitRun digit_run(const CharClass* table, std::string_view text, std::size_t at) {
  DigitRun run{0, at};
  while (run.end < text.size()) {
    const ClassifiedCharacter c = classify_at(table, text, run.end);
    if (c.cls != CharClass::kDigit) break;
    ++run.count;
    run.end += c.bytes;
  }
  return run;
}

// Bytes of the character at `at` when it can separate thousands; else 0.
std::size_t separator_bytes(const CharClass* table, std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == ',') return 1;
  const ClassifiedCharacter c = classify_at(table, text, at);
  if (c.cls == CharClass::kApostrophe) return c.bytes;
  if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
  const char32_t code = decode_utf8(text, at).code;
  return code == 0xA0 || code == 0x202F ? c.bytes : 0;
}

// Whether every group of digits between `separator`s has three digits, but the
// first, which has one to three.
bool groups_of_three(std::string_view text, char separator) {
  std::size_t at = text.find(separator);
  if (at == 0 || at > 3) return false;
  while (at != std::string_view::npos) {
    const std::size_t next = text.find(separator, at + 1);
    if ((next == std::string_view::npos ? text.size() : next) - at != 4) return false;
    at = next;
  }
  return true;
}

}  // namespace

std::size_t scan_number(const CharClass* table, std::string_view text, std::size_t begin) {
  DigitRun run = digit_run(table, text, begin);
  bool groups_may_follow = run.count <= 3;
  while (run.end < text.size()) {
    const bool point = text[run.end] == '.';
    const bool comma = text[run.end] == ',';
    const std::size_t separator = point ? 1 : separator_bytes(table, text, run.end);
    if (separator == 0) break;
    const DigitRun next = digit_run(table, text, run.end + separator);
    if (next.count == 0) break;
    const bool group = groups_may_follow && next.count == 3;
    const bool decimal =
        comma && next.count <= 2 && (next.end == text.size() || text[next.end] != ',');
    if (!point && !group && !decimal) break;
    groups_may_follow = next.count == 3 && (point || group);
    run = next;
  }
  return run.end;
}

std::string canonical_number(std::string_view text, bool decimal_comma) {
  const auto tail = std::find_if(text.begin(), text.end(), [](char c) {
    return !is_ascii_digit(c) && c != '.' && c != ',' && c != '\'' && c != ' ';
  });
  const auto number_bytes = static_cast<std::size_t>(tail - text.begin());
  std::string number(text.substr(0, number_bytes));
  std::erase_if(number, [](char c) { return c == '\'' || c == ' '; });

  const std::size_t comma = number.rfind(',');
  const bool comma_is_decimal = comma != std::string::npos && number.size() - comma <= 3 &&
                                number.find('.', comma) == std::string::npos;
  std::string fraction = comma_is_decimal ? "." + number.substr(comma + 1) : "";
  if (comma_is_decimal) number.resize(comma);
  std::erase(number, ',');
  const auto points = std::count(number.begin(), number.end(), '.');
  const bool grouped = points > 1 || (points == 1 && (decimal_comma || comma_is_decimal));
  if (grouped && groups_of_three(number, '.')) std::erase(number, '.');
  return number + fraction + std::string(text.substr(number_bytes));
}

}  // namespace dateline
