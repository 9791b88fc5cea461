#include "indexer/analyse/entities/calendar_words.h"

#include <algorithm>
#include <string>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/mended_words.h"

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
};

constexpr std::uint32_t kLongest = 12;  // bytes of a word or number of a date

std::string_view form_of(std::string_view text, const Unit& unit) {
  return text.substr(unit.begin, unit.end - unit.begin);
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
}

const CalendarWords kCalendarWords;

CalendarWord calendar_word(std::string_view text, std::span<const Unit> units, std::size_t i) {
  if (i >= units.size() || !units[i].is(kUnitWord)) return {};
  const Unit& unit = units[i];
  if (unit.end - unit.begin > kLongest) return {};
  const std::uint32_t folded =
      is_mended(units, i) ? hash_folded(fold_unit(form_of(text, unit))) : unit.folded;
  return kCalendarWords.find(folded);
}

int number_in_digits(std::string_view text, std::span<const Unit> units, std::size_t i) {
  if (i >= units.size() || !is_ascii_digit(text[units[i].begin])) return -1;
  std::string_view form = form_of(text, units[i]);
  if (form.size() > kLongest) return -1;
  std::string folded;
  if (std::ranges::any_of(form, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
    form = folded = fold_unit(form);
  }
  if (form.size() > 2) {
    const char end[] = {ascii_lower(form[form.size() - 2]), ascii_lower(form.back())};
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
      if (ending != std::string_view(end, 2)) continue;
      form.remove_suffix(2);
      break;
    }
  }
  constexpr std::size_t kMostDigits = 4;
  if (form.size() > kMostDigits) return -1;
  int value = 0;
  for (const char c : form) {
    if (!is_ascii_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
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
