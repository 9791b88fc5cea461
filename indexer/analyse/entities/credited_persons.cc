#include "indexer/analyse/entities/credited_persons.h"

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostCreditedWords = 3;  // of a name
constexpr std::uint32_t kNoCreditedPerson = kLexOrgHead | kLexPlaceHead | kLexNature | kLexTeam |
                                            kLexCalendar | kLexAgency | kLexCountry | kLexRole;

// What is done by persons, seldom by firms.
bool is_work(const Unit& unit) {
  static const WordSet works = {
      "reporting",     "editing",      "writing",     "compiled",   "edited",       "written",
      "directed",      "photo",        "photos",      "photograph", "picture",      "pictures",
      "photographs",   "illustration", "illustrated", "lyrics",     "music",        "composed",
      "choreographed", "libretto",     "painted",     "sculpted",   "illustrations"};
  return works.has(unit);
}

// "Contact: Jo Park"; not "reporting: Jo Park".
bool is_label(const Unit& unit) {
  static const WordSet labels = {"contact",      "contacts", "photo",    "photograph",
                                 "photographer", "editor",   "reporter", "writer"};
  return labels.has(unit);
}

bool is_credited(const TagDocument& document, std::size_t first) {
  static const WordSet by = {"by"};
  if (first < 2) return false;
  const Unit& before = document.units[first - 1];
  if (before.mark == ':') return is_label(document.units[first - 2]);
  return by.has(before) && is_work(document.units[first - 2]);
}

// A known forename and a word or two that may be surnames.
bool has_forename(const TagDocument& document, const UnitRange& name) {
  if (name.size() < 2 || name.size() > kMostCreditedWords) return false;
  const UnitLex& forename = document.lex[name.first];
  if ((forename.flags & kLexForename) == 0 || forename.phrase_length != 0) return false;
  for (std::size_t i = name.first; i < name.last; ++i) {
    const Unit& unit = document.units[i];
    if (!unit.is(kUnitWord) || !unit.is(kUnitCapital) || unit.is(kUnitAllUpper)) return false;
    const std::uint32_t flags = document.lex[i].flags;
    if ((flags & kNoCreditedPerson) != 0 && (flags & kLexSurname) == 0) return false;
  }
  return true;
}

}  // namespace

void settle_credited_persons(const TagDocument& document, std::vector<NameSpan>& spans) {
  for (NameSpan& span : spans) {
    if (span.type == EntityType::kPerson || !is_credited(document, span.units.first)) continue;
    if (has_forename(document, span.units)) span.type = EntityType::kPerson;
  }
}

}  // namespace dateline
