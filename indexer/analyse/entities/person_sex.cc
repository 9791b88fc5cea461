#include "indexer/analyse/entities/person_sex.h"

#include <algorithm>
#include <string>

#include "indexer/analyse/entities/forename_gender.h"
#include "indexer/analyse/entities/titles_before.h"

namespace dateline {
namespace {

bool has_kind(std::uint8_t title_kinds, TitleKind kind) { return (title_kinds & kind) != 0; }

}  // namespace

bool may_be_husbands(const Person& person) {
  const std::string& forename = person.words.front();
  return forename.size() == 1 || is_mans_forename(forename);
}

bool is_woman(const Person& person) {
  if (has_kind(person.title_kinds, kMansTitle)) return false;
  if (has_kind(person.title_kinds, kTitleMrs) && may_be_husbands(person)) return false;
  if (is_mans_forename(person.words.front())) return false;
  const bool second = person.words.size() > 2 && is_womans_forename(person.words[1]);
  return has_kind(person.title_kinds, kWomansTitle) || person.female_kin || second ||
         is_womans_forename(person.words.front());
}

bool is_man(const Person& person) {
  return person.man || has_kind(person.title_kinds, kMansTitle) ||
         is_mans_forename(person.words.front());
}

bool is_other_sex(std::uint8_t title_kinds, const Person& person) {
  if (has_kind(title_kinds, kMansTitle)) return is_woman(person);
  if (!has_kind(title_kinds, kWomansTitle)) return false;
  if (has_kind(person.title_kinds, kWomansTitle)) {
    // "Mr. and Mrs. Charles Hughes" is his name.
    if (!has_kind(person.title_kinds, kTitleMrs) || !may_be_husbands(person)) return false;
    return has_kind(title_kinds, kTitleMiss) || has_kind(person.title_kinds, kMansTitle);
  }
  const bool initials = std::all_of(person.words.begin(), person.words.end() - 1,
                                    [](const std::string& word) { return word.size() == 1; });
  return initials || has_kind(person.title_kinds, kMansTitle) ||
         is_mans_forename(person.words.front());
}

}  // namespace dateline
