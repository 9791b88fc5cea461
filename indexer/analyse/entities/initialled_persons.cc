#include "indexer/analyse/entities/initialled_persons.h"

#include <unordered_set>

#include "indexer/analyse/entities/forenames_before.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/word_set.h"

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

// "P.J. Mayo", not "A.C. Milan"; "J.T. Sams of Rockford".
void settle_pointed(const TaggedField& field) {
  static const WordSet clubs = {"a.c.", "a.d.", "a.f.c.", "a.j.", "a.s.", "c.d.",
                                "c.f.", "f.c.", "r.c.",   "s.c.", "s.s.", "u.c."};
  constexpr std::size_t kTwoInitials = 4;  // bytes
  const TagDocument& document = *field.document;
  static const WordSet of = {"of"};
  constexpr std::size_t kSomebodyOf = 4;  // units of "J.T. Sams of Rockford"
  std::size_t free = 0;                   // the first unit behind the span before
  std::vector<NameSpan> towns;
  for (NameSpan& span : *field.spans) {
    auto& [first, last] = span.units;
    const bool initialled = span.type == EntityType::kPlace && last - first == 1 && first > free &&
                            document.units[first - 1].is(kUnitPoint) &&
                            (document.lex[first].flags & kLexSurname) != 0 &&
                            document.form(first - 1).size() >= kTwoInitials &&
                            are_pointed_initials(document, first - 1) &&
                            !clubs.has(document.units[first - 1]);
    if (initialled) {
      --first;
      span.type = EntityType::kPerson;
    }
    const bool of_town =
        span.type == EntityType::kOrganisation && last - first == kSomebodyOf &&
        document.units[first].is(kUnitPoint) && document.form(first).size() >= kTwoInitials &&
        of.has(document.units[first + 2]) && document.lex[first + 1].phrase_length == 0 &&
        (document.lex[first + 1].flags & ~(kLexForename | kLexSurname)) == 0 &&
        are_pointed_initials(document, first) && !clubs.has(document.units[first]);
    if (of_town) {
      constexpr std::uint32_t kTowns =
          kLexCapital | kLexBigCity | kLexCity | kLexSmallCity | kLexRegion;
      const std::size_t town = last - 1;
      if ((document.lex[town].flags & kTowns) != 0)
        towns.push_back({{town, last}, EntityType::kPlace});
      last = first + 2;
      span.type = EntityType::kPerson;
    }
    free = last;
  }
  add_spans(towns, *field.spans);
}

}  // namespace

void settle_initialled_persons(const std::vector<TaggedField>& fields) {
  for (const TaggedField& field : fields) settle_pointed(field);
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
