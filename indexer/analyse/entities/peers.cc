#include "indexer/analyse/entities/peers.h"

#include "indexer/analyse/entities/cue_words.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/ships.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kTitle = 2;  // "Duke of"
constexpr std::size_t kMostWordsOfTown = 2;

const WordSet kPeersTitles = {"duchess",  "duke",        "dukes",    "earl",
                              "countess", "marchioness", "marquess", "marquis"};
const WordSet kLordsTitles = {"lord", "viscount"};

// At `i` "Duke of", where somebody is spoken of by it: not "Grand Duke of", nor "John Earl of
// Luna".
bool is_title_of_peer(const TagDocument& document, std::size_t i) {
  static const WordSet of = {"of"};
  static const WordSet before = {"and",    "by",   "eighth", "eleventh", "fifth",   "first",
                                 "fourth", "late", "ninth",  "second",   "seventh", "sixth",
                                 "tenth",  "the",  "third",  "to"};
  const Unit& title = document.units[i];
  if (!title.is(kUnitCapital) || i == 0) return false;
  if (!kPeersTitles.has(title) || !of.has(document.units[i + 1])) return false;
  const Unit& word = document.units[i - 1];
  return before.has(word) || word.is(kUnitHasDigit) || is_ships_name(document, i);
}

const WordSet kHouses = {"hotel", "inn", "pub", "statue", "tavern", "theater", "theatre"};

// Whether something called for a peer goes on behind: "Duke of Wellington's Regiment", "the Duke of
// York pub".
bool is_called_for_peer(const TagDocument& document, std::size_t last) {
  if (last == document.units.size()) return false;
  const Unit* next = &document.units[last];
  if (!next->is(kUnitSpaceBefore) && next->mark != 0 && last + 2 < document.units.size() &&
      document.units[last + 2].is(kUnitSpaceBefore))
    next = &document.units[last + 2];  // behind 's
  return kHouses.has(*next) || (next->is(kUnitCapital) && !next->is(kUnitSentenceStart));
}

// What stands behind "Duke of" is neither a land, which has dukes of its own, nor what is called
// for one.
bool is_peers_town(const TagDocument& document, const UnitRange& town) {
  constexpr std::uint32_t kLands = kLexCountry | kLexFormerState;
  constexpr std::uint32_t kHeads = kLexOrgHead | kLexPlaceHead;
  return town.size() <= kMostWordsOfTown && (document.lex[town.first].flags & kLands) == 0 &&
         (document.lex[town.last - 1].flags & kHeads) == 0 &&
         !kHouses.has(document.units[town.last - 1]) && !is_called_for_peer(document, town.last);
}

// "Lord Clarendon", not "Lord Howe Island".
bool is_lord(const TagDocument& document, const NameSpan& span) {
  const auto [first, last] = span.units;
  if (last - first != 2 || !kLordsTitles.has(document.units[first])) return false;
  if (span.type != EntityType::kPlace && span.type != EntityType::kOrganisation) return false;
  const UnitLex& lex = document.lex[first + 1];
  return document.lex[first].phrase_length == 0 && document.units[first].is(kUnitCapital) &&
         document.units[first + 1].is(kUnitCapital) &&
         (lex.flags & (kLexPlaceHead | kLexOrgHead)) == 0 && !is_ships_name(document, first) &&
         !is_called_for_peer(document, last);
}

void settle_peers_of(const TagDocument& document, std::vector<NameSpan>& spans) {
  std::size_t free = 0;  // the first unit behind the span before
  for (NameSpan& span : spans) {
    auto& [first, last] = span.units;
    const bool titled = span.type != EntityType::kPerson && last - first > kTitle &&
                        is_title_of_peer(document, first);
    const bool behind =
        !titled && first >= free + kTitle && is_title_of_peer(document, first - kTitle);
    if (titled || behind) {
      const std::size_t title = behind ? first - kTitle : first;
      if (is_peers_town(document, {title + kTitle, last})) {
        first = title;
        span.type = is_ships_name(document, title) ? EntityType::kOther : EntityType::kPerson;
      }
    } else if (is_lord(document, span)) {
      ++first;
      span.type = EntityType::kPerson;
    }
    free = last;
  }
}

}  // namespace

void settle_peers(const std::vector<TaggedField>& fields, const ArticleWords& words) {
  static const CueWords cues = {&kPeersTitles, &kLordsTitles};
  if (!cues.any_in(words)) return;
  for (const TaggedField& field : fields) settle_peers_of(*field.document, *field.spans);
}

}  // namespace dateline
