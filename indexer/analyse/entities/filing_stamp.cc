#include "indexer/analyse/entities/filing_stamp.h"

#include <string>

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostStampUnits = 16;
constexpr std::size_t kMostCreditUnits = 40;
constexpr std::size_t kMostCreditWords = 4;  // in its brackets
constexpr int kFirstStampYear = 1900;

// "04 Januari 2018 23:14 WIB": a year and an hour, whatever the language.
bool has_year_and_hour(const FilingUnits& units, std::size_t begin, std::size_t end) {
  constexpr int kHours = 24;
  bool year = false, hour = false;
  for (std::size_t i = begin; i < end; ++i) {
    year = year || units.number(i) >= kFirstStampYear;
    hour = hour || (i + 2 < end && units.mark_at(i + 1) == ':' && units.number(i) >= 0 &&
                    units.number(i) <= kHours && units[i + 2].begin == units[i + 1].end);
  }
  return year && hour;
}

// "A view of the bridge. (PTI Photo)".
bool credits_photo(const FilingUnits& units, std::size_t begin, std::size_t end) {
  static const WordSet photos = {"photo", "photos", "image", "images", "picture", "pic"};
  if (units.mark_at(end - 1) != ')') return false;
  for (std::size_t i = end - 1; i > begin && end - i <= kMostCreditWords + 1; --i) {
    if (photos.has(units[i - 1])) return true;
    if (units.mark_at(i - 1) == '(') return false;
  }
  return false;
}

}  // namespace

bool is_filing_stamp(const FilingUnits& units, const FilingPlaces& places, std::size_t begin,
                     std::size_t end) {
  if (end < begin + 3 || end - begin > kMostCreditUnits) return false;
  if (credits_photo(units, begin, end)) return true;
  if (end - begin > kMostStampUnits) return false;
  if (has_year_and_hour(units, begin, end)) return true;
  // "News24 - SAPA".
  return end == begin + 3 && units.is_dash(begin + 1) &&
         places.is_agency(units.text_of(begin + 2, end)) &&
         !places.is_place(units.text_of(begin, begin + 1));
}

}  // namespace dateline
