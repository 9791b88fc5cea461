#include "indexer/analyse/entities/filing_date.h"

#include <algorithm>
#include <cstdlib>

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

class FilingDateReader {
 public:
  FilingDateReader(const FilingUnits& units, bool capitals, const PartialDate& article)
      : units_(units), capitals_(capitals), article_(article) {}

  std::optional<FilingDate> read(std::size_t at) const {
    const std::size_t begin = units_.mark_at(at) == ',' ? at + 1 : at;
    if (const auto date = day_of_month(behind_weekday(behind_speck(begin, at)))) return date;
    return begin == at ? std::nullopt : day_alone(begin);
  }

  // "Aug. 4, 11 p.m.", where the dateline ends or goes on
  // with brackets.
  std::size_t behind_hour(std::size_t i) const {
    if (units_.mark_at(i) != ',' && units_.mark_at(i) != '/') return i;
    const std::size_t end = hour_end(i + 1);
    if (end == i + 1) return i;
    if (units_.is_dash(end) || units_.opens_bracket(end)) return end;
    const char mark = units_.mark_at(end);
    return mark == '.' || mark == ',' ? end : i;
  }

 private:
  // A point that a scan has put behind the comma: "London, .May 4".
  std::size_t behind_speck(std::size_t begin, std::size_t at) const {
    const bool speck = begin > at && units_.mark_at(begin) == '.' && units_.month(begin + 1) != 0;
    return speck ? begin + 1 : begin;
  }

  // "Oct, 2": a scan has read the point of a short form as a comma.
  bool has_comma_for_point(std::size_t month) const {
    constexpr std::size_t kLongest = 4;
    static const WordSet whole = {"may", "june", "july"};
    const Unit& unit = units_[month];
    return unit.end - unit.begin <= kLongest && !whole.has(unit) &&
           units_.mark_at(month + 1) == ',' && units_.number(month + 2) > 0 &&
           !units_[month + 1].is(kUnitSpaceBefore);
  }

  // "Monday, April 11", "Mon., April 11" and "Monday Night, April 11" begin with their day.
  std::size_t behind_weekday(std::size_t i) const {
    if (units_.weekday(i) == 0 && units_.short_weekday(i) == 0) return i;
    i = behind_part_of_day(i + 1);
    if (units_.mark_at(i) == '.') ++i;
    return units_.mark_at(i) == ',' ? i + 1 : i;
  }

  // "April 11" and "11 April", with or without a year.
  std::optional<FilingDate> day_of_month(std::size_t i) const {
    if (i >= units_.size()) return std::nullopt;
    if (auto date = day_in_points(i)) return date;
    if (auto date = day_in_slashes(i)) return date;
    if (auto date = day_in_hyphens(i)) return date;
    int month = units_.month(i);
    if (month != 0) i = has_comma_for_point(i) ? i + 1 : units_.day_behind_month(i) - 1;
    const int day = month != 0 ? units_.number(i + 1) : units_.number(i);
    if (month == 0 && day > 0) month = units_.month(i + 1);
    if (month == 0 || day < 1 || day > 31) return std::nullopt;
    FilingDate found;
    found.end = i + 2;
    const char mark = units_.mark_at(found.end);
    const std::size_t y = mark == ',' || mark == '/' ? found.end + 1 : found.end;
    const int year = units_.number(y);
    found.has_year = year >= 1000;
    if (found.has_year) found.end = behind_time(y + 1);
    if (!found.has_year) found.end = behind_hour(found.end);
    found.date = whole_date(found.has_year ? year : 0, month, day);
    return found;
  }

  // "3.11.2012", the day first.
  std::optional<FilingDate> day_in_points(std::size_t i) const {
    const auto date = date_in_points(units_.text_of(i, i + 1));
    if (!date) return std::nullopt;
    return FilingDate{.end = i + 1, .date = *date, .has_year = true};
  }

  // "19/06/2001": where both numbers may be the month, the reading that is close to the article's
  // date, or else a day that is not known.
  std::optional<FilingDate> day_in_slashes(std::size_t i) const {
    constexpr std::size_t kUnits = 5;
    constexpr int kClose = 7;  // days
    if (units_.mark_at(i + 1) != '/' || units_.mark_at(i + 3) != '/') return std::nullopt;
    if (i + kUnits > units_.size()) return std::nullopt;
    for (std::size_t k = i + 1; k < i + kUnits; ++k) {
      if (units_[k].is(kUnitSpaceBefore)) return std::nullopt;
    }
    const int first = units_.number(i), second = units_.number(i + 2);
    const int year = units_.number(i + kUnits - 1);
    if (year < 1000 || first < 1 || second < 1) return std::nullopt;
    const PartialDate readings[] = {whole_date(year, second, first),
                                    whole_date(year, first, second)};
    if (!readings[0].known() && !readings[1].known()) return std::nullopt;
    FilingDate found;
    found.end = i + kUnits;
    found.has_year = true;
    for (const PartialDate& date : readings) {
      const bool alone = !readings[0].known() || !readings[1].known() || first == second;
      const bool close = article_.precision() == DatePrecision::kDay && date.known() &&
                         std::abs(date.first_day() - article_.first_day()) <= kClose;
      if (date.known() && (alone || close)) found.date = date;
    }
    return found;
  }

  // "27-December-2019".
  std::optional<FilingDate> day_in_hyphens(std::size_t i) const {
    constexpr std::size_t kUnits = 5;
    if (units_.mark_at(i + 1) != '-' || units_.mark_at(i + 3) != '-') return std::nullopt;
    for (std::size_t k = i + 1; k < i + kUnits; ++k) {
      if (units_[k].is(kUnitSpaceBefore)) return std::nullopt;
    }
    const int day = units_.number(i), month = units_.month(i + 2);
    const int year = units_.number(i + kUnits - 1);
    if (day < 1 || month == 0 || year < 1000) return std::nullopt;
    FilingDate found;
    found.end = i + kUnits;
    found.has_year = true;
    found.date = whole_date(year, month, day);
    return found;
  }

  // "midnight", "11 p.m.", "5:40 P. M."; i for none.
  std::size_t hour_end(std::size_t i) const {
    static const WordSet hours = {"noon",    "midnight",  "night", "evening",
                                  "morning", "afternoon", "midday"};
    static const WordSet whole = {"am", "pm", "a.m", "p.m", "a.m.", "p.m."};
    static const WordSet first = {"a", "p", "a.", "p."}, second = {"m", "m."};
    constexpr int kMostHours = 12;
    if (i >= units_.size()) return i;
    if (hours.has(units_[i])) return i + 1;
    const bool pointed = is_hour_with_point(i);
    if (!pointed && (units_.number(i) < 1 || units_.number(i) > kMostHours)) return i;
    std::size_t end = i + 1;
    const char mark = units_.mark_at(end);
    if ((mark == ':' || mark == '.') && units_.number(end + 1) >= 0) end += 2;
    if (end >= units_.size()) return i;
    if (whole.has(units_[end])) return end + 1;
    if (!first.has(units_[end])) return i;
    ++end;
    if (units_.mark_at(end) == '.') ++end;
    return end < units_.size() && second.has(units_[end]) ? end + 1 : i;
  }

  // "3.10", in one.
  bool is_hour_with_point(std::size_t i) const {
    const std::string_view form = units_.text_of(i, i + 1);
    constexpr std::size_t kLeast = 4, kMost = 5;
    return units_[i].is(kUnitNumber) && form.size() >= kLeast && form.size() <= kMost &&
           form[form.size() - 3] == '.';
  }

  // "5:00PM" and "17:00 GMT", behind a date with its year.
  std::size_t behind_time(std::size_t i) const {
    static const WordSet zones = {"am",  "pm",   "gmt", "utc", "ist", "pkt",  "bst", "est", "edt",
                                  "cst", "cdt",  "mst", "pst", "pdt", "cet",  "eet", "eat", "wat",
                                  "cat", "sast", "hkt", "sgt", "jst", "aest", "nzst"};
    const char joint = units_.mark_at(i);
    const std::size_t hour = joint == ',' || joint == '/' ? i + 1 : i;
    constexpr int kHours = 24;
    if (units_.mark_at(hour + 1) != ':' || hour + 2 >= units_.size()) return i;
    if (units_.number(hour) < 0 || units_.number(hour) > kHours) return i;
    const std::size_t end = hour + 3;
    if (units_.number(hour + 2) < 0 && !units_[hour + 2].is(kUnitWord)) return i;
    return end < units_.size() && zones.has(units_[end]) ? end + 1 : end;
  }

  // Without a year the one that brings the day nearest to the article's date.
  PartialDate whole_date(int year, int month, int day) const {
    PartialDate date;
    if (year == 0) {
      if (article_.precision() != DatePrecision::kDay) return date;
      year = article_.year;
      if (month - article_.month > 6) --year;
      if (article_.month - month > 6) ++year;
    }
    if (!is_day(year, month, day)) return date;
    date = month_of(year, month);
    date.day = static_cast<std::int8_t>(day);
    return date;
  }

  // "Monday." and "Monday -" alone are the last such day up to the article's date. Short forms
  // ("Thurs."), "To-day", "This Day" and "Last night" count behind capitals only.
  std::optional<FilingDate> day_alone(std::size_t i) const {
    int weekday = units_.weekday(i);
    if (weekday == 0 && (capitals_ || ends_line_with_point(i))) weekday = units_.short_weekday(i);
    FilingDate found;
    found.day_alone = true;
    const std::size_t yesterday = weekday != 0 ? 0 : end_of_yesterday(i);
    found.end = weekday != 0 ? behind_part_of_day(i + 1) : std::max(end_of_today(i), yesterday);
    if (found.end == 0 || !ends(found.end)) return std::nullopt;
    if (units_.mark_at(found.end) == ',') ++found.end;
    if (article_.precision() == DatePrecision::kDay) {
      constexpr int kWeek = 7;
      const DayNumber today = article_.first_day();
      const int back =
          weekday == 0 ? (yesterday != 0 ? 1 : 0) : (weekday_of(today) - weekday + kWeek) % kWeek;
      found.date = date_of(today - back);
    }
    return found;
  }

  // "Kuala Lumpur, Sat.", and the report below.
  bool ends_line_with_point(std::size_t i) const {
    return units_.mark_at(i + 1) == '.' && units_[i + 2].is(kUnitParagraphStart);
  }

  // "Monday night".
  std::size_t behind_part_of_day(std::size_t i) const {
    static const WordSet parts = {"morning", "afternoon", "evening", "night"};
    return i < units_.size() && parts.has(units_[i]) ? i + 1 : i;
  }

  // "Yesterday", "Last night"; 0 when there is none.
  std::size_t end_of_yesterday(std::size_t i) const {
    if (!capitals_ || i >= units_.size()) return 0;
    if (units_.is_word(i, "yesterday")) return behind_part_of_day(i + 1);
    const bool night = units_.is_word(i, "last") &&
                       (units_.is_word(i + 1, "night") || units_.is_word(i + 1, "evening"));
    return night ? i + 2 : 0;
  }

  // "To-day", "Today", "This Day"; 0 when there is none.
  std::size_t end_of_today(std::size_t i) const {
    if (!capitals_ || i >= units_.size()) return 0;
    if (units_.is_word(i, "today") || units_.is_word(i, "tonight")) return i + 1;
    if (units_.is_word(i, "this") && units_.is_word(i + 1, "day")) return i + 2;
    if (units_.is_word(i, "this")) {
      const std::size_t end = behind_part_of_day(i + 1);
      return end > i + 1 ? end : 0;
    }
    const bool parted = units_.is_word(i, "to") && units_.mark_at(i + 1) == '-' &&
                        (units_.is_word(i + 2, "day") || units_.is_word(i + 2, "night"));
    return parted ? i + 3 : 0;
  }

  // A day alone is one when the dateline ends with it, or goes on with brackets. "Mon - Fri" is
  // none.
  bool ends(std::size_t i) const {
    if (units_.mark_at(i) == '.' || units_.opens_bracket(i)) return true;
    if (units_.begins_line(i) && units_[i].is(kUnitCapital) &&
        (ends_with_weekday(i) || (capitals_ && units_[i].is(kUnitParagraphStart))))
      return true;
    if (units_.mark_at(i) == ',') ++i;
    return units_.is_dash(i) && units_.weekday(i + 1) == 0 && units_.short_weekday(i + 1) == 0;
  }

  // "London, Monday" and "London, Monday night".
  bool ends_with_weekday(std::size_t i) const {
    return i > 1 && (units_.weekday(i - 1) != 0 || units_.weekday(i - 2) != 0);
  }

  const FilingUnits& units_;
  bool capitals_;
  const PartialDate& article_;
};

}  // namespace

std::optional<FilingDate> read_filing_date(const FilingUnits& units, std::size_t at, bool capitals,
                                           const PartialDate& article) {
  return FilingDateReader(units, capitals, article).read(at);
}

std::size_t behind_filing_hour(const FilingUnits& units, std::size_t at) {
  return FilingDateReader(units, false, {}).behind_hour(at);
}

}  // namespace dateline
