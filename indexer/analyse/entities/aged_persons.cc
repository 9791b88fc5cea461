#include "indexer/analyse/entities/aged_persons.h"

#include <algorithm>

#include "indexer/analyse/entities/labels.h"

namespace dateline {
namespace {

constexpr std::size_t kMostWords = 4;  // of a name
constexpr std::uint32_t kNoPerson =
    kLexOrgHead | kLexPlaceHead | kLexNature | kLexTeam | kLexCalendar | kLexAgency;

// Two words or more, none of which says what else it is: "Port Harcourt, 12," may be a score.
bool can_be_person(const TagDocument& document, const UnitRange& name) {
  if (name.last - name.first < 2 || name.last - name.first > kMostWords) return false;
  if (document.lex[name.first].phrase_length != 0) return false;
  for (std::size_t i = name.first; i < name.last; ++i) {
    const Unit& unit = document.units[i];
    if (!unit.is(kUnitWord) || !unit.is(kUnitCapital) || unit.is(kUnitAllUpper)) return false;
    if ((document.lex[i].flags & kNoPerson) != 0) return false;
  }
  return true;
}

// From 10 to 99: younger ones are seldom news, and scores have such numbers.
bool is_age(const TagDocument& document, std::size_t i) {
  const std::string_view number = document.form(i);
  return number.size() == 2 && number[0] >= '1' && number[0] <= '9' &&
         document.units[i].is(kUnitNumber) && document.units[i].is(kUnitSpaceBefore);
}

}  // namespace

bool has_age(const TagDocument& document, std::size_t i) {
  const auto& units = document.units;
  if (document.mark_at(i + 1) != ',' || i + 3 >= units.size()) return false;
  if (document.form(i + 2) == "the" || document.form(i + 2) == "a")
    return is_age(document, i + 3) && document.mark_at(i + 4) == '-' && i + 5 < units.size() &&
           document.form(i + 5) == "year";
  const bool number_behind = i + 4 < units.size() && units[i + 4].is(kUnitNumber);
  return is_age(document, i + 2) &&
         (document.mark_at(i + 3) == ',' || document.mark_at(i + 3) == '.') &&
         !units[i + 3].is(kUnitSpaceBefore) && !number_behind;
}

void settle_aged_persons(const TagDocument& document, std::vector<NameSpan>& spans) {
  for (NameSpan& span : spans) {
    const UnitRange& name = span.units;
    const std::uint32_t end = document.units[name.last - 1].end;
    const bool comma = end < document.text.size() && document.text[end] == ',';
    if (span.type == EntityType::kPerson || !comma) continue;
    if (has_age(document, name.last - 1) && can_be_person(document, name))
      span.type = EntityType::kPerson;
  }
}

}  // namespace dateline
