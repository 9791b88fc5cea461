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
// arrested in", "police arrested 12 Indian".
bool tells_of_arrest(std::span<const Unit> between) {
  static const WordSet deeds = {"arrest",    "arrested", "arrests",  "charged",
                                "convicted", "deported", "detained", "detains",
                                "executed",  "hanged",   "jailed",   "jails",
                                "kidnapped", "killed",   "murdered", "sentenced"};
  // A festival, a meeting and a lead are held as well.
  static const WordSet holders = {"authorities", "been",   "being",  "court", "guard", "guards",
                                  "navy",        "police", "troops", "was",   "were"};
  static const std::uint32_t held = hash_folded("held");
  if (has_any(deeds, between)) return true;
  const auto verb = std::ranges::find(between, held, &Unit::folded);
  return verb != between.begin() && verb != between.end() && holders.has(*(verb - 1));
}

// A people's word is of one or more of them: "Indians", "Indian fishermen", "An American rancher
// was"; not "a German car", "a Chinese restaurant worker".
bool is_of_persons(const TagDocument& document, const PlaceHint& people) {
  static const WordSet persons = {
      "after",    "army",      "at",         "bandit",      "bandits",   "boy",      "by",
      "citizen",  "citizens",  "couple",     "diplomat",    "diplomats", "doctor",   "engineer",
      "family",   "fishermen", "for",        "forces",      "girl",      "guards",   "gunman",
      "gunmen",   "in",        "journalist", "journalists", "killed",    "man",      "men",
      "migrant",  "migrants",  "national",   "nationals",   "near",      "nurse",    "officer",
      "officers", "on",        "over",       "pilot",       "policeman", "priest",   "raiders",
      "rebel",    "rebels",    "refugee",    "sailor",      "sailors",   "soldier",  "soldiers",
      "spies",    "spy",       "student",    "students",    "suspect",   "suspects", "teacher",
      "teenager", "tourist",   "tourists",   "troops",      "whose",     "woman",    "women",
      "worker",   "workers"};
  static const WordSet done = {"arrested", "charged", "convicted", "deported", "detained",
                               "executed", "held",    "is",        "jailed",   "sentenced",
                               "was",      "were",    "who"};
  if (document.form(people.end - 1).ends_with('s')) return true;
  static const WordSet held = {"held"};
  constexpr std::size_t kMostToHeld = 5;
  const auto behind = std::span(document.units).subspan(people.end);
  if (!behind.empty() && (persons.has(behind[0]) || done.has(behind[0]))) return true;
  // "A Ghanaian feast was held".
  return behind.size() > 1 && done.has(behind[1]) &&
         !has_any(held, behind.first(std::min(behind.size(), kMostToHeld)));
}

// What has been is told in passing: "when Nigeria beat Mali", "Also on Sunday, Peru beat Chile",
// "beat Mali in 2010".
bool is_told_in_passing(std::span<const Unit> units, const PlaceHint& one, const PlaceHint& other) {
  constexpr std::size_t kMostBefore = 6;
  constexpr std::size_t kMostBehind = 12;
  constexpr std::uint32_t kYearDigits = 4;
  static const WordSet asides = {"also", "elsewhere", "when", "which", "who"};
  static const WordSet in = {"in"};
  for (std::size_t i = one.unit; i > 0 && one.unit - i < kMostBefore; --i) {
    if (asides.has(units[i - 1])) return true;
    if (units[i - 1].is(kUnitSentenceStart)) break;
  }
  for (std::size_t i = other.end; i + 1 < units.size() && i - other.end < kMostBehind; ++i) {
    if (units[i].is(kUnitSentenceStart)) break;
    const Unit& year = units[i + 1];
    if (in.has(units[i]) && year.is(kUnitNumber) && year.end - year.begin == kYearDigits)
      return true;
  }
  return false;
}

// "Iran and Russia, China, France": the two are no more than the others.
bool list_goes_on(const TagDocument& document, std::span<const PlaceHint> hints,
                  std::size_t other) {
  if (other + 1 == hints.size()) return false;
  const PlaceHint& next = hints[other + 1];
  const std::size_t end = hints[other].end;
  return next.unit == end + 1 && document.units[end].mark == ',' && !next.places.empty() &&
         is_own_name(next.places[0]);
}

bool may_be_joined(const PlaceHint& hint) {
  return hint.whole && !hint.in_brackets && !hint.places.empty() && !hint.national_body;
}

}  // namespace

bool are_joined(const TagDocument& document, std::span<const PlaceHint> hints, std::size_t h) {
  static const std::uint32_t conjunction = hash_folded("and");
  static const WordSet where = {"at", "in", "near", "off"};
  const PlaceHint& one = hints[h];
  const PlaceHint& other = hints[h + 1];
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
      return are_told_of_together(units, one) && !list_goes_on(document, hints, h + 1);
    return tells_of_meeting(between) && !is_told_in_passing(units, one, other);
  }
  if (!tells_of_arrest(between)) return false;
  if (is_kind(second, kLexDemonym)) return is_own_name(first) && is_of_persons(document, other);
  return is_kind(first, kLexDemonym) && where.has(between.back()) && is_of_persons(document, one);
}

}  // namespace dateline
