#include "indexer/analyse/entities/introduced_things.h"

#include <string_view>
#include <unordered_set>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kFewestLetters = 2;
constexpr std::size_t kMostLetters = 6;  // more words in a row are seldom one thing
constexpr std::size_t kMostSmallWords = 3;

// Of bodies that papers write small: "the public works department", "board of revenue".
bool is_of_body(const Unit& unit) {
  static const WordSet heads = {
      "academy",     "administration", "agency",      "alliance",     "army",         "assembly",
      "association", "authority",      "bank",        "board",        "branch",       "brigade",
      "bureau",      "cell",           "center",      "centre",       "college",      "command",
      "commission",  "committee",      "company",     "congress",     "consortium",   "corporation",
      "council",     "court",          "department",  "directorate",  "division",     "exchange",
      "federation",  "force",          "forces",      "forum",        "foundation",   "front",
      "group",       "institute",      "institution", "league",       "ministry",     "mission",
      "movement",    "network",        "office",      "organisation", "organization", "panel",
      "parliament",  "party",          "police",      "secretariat",  "service",      "services",
      "society",     "squad",          "station",     "team",         "tribunal",     "trust",
      "union",       "unit",           "university"};
  return heads.has(unit);
}

bool are_letters(const TagDocument& document, const NameSpan& span) {
  if (span.units.size() != 1 || span.type == EntityType::kOther) return false;
  const Unit& unit = document.units[span.units.first];
  const std::size_t letters = unit.end - unit.begin;
  return unit.is(kUnitWord) && unit.is(kUnitAllUpper) && letters >= kFewestLetters &&
         letters <= kMostLetters;
}

// The letters begin the words in front of the bracket, all small, and none of them is a body's.
bool are_of_small_words(const TagDocument& document, std::size_t open, std::string_view letters) {
  static const WordSet small = {"a", "and", "for", "in", "of", "on", "the", "to"};
  std::size_t skipped = 0;
  for (std::size_t i = open; !letters.empty();) {
    if (i == 0) return false;
    const Unit& unit = document.units[--i];
    if (unit.mark == '-') continue;
    if (!unit.is(kUnitWord) || unit.is(kUnitHasUpper) || is_of_body(unit)) return false;
    if (ascii_upper(document.text[unit.begin]) == letters.back()) {
      letters.remove_suffix(1);
    } else if (!small.has(unit) || ++skipped > kMostSmallWords) {
      return false;
    }
  }
  return true;
}

}  // namespace

void drop_introduced_things(const std::vector<TaggedField>& fields) {
  std::unordered_set<std::uint32_t> things;  // by their exact hash
  for (const TaggedField& field : fields) {
    const TagDocument& document = *field.document;
    for (const NameSpan& span : *field.spans) {
      const std::size_t i = span.units.first;
      if (i == 0 || document.mark_at(i - 1) != '(' || document.mark_at(i + 1) != ')') continue;
      if (are_letters(document, span) && are_of_small_words(document, i - 1, document.form(i)))
        things.insert(document.units[i].exact);
    }
  }
  if (things.empty()) return;
  for (const TaggedField& field : fields) {
    std::erase_if(*field.spans, [&](const NameSpan& span) {
      return are_letters(*field.document, span) &&
             things.contains(field.document->units[span.units.first].exact);
    });
  }
}

}  // namespace dateline
