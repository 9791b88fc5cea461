#include "indexer/analyse/entities/filing_agency.h"

#include <algorithm>
#include <iterator>

#include "common/article/region.h"
#include "common/base/ascii.h"
#include "indexer/analyse/entities/name_forms.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostAgencyLetters = 5;  // of an agency's short name
constexpr std::size_t kFewestAgencyLetters = 3;
constexpr std::size_t kMostAgencyUnits = 5;  // of one without brackets

// What stands in a dateline where an agency may and is none.
bool is_remark(const Unit& unit) {
  static const WordSet words = {
      "delayed", "special",  "via",     "correspondence", "wireless", "noon",
      "night",   "midnight", "evening", "morning",        "sic",      "by",
      "from",    "our",      "own",     "received",       "rec",      "rec."};
  return words.has(unit);
}

// Agencies that papers print in small letters; another small word in brackets may tell of the
// place: "Berlin (wall):".
bool is_small_agency(const Unit& unit) {
  static const WordSet names = {
      "aap",  "acn",  "adn", "afp",  "agi",  "aim",  "aip",   "ani", "ansa", "ap",
      "apa",  "apf",  "apn", "aps",  "ata",  "ats",  "belga", "bna", "cmc",  "cna",
      "cp",   "dapd", "ddp", "dpa",  "efe",  "epd",  "fena",  "gna", "ians", "ina",
      "ips",  "irna", "kna", "kuna", "lusa", "mena", "mti",   "ntb", "pap",  "pti",
      "sana", "sapa", "sda", "spa",  "ssa",  "tass", "una",   "uni", "upi",  "wam"};
  return names.has(unit);
}

}  // namespace

bool is_misread_agency(std::string_view name) {
  static constexpr std::string_view kFirst = "JLOVfijltv/1";
  return name.size() == 2 && name.back() == 'P' && kFirst.find(name.front()) != kFirst.npos;
}

bool ends_as_agency(std::string_view name) {
  static constexpr std::string_view kHeads[] = {"agency",  "association", "media", "network",
                                                "news",    "online",      "press", "radio",
                                                "service", "wire"};
  const std::string folded = fold_unit(name);
  const auto ends = [&folded](std::string_view head) { return folded.ends_with(head); };
  return name.find('/') != name.npos || std::ranges::any_of(kHeads, ends);
}

std::string printed_agency(std::string_view name) {
  static constexpr std::string_view kMisread[] = {"Renter", "Keuter", "Heuter", "Beuter", "Reutor"};
  constexpr std::string_view kReuter = "Reuter";
  const bool misread =
      std::ranges::find(kMisread, name.substr(0, kReuter.size())) != std::end(kMisread);
  const std::string_view rest = name.substr(std::min(kReuter.size(), name.size()));
  if (!misread || (!rest.empty() && is_ascii_letter(rest.front()) && rest != "s"))
    return std::string(name);
  return std::string(kReuter).append(rest);
}

bool FilingAgencies::are_named(std::size_t begin, std::size_t end) const {
  if (is_remark(units_[begin])) return false;
  if (!units_[begin].is(kUnitHasUpper)) {
    const std::string_view name = units_.text_of(begin, end);
    return places_.has_agency(name) || (end - begin == 1 && are_small_letters(begin));
  }
  if (places_.is_full_name(units_.some(begin, end - begin))) return false;
  const std::string_view name = units_.text_of(begin, end);
  if (name.ends_with('?') || (is_old() && is_misread_agency(name))) return false;
  for (std::size_t k = begin; k < end; ++k) {
    if (units_[k].is(kUnitNumber) || units_.month(k) != 0 || units_.weekday(k) != 0) return false;
  }
  return true;
}

bool FilingAgencies::is_old() const {
  constexpr int kEnd = 1960;
  return article_.known() && article_.year < kEnd;
}

bool FilingAgencies::has_head(std::size_t begin, std::size_t end) const {
  static const WordSet heads = {"agency",  "association", "company", "co",
                                "service", "press",       "union",   "telegrams"};
  if (units_.mark_at(end - 1) == '.' && end - begin > 1) --end;
  return heads.has(units_[end - 1]) || is_known(begin, end);
}

bool FilingAgencies::is_bare(std::size_t i, bool placed) const {
  if (i + 1 >= units_.size() || units_.begins_line(i) || !units_.is_dash(i + 1)) return false;
  if (is_site(i)) return true;
  if (!units_[i].is(kUnitAllUpper)) return false;
  const std::string_view word = units_.text_of(i, i + 1);
  if (places_.is_place(word) || !region_of_short_form(word, true).empty()) return false;
  const bool known = (places_.flags_of(word) & (kLexAgency | kLexOrganisation)) != 0;
  return known || (placed && units_.mark_at(i - 1) == ',' && word.size() <= kMostAgencyLetters);
}

bool FilingAgencies::is_mixed(std::size_t i) const {
  if (i + 1 >= units_.size() || units_.begins_line(i)) return false;
  const bool slash = units_.mark_at(i + 1) == '/' && units_[i + 1].is(kUnitSpaceBefore);
  if ((!slash && !units_.is_dash(i + 1)) || !units_[i].is(kUnitCapital)) return false;
  const std::string_view name = units_.text_of(i, i + 1);
  return slash ? !places_.is_place(name) : places_.is_agency(name);
}

std::size_t FilingAgencies::end_behind_date(std::size_t i) const {
  std::size_t end = i;
  bool capitals = true;
  while (end < units_.size() && end - i < kMostAgencyUnits &&
         (end == i || !units_.begins_line(end))) {
    const bool joins = end > i && units_.mark_at(end) == '-' && !units_.is_dash(end);
    if (!joins && !units_[end].is(kUnitCapital)) break;
    // "GNA-The"
    if (joins && capitals && end + 2 < units_.size() && units_[end + 1].is(kUnitCapital) &&
        !units_[end + 1].is(kUnitAllUpper) && !units_.is_dash(end + 2)) {
      break;
    }
    if (!joins && !units_[end].is(kUnitAllUpper)) capitals = false;
    ++end;
  }
  if (end == i || end >= units_.size() || units_.begins_line(i) || is_remark(units_[i])) return i;
  if (units_.month(i) != 0 || units_.weekday(i) != 0) return i;
  const std::string_view name = units_.text_of(i, end);
  const bool line_ends = units_.begins_line(end) && units_[end].is(kUnitParagraphStart);
  const bool ends = units_.mark_at(end) == '.' || line_ends || is_correspondent(end);
  if (places_.is_agency(name)) return ends || units_.mark_at(end) == '-' ? end : i;
  if (name.size() < kFewestAgencyLetters || !is_apart(i, capitals) || is_something_else(name) ||
      places_.is_full_name(units_.some(i, end - i))) {
    return i;
  }
  if (units_.is_dash(end)) return end;
  return capitals && end == i + 1 && (ends || units_.mark_at(end) == '-') ? end : i;
}

bool FilingAgencies::is_correspondent(std::size_t i) const {
  static const WordSet words = {"correspondent", "correspondents", "reporter", "corr", "corr."};
  return i + 1 < units_.size() && words.has(units_[i]) && units_.is_dash(i + 1);
}

// Behind a comma, or in capitals behind a point.
bool FilingAgencies::is_apart(std::size_t i, bool capitals) const {
  const char before = i > 0 ? units_.mark_at(i - 1) : '\0';
  return before == ',' || (before == '.' && capitals);
}

// A place, a word, a person or a team: "ROME, Nov 3, Trade -".
bool FilingAgencies::is_something_else(std::string_view name) const {
  constexpr std::uint32_t kOthers =
      kLexForename | kLexSurname | kLexTitle | kLexRole | kLexTeam | kLexPronoun;
  return places_.is_place(name) || !region_of_short_form(name, true).empty() ||
         (places_.flags_of(name) & kOthers) != 0 ||
         places_.are_ordinary(name_in_mixed_case(std::string(name)), kHalfSmall);
}

// "ASTANA. KAZINFORM -".
bool FilingAgencies::is_behind_point(std::size_t i) const {
  if (i + 1 >= units_.size() || !units_[i].is(kUnitAllUpper) || units_.begins_line(i)) return false;
  const std::string_view name = units_.text_of(i, i + 1);
  return units_.is_dash(i + 1) && name.size() >= kFewestAgencyLetters && !is_something_else(name);
}

std::size_t FilingAgencies::end_in_front(std::size_t i) const {
  if (i + 2 >= units_.size() || !units_[i].is(kUnitCapital)) return i;
  std::size_t end = i + 1;
  if (units_[i].is(kUnitPoint) || units_.mark_at(end) == '.') {
    while (end + 1 < units_.size() && units_.mark_at(end) == '.' &&
           !units_[end].is(kUnitSpaceBefore) && !units_[end + 1].is(kUnitSpaceBefore)) {
      end += 2;
    }
    if (!is_site(end - 1)) return i;
  }
  if (units_.mark_at(end) != ',' && units_.mark_at(end) != '-') return i;
  const bool named = end > i + 1 || is_site(i) || places_.is_agency(units_.text_of(i, end));
  return named ? end : i;
}

std::size_t FilingAgencies::end_of_line(std::size_t i) const {
  static const WordSet heads = {"agency", "press", "news", "service", "wire"};
  std::size_t end = i;
  while (end < units_.size() && end - i <= kMostAgencyUnits &&
         (end == i || !units_.begins_line(end))) {
    const bool joins = units_.mark_at(end) == '-' || units_.mark_at(end) == '/';
    if (!units_[end].is(kUnitCapital) && !(end > i && joins)) return i;
    ++end;
  }
  if (end == i || !units_.begins_line(end) || units_.begins_line(i)) return i;
  const std::string_view name = units_.text_of(i, end);
  if (places_.has_agency(name)) return end;
  if (end - i > 1) return heads.has(units_[end - 1]) ? end : i;
  const bool letters = name.size() >= kFewestAgencyLetters && name.size() <= kMostAgencyLetters;
  return letters && !places_.is_place(name) && !places_.are_ordinary(name, kOrdinaryShare) ? end
                                                                                           : i;
}

bool FilingAgencies::is_surely(std::string_view name, char closing) const {
  if (closing == '/') return !places_.is_place(name);
  return closing == ')' && places_.is_agency(name);
}

bool FilingAgencies::is_known(std::size_t begin, std::size_t end) const {
  if (begin >= end || end > units_.size()) return false;
  return places_.has_agency(units_.text_of(begin, end)) ||
         (end == begin + 1 && is_small_agency(units_[begin]));
}

// "CO" of "TEMPO.CO", "KOMPAS.com".
bool FilingAgencies::is_site(std::size_t i) const {
  static const WordSet ends = {"co", "com", "net", "org", "id"};
  if (i > 0 && units_.mark_at(i - 1) == '.') return ends.has(units_[i]);
  const std::string form = units_.folded(i);
  return form.ends_with(".com") || form.ends_with(".net") || form.ends_with(".org");
}

// "acn", and behind a date any short word that is none of the language.
bool FilingAgencies::are_small_letters(std::size_t i) const {
  if (is_small_agency(units_[i])) return true;
  if (i < 2 || !units_[i - 2].is(kUnitNumber)) return false;
  const std::string_view form = units_.text_of(i, i + 1);
  return form.size() >= kFewestAgencyLetters && form.size() <= kMostAgencyLetters &&
         std::ranges::all_of(form, is_ascii_lower) && !places_.are_ordinary(form, kOrdinaryShare);
}

bool FilingAgencies::is_short(std::string_view name) const {
  std::string whole;
  if (name.ends_with('.') && name.size() <= 2 * kMostAgencyLetters) {  // "U.P."
    std::ranges::copy_if(name, std::back_inserter(whole), [](char c) { return c != '.'; });
    name = whole;
  }
  const bool letters =
      name.size() <= kMostAgencyLetters &&
      (std::ranges::all_of(name, is_ascii_upper) || std::ranges::all_of(name, is_ascii_lower));
  return !name.empty() && (letters || places_.is_agency(name));
}

}  // namespace dateline
