#include "indexer/analyse/entities/ships.h"

#include <algorithm>
#include <set>

#include "indexer/analyse/entities/boats.h"
#include "indexer/analyse/entities/cue_words.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/person_signs.h"
#include "indexer/analyse/entities/ship_deeds.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

const WordSet kShips = {"barque",    "battleship",  "battlecruiser", "brig",      "brigantine",
                        "corvette",  "cruiser",     "cutter",        "destroyer", "dreadnought",
                        "ferry",     "freighter",   "frigate",       "gunboat",   "liner",
                        "minelayer", "minesweeper", "schooner",      "sloop",     "steamer",
                        "steamship", "submarine",   "supertanker",   "tanker",    "trawler",
                        "troopship", "tug",         "tugboat",       "warship",   "yacht"};
const WordSet kManyShips = {
    "barques",  "battleships", "battlecruisers", "brigs",        "brigantines",  "corvettes",
    "cruisers", "cutters",     "destroyers",     "dreadnoughts", "ferries",      "freighters",
    "frigates", "gunboats",    "liners",         "minelayers",   "minesweepers", "schooners",
    "sloops",   "steamers",    "steamships",     "submarines",   "supertankers", "tankers",
    "trawlers", "troopships",  "tugs",           "tugboats",     "warships",     "yachts"};
// Which of airlines or their planes, or other things, have too.
const WordSet kCarriers = {"carrier", "carriers"};
const WordSet kShip = {"ship"};  // somebody may ship things
const WordSet kAnyShips = {&kShips, &kManyShips, &kCarriers, &kShip,
                           &kinds_of_boats()};  // which few words are
// What ships of lists are as well, and what their names begin with.
const WordSet kOtherRigs = {"bark", "ketch", "p.s.", "s.s."};
const WordSet kRigs = {&kShips, &kShip, &kOtherRigs};
const WordSet kOwnersLetters = {"m.v.", "p.s.", "r.m.s.", "s.s."};
const WordSet kShipsRanks = {"admiral", "captain", "count",  "duke",     "general",
                             "king",    "lord",    "prince", "princess", "queen"};
const WordSet kPrefixes = {"hms",   "h.m.s.", "hmas",   "h.m.a.s.", "hmcs", "h.m.c.s.",
                           "hmnzs", "uss",    "u.s.s.", "usns",     "uscgc"};

bool is_many(const Unit& unit) {
  static const WordSet boats = {"boats", "transports"};
  return kManyShips.has(unit) || boats.has(unit);
}

// One of these begins the name of a ship, or stands in front of it but for a quotation mark.
const WordSet kPrefixLetters = {"a.", "c.", "h.", "m.", "n.", "s.", "u.", "z."};
const WordSet kSigns = {&kAnyShips, &kPrefixes, &kPrefixLetters};

// "Steamer Quetta lost" begins so; "Tug" and "Brig" within a sentence are names' words.
bool is_written_small(const Unit& unit) {
  return !unit.is(kUnitHasUpper) || unit.is(kUnitSentenceStart);
}

bool is_prefix(const Unit& unit) { return unit.is(kUnitAllUpper) && kPrefixes.has(unit); }

// A letter of "H. M. S.".
bool is_prefix_letter(const TagDocument& document, std::size_t i) {
  const Unit& unit = document.units[i];
  return unit.end - unit.begin == 2 && unit.is(kUnitCapital) && kPrefixLetters.has(unit);
}

// How many units from `first` on are the prefix of a ship's name: "H.M.S.", "H. M. C. S."; 0 for
// none.
std::size_t prefix_at(const TagDocument& document, std::size_t first) {
  static constexpr std::string_view kSpaced[] = {"HMAS", "HMCS", "HMNZS", "HMS", "USS"};
  constexpr std::size_t kMostLetters = 5;
  if (is_prefix(document.units[first])) return 1;
  std::string letters;
  while (letters.size() < kMostLetters && first + letters.size() < document.units.size() &&
         is_prefix_letter(document, first + letters.size()))
    letters += document.form(first + letters.size())[0];
  return std::ranges::find(kSpaced, letters) != std::end(kSpaced) ? letters.size() : 0;
}

// Whether such a prefix ends with unit `last`.
bool ends_prefix(const TagDocument& document, std::size_t last) {
  constexpr std::size_t kMostLetters = 5;
  if (is_prefix(document.units[last])) return true;
  std::size_t first = last + 1;
  while (first > 0 && last + 1 - first < kMostLetters && is_prefix_letter(document, first - 1))
    --first;
  return first < last && prefix_at(document, first) == last + 1 - first;
}

// The unit in front that tells of what the name is; past a quotation mark.
std::size_t word_before(const TagDocument& document, std::size_t first) {
  const std::size_t at = first - 1;
  return at > 0 && document.units[at].mark == '"' ? at - 1 : at;
}

// "The ship", "the cargo ship", "a Danish ship"; not "to ship".
bool is_a_ship(const TagDocument& document, std::size_t word) {
  static const WordSet before = {"a",        "cargo",    "container", "convict",  "cruise",
                                 "emigrant", "hospital", "merchant",  "research", "sailing",
                                 "slave",    "supply",   "survey",    "the",      "training"};
  return word > 0 && kShip.has(document.units[word]) &&
         (before.has(document.units[word - 1]) ||
          (document.units[word - 1].is(kUnitHasUpper) &&
           !document.units[word - 1].is(kUnitSentenceStart)));
}

// What goes on about the ship, and not about what somebody did with it: "the yacht Bo Ray bought".
bool goes_on_about_ship(const TagDocument& document, std::size_t i) {
  static const WordSet words = {"and",    "arrived", "as",     "at",       "for",  "from", "had",
                                "has",    "in",      "is",     "left",     "near", "off",  "on",
                                "sailed", "sank",    "struck", "then",     "to",   "was",  "when",
                                "which",  "while",   "with",   "yesterday"};
  if (i >= document.units.size() || document.units[i].is(kUnitSentenceStart)) return true;
  const Unit& unit = document.units[i];
  return (unit.mark != 0 && unit.mark != '-' && unit.mark != '\'') || words.has(unit);
}

// The same of what may be a town's or person's name, whose train, flight or campaign goes on from
// there: "aboard the Dublin to Cork train", "the Ray for mayor campaign"; but "aboard the Arabia
// for Sydney" and "aboard the Arabia to help".
bool goes_on_about_vessel(const TagDocument& document, std::size_t i) {
  static const WordSet joints = {"and", "for", "to"};
  static const WordSet purpose = {"for"};
  static const WordSet determiners = {"a", "an", "her", "his", "the", "their"};
  constexpr std::size_t kMostWords = 4;  // of the other name
  const auto& units = document.units;
  if (!goes_on_about_ship(document, i)) return false;
  if (i + 1 >= units.size() || units[i].is(kUnitSentenceStart) || !joints.has(units[i]))
    return true;
  std::size_t next = i + 1;
  if (!units[next].is(kUnitHasUpper)) return !purpose.has(units[i]) || determiners.has(units[next]);
  while (next < units.size() && next <= i + kMostWords && units[next].is(kUnitHasUpper) &&
         !units[next].is(kUnitSentenceStart))
    ++next;
  return goes_on_about_ship(document, next);
}

const WordSet kArticle = {"the"};

const WordSet kNamed = {"called", "named"};

// "A schooner named", "a schooner named the".
bool is_ship_named(const TagDocument& document, std::size_t first) {
  const auto& units = document.units;
  if (first < 3 || units[first].is(kUnitSentenceStart)) return false;
  const std::size_t at = kArticle.has(units[first - 1]) ? first - 2 : first - 1;
  return kNamed.has(units[at]) && kAnyShips.has(units[at - 1]);
}

// "On board the", "aboard the", "a schooner named the".
bool is_aboard(const TagDocument& document, std::size_t first) {
  static const WordSet before = {&kArticle, &kNamed};
  static const WordSet aboard = {"aboard"};
  static const WordSet board = {"board"};
  static const WordSet on = {"on"};
  const auto& units = document.units;
  if (first < 3 || !before.has(units[first - 1])) return false;  // most names
  if (is_ship_named(document, first)) return true;
  if (units[first].is(kUnitSentenceStart) || !kArticle.has(units[first - 1])) return false;
  return aboard.has(units[first - 2]) || (board.has(units[first - 2]) && on.has(units[first - 3]));
}

// False for most names.
bool may_be_ship(const TagDocument& document, std::size_t first) {
  const auto& units = document.units;
  if (kSigns.has(units[first]) || is_aboard(document, first)) return true;
  if (first == 0) return false;
  if (kShipsRanks.has(units[first - 1]) && first > 1 && kAnyShips.has(units[first - 2]))
    return true;
  return kSigns.has(units[first - 1]) || kSigns.has(units[word_before(document, first)]);
}

bool is_carrier_of_planes(const TagDocument& document, std::size_t word) {
  if (!kCarriers.has(document.units[word])) return false;
  static const WordSet before = {"aircraft", "escort", "flattop"};
  std::size_t at = word;
  if (at > 0 && document.units[at - 1].mark == '-') --at;
  if (at > 0 && before.has(document.units[at - 1])) return true;
  return is_near_navy(document, word);
}

bool is_known(const TagDocument& document, std::size_t first, std::size_t last,
              std::uint32_t flags) {
  const UnitLex& lex = document.lex[first];
  if (last - first == 1) return (lex.flags & flags) != 0;
  return lex.phrase_place == 0 && lex.phrase_length == last - first &&
         (lex.phrase_flags & flags) != 0;
}

// No country, land, sea or people, and nobody: "the Crimea", "the Rangers". A town has no "the",
// whether a land is called so too ("the Bremen").
bool may_do_as_ship(const TagDocument& document, const NameSpan& span) {
  constexpr std::uint32_t kNoShip = kLexCountry | kLexDemonym | kLexPeople | kLexFormerState |
                                    kLexNature | kLexOrganisation | kLexTeam;
  constexpr std::uint32_t kTowns = kLexBigCity | kLexCity | kLexSmallCity;
  static const WordSet with_article = {"bronx", "hague", "vatican"};
  if (span.type != EntityType::kPlace && span.type != EntityType::kOther) return false;
  const std::uint32_t flags = document.lex[span.units.first].flags;
  const bool land = (flags & kLexRegion) != 0 && (flags & kTowns) == 0;
  return span.units.size() == 1 && !with_article.has(document.units[span.units.first]) && !land &&
         (flags & kNoShip) == 0;
}

// "Spray, schooner, 60 tons, Clarkson, from": the units of the ship's name end before `i`, those of
// the master begin at what is returned; 0 for none.
std::size_t master_behind(const TagDocument& document, std::size_t i) {
  static const WordSet tons = {"tons"};
  constexpr std::size_t kUnits = 6;  // from one comma to the other
  if (i + kUnits >= document.units.size() || document.mark_at(i) != ',') return 0;
  if (!kRigs.has(document.units[i + 1]) || document.mark_at(i + 2) != ',') return 0;
  const bool listed = document.units[i + 3].is(kUnitNumber) && tons.has(document.units[i + 4]) &&
                      document.mark_at(i + 5) == ',' && document.units[i + 6].is(kUnitCapital);
  return listed ? i + kUnits : 0;
}

void settle_shipping_list(const TaggedField& field) {
  constexpr std::size_t kMostUnits = 4;  // of a name
  const TagDocument& document = *field.document;
  std::vector<NameSpan> listed;
  for (const TagRun& run : document.runs) {
    const std::size_t master = master_behind(document, run.end);
    if (master == 0 || (!listed.empty() && listed.back().units.last > run.begin)) continue;
    std::size_t first = run.end - 1;
    while (first > run.begin && run.end - first < kMostUnits &&
           !document.units[first].is(kUnitSentenceStart) && document.units[first - 1].mark == 0)
      --first;
    std::size_t end = master + 1;
    while (end < document.units.size() && end - master < kMostUnits &&
           document.units[end].is(kUnitCapital))
      ++end;
    listed.push_back({{first, run.end}, EntityType::kOther});
    if (document.mark_at(end) == ',') listed.push_back({{master, end}, EntityType::kPerson});
  }
  replace_spans(listed, *field.spans);
}

struct Names {
  std::set<std::uint64_t> all;
  std::set<std::uint32_t> of_navies;  // single words that had "HMS" in front
};

class Ships {
 public:
  Ships(const TaggedField& field, Names& names)
      : document_(*field.document), spans_(*field.spans), names_(names) {}

  // "H. M. S." that the tagger parted from the name.
  void widen_prefixes() {
    std::size_t kept = 0;
    for (std::size_t s = 0; s < spans_.size(); ++s) {
      spans_[kept++] = spans_[s];
      const auto [first, last] = spans_[s].units;
      if (last - first < 2 || prefix_at(document_, first) != last - first) continue;
      if (s + 1 < spans_.size() && spans_[s + 1].units.first == last) {
        spans_[s + 1].units.first = first;
        --kept;
      } else if (last < document_.units.size() && document_.units[last].is(kUnitCapital)) {
        ++spans_[kept - 1].units.last;
      }
    }
    spans_.resize(kept);
  }

  void settle_named() {
    widen_prefixes();
    for (std::size_t s = 0; s < spans_.size(); ++s) {
      take_rank(s);
      const auto [first, last] = spans_[s].units;
      if (is_passengers(spans_[s]) || is_in_deeds(spans_[s])) settle(spans_[s]);
      if (!is_ship(spans_[s], first, last)) continue;
      settle(spans_[s]);
      if (first > 0 && is_many(document_.units[word_before(document_, first)])) s = settle_list(s);
    }
  }

  // The last words of persons with forenames or titles.
  void gather_persons(std::set<std::uint32_t>& persons) const {
    for (const NameSpan& span : spans_) {
      const auto [first, last] = span.units;
      if (span.type == EntityType::kPerson && (last - first > 1 || is_titled(document_, first)))
        persons.insert(document_.units[last - 1].folded);
    }
  }

  // Words that the article speaks of as places: "in Leander", "Leander, Ohio".
  void gather_places(std::set<std::uint32_t>& places) const {
    for (std::size_t s = 0; s < spans_.size(); ++s) {
      const auto [first, last] = spans_[s].units;
      if (spans_[s].type != EntityType::kPlace) continue;
      if (is_where(first) || has_place_behind(s)) places.insert(document_.units[last - 1].folded);
    }
  }

  // "Leander" alone, once HMS Leander was named, whatever town has the name; not a country or
  // state, which is spoken of beside its ship.
  void settle_lone(const std::set<std::uint32_t>& persons, const std::set<std::uint32_t>& places) {
    constexpr std::uint32_t kLands = kLexCountry | kLexFormerState | kLexRegion | kLexNature;
    for (NameSpan& span : spans_) {
      if (span.units.size() != 1) continue;
      const std::uint32_t word = document_.units[span.units.first].folded;
      if (!names_.of_navies.contains(word)) continue;
      const bool town = span.type == EntityType::kPlace && !places.contains(word) &&
                        (document_.lex[span.units.first].flags & kLands) == 0;
      const bool somebody = span.type == EntityType::kPerson && !persons.contains(word);
      if (town || somebody) span.type = EntityType::kOther;
    }
  }

  // "The Quetta" of a ship that was told to be one; Quetta is the town.
  void settle_others() {
    static const WordSet article = {"the"};
    for (NameSpan& span : spans_) {
      if (span.type == EntityType::kOther) continue;
      const auto [first, last] = span.units;
      if (first == 0 || !article.has(document_.units[first - 1])) continue;
      if (names_.all.contains(key_of(first, last))) span.type = EntityType::kOther;
    }
  }

 private:
  bool is_ship(const NameSpan& span, std::size_t first, std::size_t last) {
    if (!is_ships_name(document_, first)) return false;
    if (is_headed(last - 1)) return false;
    if (const std::size_t prefix = prefix_at(document_, first); prefix != 0)
      return last - first > prefix;
    if (first > 0 && ends_prefix(document_, first - 1)) return true;
    const bool quoted = document_.units[first - 1].mark == '"';
    // "The tanker Iran seized" is not called so, nor "the carrier Qantas".
    if (!quoted && is_known(document_, first, last, kLexCountry | kLexDemonym | kLexPeople))
      return false;
    if (span.type == EntityType::kOrganisation &&
        is_known(document_, first, last, kLexOrganisation | kLexAgency))
      return false;
    return span.type != EntityType::kPerson || !is_somebody(first, last);
  }

  // "The cruiser Admiral Scheer", whose first word looked like somebody's title.
  void take_rank(std::size_t s) {
    std::size_t& first = spans_[s].units.first;
    if (spans_[s].type != EntityType::kPerson || first < 2) return;
    const Unit& rank = document_.units[first - 1];
    if (!rank.is(kUnitCapital) || !kShipsRanks.has(rank) || rank.is(kUnitSentenceStart)) return;
    if (s > 0 && spans_[s - 1].units.last >= first) return;
    static const WordSet deeds = {"bought",  "built", "commanded", "commands", "hired", "led",
                                  "ordered", "owned", "seized",    "sent",     "took",  "wanted"};
    const std::size_t behind = spans_[s].units.last;
    // "The cruise ship Captain Bo Ray was in command of"; ships are named so for kings alone.
    static const WordSet officers = {"admiral", "captain", "general"};
    if (officers.has(rank) && behind - first > 1 &&
        (document_.lex[first].flags & kLexForename) != 0)
      return;
    if (behind < document_.units.size() && deeds.has(document_.units[behind])) return;
    if (is_ships_name(document_, first - 1)) --first;
  }

  // Of who was on board; other things than ships too.
  bool is_passengers(const NameSpan& span) const {
    const auto [first, last] = span.units;
    if (span.type != EntityType::kPerson && span.type != EntityType::kPlace) return false;
    if (!is_aboard(document_, first)) return false;
    return (is_ship_named(document_, first) || goes_on_about_vessel(document_, last)) &&
           !is_known(document_, first, last, kLexCountry | kLexDemonym | kLexPeople);
  }

  // "The Emden sank": a name of one word, which a town may have as well.
  bool is_in_deeds(const NameSpan& span) const {
    return may_do_as_ship(document_, span) && does_as_ships(document_, span.units);
  }

  bool is_where(std::size_t first) const {
    static const WordSet words = {"around", "at",  "from",    "in", "into",   "near",
                                  "of",     "off", "outside", "to", "towards"};
    return first > 0 && words.has(document_.units[first - 1]);
  }

  bool has_place_behind(std::size_t s) const {
    const std::size_t last = spans_[s].units.last;
    return document_.mark_at(last) == ',' && s + 1 < spans_.size() &&
           spans_[s + 1].units.first == last + 1 && spans_[s + 1].type == EntityType::kPlace;
  }

  // "USS Arizona Memorial": a place or an institution.
  bool is_headed(std::size_t last) const {
    static const WordSet heads = {"memorial", "monument", "museum"};
    return (document_.lex[last].flags & (kLexPlaceHead | kLexOrgHead)) != 0 ||
           heads.has(document_.units[last]);
  }

  // "the yacht Ann Lee bought"; "the yacht Lee bought", who is named elsewhere as well.
  bool is_somebody(std::size_t first, std::size_t last) {
    if (document_.units[first - 1].mark == '"') return false;
    const bool words = std::any_of(document_.units.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                                   document_.units.begin() + static_cast<std::ptrdiff_t>(last),
                                   [](const Unit& unit) { return unit.is(kUnitSpaceBefore); });
    if (words)
      return (document_.lex[first].flags & kLexForename) != 0 &&
             !goes_on_about_ship(document_, last);
    if (!persons_known_) {
      persons_known_ = true;
      for (const NameSpan& span : spans_) {
        const auto [begin, end] = span.units;
        if (span.type == EntityType::kPerson && !is_ships_name(document_, begin)) {
          persons_.insert(document_.units[end - 1].folded);
        }
      }
    }
    return persons_.contains(document_.units[last - 1].folded);
  }

  void settle(NameSpan& span) {
    span.type = EntityType::kOther;
    const auto [first, last] = span.units;
    names_.all.insert(key_of(first, last));
    if (last - first == 2 &&
        (kShipsRanks.has(document_.units[first]) || kOwnersLetters.has(document_.units[first])))
      names_.all.insert(key_of(last - 1, last));  // "the Belgrano"
    const std::size_t prefix = prefix_at(document_, first);
    const bool navy = prefix != 0 || (first > 0 && ends_prefix(document_, first - 1));
    if (navy && last - first == prefix + 1)
      names_.of_navies.insert(document_.units[last - 1].folded);
  }

  std::uint64_t key_of(std::size_t first, std::size_t last) const {
    const std::size_t prefix = prefix_at(document_, first);
    if (last - first > prefix) first += prefix;
    return folded_key(std::span(document_.units).subspan(first, last - first));
  }

  // The names that commas and "and" join to the one at `s`; the last of them.
  std::size_t settle_list(std::size_t s) {
    for (; s + 1 < spans_.size(); ++s) {
      const std::size_t from = spans_[s].units.last;
      const std::size_t to = spans_[s + 1].units.first;
      static const WordSet joints = {",", "and", "&"};
      const auto between = std::span(document_.units).subspan(from, to - from);
      if (between.empty() || between.size() > 2) break;
      if (!std::ranges::all_of(between, [](const Unit& unit) { return joints.has(unit); })) break;
      settle(spans_[s + 1]);
      if (!between.back().mark) return s + 1;  // "and" joins the last one
    }
    return s;
  }

  const TagDocument& document_;
  std::vector<NameSpan>& spans_;
  Names& names_;
  std::set<std::uint32_t> persons_;  // last words of their names
  bool persons_known_ = false;
};

}  // namespace

bool is_ships_name(const TagDocument& document, std::size_t first) {
  const auto& units = document.units;
  if (!may_be_ship(document, first)) return false;
  if (prefix_at(document, first) != 0) return true;
  if (first == 0) return false;
  if (units[first].is(kUnitSentenceStart))
    return is_prefix_letter(document, first - 1) && ends_prefix(document, first - 1);
  const std::size_t word = word_before(document, first);
  const Unit& before = units[word];
  if (ends_prefix(document, word)) return true;
  return kAnyShips.has(before) && is_written_small(before) &&
         (kShips.has(before) || kManyShips.has(before) || is_a_ship(document, word) ||
          is_carrier_of_planes(document, word) || is_boat_with_name(document, word));
}

void settle_ships(const std::vector<TaggedField>& fields, const ArticleWords& words) {
  static const WordSet aboard = {"aboard", "board"};
  static const WordSet s = {"s."};  // "H. M. S.", "U. S. C. G. S."
  static const CueWords cues = {&kAnyShips, &kPrefixes, &kOtherRigs,        &kOwnersLetters,
                                &aboard,    &s,         &words_of_sinking()};
  if (!cues.any_in(words)) return;  // most articles
  for (const TaggedField& field : fields) settle_shipping_list(field);
  const bool any = std::ranges::any_of(fields, [](const TaggedField& field) {
    return std::ranges::any_of(*field.spans, [&](const NameSpan& span) {
      return may_be_ship(*field.document, span.units.first) ||
             (may_do_as_ship(*field.document, span) && does_as_ships(*field.document, span.units));
    });
  });
  if (!any) return;
  Names names;
  for (const TaggedField& field : fields) Ships(field, names).settle_named();
  if (names.all.empty()) return;
  for (const TaggedField& field : fields) Ships(field, names).settle_others();
  if (names.of_navies.empty()) return;
  std::set<std::uint32_t> persons;
  std::set<std::uint32_t> places;
  for (const TaggedField& field : fields) {
    Ships(field, names).gather_persons(persons);
    Ships(field, names).gather_places(places);
  }
  for (const TaggedField& field : fields) Ships(field, names).settle_lone(persons, places);
}

}  // namespace dateline
