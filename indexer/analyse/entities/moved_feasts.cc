#include "indexer/analyse/entities/moved_feasts.h"

#include <algorithm>
#include <cstdlib>

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

struct Feast {
  std::string_view word;
  int weekday;
  int days;  // from Easter Sunday
};
constexpr Feast kFeasts[] = {{"easter", 7, 0},   {"easter", 1, 1}, {"good", 5, -2}, {"holy", 4, -3},
                             {"maundy", 4, -3},  {"holy", 6, -1},  {"palm", 7, -7}, {"ash", 3, -46},
                             {"shrove", 2, -47}, {"whit", 7, 49},  {"whit", 1, 50}};

// Easter Sunday of the Gregorian calendar, by the anonymous computation of 1876.
DayNumber easter_of(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int sum = h + l - 7 * m + 114;
  return day_number(year, sum / 31, sum % 31 + 1);
}

}  // namespace

std::optional<ToldDay> MovedFeasts::read_named(std::size_t i, int weekday) const {
  static const WordSet dark = {"black", "bloody"}, ruby = {"ruby"};
  const std::size_t comma = i + 1 < units_.size() && units_[i + 1].mark == ',' ? 1 : 0;
  const int told = year_at(i + 1 + comma);
  const std::size_t end = told > 0 ? i + 2 + comma : i + 1;
  constexpr int kTuesday = 2, kFriday = 5, kNovember = 11;
  if (dark.has(units_[i - 1])) {
    // The day of the sales.
    if (told < 0 && weekday == kFriday && date_.month >= kNovember) return std::nullopt;
    return ToldDay{end, told > 0 ? year_only(told) : PartialDate{}};
  }
  if (weekday == kTuesday && ruby.has(units_[i - 1])) return ToldDay{end, {}};
  const std::string word = folded(i - 1);
  const auto* feast = std::ranges::find_if(kFeasts, [&word, weekday](const Feast& known) {
    return known.word == word && known.weekday == weekday;
  });
  if (feast == std::end(kFeasts)) return std::nullopt;
  if (is_of_name(i + 1) || years_.is_no_day(i - 1)) return ToldDay{end, {}};
  if (told > 0) return ToldDay{end, date_of(easter_of(told) + feast->days)};
  if (const int year = years_.told_behind(end); year > 0)
    return ToldDay{end, date_of(easter_of(year) + feast->days)};
  if (date_.precision() != DatePrecision::kDay) return ToldDay{end, {}};
  return ToldDay{end, date_of(nearest(feast->days, side_of(i)))};
}

// -1 for "last Good Friday" and "Good Friday last", 1 for "next Good Friday", 0 without such a
// word; the day of the week is unit i.
int MovedFeasts::side_of(std::size_t i) const {
  const CalendarKind before = i >= 2 ? word(i - 2).kind : CalendarKind::kNone;
  if (before == CalendarKind::kLast) return -1;
  return before == CalendarKind::kNext ? 1 : side_behind(i + 1);
}

// The feast so many days from Easter that is nearest to the article's day, on that side of it.
DayNumber MovedFeasts::nearest(int days, int side) const {
  const DayNumber today = date_.first_day();
  DayNumber best = 0;
  for (const int step : {0, -1, 1}) {
    const DayNumber day = easter_of(date_.year + step) + days;
    if (side != 0 && (day > today) != (side > 0)) continue;
    if (best == 0 || std::abs(day - today) < std::abs(best - today)) best = day;
  }
  return best;
}

// "Good Friday Agreement", "Good Friday accord".
bool MovedFeasts::is_of_name(std::size_t i) const {
  static const WordSet pacts = {"accord", "accords", "agreement", "agreements",
                                "deal",   "pact",    "peace"};
  if (i >= units_.size() || units_[i].is(kUnitSentenceStart)) return false;
  return pacts.has(units_[i]) || (units_[i].is(kUnitCapital) && !in_capitals(i));
}

}  // namespace dateline
