#include "indexer/analyse/entities/initialled_persons.h"

#include <unordered_set>

#include "indexer/analyse/entities/labels.h"

namespace dateline {
namespace {

constexpr std::uint32_t kInitials = 2;

// Not "EU Council" or "GM Korea", which are known for something else.
bool may_be_initialled(const TagDocument& document, const NameSpan& span) {
  if (span.type != EntityType::kOrganisation) return false;
  const UnitRange name = span.units;
  if (name.last - name.first != 2) return false;
  const Unit& letters = document.units[name.first];
  const Unit& word = document.units[name.first + 1];
  const UnitLex& lex = document.lex[name.first + 1];
  const bool initials = letters.is(kUnitAllUpper) && !letters.is(kUnitPoint) &&
                        letters.end - letters.begin == kInitials &&
                        (document.lex[name.first].flags & ~kLexRegionShort) == 0;
  return initials && word.is(kUnitCapital) && !word.is(kUnitAllUpper) &&
         (lex.flags & ~(kLexForename | kLexSurname)) == 0 && lex.phrase_length == 0 &&
         lex.small_share < kHalfSmall;
}

std::uint32_t word_of(const TagDocument& document, const NameSpan& span) {
  return document.units[span.units.last - 1].folded;
}

}  // namespace

void settle_initialled_persons(const std::vector<TaggedField>& fields) {
  std::unordered_set<std::uint32_t> words;
  for (const TaggedField& field : fields) {
    for (const NameSpan& span : *field.spans) {
      if (may_be_initialled(*field.document, span)) words.insert(word_of(*field.document, span));
    }
  }
  if (words.empty()) return;
  bool confirmed = false;
  for (const TaggedField& field : fields) {
    for (const NameSpan& span : *field.spans) {
      const UnitRange name = span.units;
      confirmed = confirmed || (span.type == EntityType::kPerson && name.last - name.first == 1 &&
                                words.contains(field.document->units[name.first].folded));
    }
  }
  if (!confirmed) return;
  for (const TaggedField& field : fields) {
    for (NameSpan& span : *field.spans) {
      if (may_be_initialled(*field.document, span)) span.type = EntityType::kPerson;
    }
  }
}

}  // namespace dateline
