#include "indexer/analyse/entities/described_people.h"

#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

bool is_description(const TagDocument& document, std::size_t i) {
  static const WordSet words = {"black", "blacks", "white", "whites"};
  return document.units[i].is(kUnitCapital) && words.has(document.units[i]);
}

bool is_titled(const TagDocument& document, std::size_t i) {
  return i > 0 && document.units[i - 1].is(kUnitHasUpper) &&
         (document.lex[i - 1].flags & kLexTitle) != 0;
}

// A name that ends with it, or it alone behind a title.
bool names_somebody(const TaggedField& field) {
  for (const EntitySpan& span : *field.spans) {
    const UnitRange name = units_of(*field.document, span);
    if (!is_description(*field.document, name.last - 1)) continue;
    if (name.last - name.first > 1 || is_titled(*field.document, name.first)) return true;
  }
  return false;
}

}  // namespace

void drop_described_people(const std::vector<TaggedField>& fields) {
  for (const TaggedField& field : fields) {
    if (names_somebody(field)) return;
  }
  for (const TaggedField& field : fields) {
    std::erase_if(*field.spans, [&](const EntitySpan& span) {
      const UnitRange name = units_of(*field.document, span);
      return span.type == EntityType::kPerson && name.last - name.first == 1 &&
             is_description(*field.document, name.first);
    });
  }
}

}  // namespace dateline
