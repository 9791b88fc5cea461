#include "indexer/analyse/entities/filed_days.h"

#include <algorithm>

#include "indexer/analyse/entities/calendar_words.h"

namespace dateline {
namespace {

constexpr std::uint32_t kMostBetween = 2;  // bytes between a place and what follows: ".,", ", "

bool is_close(std::string_view text, std::uint32_t end, std::uint32_t begin) {
  return end <= begin && begin - end <= kMostBetween &&
         text.substr(end, begin - end).find_first_not_of("., \n") == std::string_view::npos;
}

// What stands in front of the byte ends a line or a sentence.
bool is_behind_end(std::string_view text, std::uint32_t begin) {
  while (begin > 0 && text[begin - 1] == ' ') --begin;
  return begin == 0 ||
         std::string_view("\n.)]!?\"").find(text[begin - 1]) != std::string_view::npos;
}

// "Aug. 4. The", "Aug. 4.—The", "Aug. 4 - The", "Aug. 4-The".
bool goes_on_as_report(std::span<const Unit> units, std::size_t to) {
  const auto mark = [&](std::size_t i) { return i < units.size() ? units[i].mark : '\0'; };
  std::size_t i = to;
  if (mark(i) == ',' && mark(i + 1) == '-') ++i;
  if (mark(i) != '.' && mark(i) != '-') return false;
  while (i < units.size() && !units[i].is(kUnitWord) && !units[i].is(kUnitNumber) && i < to + 4)
    ++i;
  return i < units.size() && units[i].is(kUnitWord) && units[i].is(kUnitCapital);
}

}  // namespace

bool is_of_filing(std::span<const EntitySpan> names, std::string_view text,
                  std::span<const Unit> units, std::size_t from, std::size_t to) {
  if (from < 2 || (units[from - 1].mark != ',' && units[from - 1].mark != '.')) return false;
  if (!goes_on_as_report(units, to)) return false;
  const std::uint32_t begin = units[from].begin;
  auto name = std::ranges::partition_point(
      names, [begin](const EntitySpan& span) { return span.begin < begin; });
  for (int parts = 0; parts < 2 && name != names.begin(); ++parts) {
    const std::uint32_t behind = parts == 0 ? begin : name->begin;
    --name;
    if (name->type != EntityType::kPlace || !is_close(text, name->end, behind)) return false;
    if (is_behind_end(text, name->begin)) return true;
  }
  return false;
}

bool is_place_of_filing(std::string_view text, std::span<const Unit> units, std::size_t name) {
  constexpr int kMostDays = 31;
  std::size_t i = name + 1;
  if (i >= units.size() || (units[i].mark != ',' && units[i].mark != '.')) return false;
  if (!is_behind_end(text, units[name].begin)) return false;
  if (++i >= units.size()) return false;
  if (calendar_word(text, units, i).number_of(CalendarKind::kMonth) == 0) return false;
  if (++i < units.size() && units[i].mark == '.') ++i;
  const int day = number_in_digits(text, units, i);
  return day >= 1 && day <= kMostDays && goes_on_as_report(units, i + 1);
}

}  // namespace dateline
