#include "indexer/analyse/entities/headline_outlook.h"

#include <algorithm>
#include <string>

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostUnits = 20;

// "Hearing Set Monday", "Court Sets Hearing for Monday"; not "Record Set Monday".
bool is_set_for(std::span<const Unit> units, std::size_t at) {
  static const WordSet set = {"set", "sets"}, leads = {"for", "on"};
  static const WordSet arranged = {
      "arraignment", "auction", "ballot",   "banquet",    "concert", "conference", "convention",
      "debate",      "dinner",  "election", "funeral",    "hearing", "hearings",   "inquest",
      "luncheon",    "meeting", "meetings", "parade",     "primary", "rally",      "rehearsal",
      "rites",       "runoff",  "sale",     "sentencing", "service", "services",   "session",
      "talks",       "trial",   "tryouts",  "vote"};
  if (leads.has(units[at - 1])) --at;
  if (at < 2) return false;
  const Unit& last = units[at - 1];
  const Unit& first = units[at - 2];
  return (set.has(last) && arranged.has(first)) || (arranged.has(last) && set.has(first));
}

// "Hearing Set Monday" is too short to be told for such a headline by the units.
bool is_capitalised(std::span<const Unit> units, const Unit& day) {
  constexpr std::size_t kShort = 3;
  if (day.is(kUnitTitleText) || day.is(kUnitCapsText)) return true;
  return units.size() <= kShort &&
         std::ranges::all_of(units, [](const Unit& unit) { return unit.is(kUnitCapital); });
}

std::string folded_form(std::string_view text, const Unit& unit) {
  return fold_unit(text.substr(unit.begin, unit.end - unit.begin));
}

// Verbs of what is or was done to that end: "Nixon Flew to Visit Mao", "Tigers Lose to Open
// Series".
const WordSet& finished() {
  static const WordSet words = {
      "arrive", "began", "brave", "came",  "chose", "cross",  "drove", "enter", "fled",
      "flew",   "flock", "flown", "found", "gone",  "got",    "hurry", "join",  "left",
      "line",   "lose",  "lost",  "march", "met",   "unite",  "quit",  "ran",   "rise",
      "rode",   "rose",  "rush",  "sat",   "sent",  "sought", "stood", "stop",  "swam",
      "swore",  "took",  "turn",  "wait",  "walk",  "went",   "win",   "woke",  "won"};
  return words;
}

// The "to" at unit i says will: "City Fair to Open"; not "Three Refuse to Testify", "Bid to
// Hold Talks", nor "Council Moves to Close School" and "Fog Forces Ship to Return".
bool is_to_come(std::string_view text, std::span<const Unit> units, std::size_t i) {
  constexpr std::size_t kLongestSubject = 3;
  static const WordSet deeds = {
      "address", "appear",  "arrive",  "attend", "begin",  "convene", "debate", "decide", "depart",
      "discuss", "gather",  "hear",    "hold",   "host",   "launch",  "meet",   "open",   "perform",
      "play",    "present", "receive", "reopen", "resume", "return",  "sail",   "sing",   "speak",
      "start",   "testify", "tour",    "unveil", "visit",  "vote"};
  static const WordSet leads = {
      "agree",   "agreement", "allowed", "asked",   "attempt",  "back",    "battle", "bid",
      "call",    "chance",    "deal",    "decide",  "decision", "drive",   "effort", "efforts",
      "fail",    "fight",     "forced",  "freed",   "how",      "motion",  "move",   "offer",
      "order",   "pact",      "plan",    "plea",    "pledge",   "power",   "prefer", "promise",
      "propose", "push",      "ready",   "refusal", "refuse",   "request", "right",  "seek",
      "threat",  "threaten",  "told",    "try",     "urge",     "vote",    "vow",    "want",
      "way",     "what",      "when",    "where"};
  if (i > kLongestSubject || !deeds.has(units[i + 1]) || leads.has(units[i - 1])) return false;
  if (finished().has(units[i - 1])) return false;
  for (std::size_t k = 1; k < i; ++k) {
    const std::string verb = folded_form(text, units[k]);
    const bool one = verb.ends_with('s') && !verb.ends_with("ss");
    if (one || verb.ends_with("ed") || finished().has(units[k])) return false;
  }
  return true;
}

// "The Fair Will Open"; not "Last Will Filed", "Killer's Will Found", "Free Will Baptists".
bool is_future(std::string_view text, std::span<const Unit> units, std::size_t i) {
  static const WordSet will = {"will"};
  static const WordSet nouns = {"a",   "free", "good",   "her", "his",
                                "ill", "last", "living", "s",   "the"};
  static const WordSet dealt = {"found", "lost", "read", "upheld"};
  constexpr std::size_t kShort = 4;  // "wed"
  if (!will.has(units[i]) || nouns.has(units[i - 1]) || dealt.has(units[i + 1])) return false;
  const std::string verb = folded_form(text, units[i + 1]);
  return verb.size() <= kShort || !verb.ends_with("ed") || verb.ends_with("eed");
}

// "Band to Play Monday, Rained Out", "Talks to Open Monday Cancelled", "Flier Due to Arrive Sunday
// Still Missing".
bool may_be_off(std::string_view text, std::span<const Unit> units, std::size_t behind) {
  static const WordSet still = {"still"};
  if (behind < units.size() && (units[behind].mark == ',' || still.has(units[behind]))) ++behind;
  if (behind >= units.size()) return false;
  static const WordSet missing = {"missing", "off", "lost", "dead"};
  return missing.has(units[behind]) || folded_form(text, units[behind]).ends_with("ed");
}

}  // namespace

bool headline_looks_ahead(std::string_view text, std::span<const Unit> units, std::size_t at) {
  static const WordSet soon = {"tonight", "tomorrow"};
  static const WordSet back = {"after", "following", "since"}, to = {"to"};
  if (at == 0 || units.size() > kMostUnits) return false;
  if (!is_capitalised(units, units[at])) return false;
  if (back.has(units[at - 1]) || units.back().mark == '.') return false;
  if (is_set_for(units, at)) return true;
  if (may_be_off(text, units, at + 1)) return false;
  for (std::size_t i = 1; i + 1 < at; ++i) {
    if (soon.has(units[i]) || is_future(text, units, i)) return true;
    if (to.has(units[i]) && is_to_come(text, units, i)) return true;
  }
  return false;
}

}  // namespace dateline
