#include "indexer/analyse/entities/joined_countries.h"

#include <algorithm>
#include <span>

#include "indexer/analyse/entities/place_meaning.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostBetween = 12;  // units
constexpr std::size_t kMostToMeet = 6;    // "came from behind to beat"

bool is_small_word(const Unit& unit) {
  return unit.is(kUnitNumber) || unit.mark == '-' || !unit.is(kUnitHasUpper) ||
         unit.is(kUnitTitleText) || unit.is(kUnitCapsText);
}

bool ends_clause(const Unit& unit) {
  return unit.is(kUnitSentenceStart) || unit.is(kUnitParagraphStart) || unit.mark == ',' ||
         unit.mark == ';' || unit.mark == ':' || unit.mark == '(' || unit.mark == ')';
}

bool has_any(const WordSet& words, std::span<const Unit> units) {
  return std::ranges::any_of(units, [&](const Unit& unit) { return words.has(unit); });
}

// "beat", "lost to", "signed an agreement with".
bool tells_of_meeting(std::span<const Unit> between) {
  static const WordSet meetings = {
      "against",  "beat",     "beating", "beats",  "crush",   "crushed", "crushes",   "defeat",
      "defeats",  "defeated", "edge",    "edged",  "edges",   "face",    "faced",     "faces",
      "host",     "hosted",   "hosts",   "meet",   "meets",   "met",     "outplayed", "overcame",
      "play",     "played",   "plays",   "stun",   "stunned", "stuns",   "thrash",    "thrashed",
      "thrashes", "v",        "v.",      "versus", "vs",      "vs."};
  static const WordSet losses = {"fall", "falls", "fell", "lose", "loses", "losing", "lost"};
  static const WordSet common = {"agreement", "deal",  "draw", "draws",  "drew",  "pact", "signed",
                                 "signs",     "talks", "tied", "treaty", "truce", "war"};
  static const std::uint32_t to = hash_folded("to");
  static const std::uint32_t with = hash_folded("with");
  const Unit& last = between.back();
  if (meetings.has(last)) return true;
  return (last.folded == to && has_any(losses, between)) ||
         (last.folded == with && has_any(common, between));
}

// What is said of both: "Kenya and Uganda signed", "the presidents of Kenya and Uganda", "between
// Kenya and Uganda"; not the end of a list, nor "had lived in Kenya and Uganda".
bool are_told_of_together(std::span<const Unit> units, const PlaceHint& one) {
  static const std::uint32_t of = hash_folded("of");
  static const std::uint32_t between = hash_folded("between");
  static const WordSet heads = {"armies",   "delegations", "envoys", "governments", "kings",
                                "leaders",  "ministers",   "navies", "parliaments", "presidents",
                                "premiers", "teams",       "armed",  "peoples"};
  const std::size_t i = one.unit;
  if (i == 0 || units[i].is(kUnitSentenceStart) || units[i - 1].folded == between) return true;
  return i >= 2 && units[i - 1].folded == of && heads.has(units[i - 2]);
}

// Of a people and the place where, or the land by which, one of them is held: "A Ghanaian man was
// arrested in", "police arrested 12 Indian". A festival is held as well.
bool tells_of_arrest(std::span<const Unit> between) {
  static const WordSet deeds = {"arrest",    "arrested", "arrests",  "charged",
                                "convicted", "deported", "detained", "detains",
                                "executed",  "hanged",   "jailed",   "jails",
                                "kidnapped", "killed",   "murdered", "sentenced"};
  static const WordSet persons = {
      "boy",     "citizen",  "citizens", "couple",    "fishermen", "girl",    "journalist",
      "man",     "men",      "national", "nationals", "sailors",   "student", "students",
      "suspect", "suspects", "teenager", "tourist",   "tourists",  "woman",   "women"};
  static const std::uint32_t held = hash_folded("held");
  if (has_any(deeds, between)) return true;
  return std::ranges::find(between, held, &Unit::folded) != between.end() &&
         has_any(persons, between);
}

bool may_be_joined(const PlaceHint& hint) {
  return hint.whole && !hint.in_brackets && !hint.places.empty() && !hint.national_body;
}

}  // namespace

bool are_joined(const TagDocument& document, const PlaceHint& one, const PlaceHint& other) {
  static const std::uint32_t conjunction = hash_folded("and");
  static const WordSet where = {"at", "in", "near", "off"};
  if (other.unit <= one.end || other.unit - one.end > kMostBetween) return false;
  if (!may_be_joined(one) || !may_be_joined(other)) return false;
  const std::span<const Unit> units = document.units;
  const auto between = units.subspan(one.end, other.unit - one.end);
  const Unit& next = units[other.unit];
  if (next.is(kUnitSentenceStart) || next.is(kUnitParagraphStart)) return false;
  if (std::ranges::any_of(between, ends_clause)) return false;
  const LexPlace& first = one.places[0];
  const LexPlace& second = other.places[0];
  if (is_kind(first, kLexCountry) && is_kind(second, kLexCountry)) {
    if (between.size() > kMostToMeet || !std::ranges::all_of(between, is_small_word)) return false;
    if (between.size() == 1 && between[0].folded == conjunction)
      return are_told_of_together(units, one);
    return tells_of_meeting(between);
  }
  if (is_kind(second, kLexDemonym)) return is_own_name(first) && tells_of_arrest(between);
  return is_kind(first, kLexDemonym) && where.has(between.back()) && tells_of_arrest(between);
}

}  // namespace dateline
