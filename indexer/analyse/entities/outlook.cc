#include "indexer/analyse/entities/outlook.h"

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kClauseUnits = 14;
constexpr std::size_t kSentenceUnits = 60;

class Sentence {
 public:
  Sentence(const std::vector<Unit>& units, std::size_t begin) : units_(units), begin_(begin) {}

  // Unit i is a word of the sentence, in small letters, and one of these.
  bool has(std::size_t i, const WordSet& words) const {
    if (i < begin_ || i >= units_.size()) return false;
    return units_[i].is(kUnitWord) && !units_[i].is(kUnitHasUpper) && words.has(units_[i]);
  }
  bool has_before(std::size_t i, std::size_t steps, const WordSet& words) const {
    return i >= begin_ + steps && has(i - steps, words);
  }

  // "will", "due to open"; not "due to rain" and "than expected".
  bool will(std::size_t i) const {
    static const WordSet words = {"will", "shall", "scheduled", "upcoming"};
    static const WordSet due = {"due"}, expected = {"expected"}, to = {"to"}, as = {"as", "than"};
    if (has(i, due)) return !has(i + 1, to) || !is_cause(i + 2);
    return has(i, words) || (has(i, expected) && !has_before(i, 1, as));
  }

  // What may stand behind "due to" and is no verb.
  bool is_cause(std::size_t i) const {
    static const WordSet words = {
        "the",   "a",     "an",   "his",     "her",     "its",    "their",    "this",  "that",
        "these", "heavy", "bad",  "poor",    "high",    "low",    "strong",   "lack",  "rain",
        "snow",  "fog",   "wind", "weather", "illness", "injury", "concerns", "fears", "what"};
    return i >= units_.size() || units_[i].is(kUnitHasUpper) || has(i, words);
  }

  bool says(std::size_t i) const {
    static const WordSet words = {"said",  "told",   "announced", "reported",
                                  "added", "warned", "confirmed", "declared"};
    return has(i, words);
  }

 private:
  const std::vector<Unit>& units_;
  std::size_t begin_;
};

// The words in front of a date.
class Clause : public Sentence {
 public:
  Clause(std::string_view text, const std::vector<Unit>& units, std::size_t begin, std::size_t at)
      : Sentence(units, begin), text_(text), units_(units), begin_(begin), at_(at) {}

  Outlook read() const {
    for (std::size_t i = at_; i-- > begin_ && at_ - i <= kClauseUnits && !ends_clause(units_[i]);) {
      const Outlook outlook = word(i);
      if (outlook != Outlook::kUnknown) return outlook;
    }
    return Outlook::kUnknown;
  }

 private:
  // "will", "is to", "planned for", "to be held".
  bool looks_ahead(std::size_t i) const {
    static const WordSet words = {"likely", "slated"}, to = {"to"}, aim = {"for"};
    static const WordSet to_lead = {"is",      "are",      "was",    "were",  "plan",    "plans",
                                    "planned", "planning", "hopes",  "hoped", "intends", "aims",
                                    "going",   "set",      "poised", "ready"};
    static const WordSet aim_lead = {"set", "planned", "fixed", "booked"};
    static const WordSet held = {"held"}, be = {"be"}, have = {"have"};
    if (will(i) || has(i, words)) return true;
    if (has(i, to)) {
      const bool verb = i + 1 < at_ && !units_[i + 1].is(kUnitHasUpper) && !has(i + 1, have);
      return verb && has_before(i, 1, to_lead);
    }
    if (has(i, aim)) return has_before(i, 1, aim_lead);
    return has(i, held) && has_before(i, 1, be) && has_before(i, 2, to);
  }

  Outlook word(std::size_t i) const {
    static const WordSet would = {"would"}, have = {"have"};
    static const WordSet memory = {"recalled", "recalling", "remembered", "remembering"};
    static const WordSet behind = {"after", "since"};
    static const WordSet past = {"was", "were", "had", "did"};
    // "was put off until Friday".
    static const WordSet aims = {"to", "until", "till", "for", "by", "through", "before", "from"};
    if (looks_ahead(i)) return Outlook::kAhead;
    if (has(i, would)) return has(i + 1, have) ? Outlook::kBack : Outlook::kAhead;
    if (has(i, memory)) return Outlook::kPast;
    if (says(i) || has(i, behind)) return Outlook::kBack;
    if (has(i, past) && !has_before(at_, 1, aims)) return Outlook::kBack;
    return is_next(i) && is_done(i) ? Outlook::kPast : Outlook::kUnknown;
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
    static const WordSet passive = {"be", "being", "is", "are", "get", "has", "have"};
    static const WordSet open = {"planned",   "proposed", "rescheduled", "postponed",
                                 "scheduled", "delayed",  "booked",      "timed",
                                 "fixed",     "marked",   "designated"};
    if (units_[i].is(kUnitHasUpper) || has(i, open)) return false;
    const std::string_view form = text_.substr(units_[i].begin, units_[i].end - units_[i].begin);
    if (!form.ends_with("ed") || form.ends_with("eed")) return false;
    return !has_before(i, 1, passive) && !has_before(i, 2, passive);
  }

  std::string_view text_;
  const std::vector<Unit>& units_;
  std::size_t begin_;
  std::size_t at_;
};

}  // namespace

Outlook outlook_before(std::string_view text, const std::vector<Unit>& units, std::size_t sentence,
                       std::size_t at) {
  return Clause(text, units, sentence, at).read();
}

bool sentence_looks_ahead(const std::vector<Unit>& units, std::size_t begin, std::size_t at) {
  static const WordSet but = {"but"}, and_ = {"and"};
  static const WordSet verbs = {"is",  "are",   "was", "were", "will", "would", "could",
                                "may", "might", "has", "have", "had",  "can",   "should"};
  const Sentence sentence(units, begin);
  for (std::size_t i = begin; i < units.size() && i - begin < kSentenceUnits; ++i) {
    if (i > begin && units[i].is(kUnitSentenceStart)) break;
    const bool another =
        sentence.has(i, but) || (sentence.has(i, and_) && sentence.has(i + 1, verbs));
    if (i > at && another) break;
    if (sentence.will(i)) return true;
    if (sentence.says(i)) return false;
  }
  return false;
}

}  // namespace dateline
