#include "indexer/analyse/entities/party_letters.h"

#include "indexer/analyse/entities/cue_words.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

const WordSet kParties = {"d", "d.", "r", "r."};

// "R-" at `i`, before a word with a capital; not "D-Day".
bool is_party_of(const TagDocument& document, std::size_t i) {
  if (i + 2 >= document.units.size() || document.units[i + 1].mark != '-') return false;
  static const WordSet day = {"day"};
  const Unit& place = document.units[i + 2];
  return document.units[i].is(kUnitCapital) && kParties.has(document.units[i]) &&
         !document.units[i + 1].is(kUnitSpaceBefore) && !place.is(kUnitSpaceBefore) &&
         place.is(kUnitCapital) && !day.has(place);
}

// Whether the name of somebody and a comma stand right before `i`.
bool is_behind_person(const TagDocument& document, const NameSpan* before, std::size_t i) {
  return before != nullptr && before->type == EntityType::kPerson && before->units.last + 1 == i &&
         document.mark_at(i - 1) == ',';
}

void settle_letters(const TagDocument& document, std::vector<NameSpan>& spans) {
  constexpr std::size_t kParty = 2;  // "R-"
  const NameSpan* before = nullptr;
  std::size_t seat = document.units.size();  // where the last one begins
  std::size_t kept = 0;
  for (NameSpan span : spans) {
    auto& [first, last] = span.units;
    if (is_party_of(document, first) && is_behind_person(document, before, first)) {
      seat = first + kParty;
      if (last <= seat) continue;
      first = seat;
    } else if (first >= kParty && document.units[first - 1].mark == '-' &&
               is_party_of(document, first - kParty) &&
               is_behind_person(document, before, first - kParty)) {
      seat = first;  // the letter is in no name
    }
    if (first == seat) span.type = EntityType::kPlace;
    spans[kept] = span;
    before = &spans[kept++];
  }
  spans.resize(kept);
}

}  // namespace

void settle_party_letters(const std::vector<TaggedField>& fields, const ArticleWords& words) {
  static const CueWords cues = {&kParties};
  if (!cues.any_in(words)) return;
  for (const TaggedField& field : fields) settle_letters(*field.document, *field.spans);
}

}  // namespace dateline
