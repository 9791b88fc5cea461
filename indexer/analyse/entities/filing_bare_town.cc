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

// "Based" of "LAHORE-Based company", "Born", "Style".
bool is_of_compound(const FilingUnits& units, std::size_t i) {
  static const WordSet words = {"area", "born", "bound", "bred",  "built", "grown", "held",
                                "led",  "made", "run",   "style", "type",  "wide"};
  return words.has(units[i]) || units.text_of(i, i + 1).ends_with("ed");
}

// A comma soon behind a sentence's first words ends what they say of the town in front: "Mumbai,
// The city that never sleeps, has". A day in front of it is a report's: "The court on Monday,
// after".
bool may_be_apposition(const FilingUnits& units, std::size_t first) {
  constexpr std::size_t kMostUnits = 12;
  for (std::size_t i = first; i < units.size() && i - first < kMostUnits; ++i) {
    if (units.mark_at(i) == ',') return true;
    if (units.mark_at(i) == '.' || units.weekday(i) != 0) return false;
  }
  return false;
}

}  // namespace

bool is_tied_to_report(const FilingUnits& units, const FilingPlaces& places, std::size_t start,
                       std::size_t i) {
  if (units.mark_at(i) != '-' || units.is_dash(i) || !begins_as_sentence(units, i + 1) ||
      is_of_compound(units, i + 1))
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
  if (may_be_apposition(units, first)) return false;
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

// Names parted by marks up to the sentence's end: a verb or "and two others" behind them makes them
// those whom a report tells of.
bool begins_line_up(const FilingUnits& units, std::size_t i) {
  constexpr std::size_t kMostUnits = 60, kFewestNames = 3, kFewestInitials = 2;
  std::size_t names = 0, initials = 0;
  bool in_name = false, in_brackets = false, semicolon = false;
  std::size_t at = i;
  for (; at < units.size() && at - i < kMostUnits; ++at) {
    const Unit& unit = units[at];
    const char mark = unit.mark;
    if (at > i && unit.is(kUnitParagraphStart)) break;
    if (in_brackets || mark == '(') {
      in_brackets = mark != ')';
    } else if (mark == ',' || mark == ';' || units.is_word(at, "and")) {
      semicolon = semicolon || mark == ';';
      in_name = false;
    } else if (unit.is(kUnitCapital)) {
      if (!in_name) ++names;
      if (!in_name && unit.end - unit.begin == 1) ++initials;
      in_name = true;
    } else if (!unit.is(kUnitNumber) && mark != '\'' && mark != '-') {
      break;
    }
  }
  // So many names are fifteen players with their scores, whatever comes behind.
  const bool told =
      at - i < kMostUnits && units[at].is(kUnitWord) && !units[at].is(kUnitParagraphStart);
  return !told && names >= kFewestNames && (semicolon || initials >= kFewestInitials);
}

}  // namespace dateline
