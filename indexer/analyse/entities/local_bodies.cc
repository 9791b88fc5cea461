#include "indexer/analyse/entities/local_bodies.h"

#include "indexer/analyse/entities/word_set.h"

namespace dateline {

// "Wigan and Leigh Magistrates' Court" is one; not "in Wigan and Leigh Magistrates' Court".
void join_town_courts(const TaggedField& field) {
  static const WordSet magistrates = {"magistrates", "magistrate"}, court = {"court"};
  static const WordSet and_ = {"and"}, placing = {"at", "between", "both", "from", "in", "of"};
  const TagDocument& document = *field.document;
  std::vector<NameSpan>& spans = *field.spans;
  for (std::size_t s = 1; s < spans.size(); ++s) {
    const UnitRange name = spans[s].units;
    const UnitRange town = spans[s - 1].units;
    if (spans[s].type != EntityType::kOrganisation || name.size() < 3 || town.size() != 1 ||
        spans[s - 1].type == EntityType::kPerson || town.last + 1 != name.first ||
        !court.has(document.units[name.last - 1]) || !and_.has(document.units[town.last]) ||
        !magistrates.has(document.units[name.first + 1]))
      continue;
    if (town.first > 0 && placing.has(document.units[town.first - 1])) continue;
    spans[s].units.first = town.first;
    spans[s - 1].units.last = town.first;  // empty
  }
  std::erase_if(spans, [](const NameSpan& span) { return span.units.size() == 0; });
}

// "Kanke LGA", a local government area, and "Goshen Twp".
void settle_local_areas(const TaggedField& field) {
  static const WordSet letters = {"lga"};
  static const WordSet townships = {"twp", "twp."};
  for (NameSpan& span : *field.spans) {
    if (span.type == EntityType::kPlace || span.units.size() < 2) continue;
    const Unit& last = field.document->units[span.units.last - 1];
    if (letters.has(last) && last.is(kUnitAllUpper)) span.type = EntityType::kPlace;
    if (!townships.has(last) || !last.is(kUnitCapital)) continue;
    span.type = EntityType::kPlace;
    // "The 3 Goshen Twp. members".
    if (span.units.size() > 2 && field.document->units[span.units.first].is(kUnitNumber))
      ++span.units.first;
  }
}

}  // namespace dateline
