#include "indexer/analyse/entities/false_states.h"

#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// Behind a town ("Bedford, Mass."), a party's letter ("D-Mass.", "R TN") or a bracket.
bool is_behind_town(const TagDocument& document, std::size_t i) {
  if (i == 0) return false;
  const char mark = document.units[i - 1].mark;
  static const WordSet parties = {"d", "i", "r"};
  return parties.has(document.units[i - 1]) || mark == ',' || mark == '-' || mark == '(' ||
         mark == '_';
}

bool is_church_mass(const TagDocument& document, std::size_t i) {
  static const WordSet mass = {"mass", "mass."};
  static const WordSet before = {
      "a",       "after",   "afternoon", "at",         "attend",     "attended",    "attending",
      "attends", "before",  "celebrate", "celebrated", "celebrates", "celebrating", "daily",
      "during",  "easter",  "evening",   "funeral",    "hear",       "heard",       "hearing",
      "her",     "high",    "his",       "latin",      "memorial",   "midnight",    "morning",
      "nuptial", "outdoor", "papal",     "requiem",    "said",       "say",         "saying",
      "says",    "sunday",  "sung",      "the",        "their",      "to",          "tridentine",
      "weekly"};
  return i > 0 && mass.has(document.units[i]) && before.has(document.units[i - 1]);
}

// Of parties, companies and countries, not of American states.
bool is_before_foreign_title(const TagDocument& document, std::size_t i) {
  static const WordSet titles = {"chairman", "chairwoman", "chairperson", "chief",   "emir",
                                 "foreign",  "minister",   "ministers",   "premier", "president",
                                 "prime",    "spokesman",  "spokeswoman"};
  if (i + 1 >= document.units.size()) return false;
  const Unit& next = document.units[i + 1];
  return next.is(kUnitCapital) && !next.is(kUnitSentenceStart) && titles.has(next);
}

// "(Ada Ray/PA)": whose picture it is.
bool is_credit(const TagDocument& document, std::size_t i) {
  return i > 0 && i + 1 < document.units.size() && document.units[i - 1].mark == '/' &&
         !document.units[i].is(kUnitSpaceBefore) && document.units[i + 1].mark == ')';
}

// "PA": letters of the post, without a point.
bool is_post_form(const TagDocument& document, std::size_t i) {
  const Unit& unit = document.units[i];
  return unit.is(kUnitAllUpper) && !unit.is(kUnitPoint) && unit.end - unit.begin == 2 &&
         (document.lex[i].flags & kLexRegionShort) != 0 &&
         (document.lex[i].flags & kLexCountry) == 0;
}

}  // namespace

void settle_false_states(const TaggedField& field) {
  const TagDocument& document = *field.document;
  std::erase_if(*field.spans, [&](NameSpan& span) {
    const auto [first, last] = span.units;
    if (last - first != 1) return false;
    if (is_church_mass(document, first)) return !is_behind_town(document, first);
    const bool capitals = document.units[first].is(kUnitCapsText);
    if (span.type == EntityType::kPlace && !capitals && is_post_form(document, first) &&
        (is_before_foreign_title(document, first) || is_credit(document, first)) &&
        !is_behind_town(document, first)) {
      span.type = EntityType::kOrganisation;
    }
    return false;
  });
}

}  // namespace dateline
