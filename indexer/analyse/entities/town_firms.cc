#include "indexer/analyse/entities/town_firms.h"

#include "indexer/analyse/entities/firm_context.h"
#include "indexer/analyse/entities/repeated_names.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostUnitsOfTown = 2;

// "In Kathmandu", "from Kathmandu".
bool is_where(const TagDocument& document, std::size_t first) {
  static const WordSet words = {"around", "from",   "in",      "into",  "leave",
                                "left",   "near",   "outside", "reach", "through",
                                "to",     "toward", "towards", "visit"};
  return first > 0 && words.has(document.units[first - 1]) && !is_owned_before(document, first);
}

// "Bethlehem, Pa.".
bool has_state_behind(const TagDocument& document, const std::vector<NameSpan>& spans,
                      std::size_t s) {
  const std::size_t last = spans[s].units.last;
  return document.mark_at(last) == ',' && s + 1 < spans.size() &&
         spans[s + 1].units.first == last + 1 && spans[s + 1].type == EntityType::kPlace;
}

// "N.V.", which is Nevada or what a firm is by law.
bool is_short_for_state(const TagDocument& document, const UnitRange& name) {
  constexpr std::size_t kMostOfState = 4;
  const Unit& last = document.units[name.last - 1];
  return text_of(document, name).size() <= kMostOfState &&
         (last.is(kUnitAllUpper) || last.is(kUnitPoint) || last.mark == '.');
}

bool may_be_town_firm(const TagDocument& document, const std::vector<NameSpan>& spans,
                      std::size_t s) {
  const UnitRange name = spans[s].units;
  return spans[s].type == EntityType::kPlace && name.size() <= kMostUnitsOfTown &&
         !is_short_for_state(document, name) &&
         (document.lex[name.first].flags & kLexCountry) == 0 && !is_where(document, name.first) &&
         !has_state_behind(document, spans, s);
}

// "New Mexico" of "PS New Mexico".
bool ends_longer_name(const TagDocument& document, std::size_t first) {
  if (first == 0 || document.units[first].is(kUnitSentenceStart)) return false;
  const Unit& before = document.units[first - 1];
  if (before.mark == '-' && !document.units[first].is(kUnitSpaceBefore)) return true;
  const bool begins_sentence = before.is(kUnitSentenceStart) && !before.is(kUnitAllUpper) &&
                               document.lex[first - 1].small_share >= kOrdinaryShare;
  return before.is(kUnitHasUpper) && !begins_sentence;
}

}  // namespace

void settle_town_firms(const std::vector<TaggedField>& fields) {
  NameKeys firms;
  for (const TaggedField& field : fields) {
    const TagDocument& document = *field.document;
    const std::vector<NameSpan>& spans = *field.spans;
    for (std::size_t s = 0; s < spans.size(); ++s) {
      const UnitRange name = spans[s].units;
      if (may_be_town_firm(document, spans, s) && is_firm_not_town(document, name) &&
          !ends_longer_name(document, name.first))
        firms.add(document, name);
    }
  }
  if (firms.lengths().empty()) return;
  for (const TaggedField& field : fields) {
    std::vector<NameSpan>& spans = *field.spans;
    for (std::size_t s = 0; s < spans.size(); ++s) {
      if (may_be_town_firm(*field.document, spans, s) && firms.has(*field.document, spans[s].units))
        spans[s].type = EntityType::kOrganisation;
    }
  }
}

}  // namespace dateline
