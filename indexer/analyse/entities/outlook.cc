#include "indexer/analyse/entities/outlook.h"

#include <algorithm>

#include "indexer/analyse/entities/calendar_words.h"
#include "indexer/analyse/entities/event_calls.h"
#include "indexer/analyse/entities/event_sentence.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kClauseUnits = 14;
constexpr std::size_t kSentenceUnits = 60;
constexpr std::size_t kFirmUnits = 4;  // "will be held on"
constexpr std::size_t kNextUnits = 4;
constexpr std::size_t kObjectUnits = 5;  // "unveiled a new plan on"

// The words that tell something by themselves or with those beside them. All others are passed
// over, but for past forms in -ed.
const struct OutlookLeads {
  WordSet coming = {"will", "shall", "scheduled", "upcoming"};
  WordSet due = {"due"}, expected = {"expected"}, would = {"would"};
  WordSet saying = {"said",  "told",   "announced", "reported",
                    "added", "warned", "confirmed", "declared"};
  WordSet open = {"is",  "are",    "would", "could", "may", "might",
                  "can", "should", "must",  "to",    "has", "have"};
  WordSet maybe = {"would", "could", "may", "might", "must", "should"};
  WordSet past = {"was", "were", "had", "did"};
  WordSet plan = {"plan", "planning", "plans"};
  WordSet target = {"targets", "eyes"}, targeting = {"targeting", "eyeing"};
  WordSet following = {"following"}, beginning = {"beginning", "starting", "commencing"};
  WordSet likely = {"likely", "slated", "payable"};
  WordSet to = {"to"}, aim = {"for"}, held = {"held"}, behind = {"after", "since"};
  WordSet memory = {"recalled", "recalling", "remembered", "remembering"};
  // Past forms that do not end in -ed: some are nothing else, some participles as well.
  WordSet strong = {"met",    "held", "won",    "shot", "struck", "left", "sent",  "made", "sold",
                    "bought", "lost", "fought", "led",  "stood",  "sat",  "found", "said", "told"};
  WordSet sure = {"began", "took",  "came", "went", "fell", "broke", "rose",   "gave", "ran",
                  "wrote", "spoke", "saw",  "flew", "drew", "grew",  "became", "sank", "threw"};
  WordSet remain = {"remain", "remains"};
  WordSet lasting = {"rest", "rests", "stay", "stays", "runs", "lasts", "continues"};
  WordSet off = {"off"};
} kLeads;

class Verbs : public Sentence {
 public:
  Verbs(std::span<const Unit> units, std::size_t begin) : Sentence(units, begin), units_(units) {}

  // "will", "due to open"; not "due to rain" and "than expected".
  bool will(std::size_t i) const {
    static const WordSet as = {"as", "than"};
    if (has(i, kLeads.due)) {
      // "bonds due 2017".
      if (i + 1 < units_.size() && units_[i + 1].is(kUnitNumber)) return false;
      return !has(i + 1, kLeads.to) || !is_cause(i + 2);
    }
    return has(i, kLeads.coming) || (has(i, kLeads.expected) && !has_before(i, 1, as));
  }

  // What may stand behind "due to" and is no verb.
  bool is_cause(std::size_t i) const {
    static const WordSet words = {
        "the",   "a",     "an",   "his",     "her",     "its",    "their",    "this",  "that",
        "these", "heavy", "bad",  "poor",    "high",    "low",    "strong",   "lack",  "rain",
        "snow",  "fog",   "wind", "weather", "illness", "injury", "concerns", "fears", "what"};
    return i >= units_.size() || units_[i].is(kUnitHasUpper) || has(i, words);
  }

  // "said"; not "will be announced".
  bool says(std::size_t i) const {
    static const WordSet be = {"be"};
    return has(i, kLeads.saying) && !has_before(i, 1, be);
  }

 private:
  std::span<const Unit> units_;
};

// The words around a date.
class Clause : public Verbs {
 public:
  Clause(std::string_view text, std::span<const Unit> units, std::size_t begin, std::size_t at)
      : Verbs(units, begin), text_(text), units_(units), at_(at), calls_(text, units, *this, at) {}

  Outlook read() const {
    if (is_led_in()) return looks_back_behind(at_ + 1) ? Outlook::kTold : Outlook::kUnknown;
    bool done = false;
    for (std::size_t i = at_; may_step_back(i); --i) {
      if (!tells(i - 1)) continue;
      const Outlook outlook = word(i - 1, done);
      if (outlook != Outlook::kUnknown) return outlook;
      if (is_task(i - 1)) return Outlook::kUnknown;
      done = done || (is_finite(i - 1) && !is_aimed_at());
    }
    return Outlook::kUnknown;
  }

  bool looks_back(std::size_t end) const {
    static const WordSet ends = {"ending", "ends", "end", "starting", "beginning", "due"};
    static const WordSet goods = {"arrival", "delivery", "loading", "shipment"};
    if (is_aimed_at() || has_before(at_, 1, ends) || has(end, goods)) return false;
    for (std::size_t i = at_; may_step_back(i); --i) {
      if (!tells(i - 1)) continue;
      if (would_have(i - 1) || is_task(i - 1)) return false;
      if (was(i - 1) || (is_finite(i - 1) && (!says(i - 1) || is_next(i - 1)))) return true;
    }
    return looks_back_behind(end);
  }

  // "took office on Dec. 10", "went on sale on Jan. 1": a form that is of the past alone.
  bool tells_surely() const {
    if (is_led_in() || is_aimed_at()) return false;
    for (std::size_t i = at_; may_step_back(i) && at_ - i < kObjectUnits; --i) {
      if (has(i - 1, kLeads.sure)) return true;
      if (tells(i - 1)) return false;
    }
    return false;
  }

  // "unveiled a plan on Tuesday that will", "on Tuesday unveiled a plan that will".
  bool tells_of_past(std::size_t end) const {
    if (is_led_in() || is_aimed_at()) return false;
    for (std::size_t i = at_; may_step_back(i) && at_ - i < kObjectUnits; --i) {
      if (!tells(i - 1)) continue;
      if (looks_ahead(i - 1) || has(i - 1, kLeads.open)) return false;
      if (is_finite(i - 1)) return true;
    }
    static const WordSet parts = {"morning", "afternoon", "evening", "night"};
    if (has(end, parts)) ++end;
    return is_verb_of_subject(end);
  }

 private:
  // The word right behind the date is what somebody did: "The firm on Tuesday launched"; not "the
  // talks on Tuesday called by", "On Tuesday launched".
  bool is_verb_of_subject(std::size_t i) const {
    static const WordSet by = {"by", "at"};
    static const WordSet adverbs = {"also", "again", "formally", "officially", "unanimously"};
    if (has(i, adverbs)) ++i;
    if (at_ < begin() + 2 || i >= units_.size() || units_[i].is(kUnitSentenceStart)) return false;
    return is_finite(i) && !has(i + 1, by);
  }

  bool may_step_back(std::size_t i) const {
    if (i == at_ && is_led_in()) return false;
    return i > begin() && at_ - i < kClauseUnits && !ends_clause(units_[i - 1]);
  }

  // "On April 20, the court ruled": the comma behind a date that opens the sentence is passed.
  bool looks_back_behind(std::size_t end) const {
    const bool opens = at_ - begin() <= 1 || is_led_in();
    if (opens && end < units_.size() && units_[end].mark == ',') ++end;
    const std::size_t most = opens ? kClauseUnits : kNextUnits;
    for (std::size_t i = end; i < units_.size() && i - end < most; ++i) {
      if (units_[i].is(kUnitSentenceStart) || ends_clause(units_[i])) return false;
      if (!tells(i)) continue;
      if (will(i) || has(i, kLeads.open)) return false;
      if (was(i) || is_finite(i)) return true;
    }
    return false;
  }

  // "was told to report on July 9": the day of what was asked for.
  bool is_task(std::size_t i) const {
    static const WordSet asked = {"agreed",  "asked",    "assigned", "decided",   "directed",
                                  "invited", "ordered",  "pledged",  "promised",  "required",
                                  "told",    "summoned", "supposed", "instructed"};
    return has(i, kLeads.to) && has_before(i, 1, asked);
  }

  // The word may tell something of the date.
  bool tells(std::size_t i) const {
    static const WordSet words = {
        &kLeads.coming, &kLeads.due,       &kLeads.expected,  &kLeads.would,       &kLeads.saying,
        &kLeads.open,   &kLeads.maybe,     &kLeads.past,      &kLeads.plan,        &kLeads.likely,
        &kLeads.target, &kLeads.targeting, &kLeads.following, &kLeads.beginning,   &kLeads.to,
        &kLeads.aim,    &kLeads.held,      &kLeads.behind,    &kLeads.memory,      &kLeads.strong,
        &kLeads.sure,   &kLeads.remain,    &kLeads.lasting,   &EventCalls::leads()};
    return has(i, words) || (!units_[i].is(kUnitHasUpper) && form(i).ends_with("ed"));
  }

  bool was(std::size_t i) const {
    static const WordSet to = {"to", "not", "until"};
    return has(i, kLeads.past) && !has(i + 1, to);
  }

  // "Apple plans a new phone in September"; not "the plans a ministry made in September".
  bool plans(std::size_t i) const {
    static const WordSet what = {"a", "an", "another", "her", "his", "its", "new", "their"};
    static const WordSet these = {"any", "her", "his", "its", "the", "their", "these", "those"};
    return has(i, kLeads.plan) && has(i + 1, what) && (i == begin() || !these.has(units_[i - 1]));
  }

  // "Talks to open Wednesday", "Red Cross to hold drive Sunday": a headline's way of saying will.
  // Not "Council moves to close the school Monday".
  bool heads_to(std::size_t i) const {
    static const WordSet verbs = {
        "address", "air",    "appear", "arrive",  "attend",  "be",      "begin", "close",
        "convene", "debate", "decide", "depart",  "discuss", "elect",   "end",   "face",
        "fly",     "gather", "get",    "give",    "go",      "hear",    "hold",  "host",
        "launch",  "leave",  "mark",   "meet",    "open",    "perform", "play",  "present",
        "receive", "reopen", "resume", "return",  "rule",    "sail",    "show",  "sign",
        "sing",    "speak",  "start",  "testify", "tour",    "unveil",  "visit", "vote"};
    constexpr std::size_t kMostUnits = 20;
    if (begin() != 0 || units_.size() > kMostUnits || units_.back().mark == '.') return false;
    if (i == 0 || !has(i + 1, verbs)) return false;
    const bool named = !units_[i].is(kUnitHasUpper) &&
                       std::all_of(units_.begin(), units_.begin() + static_cast<std::ptrdiff_t>(i),
                                   [](const Unit& unit) { return unit.is(kUnitCapital); });
    static const WordSet no_nouns = {"agrees",  "fails",    "forced", "how",   "refuses", "set",
                                     "decides", "promises", "ready",  "urged", "vows",    "votes",
                                     "wants",   "back",     "asked",  "told",  "ordered", "what"};
    if (at_ + 2 == units_.size() && is_past_form(at_ + 1)) return false;  // "Sunday foiled"
    return (i == 1 || named) && !no_nouns.has(units_[i - 1]) && !is_aim(i);
  }

  // "Bid to end strike Monday fails": what was to be done; not "Vote to be held Monday", "Drive to
  // open Monday".
  bool is_aim(std::size_t i) const {
    static const WordSet aims = {
        "agreement", "attempt", "attempts", "battle",   "bid",    "bids",   "call",    "calls",
        "campaign",  "chance",  "deal",     "decision", "drive",  "effort", "efforts", "failure",
        "fight",     "freedom", "measure",  "motion",   "move",   "moves",  "offer",   "offers",
        "order",     "orders",  "pact",     "plan",     "plea",   "pledge", "power",   "proposal",
        "push",      "refusal", "request",  "right",    "threat", "vote",   "way"};
    static const WordSet be = {"be"}, begin = {"begin", "start", "resume", "open", "end"};
    if (has(i + 1, be) || (i + 2 == at_ && has(i + 1, begin))) return false;
    return aims.has(units_[i - 1]);
  }

  // "targets a title in October", "is eyeing the title"; not "the eyes the", "a bill targeting
  // the", "were targeting the".
  bool targets(std::size_t i) const {
    static const WordSet what = {"a",     "an",  "another", "her",    "his",   "its", "new",
                                 "their", "the", "first",   "second", "third", "more"};
    static const WordSet these = {"any", "a",     "her",   "his",   "its", "main", "of",
                                  "the", "their", "these", "those", "own", "my",   "with"};
    static const WordSet is = {"is", "are", "s"};
    if (i == begin() || !has(i + 1, what)) return false;
    if (has(i, kLeads.targeting)) return is.has(units_[i - 1]);
    return has(i, kLeads.target) && !these.has(units_[i - 1]);
  }

  // "will", "is to", "planned for", "to be held".
  bool looks_ahead(std::size_t i) const {
    static const WordSet to_lead = {
        "is",      "are",     "was",    "were",  "plan",  "plans",  "planned", "planning", "hopes",
        "hoped",   "intends", "aims",   "going", "set",   "poised", "ready",   "aim",      "expect",
        "expects", "hope",    "intend", "need",  "needs", "want",   "wants"};
    static const WordSet aim_lead = {"set",    "planned", "fixed",   "booked", "aims",
                                     "aiming", "bids",    "bidding", "hoping", "hopes"},
                         guessed = {"forecast", "predicted"};
    static const WordSet be = {"be"}, have = {"have"}, bids = {"bids"};
    if (will(i) || has(i, kLeads.likely) || plans(i) || targets(i)) return true;
    if (has(i, kLeads.to)) {
      const bool verb = i + 1 < at_ && !units_[i + 1].is(kUnitHasUpper) && !has(i + 1, have);
      return verb && (has_before(i, 1, to_lead) || heads_to(i));
    }
    if (has(i, kLeads.aim) && has_before(i, 1, bids) && !is_bidding(i - 1)) return false;
    if (has(i, kLeads.aim))
      return has_before(i, 1, aim_lead) || (i + 1 == at_ && has_before(i, 1, guessed));
    return has(i, kLeads.held) && has_before(i, 1, be) && has_before(i, 2, kLeads.to);
  }

  // "Lee bids for the title on Monday"; not "All bids for it on Monday", "The firm bids for it on
  // Monday failed".
  bool is_bidding(std::size_t i) const {
    static const WordSet these = {"all", "any",  "both", "final", "for",   "her",  "his", "its",
                                  "new", "no",   "of",   "other", "rival", "some", "the", "their",
                                  "two", "with", "that", "these", "those", "three"};
    if (i == begin() || these.has(units_[i - 1])) return false;
    return !looks_back_behind(at_ + 1);
  }

  // "The Kings rest until", "The show runs until"; not "had 40 runs until", "was told to stay
  // until", "the rest until", "let patients stay until".
  bool lasts(std::size_t i) const {
    static const WordSet one = {"rests", "stays", "runs", "lasts", "continues"};
    static const WordSet these = {"a",  "all", "and",   "any",   "his",   "her", "its",   "no",
                                  "of", "the", "their", "these", "those", "to",  "which", "who"};
    static const WordSet seen = {"had",  "heard", "helped", "let",  "lets",    "made",
                                 "make", "makes", "saw",    "seen", "watched", "watching"};
    constexpr std::size_t kMostBefore = 5;
    for (std::size_t steps = 2; steps <= kMostBefore; ++steps) {
      if (has_before(i, steps, seen)) return false;
    }
    if (i == begin() || !units_[i - 1].is(kUnitWord) || these.has(units_[i - 1])) return false;
    return has(i, one) || units_[i - 1].is(kUnitCapital) || form(i - 1).ends_with('s');
  }

  // "is closed until Monday", "have until Monday".
  bool lasts_until(std::size_t i) const {
    static const WordSet until = {"until", "till"}, stays = {"is", "are", "remain", "remains"},
                         had = {"has", "have"};
    if (!has_before(at_, 1, until)) return false;
    if (has(i, kLeads.lasting)) return lasts(i);
    return has(i, stays) || (i + 2 == at_ && has(i, had));
  }

  // `done`: a verb of the past stands between it and the date.
  Outlook word(std::size_t i, bool done) const {
    if (lasts_until(i)) return Outlook::kAhead;
    // "is targeting a gang that robbed a bank on".
    if (done && targets(i)) return Outlook::kUnknown;
    if (looks_ahead(i)) return at_ - i <= kFirmUnits ? Outlook::kFirmAhead : Outlook::kAhead;
    if (would_have(i)) return Outlook::kTold;
    if (has(i, kLeads.would)) return Outlook::kAhead;
    // "must heed a report issued on".
    if (calls_.announces(i)) return done ? Outlook::kTold : Outlook::kAhead;
    if (has(i, kLeads.memory)) return Outlook::kPast;
    if (follows(i)) return Outlook::kTold;
    if (begins_next(i)) return Outlook::kAhead;
    if (says(i) || has(i, kLeads.behind)) return since(i) ? Outlook::kBack : Outlook::kTold;
    if (has(i, kLeads.past) && !is_aimed_at()) return Outlook::kBack;
    if (!is_next(i) || !is_done(i)) return Outlook::kUnknown;
    return is_strong_form(i) ? Outlook::kBack : Outlook::kPast;
  }

  // "the runoff following Sunday's vote"; not "the following Sunday".
  bool follows(std::size_t i) const {
    static const WordSet the = {"the"};
    return has(i, kLeads.following) && i + 1 == at_ && !has_before(i, 1, the);
  }

  // "a visit beginning on Wednesday"; not "the year beginning October 1".
  bool begins_next(std::size_t i) const {
    static const WordSet on = {"on"};
    if (calendar_word(text_, units_, at_).kind != CalendarKind::kWeekday) return false;
    if (!has(i, kLeads.beginning) || i == begin()) return false;
    if (i + 1 != at_ && (i + 2 != at_ || !has(i + 1, on))) return false;
    const bool joined = units_[i - 1].is(kUnitWord);
    if (joined && begins_in_past(at_ + 1)) return false;
    for (std::size_t k = i; k > begin() && i - k < kClauseUnits; --k) {
      if (joined && ends_clause(units_[k - 1])) break;
      if (will(k - 1)) return true;
      // "The governor called a session, beginning Monday" may tell of a day that has been.
      if (was(k - 1) || is_finite(k - 1)) return joined && decides(k - 1);
    }
    return true;
  }

  // "beginning on Monday was called off"; not "beginning on Monday was announced".
  bool begins_in_past(std::size_t end) const {
    static const WordSet next = {"and", "as", "but", "that", "when", "which", "while", "who"};
    for (std::size_t i = end; i < units_.size() && i - end < kNextUnits; ++i) {
      if (units_[i].is(kUnitSentenceStart) || ends_clause(units_[i])) return false;
      if (has(i, next) || has(i, kLeads.open) || will(i)) return false;
      if (was(i)) return !decides(i + 1) || has(i + 2, kLeads.off);
      if (is_finite(i)) return !decides(i);
    }
    return false;
  }

  // What is told of is still to come: "announced a visit beginning on Wednesday".
  bool decides(std::size_t i) const {
    static const WordSet words = {
        "accepted",  "adopted",  "advertised", "agreed",    "allowed",  "announced", "approved",
        "arranged",  "asked",    "authorized", "backed",    "banned",   "called",    "confirmed",
        "decided",   "declared", "demanded",   "directed",  "endorsed", "expected",  "imposed",
        "invited",   "offered",  "ordered",    "planned",   "pledged",  "promised",  "proposed",
        "prepared",  "braced",   "hoped",      "wanted",    "intended", "ratified",  "requested",
        "required",  "reported", "said",       "scheduled", "set",      "signed",    "sought",
        "suggested", "told",     "urged",      "threatened"};
    return has(i, words);
  }

  // "may have hit"; not "would have an audience".
  bool would_have(std::size_t i) const {
    static const WordSet have = {"have"}, object = {"a", "an", "the", "no", "to"};
    return has(i, kLeads.maybe) && has(i + 1, have) && !has(i + 2, object);
  }

  bool since(std::size_t i) const {
    static const WordSet words = {"since"};
    return i + 1 == at_ && has(i, words);
  }

  // "was put off until Friday".
  bool is_aimed_at() const {
    static const WordSet aims = {"to", "until", "till", "for", "by", "through", "before", "from"};
    static const WordSet prior = {"prior"};
    return has_before(at_, 1, aims) || has_before(at_, 2, prior);
  }

  // "In" and "On" with a capital begin what the date belongs to, also where a point is missing.
  bool is_led_in() const {
    static const WordSet words = {"in", "on"};
    if (at_ <= begin() || !units_[at_ - 1].is(kUnitCapital)) return false;
    return words.has(units_[at_ - 1]) && !units_[at_ - 1].is(kUnitTitleText) &&
           !units_[at_ - 1].is(kUnitAllUpper);
  }

  static bool ends_clause(const Unit& unit) {
    return std::string_view(",;:\"()_").find(unit.mark) != std::string_view::npos && unit.mark != 0;
  }

  // Between it and the date stands "on" at most.
  bool is_next(std::size_t i) const {
    static const WordSet leads = {"on", "late", "early"};
    for (++i; i < at_; ++i) {
      if (!has(i, leads)) return false;
    }
    return true;
  }

  // "resigned"; not "be sentenced" and "has fixed", nor "proposed", which is of what comes.
  bool is_done(std::size_t i) const {
    // "will bo held": a scan misreads the small words.
    static const WordSet passive = {"be",   "being", "is", "are",   "get", "has",
                                    "have", "will",  "to", "would", "may"};
    static const WordSet open = {"planned",   "proposed", "rescheduled", "postponed",
                                 "scheduled", "delayed",  "booked",      "timed",
                                 "fixed",     "marked",   "designated"};
    if (units_[i].is(kUnitHasUpper) || has(i, open) || !is_past_form(i)) return false;
    // "be re-opened".
    if (i >= begin() + 2 && units_[i - 1].mark == '-') i -= 2;
    return !has_before(i, 1, passive) && !has_before(i, 2, passive);
  }

  bool is_past_form(std::size_t i) const {
    static const WordSet others = {"hundred", "indeed", "sacred", "naked", "bed", "red", "shed"};
    static const WordSet in_eed = {"agreed", "decreed", "disagreed", "freed", "guaranteed"};
    if (form(i).ends_with("eed")) return has(i, in_eed);
    if (form(i).ends_with("ed")) return !has(i, others);
    return is_strong_form(i) || has(i, kLeads.sure);
  }

  bool is_strong_form(std::size_t i) const { return has(i, kLeads.strong); }

  // A verb of the past that stands for itself; not "the used car" and "to be moved".
  bool is_finite(std::size_t i) const {
    static const WordSet before = {"the", "a",  "an",  "his",  "her",  "its", "their",
                                   "of",  "to", "and", "most", "more", "so",  "as"};
    return is_done(i) && !has_before(i, 1, before);
  }

  std::string_view form(std::size_t i) const {
    return text_.substr(units_[i].begin, units_[i].end - units_[i].begin);
  }

  std::string_view text_;
  std::span<const Unit> units_;
  std::size_t at_;
  EventCalls calls_;
};

}  // namespace

Outlook outlook_before(std::string_view text, std::span<const Unit> units, std::size_t sentence,
                       std::size_t at) {
  return Clause(text, units, sentence, at).read();
}

bool clause_looks_back(std::string_view text, std::span<const Unit> units, std::size_t sentence,
                       std::size_t at, std::size_t end) {
  return Clause(text, units, sentence, at).looks_back(end);
}

bool verb_is_of_past(std::string_view text, std::span<const Unit> units, std::size_t sentence,
                     std::size_t at) {
  return Clause(text, units, sentence, at).tells_surely();
}

bool verb_looks_back(std::string_view text, std::span<const Unit> units, std::size_t sentence,
                     std::size_t at, std::size_t end) {
  return Clause(text, units, sentence, at).tells_of_past(end);
}

bool sentence_looks_ahead(std::span<const Unit> units, std::size_t begin, std::size_t at) {
  static const WordSet but = {"but"}, and_ = {"and"};
  static const WordSet verbs = {"is",  "are",   "was", "were", "will", "would", "could",
                                "may", "might", "has", "have", "had",  "can",   "should"};
  static const WordSet is = {"is", "are"}, no_verbs = {"blame", "date"};
  static const WordSet telling = {
      &but, &and_, &is, &kLeads.coming, &kLeads.due, &kLeads.expected, &kLeads.saying};
  const Verbs sentence(units, begin);
  for (std::size_t i = begin; i < units.size() && i - begin < kSentenceUnits; ++i) {
    if (i > begin && units[i].is(kUnitSentenceStart)) break;
    if (!sentence.has(i, telling)) continue;
    const bool another =
        sentence.has(i, but) || (sentence.has(i, and_) && sentence.has(i + 1, verbs));
    if (i > at && another) break;
    if (sentence.will(i)) return true;
    // "On Friday, he is to speak".
    if (at - begin <= 1 && sentence.has(i, is) && sentence.has(i + 1, kLeads.to) &&
        !sentence.has(i + 2, no_verbs))
      return true;
    if (sentence.says(i)) return false;
  }
  return false;
}

}  // namespace dateline
