#include "indexer/analyse/entities/event_reader.h"

#include "indexer/analyse/entities/word_set.h"

namespace dateline {

std::string DateReader::folded(std::size_t i) const {
  if (i >= units_.size() || units_[i].end - units_[i].begin > 12) return {};
  return fold_unit(text_.substr(units_[i].begin, units_[i].end - units_[i].begin));
}

bool DateReader::is_night(std::size_t i) const {
  static const WordSet words = {"night", "evening"};
  return is_small_word(i) && words.has(units_[i]);
}

bool DateReader::is_part_of_day(std::size_t i) const {
  static const WordSet words = {"morning", "afternoon", "evening", "forenoon"};
  return is_small_word(i) && words.has(units_[i]);
}

std::optional<int> DateReader::steps_at(std::size_t i, CalendarKind span) const {
  if (word(i + 1).number_of(span) != 1) return std::nullopt;
  switch (word(i).kind) {
    case CalendarKind::kThis: return 0;
    case CalendarKind::kLast: return -1;
    case CalendarKind::kNext: return 1;
    default: return std::nullopt;
  }
}

int DateReader::side_behind(std::size_t to) const {
  static const WordSet last = {"last"}, next = {"next"};
  static const WordSet other = {"to", "door", "in", "on", "and", "week", "month", "year", "time"};
  if (to >= units_.size() || units_[to].is(kUnitHasUpper)) return 0;
  if (to + 1 < units_.size() && other.has(units_[to + 1])) return 0;
  return last.has(units_[to]) ? -1 : next.has(units_[to]) ? 1 : 0;
}

bool DateReader::joins_days(std::size_t i) const {
  static const WordSet words = {"to", "and", "or", "through", "thru", "until", "till"};
  if (i >= units_.size()) return false;
  if (units_[i].mark == '-') return true;
  if (units_[i].is(kUnitWord)) return words.has(units_[i]);
  return text_.substr(units_[i].begin, units_[i].end - units_[i].begin) == "\u2013";
}

bool DateReader::is_range_joint(std::size_t i) const {
  static const WordSet words = {"and", "or"};
  if (!joins_days(i) || words.has(units_[i])) return false;
  return units_[i].is(kUnitWord) || !units_[i].is(kUnitSpaceBefore);
}

bool DateReader::ends_dateline(std::size_t from, std::size_t to) const {
  if (units_[to].mark != '-' || !units_[to].is(kUnitSpaceBefore)) return false;
  return from >= 2 && units_[from - 1].mark == ',' && word(from - 2).kind != CalendarKind::kWeekday;
}

int DateReader::year_behind(std::size_t i, int month, int day) const {
  if (word(i).kind == CalendarKind::kWeekday)
    i += i + 1 < units_.size() && units_[i + 1].mark == ',' ? 2 : 1;
  int last_month = month_at(i);
  const int last_day = day_in_month(last_month != 0 ? i + 1 : i);
  if (last_day < 0) return 0;
  i += last_month != 0 ? 2 : 1;
  if (last_month == 0 && month_at(i) != 0) last_month = month_at(i++);
  if (last_month == 0) last_month = month;
  if (i < units_.size() && units_[i].mark == ',') ++i;
  const int year = year_at(i);
  if (year < 0) return 0;
  const bool turns = last_month < month || (last_month == month && last_day < day);
  return turns ? year - 1 : year;
}

}  // namespace dateline
