#include "indexer/analyse/entities/event_calls.h"

namespace dateline {
namespace {

// What people call for or plan a day ahead.
const WordSet& gatherings() {
  static const WordSet words = {
      "strike",     "strikes",  "march",         "marches",        "rally",   "rallies",
      "boycott",    "protest",  "demonstration", "demonstrations", "walkout", "vigil",
      "referendum", "election", "elections",     "parade",         "shutdown"};
  return words;
}

// The words that announce something with those beside them.
const struct CallLeads {
  WordSet maybe = {"may", "might", "could", "can", "must", "should"};
  WordSet one = {"begins",  "starts",  "opens", "faces", "visits",  "hosts",   "meets",
                 "plays",   "expires", "ends",  "kicks", "resumes", "falls",   "premieres",
                 "departs", "reopens", "goes",  "takes", "retires", "arrives", "turns"};
  WordSet many = {"begin", "start", "open", "expire", "end", "resume", "reopen", "go"};
  // Verbs with their day close behind them, and those that only stand right in front of it.
  WordSet close_one = {"decides", "flies",       "elects",    "hears",  "publishes",
                       "unveils", "inaugurates", "testifies", "leaves", "convenes"};
  WordSet appears = {"appears"};
  WordSet close_many = {"decide", "appear", "fly", "travel", "testify", "convene"};
  WordSet next_one = {"continues", "follows", "reconvenes", "concludes", "closes"};
  WordSet next_many = {"continue", "follow", "return"};
  WordSet behind = {"follows", "follow"};
  WordSet votes = {"votes", "sits"}, rules = {"rules"}, vote = {"vote"};
  WordSet wants = {"want",    "wants",    "seek",    "seeks", "demand",
                   "demands", "proposes", "favours", "hold",  "holds"};
  WordSet rivals = {"visit", "host", "face", "meet", "play"}, returns = {"returns"};
  WordSet is = {"is", "are"};
  WordSet calls = {"call", "calls", "called", "calling"};
  WordSet plans = {"plan", "plans", "planned", "planning", "organising", "organizing"};
  WordSet to = {"to"};
  WordSet demands = {"demand", "demands",  "demanded", "demanding", "ordered",
                     "orders", "urged",    "urges",    "asked",     "wants",
                     "gave",   "gives",    "deadline", "ultimatum", "expects",
                     "hopes",  "promised", "vowed",    "pledged"};
  WordSet stays = {"adjourned", "postponed", "deferred", "rescheduled", "delayed",
                   "suspended", "extended",  "remanded", "recessed",    "prorogued"};
  WordSet puts = {"put", "pushed", "held"}, moved = {"moved"};
} kCalls;

}  // namespace

const WordSet& EventCalls::leads() {
  static const WordSet words = {
      &kCalls.maybe,    &kCalls.one,       &kCalls.many,  &kCalls.rivals,    &kCalls.returns,
      &kCalls.is,       &kCalls.calls,     &kCalls.plans, &kCalls.to,        &kCalls.demands,
      &kCalls.stays,    &kCalls.puts,      &kCalls.moved, &kCalls.close_one, &kCalls.close_many,
      &kCalls.next_one, &kCalls.next_many, &kCalls.votes, &kCalls.rules,     &kCalls.vote,
      &kCalls.wants,    &kCalls.appears};
  return words;
}

// "may hit", "can appeal until"; not "may have hit" and "could not be reached".
bool EventCalls::may(std::size_t i) const {
  static const WordSet could = {"could", "can"}, have = {"have"}, no = {"not"};
  if (!sentence_.has(i, kCalls.maybe) || sentence_.has(i + 1, have)) return false;
  return !sentence_.has(i + 1, no) || !sentence_.has(i, could);
}

// "The strike begins on", "Polls open on", "Everton visit Leeds on"; not "the visit on", "the
// start of two visits on".
bool EventCalls::begins(std::size_t i) const {
  static const WordSet back = {"to", "on", "in", "next"};
  if (i == sentence_.begin() || has_no_subject(i)) return false;
  if (sentence_.has(i, kCalls.one)) return units_[i - 1].is(kUnitWord);
  // "shares open to foreigners".
  if (sentence_.has(i, kCalls.many)) return is_many(i - 1) && !sentence_.has(i + 1, kCalls.to);
  const bool named = sentence_.is_capital(i - 1);
  // "When Congress returns in"; not "complete returns of".
  if (sentence_.has(i, kCalls.returns)) return named && sentence_.has(i + 1, back);
  if (!sentence_.has(i, kCalls.rivals) || i + 1 >= at_) return false;
  if (are_to_meet(i)) return true;
  return sentence_.is_capital(i + 1) && (named || is_many(i - 1));
}

// "The teams meet again on", "The sides play in Karachi on"; not "saw the teams play on", "when
// two trains meet on".
bool EventCalls::are_to_meet(std::size_t i) const {
  static const WordSet sides = {"both",  "clubs", "leaders", "ministers", "pair", "rivals",
                                "sides", "teams", "they",    "two",       "we"};
  static const WordSet meet = {"meet", "play", "face"}, again = {"again"};
  static const WordSet next = {"again", "in", "on", "at", "here"};
  static const WordSet seen = {"saw",      "see",    "watched", "watch",  "let",
                               "made",     "helped", "heard",   "often",  "seen",
                               "watching", "that",   "where",   "before", "never"};
  constexpr std::size_t kMostBefore = 5;
  const bool named = sentence_.is_capital(i - 1) && sentence_.has(i + 1, again);
  if (!sentence_.has(i, meet) || !sentence_.has(i + 1, next)) return false;
  if (!named && !sides.has(units_[i - 1])) return false;
  for (std::size_t steps = 1; steps <= kMostBefore; ++steps) {
    if (sentence_.has_before(i, steps, seen)) return false;
  }
  return true;
}

// "Shares end lower on", "plays on despite the loss on": the present of what was.
bool EventCalls::is_told(std::size_t i) const {
  static const WordSet sides = {"up",   "down",   "flat",   "higher", "lower", "mixed", "firmer",
                                "weak", "weaker", "strong", "steady", "above", "below", "sharply"};
  static const WordSet ends = {"end", "ends"}, causes = {"despite", "following"};
  if (sentence_.has(i, ends) && sentence_.has(i + 1, sides)) return true;
  for (std::size_t k = i + 1; k < at_; ++k) {
    if (sentence_.has(k, causes)) return true;
  }
  return false;
}

// "The bank decides on", "More talks follow on", "The court rules on"; not "the move follows a
// raid on", "broke the rules on".
bool EventCalls::comes(std::size_t i) const {
  static const WordSet on = {"on"}, seems = {"to", "that", "as", "likely"};
  constexpr std::size_t kMostBehind = 6;
  if (i == sentence_.begin() || at_ - i > kMostBehind || has_no_subject(i)) return false;
  if (!units_[i - 1].is(kUnitWord)) return false;
  if (sentence_.has(i, kCalls.close_one)) return true;
  if (sentence_.has(i, kCalls.appears)) return !sentence_.has(i + 1, seems);
  if (sentence_.has(i, kCalls.close_many)) return is_many(i - 1);
  if (sentence_.has(i, kCalls.votes) || sentence_.has(i, kCalls.rules)) return is_body(i - 1, i);
  if (sentence_.has(i, kCalls.vote)) return is_voters(i - 1);
  const bool next = i + 1 == at_ || (i + 2 == at_ && sentence_.has(i + 1, on));
  if (!next) return false;
  // "The vote follows Tuesday's debate".
  if (i + 1 == at_ && sentence_.has(i, kCalls.behind)) return false;
  return sentence_.has(i, kCalls.next_one) ||
         (sentence_.has(i, kCalls.next_many) && is_many(i - 1));
}

// What votes or rules, so that the word behind it is its verb.
bool EventCalls::is_body(std::size_t i, std::size_t verb) const {
  static const WordSet judges = {"court", "judge", "tribunal", "panel", "bench", "referee"};
  static const WordSet voters = {
      "council", "parliament", "senate", "house",   "assembly",    "congress", "board",
      "chamber", "committee",  "union",  "country", "legislature", "nation",   "knesset",
      "commons", "bundestag",  "duma",   "state",   "province",    "island",   "electorate"};
  if (judges.has(units_[i])) return true;
  if (sentence_.has(verb, kCalls.rules)) return false;
  // "Scotland votes on"; not "lost Labour votes on".
  return voters.has(units_[i]) || (i == sentence_.begin() && sentence_.is_capital(i));
}

bool EventCalls::is_voters(std::size_t i) const {
  static const WordSet voters = {"mps",      "senators",     "lawmakers",   "voters",
                                 "deputies", "members",      "delegates",   "councillors",
                                 "workers",  "shareholders", "legislators", "peers",
                                 "electors", "miners",       "citizens"};
  return voters.has(units_[i]);
}

// A word in front of it that no verb follows.
bool EventCalls::has_no_subject(std::size_t i) const {
  static const WordSet words = {"the",  "a",     "an",  "his",  "her",   "its",  "their", "of",
                                "and",  "to",    "in",  "on",   "for",   "with", "two",   "these",
                                "s",    "by",    "at",  "no",   "first", "last", "my",    "our",
                                "your", "whose", "new", "some", "any"};
  return sentence_.has(i - 1, words);
}

// "Polls", "talks".
bool EventCalls::is_many(std::size_t i) const {
  const Unit& unit = units_[i];
  if (!unit.is(kUnitWord) || unit.end - unit.begin < 4) return false;
  return text_[unit.end - 1] == 's' && text_[unit.end - 2] != '\'' && text_[unit.end - 2] != 's';
}

// "The match is on Sunday", "is playing at home on Sunday".
bool EventCalls::is_on(std::size_t i) const {
  static const WordSet on = {"on"};
  static const WordSet doing = {"beginning", "starting", "opening",    "hosting",
                                "meeting",   "playing",  "travelling", "traveling",
                                "returning", "leaving",  "holding"};
  if (!sentence_.has(i, kCalls.is)) return false;
  if (i + 1 == at_ || (i + 2 == at_ && sentence_.has(i + 1, on))) return true;
  return sentence_.has(i + 1, doing);
}

// "called for a strike on", "planning a march on", "urged people to stay at home on"; "called for
// calm on Sunday" is of the day of the call. "Wants an election in January".
bool EventCalls::calls_for(std::size_t i) const {
  static const WordSet on = {"on", "in"};
  static const WordSet aim = {"for"};
  static const WordSet urges = {"urge", "urges", "urged", "urging", "asked", "asking", "told"};
  static const WordSet acts = {"stay",  "march",  "boycott", "vote", "strike",
                               "rally", "gather", "attend",  "join"};
  if (sentence_.has(i, kCalls.to) && sentence_.has(i + 1, acts)) {
    for (std::size_t steps = 1; steps <= 4; ++steps) {
      if (sentence_.has_before(i, steps, urges)) return true;
    }
    return false;
  }
  const bool calling = sentence_.has(i, kCalls.calls) && sentence_.has(i + 1, aim);
  const bool wanting = sentence_.has(i, kCalls.wants) && !has_no_subject(i);
  if (!calling && !wanting && !sentence_.has(i, kCalls.plans)) return false;
  const std::size_t what = at_ - (sentence_.has(at_ - 1, on) ? 2 : 1);
  return what > i && sentence_.has(what, gatherings());
}

// "demanded an answer by", "gave them until midnight on".
bool EventCalls::sets_term(std::size_t i) const {
  static const WordSet had = {"had", "have", "has"};
  return sentence_.has(i, kCalls.demands) && !sentence_.has_before(i, 1, had) && is_term();
}

bool EventCalls::is_term() const {
  static const WordSet terms = {"by", "until", "till", "before"}, on = {"on"};
  static const WordSet hours = {"noon", "midnight"};
  if (sentence_.has_before(at_, 1, terms)) return true;
  return sentence_.has_before(at_, 1, on) && sentence_.has_before(at_, 2, hours) &&
         sentence_.has_before(at_, 3, terms);
}

// "adjourned the case until", "put off to", "moved to"; not "lasted until".
bool EventCalls::puts_off(std::size_t i) const {
  static const WordSet until = {"until", "till"}, to = {"to", "for"}, lasting = {"extended"};
  static const WordSet off = {"off", "back", "over"}, had = {"had"};
  if (sentence_.has_before(i, 1, had) || sentence_.has_before(i, 2, had)) return false;
  const bool put = sentence_.has(i, kCalls.puts) && sentence_.has(i + 1, off);
  if (sentence_.has_before(at_, 1, until)) return put || sentence_.has(i, kCalls.stays);
  if (!sentence_.has_before(at_, 1, to)) return false;
  // "extended his lead to".
  return put || (sentence_.has(i, kCalls.stays) && !sentence_.has(i, lasting)) ||
         (sentence_.has(i, kCalls.moved) && i + 2 == at_);
}

}  // namespace dateline
