#include "indexer/analyse/entities/byline_place.h"

#include <algorithm>
#include <string>

#include "indexer/analyse/entities/byline.h"
#include "indexer/analyse/entities/filing_date.h"
#include "indexer/analyse/entities/name_forms.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostPlaceUnits = 6;

// Reads the line of units [begin, end).
class BylinePlace {
 public:
  BylinePlace(const FilingUnits& units, const FilingPlaces& places, std::size_t end)
      : units_(units), places_(places), end_(end) {}

  // Behind the first "in", or behind the last comma: in capitals, or the line's end.
  std::optional<FilingLine> find(std::size_t begin) const {
    for (std::size_t i = begin + 2; i + 1 < end_; ++i) {
      if (units_.is_word(i, "in") && !units_[i].is(kUnitHasUpper)) return read(i + 1, true);
    }
    for (std::size_t i = end_ - 1; i > begin + 1; --i) {
      if (units_[i].mark != ',') continue;
      const bool ends = leads(begin, i) && end_of_name(i + 1) == end_;
      // "New York" is a team's name too, and nobody's.
      const bool several = ends && i + 2 < end_;
      return ends || units_[i + 1].is(kUnitAllUpper) ? read(i + 1, several) : std::nullopt;
    }
    return std::nullopt;
  }

 private:
  // "By Ann Lee", "By Quelreporters", "From Bo Okafor", up to unit `end`; not "From London", "From
  // Monday".
  bool leads(std::size_t i, std::size_t end) const {
    const bool from = units_.is_word(i, "from");
    if (!from && !units_.is_word(i, "by")) return false;
    const std::size_t first = i + 1;
    if (from && end < first + 2) return false;
    return units_.weekday(first) == 0 && units_.month(first) == 0 &&
           !places_.is_place(units_.text_of(first, end));
  }

  // A town that is hardly anything else, or one with its country behind it, up to the line's end or
  // to another writer.
  std::optional<FilingLine> read(std::size_t begin, bool led) const {
    const std::size_t place_end = end_of_name(begin);
    if (place_end == begin) return std::nullopt;
    FilingLine found;
    std::size_t end = place_end;
    if (units_.mark_at(end) == ',' && end + 1 < end_) {
      const std::size_t region_end = end_of_name(end + 1);
      if (region_end == end + 1) return std::nullopt;
      found.region = units_.text_of(end + 1, region_end);
      end = region_end;
    }
    if (end < end_ && units_.mark_at(end) == '.') ++end;
    if (end < end_ && !units_.is_word(end, "and")) return std::nullopt;
    found.begin = units_[begin].begin;
    found.end = units_[place_end - 1].end;
    found.place = name_in_mixed_case(clean_name(std::string(units_.text_of(begin, place_end))));
    const std::string region = places_.region_name(found.region);
    const bool sure = found.region.empty()
                          ? places_.is_sure_town_alone(found.place) || (led && may_be(found.place))
                          : places_.is_town(found.place) && places_.is_country_or_state(region);
    if (!sure) return std::nullopt;
    found.possible = places_.countries(found.place, region);
    if (found.possible.empty()) return std::nullopt;
    found.country = found.possible[0].code;
    return found;
  }

  bool may_be(std::string_view place) const {
    constexpr std::uint32_t kPlaces =
        kLexCapital | kLexBigCity | kLexCity | kLexRegion | kLexCountry;
    return (places_.flags_of(place) & kPlaces) != 0 && !places_.are_ordinary(place, kHalfSmall);
  }

  // Behind capitalised words and what joins them: "Rio de Janeiro", "Port-au-Prince".
  std::size_t end_of_name(std::size_t begin) const {
    static const WordSet small = {"au", "de", "del", "do", "du", "es", "of", "the", "sur"};
    std::size_t end = begin;
    for (std::size_t i = begin; i < end_ && i - begin < kMostPlaceUnits; ++i) {
      const bool inner = units_[i].mark == '-' || units_[i].mark == '\'' || small.has(units_[i]);
      if (units_[i].is(kUnitCapital))
        end = i + 1;
      else if (i == begin || !inner)
        break;
    }
    return end;
  }

  const FilingUnits& units_;
  const FilingPlaces& places_;
  std::size_t end_;  // of the line
};

struct DayAtEnd {
  std::size_t begin;  // its first unit
  PartialDate date;
};

// "By Ann Lee, London Nov 02, 2019": the line of units [i, end) ends with a day and its year.
std::optional<DayAtEnd> day_at_end(const FilingUnits& units, const PartialDate& article,
                                   std::size_t i, std::size_t end) {
  constexpr std::size_t kMostUnits = 5, kFewestBefore = 4;
  if (end <= i + kFewestBefore || units.number(end - 1) < 0) return std::nullopt;
  const std::size_t first = std::max(i + kFewestBefore, end - std::min(end, kMostUnits));
  for (std::size_t k = first; k < end; ++k) {
    if (!units[k].is(kUnitWord) && !units[k].is(kUnitNumber)) continue;
    const auto date = read_filing_date(units, k, false, article);
    if (date && date->has_year && date->end == end && date->date.known())
      return DayAtEnd{.begin = k, .date = date->date};
  }
  return std::nullopt;
}

}  // namespace

std::optional<FilingLine> place_of_byline(const FilingUnits& units, const FilingPlaces& places,
                                          const PartialDate& date, std::size_t i) {
  const std::size_t line_end = units.next_line(i);
  const auto day = day_at_end(units, date, i, line_end);
  std::size_t end = day ? day->begin : line_end;
  if (day && units.mark_at(end - 1) == ',') --end;  // "London, Nov 02, 2019"
  const auto line = units.some(i, end - i);
  // "by" may be small.
  const bool small = units.is_word(i, "by") && is_credit(line.subspan(1));
  if (!small && !is_byline(line)) return std::nullopt;
  auto found = BylinePlace(units, places, end).find(i);
  if (found && day) {
    found->date = day->date;
    found->is_desk = true;
  }
  return found;
}

}  // namespace dateline
