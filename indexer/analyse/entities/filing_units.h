// The units at the top of a text as the parser of datelines asks for them: marks, dashes, lines,
// names of days. Whatever stands behind the last unit is nothing. Pure; any thread.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "indexer/analyse/entities/calendar_words.h"
#include "indexer/analyse/entities/misread_months.h"
#include "indexer/analyse/entities/units.h"

namespace dateline {

class FilingUnits {
 public:
  // `scanned`: see misread_month(). `cut`: the text goes on behind its end.
  FilingUnits(std::string_view text, std::span<const Unit> units, bool scanned, bool cut = false)
      : text_(text), units_(units), scanned_(scanned), cut_(cut) {}

  std::size_t size() const { return units_.size(); }
  bool is_cut() const { return cut_; }
  // An empty unit behind the end, as a text may end anywhere in a dateline.
  const Unit& operator[](std::size_t i) const {
    static constexpr Unit kNone{};
    return i < units_.size() ? units_[i] : kNone;
  }
  std::span<const Unit> some(std::size_t begin, std::size_t count) const {
    return units_.subspan(begin, count);
  }
  std::string_view text_of(std::size_t begin, std::size_t end) const {
    if (begin >= end || end > units_.size()) return {};
    return text_.substr(units_[begin].begin, units_[end - 1].end - units_[begin].begin);
  }

  char mark_at(std::size_t i) const { return i < units_.size() ? units_[i].mark : '\0'; }
  bool opens_bracket(std::size_t i) const {
    return mark_at(i) == '(' || mark_at(i) == '[' || mark_at(i) == '/';
  }
  // A hyphen is one between blanks, or where nothing is joined: ".-", ")-", "--" and "LIMA- The".
  bool is_dash(std::size_t i) const {
    const char mark = mark_at(i);
    const char before = i > 0 ? mark_at(i - 1) : '\0';
    if (mark == ';') return before == ')';
    if (mark == '|') return units_[i].is(kUnitSpaceBefore);
    if (mark == 0) return i < units_.size() && text_of(i, i + 1) == "\u2022";
    if (mark != '-') return mark == '_' || mark == ':';
    const bool behind_mark =
        i + 1 < units_.size() && (before == '.' || before == ')' || before == ']' || before == '/');
    return units_[i].is(kUnitSpaceBefore) || mark_at(i + 1) == '-' || behind_mark ||
           is_loose_hyphen(i) || is_long_behind_point(i);
  }
  // "11 p.m.—The".
  bool is_long_behind_point(std::size_t i) const {
    return i > 0 && units_[i - 1].is(kUnitPoint) && text_of(i, i + 1) == "\u2014";
  }
  // Nothing is joined behind it in its line.
  bool is_loose_hyphen(std::size_t i) const {
    if (mark_at(i) != '-' || i + 1 >= units_.size() || begins_line(i + 1)) return false;
    return units_[i + 1].is(kUnitSpaceBefore) || mark_at(i + 1) == '(';
  }

  bool begins_line(std::size_t i) const {
    if (i >= units_.size()) return false;
    return i == 0 || (units_[i].is(kUnitSpaceBefore) && ends_of_lines_before(i) > 0);
  }
  // The first unit of the next line that has any; all units' number when there is none.
  std::size_t next_line(std::size_t i) const {
    if (i >= units_.size()) return units_.size();
    const std::size_t end = line_end(i);
    const auto behind =
        std::partition_point(units_.begin() + static_cast<std::ptrdiff_t>(i), units_.end(),
                             [end](const Unit& unit) { return unit.begin < end; });
    return static_cast<std::size_t>(behind - units_.begin());
  }
  // The line goes on at unit i with a small word: "in which\na boy lost his life".
  bool goes_on_small(std::size_t i) const {
    return i < units_.size() && units_[i].is(kUnitWord) && !units_[i].is(kUnitHasUpper) &&
           ends_of_lines_before(i) == 1;
  }
  // Where the line of unit i ends, in bytes.
  std::size_t line_end(std::size_t i) const {
    return std::min(text_.find('\n', units_[i].begin), text_.size());
  }

  bool is_word(std::size_t i, std::string_view word) const {
    return i < units_.size() && folded(i) == word;
  }
  std::string folded(std::size_t i) const { return fold_unit(text_of(i, i + 1)); }
  CalendarWord word(std::size_t i) const { return calendar_word(text_, units_, i); }
  int month(std::size_t i) const {
    const int month = word(i).number_of(CalendarKind::kMonth);
    return month != 0 ? month : misread_month(text_, units_, i, scanned_).month;
  }
  // The unit of the day's number where a month's name begins at unit i.
  std::size_t day_behind_month(std::size_t i) const {
    const MisreadMonth misread = misread_month(text_, units_, i, scanned_);
    return misread.month != 0 ? misread.day : i + 1;
  }
  int weekday(std::size_t i) const { return word(i).number_of(CalendarKind::kWeekday); }
  int short_weekday(std::size_t i) const { return word(i).number_of(CalendarKind::kShortWeekday); }
  int number(std::size_t i) const { return number_in_digits(text_, units_, i); }

 private:
  std::ptrdiff_t ends_of_lines_before(std::size_t i) const {
    const std::size_t end = i == 0 ? 0 : units_[i - 1].end;
    return std::ranges::count(text_.substr(end, units_[i].begin - end), '\n');
  }

  std::string_view text_;
  std::span<const Unit> units_;
  bool scanned_;
  bool cut_;
};

}  // namespace dateline
