#include "indexer/analyse/entities/monograms.h"

#include <cstdint>
#include <map>
#include <string_view>

#include "indexer/analyse/entities/currency_codes.h"
#include "indexer/analyse/entities/labels.h"

namespace dateline {
namespace {

// Two letters are too many names'.
constexpr std::uint32_t kFewestLetters = 3;
constexpr std::uint32_t kMostLetters = 4;

bool may_be_monogram(const TagDocument& document, const NameSpan& span) {
  const Unit& unit = document.units[span.units.first];
  if (!unit.is(kUnitAllUpper)) return false;  // few are
  if (span.type != EntityType::kOrganisation || span.units.size() != 1) return false;
  const std::uint32_t letters = unit.end - unit.begin;
  if (letters < kFewestLetters || letters > kMostLetters) return false;
  const UnitLex& lex = document.lex[span.units.first];
  return !unit.is(kUnitPoint) && !unit.is(kUnitCapsText) && lex.flags == 0 &&
         lex.phrase_length == 0 && !is_currency_code(text_of(document, span.units));
}

// Up to four letters, packed.
using Initials = std::uint32_t;

Initials with_letter(Initials initials, char letter) {
  return initials << 8 | static_cast<unsigned char>(letter);
}

Initials initials_of_monogram(const TagDocument& document, const NameSpan& span) {
  Initials initials = 0;
  for (const char letter : text_of(document, span.units)) initials = with_letter(initials, letter);
  return initials;
}

// The first letters of the words with a capital; 0 when they are too many or too few.
Initials capitals_of(const TagDocument& document, const UnitRange& name) {
  Initials initials = 0;
  std::uint32_t letters = 0;
  for (std::size_t i = name.first; i < name.last; ++i) {
    const Unit& unit = document.units[i];
    if (!unit.is(kUnitWord) || !unit.is(kUnitCapital)) continue;
    if (++letters > kMostLetters) return 0;
    initials = with_letter(initials, document.text[unit.begin]);
  }
  return letters < kFewestLetters ? 0 : initials;
}

bool has_known_forename(const TagDocument& document, const NameSpan& span) {
  return (document.lex[span.units.first].flags & kLexForename) != 0;
}

// Whose initials these are.
struct InitialsBearer {
  std::string_view name;
  bool others = false;  // another person or an organisation has them too
};

}  // namespace

void settle_monograms(const std::vector<TaggedField>& fields) {
  std::map<Initials, InitialsBearer> bearers;
  for (const TaggedField& field : fields) {
    for (const NameSpan& span : *field.spans) {
      if (may_be_monogram(*field.document, span))
        bearers[initials_of_monogram(*field.document, span)];
    }
  }
  if (bearers.empty()) return;
  for (const TaggedField& field : fields) {
    for (const NameSpan& span : *field.spans) {
      if (span.units.size() < kFewestLetters) continue;
      const bool person =
          span.type == EntityType::kPerson && has_known_forename(*field.document, span);
      const auto bearer = bearers.find(capitals_of(*field.document, span.units));
      if (bearer == bearers.end()) continue;
      const std::string_view name = text_of(*field.document, span.units);
      InitialsBearer& known = bearer->second;
      if (!person || (!known.name.empty() && known.name != name)) known.others = true;
      known.name = name;
    }
  }
  for (const TaggedField& field : fields) {
    for (NameSpan& span : *field.spans) {
      if (!may_be_monogram(*field.document, span)) continue;
      const InitialsBearer& bearer = bearers.at(initials_of_monogram(*field.document, span));
      if (!bearer.name.empty() && !bearer.others) span.type = EntityType::kPerson;
    }
  }
}

}  // namespace dateline
