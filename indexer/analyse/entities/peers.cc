#include "indexer/analyse/entities/peers.h"

#include "indexer/analyse/entities/cue_words.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/ships.h"

namespace dateline {
namespace {

constexpr std::size_t kTitle = 2;  // "Duke of"
constexpr std::size_t kMostWordsOfTown = 2;

const WordSet kLordsTitles = {"lord", "viscount"};

const WordSet kOfPeers = {"of"};

// At `i` "Duke of", where somebody is spoken of by it: not "Grand Duke of", nor "John Earl of
// Luna".
bool is_title_of_peer(const TagDocument& document, std::size_t i) {
  static const WordSet before = {"and",    "by",   "eighth", "eleventh", "fifth",   "first",
                                 "fourth", "late", "ninth",  "second",   "seventh", "sixth",
                                 "tenth",  "the",  "third",  "to"};
  const Unit& title = document.units[i];
  if (!title.is(kUnitCapital) || i + kTitle >= document.units.size()) return false;
  if (!peers_titles().has(title) || !kOfPeers.has(document.units[i + 1])) return false;
  if (i == 0 || title.is(kUnitSentenceStart)) return true;
  const Unit& word = document.units[i - 1];
  return word.mark == ',' || before.has(word) || word.is(kUnitHasDigit) ||
         is_ships_name(document, i);
}

const WordSet kRaces = {"cup", "handicap", "prize", "stakes", "trophy"};
const WordSet kBuildings = {"arms",   "column", "hospital", "hotel",  "inn",     "pub",    "rules",
                            "scheme", "school", "statue",   "tavern", "theater", "theatre"};
const WordSet kHouses = {&kRaces, &kBuildings};

// Whether something called for a peer goes on behind: "Duke of Wellington's Regiment", "the Duke of
// York pub".
bool is_called_for_peer(const TagDocument& document, std::size_t last) {
  static const WordSet s = {"s"};
  const auto& units = document.units;
  if (document.mark_at(last) == '\'' && !units[last].is(kUnitSpaceBefore))
    last += last + 1 < units.size() && s.has(units[last + 1]) ? 2 : 1;
  if (last >= units.size()) return false;
  const Unit& next = units[last];
  return kHouses.has(next) || (next.is(kUnitCapital) && !next.is(kUnitSentenceStart));
}

// "Treated at the Countess of Tudel": a house; not "at the Duke of Tudel's", nor "shot at the Duke
// of Tudel". `title` begins the name that ends before `last`.
bool is_peers_house(const TagDocument& document, std::size_t title, std::size_t last) {
  static const WordSet at = {"at"}, the = {"the"};
  static const WordSet aim = {"aim",       "aimed",  "amazed", "angry",   "anger",   "astonished",
                              "directed",  "fire",   "fired",  "furious", "gazed",   "glanced",
                              "guest",     "guests", "hurled", "jeered",  "laugh",   "laughed",
                              "levelled",  "look",   "looked", "looking", "pointed", "shocked",
                              "shot",      "shots",  "shout",  "shouted", "smiled",  "stared",
                              "surprised", "threw",  "thrown", "waved"};
  if (title < 3 || !the.has(document.units[title - 1]) || !at.has(document.units[title - 2]))
    return false;
  return document.mark_at(last) != '\'' && !aim.has(document.units[title - 3]);
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
      const bool race = kRaces.has(document.units[last - 1]);  // "the Earl of Tudel Stakes"
      if (race || is_peers_town(document, {title + kTitle, last})) {
        first = title;
        const bool thing =
            race || is_ships_name(document, title) || is_peers_house(document, title, last);
        span.type = thing ? EntityType::kOther : EntityType::kPerson;
      }
    } else if (span.type == EntityType::kPerson && begins_as_peer(document, span.units) &&
               (kRaces.has(document.units[last - 1]) || is_peers_house(document, first, last))) {
      span.type = EntityType::kOther;
    } else if (is_lord(document, span)) {
      ++first;
      span.type = EntityType::kPerson;
    }
    free = last;
  }
}

}  // namespace

const WordSet& peers_titles() {
  static const WordSet titles = {"duchess",  "duke",        "dukes",    "earl",
                                 "countess", "marchioness", "marquess", "marquis"};
  return titles;
}

bool begins_as_peer(const TagDocument& document, const UnitRange& name) {
  return name.size() > kTitle && peers_titles().has(document.units[name.first]) &&
         kOfPeers.has(document.units[name.first + 1]);
}

void settle_peers(const std::vector<TaggedField>& fields, const ArticleWords& words) {
  static const CueWords cues = {&peers_titles(), &kLordsTitles};
  if (!cues.any_in(words)) return;
  for (const TaggedField& field : fields) settle_peers_of(*field.document, *field.spans);
}

}  // namespace dateline
