#include "indexer/analyse/entities/filing_bare_town.h"

#include "indexer/analyse/entities/filing_sentence.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kColumnBytes = 60;  // most of a narrow column's line

// A capital, and small letters behind it: "The", "A".
bool begins_as_sentence(const FilingUnits& units, std::size_t i) {
  return units[i].is(kUnitWord) && units[i].is(kUnitCapital) && !units[i].is(kUnitAllUpper) &&
         !units[i].is(kUnitPoint) && !units.begins_line(i);
}

}  // namespace

bool is_tied_to_report(const FilingUnits& units, const FilingPlaces& places, std::size_t start,
                       std::size_t i) {
  if (units.mark_at(i) != '-' || units.is_dash(i) || !begins_as_sentence(units, i + 1))
    return false;
  const std::string_view town = units.text_of(start, i);
  return places.is_sure_town_alone(town) && reports(units, places, i + 1, town);
}

bool has_comma_before_report(const FilingUnits& units, const FilingPlaces& places,
                             std::size_t start, std::size_t i) {
  static const WordSet articles = {"a", "an", "the"};
  const std::size_t first = i + 1;
  if (units.mark_at(i) != ',' || !begins_as_sentence(units, first)) return false;
  // "Home Secretary", "Bridge Street", "To-day".
  if (!units[first + 1].is(kUnitWord)) return false;
  if (!articles.has(units[first]) && units[first + 1].is(kUnitHasUpper)) return false;
  if (units.month(first) != 0 || units.weekday(first) != 0) return false;
  const std::string_view word = units.text_of(first, first + 1);
  if (!places.are_ordinary(word, kHalfSmall) || places.is_place(word)) return false;
  if (places.is_place(units.text_of(first, first + 2))) return false;  // "The Hague"
  const std::string_view town = units.text_of(start, i);
  return places.is_great_town(town) && places.is_sure_town_alone(town) &&
         length_ahead(units, first, false) == FilingLength::kLine &&
         reports(units, places, first, town);
}

bool is_above_report(const FilingUnits& units, const FilingPlaces& places, std::size_t i) {
  if (!units.begins_line(i) || !reports(units, places, i)) return false;
  return units[i].is(kUnitParagraphStart) || units.line_end(i) - units[i].begin > kColumnBytes;
}

bool begins_line_up(const FilingUnits& units, std::size_t i) {
  constexpr std::size_t kMostNameUnits = 5;
  const auto is_initial = [&units](std::size_t at) {
    return units[at].is(kUnitCapital) && units[at].end - units[at].begin == 1 &&
           units.mark_at(at + 1) != '\'';
  };
  std::size_t end = i;
  while (units[end].is(kUnitCapital) || units.mark_at(end) == '\'') {
    if (++end - i > kMostNameUnits) return false;
  }
  if (end == i) return false;
  if (units.mark_at(end) == ';') return true;
  return units.mark_at(end) == ',' && is_initial(i) && is_initial(end + 1) &&
         units[i + 1].is(kUnitCapital) && units[end + 2].is(kUnitCapital);
}

}  // namespace dateline
