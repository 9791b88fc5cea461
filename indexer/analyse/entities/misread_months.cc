#include "indexer/analyse/entities/misread_months.h"

#include "indexer/analyse/entities/calendar_words.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr int kLastDay = 31;
constexpr std::uint32_t kMostShortBytes = 3;  // of a short form, which has its point

// "John Doe. 17 men", "Mr. Dee. 4 of them"; not "On Oet. 31", "Monday Novomber 6".
bool is_part_of_name(std::string_view text, std::span<const Unit> units, std::size_t i) {
  static const WordSet leads = {"after", "before", "by",   "during", "from", "in",   "last",
                                "on",    "since",  "thru", "till",   "to",   "until"};
  if (i == 0 || !units[i - 1].is(kUnitWord) || !units[i - 1].is(kUnitCapital)) return false;
  return !leads.has(units[i - 1]) &&
         calendar_word(text, units, i - 1).number_of(CalendarKind::kWeekday) == 0;
}

const WordSet kMisreadNames = {"dee", "doe", "fob", "juno"};

// "The Dee. 12 people", "Chain and Fob. 20 shillings", "Dido 11, Juno 11".
bool is_name_in_scan(std::span<const Unit> units, std::size_t i) {
  static const WordSet before = {"and", "by", "her", "his", "or", "s", "the"};
  if (i == 0) return false;
  if (units[i - 1].mark == ',') return i >= 2 && units[i - 2].is(kUnitNumber);
  return before.has(units[i - 1]);
}

// Elsewhere such a form is a month only where a date is looked for: "London, Dee. 5", "since Juno
// 4"; not "run by DOE. 17 of them", "Juno 5 flights".
bool is_looked_for(std::span<const Unit> units, std::size_t i, std::size_t day) {
  static const WordSet leads = {"since", "till", "until"};
  if (units[i].is(kUnitAllUpper)) return false;
  if (i == 0 || units[i].is(kUnitParagraphStart)) {
    return day + 1 >= units.size() || !units[day + 1].is(kUnitWord) ||
           units[day + 1].is(kUnitHasUpper);
  }
  if (units[i - 1].mark == '.') return !units[i].is(kUnitSentenceStart);
  return units[i - 1].mark == ',' || leads.has(units[i - 1]);
}

}  // namespace

MisreadMonth misread_month(std::string_view text, std::span<const Unit> units, std::size_t i,
                           bool scanned) {
  const int month = calendar_word(text, units, i).number_of(CalendarKind::kMisreadMonth);
  if (month == 0 || !units[i].is(kUnitCapital) || is_part_of_name(text, units, i)) return {};
  const bool point = i + 1 < units.size() && units[i + 1].mark == '.';
  const bool short_form = units[i].end - units[i].begin <= kMostShortBytes;
  if (short_form && !point) return {};
  const std::size_t at = point ? i + 2 : i + 1;
  const int day = number_in_digits(text, units, at);
  if (day < 1 || day > kLastDay) return {};
  if (kMisreadNames.has(units[i]) &&
      (is_name_in_scan(units, i) || (!scanned && !is_looked_for(units, i, at))))
    return {};
  return {month, at};
}

}  // namespace dateline
