#include "indexer/analyse/entities/filing_agency.h"

#include <algorithm>

#include "common/article/region.h"
#include "common/base/ascii.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostLetters = 5;  // of an agency's short name

}  // namespace

bool FilingAgencies::are_named(std::size_t begin, std::size_t end) const {
  static const WordSet remarks = {"delayed", "special", "via", "correspondence", "wireless"};
  if (!units_[begin].is(kUnitHasUpper)) {
    return places_.has_agency(units_.text_of(begin, end));
  }
  if (remarks.has(units_[begin]) || places_.is_full_name(units_.some(begin, end - begin))) {
    return false;
  }
  for (std::size_t k = begin; k < end; ++k) {
    if (units_[k].is(kUnitNumber) || units_.month(k) != 0 || units_.weekday(k) != 0) return false;
  }
  return true;
}

bool FilingAgencies::is_bare(std::size_t i, bool placed) const {
  if (i + 1 >= units_.size() || units_.begins_line(i) || !units_.is_dash(i + 1)) return false;
  if (!units_[i].is(kUnitAllUpper)) return false;
  const std::string word(units_.text_of(i, i + 1));
  if (places_.is_place(word) || !region_of_short_form(word, true).empty()) return false;
  const bool known = (places_.flags_of(word) & (kLexAgency | kLexOrganisation)) != 0;
  return known || (placed && units_.mark_at(i - 1) == ',' && word.size() <= kMostLetters);
}

bool FilingAgencies::is_mixed(std::size_t i) const {
  if (i + 1 >= units_.size() || units_.begins_line(i)) return false;
  return units_.is_dash(i + 1) && units_[i].is(kUnitCapital) &&
         places_.is_agency(std::string(units_.text_of(i, i + 1)));
}

bool FilingAgencies::is_short(const std::string& name) const {
  const bool letters = name.size() <= kMostLetters && std::ranges::all_of(name, is_ascii_upper);
  return !name.empty() && (letters || places_.is_agency(name));
}

}  // namespace dateline
