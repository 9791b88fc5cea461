// The words that dates are made of ("April", "Fri", "two", "weeks", "since"), told by the hashes of
// their folded forms (units.h), and dates made of them. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "common/article/date.h"
#include "common/base/ascii.h"
#include "indexer/analyse/entities/mended_words.h"
#include "indexer/analyse/entities/units.h"

namespace dateline {

enum class CalendarKind : std::uint8_t {
  kNone,
  kMonth,         // 1 to 12 for "January", "Jan.", "jan"
  kWeekday,       // 1 to 7 for "Monday"
  kShortWeekday,  // the same for "Tues" and "Sat"
  kCount,         // 1 to 12 for "a", "two"
  kDay,           // 1 for "day", 2 for "days"; the first of the stretches of time
  kWeek,          // and so on
  kMonths,
  kYear,
  kFortnight,
  kWeekend,  // the last of them
  kYesterday,
  kToday,
  kTomorrow,
  kLast,
  kThis,
  kNext,
  kTo,
  kIn,
  kSince,
  kFeast,         // 1 to 3 for what "Christmas Day", "New Year's Eve" and "Boxing Day" begin with
  kMisreadMonth,  // 1 to 12 for "Fobruary", "Oet"; only before a day (misread_months.h)
};

struct CalendarWord {
  CalendarKind kind = CalendarKind::kNone;
  std::int8_t number = 0;
  bool begins_date = false;

  int number_of(CalendarKind wanted) const { return kind == wanted ? number : 0; }
};

class CalendarWords {
 public:
  CalendarWords();

  // What the word with that hash is; of kind kNone for all that are none of these.
  CalendarWord find(std::uint32_t folded) const {
    std::size_t at = folded % kSlots;
    while (slots_[at].folded != 0 && slots_[at].folded != folded) at = (at + 1) % kSlots;
    return slots_[at].word;
  }
  // False for most words that no date begins with.
  bool may_begin_date(std::uint32_t folded) const { return begins_[folded % kFirstWords]; }

 private:
  struct Slot {
    std::uint32_t folded = 0;  // 0: free
    CalendarWord word;
  };

  void add(std::string_view form, const CalendarWord& word);

  static constexpr std::size_t kSlots = 512;  // a quarter of them in use
  Slot slots_[kSlots];
  static constexpr std::size_t kFirstWords = 4096;  // told apart by some bits of their hashes
  bool begins_[kFirstWords] = {};
};
extern const CalendarWords kCalendarWords;

// What the form of the unit is, whatever it was mended to.
CalendarWord calendar_word_as_written(std::string_view text, const Unit& unit);

// Of unit i; nothing beyond the last one.
inline CalendarWord calendar_word(std::string_view text, std::span<const Unit> units,
                                  std::size_t i) {
  if (i >= units.size() || !units[i].is(kUnitWord)) return {};
  if (is_mended(units, i)) return calendar_word_as_written(text, units[i]);
  constexpr std::uint32_t kLongest = 12;  // bytes
  if (units[i].end - units[i].begin > kLongest) return {};
  return kCalendarWords.find(units[i].folded);
}

// A number in digits of at most four places, or an ordinal ("11th"); -1 for anything else.
int number_of(std::string_view form);

// The same of unit i; -1 beyond the last one.
inline int number_in_digits(std::string_view text, std::span<const Unit> units, std::size_t i) {
  if (i >= units.size() || !is_ascii_digit(text[units[i].begin])) return -1;
  return number_of(text.substr(units[i].begin, units[i].end - units[i].begin));
}

// "3.11.2012", in digits alone with points between: the day comes first.
std::optional<PartialDate> date_in_points(std::string_view form);

PartialDate year_only(int year);
PartialDate month_of(int year, int month);

// Which one a day is, 1 (Monday) to 7.
int weekday_of(DayNumber day);

}  // namespace dateline
