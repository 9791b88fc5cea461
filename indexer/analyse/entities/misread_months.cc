#include "indexer/analyse/entities/misread_months.h"

#include "indexer/analyse/entities/calendar_words.h"

namespace dateline {
namespace {

constexpr int kLastDay = 31;
constexpr std::uint32_t kMostShortBytes = 3;  // of a short form, which has its point

// "John Doe. 17 men", "Mr. Dee. 4 of them".
bool is_part_of_name(std::span<const Unit> units, std::size_t i) {
  return i > 0 && units[i - 1].is(kUnitWord) && units[i - 1].is(kUnitCapital);
}

}  // namespace

MisreadMonth misread_month(std::string_view text, std::span<const Unit> units, std::size_t i) {
  const int month = calendar_word(text, units, i).number_of(CalendarKind::kMisreadMonth);
  if (month == 0 || !units[i].is(kUnitCapital) || is_part_of_name(units, i)) return {};
  const bool point = i + 1 < units.size() && units[i + 1].mark == '.';
  const bool short_form = units[i].end - units[i].begin <= kMostShortBytes;
  if (short_form && !point) return {};
  const std::size_t at = point ? i + 2 : i + 1;
  const int day = number_in_digits(text, units, at);
  if (day < 1 || day > kLastDay) return {};
  return {month, at};
}

}  // namespace dateline
