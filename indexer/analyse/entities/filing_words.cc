#include "indexer/analyse/entities/filing_words.h"

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxPlaceWords = 6;
constexpr std::size_t kMaxRegionUnits = 4;

}  // namespace

bool FilingWords::in_capitals(std::size_t start) const {
  for (std::size_t i = start; i < units_.size() && i < start + 3; ++i) {
    if (!units_[i].is(kUnitWord)) return false;
    if (!units_[i].is(kUnitPoint)) return units_[i].is(kUnitAllUpper);
  }
  return false;
}

std::size_t FilingWords::end_of_place(std::size_t start, bool capitals) const {
  if (is_day_or_month(start)) return 0;
  std::size_t words = 0;
  std::size_t at = start;
  for (; at < units_.size() && words <= kMaxPlaceWords; ++at) {
    const Unit& unit = units_[at];
    const bool word =
        unit.is(kUnitWord) && unit.is(kUnitCapital) &&
        (!capitals || unit.is(kUnitAllUpper) || unit.is(kUnitPoint) || unit.end - unit.begin <= 3);
    if (words > 0 && capitals && word && is_agency_behind_slash(at)) break;
    if (words > 0 && begins_slashes(at)) break;
    if (words > 0 && capitals && begins_sentence_behind(at)) break;
    if (!word && !(words > 0 && (is_inner(at) || is_small(at)))) break;
    if (at > start && units_.begins_line(at)) {
      const bool small = capitals && word && !unit.is(kUnitAllUpper) && !unit.is(kUnitPoint);
      if (unit.is(kUnitParagraphStart) || small) break;
      return 0;
    }
    // "MOSCOW May 6".
    if (words > 0 && word && units_.month(at) != 0 && units_.number(at + 1) > 0) break;
    if (word) ++words;
  }
  return words > 0 && words <= kMaxPlaceWords && at < units_.size() ? at : 0;
}

std::size_t FilingWords::end_of_region(std::size_t begin) const {
  std::size_t end = begin;
  while (end < units_.size() && end - begin < kMaxRegionUnits && units_[end].is(kUnitCapital) &&
         (end == begin || !units_.begins_line(end)) && units_.month(end) == 0 &&
         units_.weekday(end) == 0) {
    ++end;
    while (end + 1 < units_.size() && is_joint(end)) ++end;
  }
  return end;
}

std::size_t FilingWords::end_of_bracketed_region(std::size_t begin) const {
  std::size_t end = begin;
  while (end - begin < kMaxRegionUnits && is_capital(end)) ++end;
  return end;
}

// Marks inside the names of places: "Wilkes-Barre", "Bamako/London", "BEIJING & SHANGHAI"; not
// "HOUSTON--".
bool FilingWords::is_inner(std::size_t i) const {
  const char mark = units_.mark_at(i);
  const bool hyphen = mark == '-' && !units_[i].is(kUnitSpaceBefore) && !units_.is_loose_hyphen(i);
  const bool slash = mark == '/' && !units_[i].is(kUnitSpaceBefore);
  const bool ampersand =
      mark == '&' && units_[i].is(kUnitSpaceBefore) && units_[i + 1].is(kUnitCapital);
  return mark == '\'' || slash || ampersand || (hyphen && units_.mark_at(i + 1) != '-');
}

// The first slash of "Yerevan/Mediamax/.", not of "Bamako/London/Paris".
bool FilingWords::begins_slashes(std::size_t i) const {
  if (units_.mark_at(i) != '/' || units_.mark_at(i + 2) != '/') return false;
  return i + 3 >= units_.size() || !units_[i + 3].is(kUnitWord) ||
         units_[i + 3].is(kUnitSpaceBefore);
}

// The hyphen of "KARACHI-The", not of "PORT-AU-PRINCE".
bool FilingWords::begins_sentence_behind(std::size_t i) const {
  return units_.mark_at(i) == '-' && units_[i + 1].is(kUnitCapital) &&
         !units_[i + 1].is(kUnitAllUpper) && !units_[i + 1].is(kUnitPoint);
}

// "Sunday, November 14 - ", "March - ".
bool FilingWords::is_day_or_month(std::size_t i) const {
  static const WordSet days = {"monday", "tuesday",  "wednesday", "thursday",
                               "friday", "saturday", "sunday"};
  static const WordSet months = {"january",   "february", "march",    "april",
                                 "may",       "june",     "july",     "august",
                                 "september", "october",  "november", "december"};
  return days.has(units_[i]) || (months.has(units_[i]) && !is_capital(i + 1));
}

// Words inside the names of places: "Rio de Janeiro", "Isle of Man".
bool FilingWords::is_small(std::size_t i) const {
  static const WordSet words = {"al",  "am",  "an", "and", "au", "aux", "da",  "de",  "del",
                                "den", "der", "di", "do",  "du", "e",   "el",  "en",  "es",
                                "in",  "la",  "le", "les", "of", "on",  "sur", "the", "y"};
  return units_[i].is(kUnitWord) && !units_[i].is(kUnitHasUpper) && words.has(units_[i]);
}

// What goes on with a capital behind it: "Isle of Man", "Guinea-Bissau", "La./HOUSTON".
bool FilingWords::is_joint(std::size_t i) const {
  const Unit& next = units_[i + 1];
  if (!next.is(kUnitCapital)) return false;
  if (units_[i].mark == '/')
    return !units_[i].is(kUnitSpaceBefore) && !next.is(kUnitSpaceBefore) &&
           !is_agency_behind_slash(i + 1);
  return is_small(i) || (units_[i].mark == '-' && !units_[i].is(kUnitSpaceBefore));
}

bool FilingWords::is_agency_behind_slash(std::size_t i) const {
  const LexEntry* entry = lexicon_.find(units_[i]);
  return entry != nullptr && (entry->flags & kLexAgency) != 0 && i > 0 && units_[i - 1].mark == '/';
}

}  // namespace dateline
