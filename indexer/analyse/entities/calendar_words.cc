#include "indexer/analyse/entities/calendar_words.h"

#include <algorithm>
#include <string>

#include "common/base/ascii.h"

namespace dateline {
namespace {

constexpr std::string_view kMonthNames[] = {"january",   "february", "march",    "april",
                                            "may",       "june",     "july",     "august",
                                            "september", "october",  "november", "december"};
constexpr std::string_view kWeekdayNames[] = {"monday", "tuesday",  "wednesday", "thursday",
                                              "friday", "saturday", "sunday"};

// The short forms of months that dates begin with: others stand behind a day at most.
constexpr std::string_view kShortMonths[] = {
    "jan", "feb",  "mar",  "apr",  "jun",  "jul",  "aug",  "sept", "sep",   "oct",  "nov",
    "dec", "jan.", "feb.", "mar.", "apr.", "aug.", "sep.", "oct.", "sept.", "nov.", "dec."};

struct Row {
  std::string_view form;
  CalendarWord word;
};
constexpr CalendarWord begin(CalendarKind kind, std::int8_t number = 0) {
  return {kind, number, true};
}
constexpr CalendarWord one(CalendarKind kind) { return {kind, 1, false}; }
constexpr CalendarWord many(CalendarKind kind) { return {kind, 2, false}; }
constexpr Row kOthers[] = {
    {"mon", begin(CalendarKind::kShortWeekday, 1)},
    {"tue", begin(CalendarKind::kShortWeekday, 2)},
    {"tues", begin(CalendarKind::kShortWeekday, 2)},
    {"wed", begin(CalendarKind::kShortWeekday, 3)},
    {"weds", begin(CalendarKind::kShortWeekday, 3)},
    {"thu", begin(CalendarKind::kShortWeekday, 4)},
    {"thur", begin(CalendarKind::kShortWeekday, 4)},
    {"thurs", begin(CalendarKind::kShortWeekday, 4)},
    {"fri", begin(CalendarKind::kShortWeekday, 5)},
    {"sat", begin(CalendarKind::kShortWeekday, 6)},
    {"sun", begin(CalendarKind::kShortWeekday, 7)},
    {"a", begin(CalendarKind::kCount, 1)},
    {"an", begin(CalendarKind::kCount, 1)},
    {"one", begin(CalendarKind::kCount, 1)},
    {"two", begin(CalendarKind::kCount, 2)},
    {"three", begin(CalendarKind::kCount, 3)},
    {"four", begin(CalendarKind::kCount, 4)},
    {"five", begin(CalendarKind::kCount, 5)},
    {"six", begin(CalendarKind::kCount, 6)},
    {"seven", begin(CalendarKind::kCount, 7)},
    {"eight", begin(CalendarKind::kCount, 8)},
    {"nine", begin(CalendarKind::kCount, 9)},
    {"ten", begin(CalendarKind::kCount, 10)},
    {"eleven", begin(CalendarKind::kCount, 11)},
    {"twelve", begin(CalendarKind::kCount, 12)},
    {"day", one(CalendarKind::kDay)},
    {"days", many(CalendarKind::kDay)},
    {"week", one(CalendarKind::kWeek)},
    {"weeks", many(CalendarKind::kWeek)},
    {"month", one(CalendarKind::kMonths)},
    {"months", many(CalendarKind::kMonths)},
    {"year", one(CalendarKind::kYear)},
    {"years", many(CalendarKind::kYear)},
    {"fortnight", one(CalendarKind::kFortnight)},
    {"weekend", one(CalendarKind::kWeekend)},
    {"christmas", begin(CalendarKind::kFeast, 1)},
    {"new", begin(CalendarKind::kFeast, 2)},
    {"boxing", begin(CalendarKind::kFeast, 3)},
    {"yesterday", begin(CalendarKind::kYesterday)},
    {"today", begin(CalendarKind::kToday)},
    {"tonight", begin(CalendarKind::kToday)},
    {"tomorrow", begin(CalendarKind::kTomorrow)},
    {"last", begin(CalendarKind::kLast)},
    {"this", begin(CalendarKind::kThis)},
    {"next", begin(CalendarKind::kNext)},
    {"to", begin(CalendarKind::kTo)},
    {"in", begin(CalendarKind::kIn)},
    {"since", begin(CalendarKind::kSince)},
    {"januarv", begin(CalendarKind::kMisreadMonth, 1)},
    {"jannary", begin(CalendarKind::kMisreadMonth, 1)},
    {"jau", begin(CalendarKind::kMisreadMonth, 1)},
    {"fcbruary", begin(CalendarKind::kMisreadMonth, 2)},
    {"fobruary", begin(CalendarKind::kMisreadMonth, 2)},
    {"februarv", begin(CalendarKind::kMisreadMonth, 2)},
    {"fcb", begin(CalendarKind::kMisreadMonth, 2)},
    {"fob", begin(CalendarKind::kMisreadMonth, 2)},
    {"mareh", begin(CalendarKind::kMisreadMonth, 3)},
    {"juno", begin(CalendarKind::kMisreadMonth, 6)},
    {"jnne", begin(CalendarKind::kMisreadMonth, 6)},
    {"jnly", begin(CalendarKind::kMisreadMonth, 7)},
    {"julv", begin(CalendarKind::kMisreadMonth, 7)},
    {"auguat", begin(CalendarKind::kMisreadMonth, 8)},
    {"angust", begin(CalendarKind::kMisreadMonth, 8)},
    {"septembor", begin(CalendarKind::kMisreadMonth, 9)},
    {"septomber", begin(CalendarKind::kMisreadMonth, 9)},
    {"scptember", begin(CalendarKind::kMisreadMonth, 9)},
    {"scpt", begin(CalendarKind::kMisreadMonth, 9)},
    {"octobor", begin(CalendarKind::kMisreadMonth, 10)},
    {"ootober", begin(CalendarKind::kMisreadMonth, 10)},
    {"oetober", begin(CalendarKind::kMisreadMonth, 10)},
    {"oct0ber", begin(CalendarKind::kMisreadMonth, 10)},
    {"oet", begin(CalendarKind::kMisreadMonth, 10)},
    {"ocf", begin(CalendarKind::kMisreadMonth, 10)},
    {"novomber", begin(CalendarKind::kMisreadMonth, 11)},
    {"novembor", begin(CalendarKind::kMisreadMonth, 11)},
    {"novcmber", begin(CalendarKind::kMisreadMonth, 11)},
    {"docember", begin(CalendarKind::kMisreadMonth, 12)},
    {"decembor", begin(CalendarKind::kMisreadMonth, 12)},
    {"deccmber", begin(CalendarKind::kMisreadMonth, 12)},
    {"deeember", begin(CalendarKind::kMisreadMonth, 12)},
    {"dee", begin(CalendarKind::kMisreadMonth, 12)},
    {"deo", begin(CalendarKind::kMisreadMonth, 12)},
    {"doe", begin(CalendarKind::kMisreadMonth, 12)},
};

constexpr std::uint32_t kLongest = 12;  // bytes of a word or number of a date

// -1 for anything else.
int ascii_number(std::string_view form) {
  constexpr std::size_t kMostDigits = 4;
  std::size_t digits = 0;
  int value = 0;
  for (; digits < form.size() && is_ascii_digit(form[digits]); ++digits) {
    if (digits == kMostDigits) return -1;
    value = value * 10 + (form[digits] - '0');
  }
  if (digits == form.size()) return value;
  if (digits == 0 || digits + 2 != form.size()) return -1;
  const char letters[] = {ascii_lower(form[digits]), ascii_lower(form[digits + 1])};
  const std::string_view end(letters, 2);
  return end == "st" || end == "nd" || end == "rd" || end == "th" ? value : -1;
}

}  // namespace

CalendarWords::CalendarWords() {
  std::int8_t month = 0;
  for (const std::string_view name : kMonthNames) {
    ++month;
    for (const std::size_t length : {name.size(), std::size_t{3}, std::size_t{4}}) {
      for (const char* point : {"", "."}) {
        const std::string form = std::string(name.substr(0, length)) + point;
        const bool begins = form == name || std::ranges::count(kShortMonths, form) > 0;
        add(form, {CalendarKind::kMonth, month, begins});
      }
    }
  }
  std::int8_t weekday = 0;
  for (const std::string_view name : kWeekdayNames) {
    add(name, begin(CalendarKind::kWeekday, ++weekday));
  }
  for (const Row& row : kOthers) add(row.form, row.word);
}

void CalendarWords::add(std::string_view form, const CalendarWord& word) {
  const std::uint32_t folded = hash_folded(form);
  std::size_t at = folded % kSlots;
  while (slots_[at].folded != 0 && slots_[at].folded != folded) at = (at + 1) % kSlots;
  slots_[at] = {folded, word};
  if (word.begins_date) begins_[folded % kFirstWords] = true;
}

const CalendarWords kCalendarWords;

CalendarWord calendar_word_as_written(std::string_view text, const Unit& unit) {
  const std::string_view form = text.substr(unit.begin, unit.end - unit.begin);
  return form.size() > kLongest ? CalendarWord()
                                : kCalendarWords.find(hash_folded(fold_unit(form)));
}

int number_of(std::string_view form) {
  if (form.size() > kLongest) return -1;
  const int number = ascii_number(form);
  const bool ascii =
      number >= 0 || std::ranges::none_of(form, [](char c) { return (c & 0x80) != 0; });
  return ascii ? number : ascii_number(fold_unit(form));
}

std::optional<PartialDate> date_in_points(std::string_view form) {
  constexpr std::size_t kShortest = 8;  // "3.1.2012"
  constexpr std::size_t kYearDigits = 4;
  if (form.size() < kShortest || form.size() > kShortest + 2) return std::nullopt;
  const std::size_t first = form.find('.');
  const std::size_t second = form.size() - kYearDigits - 1;
  if (first > 2 || form[second] != '.' || second < first + 2 || second > first + 3)
    return std::nullopt;
  int parts[3] = {};
  int part = 0;
  for (std::size_t at = 0; at < form.size(); ++at) {
    if (at == first || at == second) {
      ++part;
    } else if (is_ascii_digit(form[at])) {
      parts[part] = parts[part] * 10 + (form[at] - '0');
    } else {
      return std::nullopt;
    }
  }
  constexpr int kFirstYear = 1000;
  if (parts[2] < kFirstYear || !is_day(parts[2], parts[1], parts[0])) return std::nullopt;
  PartialDate date = month_of(parts[2], parts[1]);
  date.day = static_cast<std::int8_t>(parts[0]);
  return date;
}

PartialDate year_only(int year) {
  PartialDate date;
  date.year = static_cast<std::int16_t>(year);
  return date;
}

PartialDate month_of(int year, int month) {
  PartialDate date = year_only(year);
  date.month = static_cast<std::int8_t>(month);
  return date;
}

int weekday_of(DayNumber day) {
  static const int shift = [] {
    // 1 January 2024 was a Monday.
    return (1 - day_number(2024, 1, 1) % 7 + 14) % 7;
  }();
  const int weekday = (day + shift) % 7;
  return weekday == 0 ? 7 : weekday;
}

}  // namespace dateline
