#include "common/article/date_scanner.h"

#include <array>
#include <string>

#include "common/base/ascii.h"
#include "common/text/trimmed.h"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::size_t kMaxDateBytes = 64;

// A cursor over the text; each take_ function moves on only when it succeeds.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  bool next_is_digit() const { return !rest_.empty() && is_ascii_digit(rest_[0]); }
  bool next_is_letter() const { return !rest_.empty() && is_ascii_letter(rest_[0]); }

  bool take(char c) {
    if (rest_.empty() || rest_[0] != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool take_any(std::string_view of) {
    if (rest_.empty() || of.find(rest_[0]) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool take_blanks() {
    bool any = false;
    while (take_any(" \t\n\r")) any = true;
    return any;
  }
  // A run of min to max digits that no further digit follows.
  std::optional<int> take_number(std::size_t min, std::size_t max) {
    std::size_t n = digits();
    if (n < min || n > max) return std::nullopt;
    return take_digits(n);
  }
  std::size_t digits() const {
    std::size_t n = 0;
    while (n < rest_.size() && is_ascii_digit(rest_[n])) ++n;
    return n;
  }
  int take_digits(std::size_t n) {
    int value = 0;
    for (std::size_t i = 0; i < n; ++i) value = value * 10 + (rest_[i] - '0');
    rest_.remove_prefix(n);
    return value;
  }
  std::string take_word() {
    std::string word;
    while (!rest_.empty()) {
      const char c = rest_[0];
      const bool upper = c >= 'A' && c <= 'Z';
      if (!upper && !(c >= 'a' && c <= 'z')) break;
      word += upper ? static_cast<char>(c + 32) : c;
      rest_.remove_prefix(1);
    }
    return word;
  }

 private:
  std::string_view rest_;
};

// The index of the name that `word` is or abbreviates (3 letters or more).
template <std::size_t N>
std::optional<int> index_of(const std::array<std::string_view, N>& names, std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i].starts_with(word)) return static_cast<int>(i);
  }
  return std::nullopt;
}

std::optional<int> take_month_name(Cursor& cursor) {
  const std::optional<int> index = index_of(kMonths, cursor.take_word());
  if (!index) return std::nullopt;
  cursor.take('.');
  return *index + 1;
}

// "Z", "GMT", "UT", "EST", "+02:00", "-0500", or nothing. The date stays that
// of the source's own time zone, so the offset is only read past.
bool take_zone(Cursor& cursor) {
  cursor.take_blanks();
  if (cursor.take_any("+-")) {
    if (cursor.digits() == 4) {
      cursor.take_digits(4);
      return true;
    }
    if (!cursor.take_number(2, 2)) return false;
    return !cursor.take(':') || cursor.take_number(2, 2).has_value();
  }
  return cursor.take_word().size() <= 5;
}

// "6:30 pm", "6:30 p.m.": false for an hour that is none of the twelve.
bool take_half_of_day(Cursor& cursor, ScannedDate& date) {
  Cursor ahead = cursor;
  ahead.take_blanks();
  const bool afternoon = ahead.take_any("pP");
  if (!afternoon && !ahead.take_any("aA")) return true;
  const bool point = ahead.take('.');
  if (!ahead.take_any("mM")) return true;
  if (point) ahead.take('.');
  if (ahead.next_is_letter()) return true;
  if (date.hour < 1 || date.hour > 12) return false;
  date.hour = date.hour % 12 + (afternoon ? 12 : 0);
  cursor = ahead;
  return true;
}

// "10:00", "10:00:00", "10:00:00.123", "100000", "6:30 pm", with a zone or none.
bool take_time(Cursor& cursor, ScannedDate& date) {
  if (cursor.digits() == 6) {
    date.hour = cursor.take_digits(2);
    date.minute = cursor.take_digits(2);
    date.second = cursor.take_digits(2);
    return take_zone(cursor);
  }
  const std::optional<int> hour = cursor.take_number(1, 2);
  if (!hour || !cursor.take(':')) return false;
  const std::optional<int> minute = cursor.take_number(2, 2);
  if (!minute) return false;
  date.hour = *hour;
  date.minute = *minute;
  if (cursor.take(':')) {
    const std::optional<int> second = cursor.take_number(2, 2);
    if (!second) return false;
    date.second = *second;
    if (cursor.take_any(".,")) {
      if (!cursor.next_is_digit()) return false;
      cursor.take_digits(cursor.digits() < 9 ? cursor.digits() : 9);
      while (cursor.next_is_digit()) cursor.take_digits(1);
    }
  }
  return take_half_of_day(cursor, date) && take_zone(cursor);
}

// What may follow a day: nothing, or a time after a blank, a comma, "at" or a T.
bool take_rest(Cursor& cursor, ScannedDate& date) {
  if (cursor.at_end()) return true;
  if (!cursor.take_any("Tt")) {
    cursor.take(',');
    if (!cursor.take_blanks()) return false;
    Cursor ahead = cursor;
    if (ahead.take_word() == "at" && ahead.take_blanks()) cursor = ahead;
  }
  return take_time(cursor, date) && cursor.at_end();
}

// "20250411.0", "2025.0": pandas writes so the whole numbers of a column with gaps.
bool is_whole_number(Cursor rest) { return rest.take('.') && rest.take('0') && rest.at_end(); }

// 2025, 2025-04, 2025/04/11, 2025.04.11, "2025. 4. 11.", 20250411, each day with a time or none;
// 2025.04 may be any number.
std::optional<ScannedDate> scan_year_first(Cursor cursor) {
  ScannedDate date;
  if (cursor.digits() == 8) {
    date.year = cursor.take_digits(4);
    date.month = cursor.take_digits(2);
    date.day = cursor.take_digits(2);
    if (is_whole_number(cursor)) return date;
    return take_rest(cursor, date) ? std::optional(date) : std::nullopt;
  }
  const std::optional<int> year = cursor.take_number(4, 4);
  if (!year) return std::nullopt;
  date.year = *year;
  if (cursor.at_end() || is_whole_number(cursor)) return date;
  char separator = 0;
  for (const char c : {'-', '/', '.'}) {
    if (separator == 0 && cursor.take(c)) separator = c;
  }
  if (separator == 0) return std::nullopt;
  if (separator == '.') cursor.take_blanks();
  const std::optional<int> month = cursor.take_number(1, 2);
  if (!month) return std::nullopt;
  date.month = *month;
  if (cursor.at_end()) return separator == '.' ? std::nullopt : std::optional(date);
  if (!cursor.take(separator)) return std::nullopt;
  if (separator == '.') cursor.take_blanks();
  const std::optional<int> day = cursor.take_number(1, 2);
  if (!day) return std::nullopt;
  date.day = *day;
  if (separator == '.') cursor.take('.');  // "2025.04.11.", where a point follows each number
  return take_rest(cursor, date) ? std::optional(date) : std::nullopt;
}

// "4th", "1st": past the letters.
void take_ordinal(Cursor& cursor) {
  Cursor ahead = cursor;
  const std::string letters = ahead.take_word();
  if (letters == "st" || letters == "nd" || letters == "rd" || letters == "th") cursor = ahead;
}

// "11 April 2025", "11th April 2025", "11-APR-1987 15:01:01.79", "Fri, 11 Apr 2025 10:00:00 GMT".
std::optional<ScannedDate> scan_day_first(Cursor cursor) {
  if (!cursor.next_is_digit()) {
    if (!index_of(kWeekdays, cursor.take_word())) return std::nullopt;
    cursor.take('.');
    cursor.take(',');
    cursor.take_blanks();
  }
  ScannedDate date;
  const std::optional<int> day = cursor.take_number(1, 2);
  if (!day) return std::nullopt;
  date.day = *day;
  take_ordinal(cursor);
  cursor.take('.');
  if (!cursor.take('-') && !cursor.take_blanks()) return std::nullopt;
  const std::optional<int> month = take_month_name(cursor);
  if (!month) return std::nullopt;
  date.month = *month;
  cursor.take(',');
  if (!cursor.take('-') && !cursor.take_blanks()) return std::nullopt;
  const std::optional<int> year = cursor.take_number(4, 4);
  if (!year) return std::nullopt;
  date.year = *year;
  return take_rest(cursor, date) ? std::optional(date) : std::nullopt;
}

// "April 11, 2025", "April 2025", "Friday, April 11, 2025".
std::optional<ScannedDate> scan_month_first(Cursor cursor) {
  std::string word = cursor.take_word();
  if (index_of(kWeekdays, word)) {
    cursor.take('.');
    cursor.take(',');
    cursor.take_blanks();
    word = cursor.take_word();
  }
  const std::optional<int> month = index_of(kMonths, word);
  if (!month) return std::nullopt;
  cursor.take('.');
  if (!cursor.take_blanks()) return std::nullopt;
  ScannedDate date;
  date.month = *month + 1;
  if (cursor.digits() == 4) {
    date.year = cursor.take_digits(4);
    return cursor.at_end() ? std::optional(date) : std::nullopt;
  }
  const std::optional<int> day = cursor.take_number(1, 2);
  if (!day) return std::nullopt;
  date.day = *day;
  take_ordinal(cursor);
  cursor.take(',');
  if (!cursor.take_blanks()) return std::nullopt;
  const std::optional<int> year = cursor.take_number(4, 4);
  if (!year) return std::nullopt;
  date.year = *year;
  return take_rest(cursor, date) ? std::optional(date) : std::nullopt;
}

// "Fri Apr 11 10:00:00 2025", "Fri Apr 11 10:00:00 +0000 2025".
std::optional<ScannedDate> scan_year_last(Cursor cursor) {
  if (!index_of(kWeekdays, cursor.take_word()) || !cursor.take_blanks()) return std::nullopt;
  ScannedDate date;
  const std::optional<int> month = take_month_name(cursor);
  if (!month || !cursor.take_blanks()) return std::nullopt;
  date.month = *month;
  const std::optional<int> day = cursor.take_number(1, 2);
  if (!day || !cursor.take_blanks()) return std::nullopt;
  date.day = *day;
  if (!take_time(cursor, date)) return std::nullopt;
  cursor.take_blanks();
  const std::optional<int> year = cursor.take_number(4, 4);
  if (!year || !cursor.at_end()) return std::nullopt;
  date.year = *year;
  return date;
}

// "03/04/2025", "3.4.2025", "3-4-2025".
std::optional<ScannedDate> scan_numbers(Cursor cursor, DayOrder order) {
  const std::optional<int> first = cursor.take_number(1, 2);
  if (!first) return std::nullopt;
  char separator = 0;
  for (const char c : {'/', '.', '-'}) {
    if (separator == 0 && cursor.take(c)) separator = c;
  }
  const std::optional<int> second = cursor.take_number(1, 2);
  if (separator == 0 || !second || !cursor.take(separator)) return std::nullopt;
  const std::optional<int> year = cursor.take_number(4, 4);
  if (!year) return std::nullopt;
  ScannedDate date;
  date.year = *year;
  date.day = order == DayOrder::kDayFirst ? *first : *second;
  date.month = order == DayOrder::kDayFirst ? *second : *first;
  return take_rest(cursor, date) ? std::optional(date) : std::nullopt;
}

}  // namespace

std::optional<ScannedDate> scan_date(std::string_view text, DayOrder order) {
  text = trimmed(text);
  if (text.empty() || text.size() > kMaxDateBytes) return std::nullopt;
  for (auto scan : {scan_year_first, scan_day_first, scan_month_first, scan_year_last}) {
    if (std::optional<ScannedDate> date = scan(Cursor(text))) return date;
  }
  return order == DayOrder::kNone ? std::nullopt : scan_numbers(Cursor(text), order);
}

}  // namespace dateline
