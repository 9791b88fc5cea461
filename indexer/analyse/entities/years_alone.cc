#include "indexer/analyse/entities/years_alone.h"

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr int kFirstYear = 1700;  // that a word in front alone makes a year
constexpr int kEndYear = 2100;
constexpr int kCentury = 100;

}  // namespace

int YearsAlone::year_of(std::size_t i) const {
  if (i == 0 || units_[i].is(kUnitSentenceStart)) return 0;
  if (const int year = short_year(i); year != 0) return year;
  const int year = year_at(i);
  if (year < kFirstYear || year >= kEndYear || !units_[i].is(kUnitNumber)) return 0;
  if (is_of_event(i)) return year;
  if (begins_range(i, year)) return year;
  if (!ends(i + 1)) return 0;
  const int first = first_year(i);
  return (first != 0 && first < year) || is_led(i, year) ? year : 0;
}

bool YearsAlone::has(std::size_t i, const WordSet& words) const {
  return i < units_.size() && units_[i].is(kUnitWord) && words.has(units_[i]);
}

// "97" of "1992-97", "00" of "1999-00".
int YearsAlone::short_year(std::size_t i) const {
  if (units_[i].end - units_[i].begin != 2 || i < 2 || units_[i - 1].mark != '-') return 0;
  const int first = first_year(i);
  const int last = number(i);
  if (first == 0 || last < 0 || units_[i].is(kUnitSpaceBefore) || !ends(i + 1)) return 0;
  const int year = first / kCentury * kCentury + last;
  if (year > first) return year;
  return year + kCentury == first + 1 ? first + 1 : 0;
}

// The year right in front of the joint before unit i: "1992 to", "2001 and", "1998,"; 0 for none.
int YearsAlone::first_year(std::size_t i) const {
  if (i < 2 || (units_[i - 1].mark != ',' && !joins_days(i - 1))) return 0;
  const EventDate* first = found_.ending_with(i - 2);
  return first != nullptr && first->value.month == 0 ? first->value.year : 0;
}

bool YearsAlone::is_led(std::size_t i, int year) const {
  static const WordSet sure = {"during",     "early", "late", "mid",    "year",
                               "throughout", "born",  "died", "married"};
  static const WordSet seasons = {"spring", "summer", "autumn", "winter"};
  static const WordSet parted = {"early", "late", "mid", "end"};
  static const WordSet bounds = {"by",   "until", "till",  "before",
                                 "from", "after", "since", "through"};
  constexpr int kFirstBound = 1800;
  if (units_[i - 1].mark == '-' && i >= 2) return has(i - 2, parted);
  if (has(i - 1, sure) || has(i - 1, seasons) || is_part_of_year(i)) return true;
  // "from 1900 to 2000 people".
  const bool to_number =
      is_range_joint(i + 1) && i + 2 < units_.size() && units_[i + 2].is(kUnitNumber);
  return year >= kFirstBound && has(i - 1, bounds) && !to_number && !is_counted(i - 1);
}

// "the second half of 2010", "the war of 1812"; not "a group of 2000".
bool YearsAlone::is_part_of_year(std::size_t i) const {
  static const WordSet of = {"of"};
  static const WordSet parts = {
      "quarter",    "half",         "end",      "beginning", "start",     "middle",
      "close",      "part",         "rest",     "spring",    "summer",    "autumn",
      "winter",     "fall",         "months",   "weeks",     "days",      "war",
      "revolution", "crisis",       "election", "uprising",  "elections", "constitution",
      "earthquake", "coup",         "famine",   "treaty",    "ashes",     "olympics",
      "games",      "flood",        "floods",   "fire",      "strike",    "riots",
      "blizzard",   "hurricane",    "drought",  "budget",    "census",    "campaign",
      "cup",        "championship", "final",    "revolt",    "rebellion", "rising",
      "massacre",   "panic",        "crash",    "accord",    "accords",   "convention",
      "depression", "recession",    "season"};
  return i >= 2 && has(i - 1, of) && has(i - 2, parts);
}

// "the 2010 budget", "France's 2012 elections", "a 2009 amnesty".
bool YearsAlone::is_of_event(std::size_t i) const {
  static const WordSet leads = {"the", "s",  "its",   "his", "her", "their",
                                "our", "in", "since", "a",   "an"};
  static const WordSet events = {
      "election",      "elections", "presidential", "parliamentary", "budget",
      "census",        "season",    "campaign",     "referendum",    "war",
      "coup",          "crisis",    "olympics",     "olympic",       "earthquake",
      "tsunami",       "invasion",  "constitution", "treaty",        "agreement",
      "accord",        "accords",   "revolution",   "uprising",      "massacre",
      "conference",    "summit",    "harvest",      "genocide",      "attacks",
      "attack",        "bombing",   "bombings",     "blast",         "blasts",
      "amnesty",       "ceasefire", "truce",        "deal",          "pact",
      "law",           "ruling",    "poll",         "polls",         "vote",
      "murder",        "killing",   "killings",     "riot",          "riots",
      "protests",      "famine",    "drought",      "flood",         "floods",
      "hurricane",     "cyclone",   "crash",        "final",         "championship",
      "championships", "games",     "edition",      "film",          "movie",
      "documentary",   "novel",     "album",        "report",        "study",
      "survey",        "interview", "speech",       "decision",      "trial",
      "scandal",       "merger",    "takeover",     "recession",     "outbreak",
      "epidemic",      "pandemic",  "general",      "federal",       "gubernatorial",
      "financial",     "act",       "charter",      "assassination", "siege",
      "clashes",       "mutiny",    "eruption",     "convention",    "resolution",
      "rebellion",     "revolt"};
  return has(i - 1, leads) && has(i + 1, events);
}

// "in 1992-97", "(1992-1997)", "from 1992 to 1997", "between 2001 and 2005".
bool YearsAlone::begins_range(std::size_t i, int year) const {
  static const WordSet leads = {"in",       "since",  "from",    "between",  "during",
                                "of",       "the",    "for",     "spans",    "spanned",
                                "spanning", "covers", "covered", "covering", "period"};
  static const WordSet from = {"from"}, between = {"between"}, and_ = {"and"};
  static const WordSet to = {"to", "until", "till", "through"};
  if (i + 2 >= units_.size() || units_[i + 1].is(kUnitSentenceStart)) return false;
  const bool tight = units_[i + 1].mark == '-' && !units_[i + 1].is(kUnitSpaceBefore) &&
                     !units_[i + 2].is(kUnitSpaceBefore);
  int last = year_at(i + 2);
  if (last < 0 && tight && units_[i + 2].end - units_[i + 2].begin == 2) {
    last = number(i + 2);
    if (last < 0) return false;
    last += year / kCentury * kCentury;
    if (last + kCentury == year + 1) last = year + 1;
  }
  if (last <= year || last >= kEndYear || last - year > kCentury * 2) return false;
  if (tight && units_[i - 1].mark == '(') return i + 3 < units_.size() && units_[i + 3].mark == ')';
  if (!ends(i + 3)) return false;
  if (tight) return has(i - 1, leads);
  if (has(i - 1, from)) return has(i + 1, to) && !is_counted(i - 1);
  return has(i - 1, between) && has(i + 1, and_);
}

// What rises or falls by so much, or an hour ("at 1900, until 2000"), stands close before unit i.
bool YearsAlone::is_counted(std::size_t i) const {
  static const WordSet words = {
      "rose",  "rise",    "risen",  "fell",     "fall",      "fallen",  "up",      "down",
      "grew",  "grown",   "gained", "gain",     "lost",      "dropped", "drop",    "climbed",
      "cut",   "slipped", "jumped", "increase", "increased", "reduced", "index",   "points",
      "raise", "raised",  "reduce", "decrease", "decreased", "expand",  "expanded"};
  static const WordSet at = {"at"};
  constexpr std::size_t kFarthest = 4;
  for (std::size_t steps = 1; steps <= kFarthest && steps <= i; ++steps) {
    if (has(i - steps, words)) return true;
    if (steps < i && has(i - steps - 1, at) && year_at(i - steps) > 0) return true;
    if (units_[i - steps].is(kUnitSentenceStart)) break;
  }
  return false;
}

// What stands at unit i is no thing that a number in front counts.
bool YearsAlone::ends(std::size_t i) const {
  static const WordSet words = {
      "and",     "or",       "to",    "until", "till", "through", "in",  "on",     "at",
      "for",     "with",     "when",  "while", "as",   "but",     "by",  "from",   "after",
      "before",  "since",    "that",  "which", "who",  "the",     "a",   "an",     "this",
      "his",     "her",      "its",   "their", "he",   "she",     "it",  "they",   "we",
      "there",   "no",       "was",   "were",  "is",   "are",     "had", "has",    "have",
      "will",    "would",    "could", "under", "if",   "also",    "did", "onward", "onwards",
      "because", "although", "nobody"};
  static constexpr std::string_view marks = ".,;:()\"?!";
  if (i >= units_.size() || units_[i].is(kUnitSentenceStart)) return true;
  if (units_[i].mark == '-') return units_[i].is(kUnitSpaceBefore);
  if (units_[i].mark != 0) return marks.find(units_[i].mark) != std::string_view::npos;
  return !units_[i].is(kUnitHasUpper) && has(i, words);
}

}  // namespace dateline
