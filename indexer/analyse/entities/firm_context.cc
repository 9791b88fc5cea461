#include "indexer/analyse/entities/firm_context.h"

#include <algorithm>
#include <string_view>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/company_signs.h"
#include "indexer/analyse/entities/cue_words.h"
#include "indexer/analyse/entities/possessive_names.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// Firms of a trade, by words that are no persons' ("brewer" is).
const WordSet& trades() {
  static const WordSet words = {"automaker",  "brokerage",   "carmaker",     "chipmaker",
                                "drugmaker",  "homebuilder", "housebuilder", "insurer",
                                "planemaker", "retailer",    "steelmaker",   "wholesaler"};
  return words;
}

const WordSet& kinds() {
  static const WordSet words = {"bank", "chain", "company", "conglomerate", "firm"};
  return words;
}

// A word in the same sentence as the one before, and written small but for headlines.
bool has_small_word(const TagDocument& document, std::size_t i, const WordSet& words) {
  if (i >= document.units.size()) return false;
  const Unit& unit = document.units[i];
  return words.has(unit) && !unit.is(kUnitSentenceStart) &&
         (!unit.is(kUnitHasUpper) || document.is_title);
}

// What prices and results do.
const WordSet& moves() {
  static const WordSet words = {
      "added",   "advanced", "bounced",  "climb",   "climbed", "climbs",  "closed",  "declined",
      "dipped",  "down",     "dropped",  "drops",   "eased",   "edged",   "ended",   "fall",
      "falls",   "fell",     "finished", "gained",  "hit",     "inched",  "jump",    "jumped",
      "jumps",   "lost",     "opened",   "plunged", "plunges", "popped",  "rallied", "rise",
      "rises",   "rose",     "sank",     "skidded", "slid",    "slipped", "slumped", "slumps",
      "soared",  "soars",    "surge",    "surged",  "surges",  "traded",  "tumble",  "tumbled",
      "tumbles", "up"};
  return words;
}

const WordSet& results() {
  static const WordSet words = {"earnings", "profit", "profits", "revenue",
                                "revenues", "sales",  "turnover"};
  return words;
}

const WordSet kShares = {"shares", "stock"};
const WordSet kOwners = {"bondholders",  "franchisees", "shareholder",  "shareholders",
                         "stockholders", "subsidiary",  "subsidiaries", "unit"};
const WordSet kPosts = {"posted", "posting", "posts"};
const WordSet kReports = {"reported", "reports"};
const WordSet kSets = {"boosted", "cut",    "cuts",       "lifted",  "lifts",   "lowered", "lowers",
                       "raised",  "raises", "reaffirmed", "slashed", "slashes", "trimmed"};
const WordSet kBeing = {"is", "was", "were"};
const WordSet kKindsOfProfit = {"net", "operating", "pretax", "quarterly"};
const WordSet kPartsOfYear = {"first", "fourth", "full", "half", "second", "third"};

// "Shares rose": not somebody who shares something.
bool are_dealt_in(const TagDocument& document, std::size_t i) {
  static const WordSet others = {"are",   "had",    "has", "have", "is",
                                 "price", "prices", "was", "were"};
  return has_small_word(document, i, kShares) &&
         (has_small_word(document, i + 1, moves()) || has_small_word(document, i + 1, others));
}

// "$2.99 to $30.93": few people lose one sum to another.
bool is_moved_to_price(const TagDocument& document, std::size_t i) {
  static const WordSet to = {"to"};
  constexpr std::size_t kUnits = 5;
  return i + kUnits <= document.units.size() && document.units[i + 1].is(kUnitNumber) &&
         has_small_word(document, i + 2, to) && document.mark_at(i + 3) == '$' &&
         document.units[i + 4].is(kUnitNumber);
}

// "Posted a net profit".
bool posts_results(const TagDocument& document, std::size_t i) {
  constexpr std::size_t kMostWords = 6;
  static const WordSet reported = {"profit", "profits", "revenue", "revenues", "turnover"};
  static const WordSet ends = {"about", "for", "from", "her", "his", "on", "that", "to", "with"};
  const bool posted = has_small_word(document, i, kPosts);
  if (!posted && !has_small_word(document, i, kReports)) return false;
  const std::size_t end = std::min(i + 1 + kMostWords, document.units.size());
  for (std::size_t k = i + 1; k < end; ++k) {
    const Unit& unit = document.units[k];
    if (unit.mark == ',' || ends.has(unit) || unit.is(kUnitSentenceStart)) return false;
    if (has_small_word(document, k, posted ? results() : reported)) return true;
  }
  return false;
}

// "First-quarter profit", "net profit", of what has an s behind.
bool are_results(const TagDocument& document, std::size_t i) {
  static const WordSet of = {"half", "quarter", "year"};
  if (has_small_word(document, i, kPartsOfYear) && document.mark_at(i + 1) == '-')
    return has_small_word(document, i + 2, of) && has_small_word(document, i + 3, results());
  return has_small_word(document, i, kKindsOfProfit) && has_small_word(document, i + 1, results());
}

// "Raised its sales forecast", "cut its dividend".
bool sets_its_outlook(const TagDocument& document, std::size_t i) {
  constexpr std::size_t kMostWords = 5;
  static const WordSet its = {"its"};
  static const WordSet of_firms = {"dividend", "guidance", "payout"};
  static const WordSet of_towns = {"budget", "tax", "taxes", "tourism", "visitor"};
  static const WordSet outlooks = {"estimate", "estimates", "forecast", "forecasts",
                                   "outlook",  "target",    "targets"};
  if (!has_small_word(document, i, kSets) || !has_small_word(document, i + 1, its)) return false;
  bool of_results = false;
  for (std::size_t k = i + 2; k < i + 2 + kMostWords && k < document.units.size(); ++k) {
    const Unit& unit = document.units[k];
    if (unit.is(kUnitSentenceStart) || (unit.mark != 0 && unit.mark != '-')) return false;
    if (has_small_word(document, k, of_towns) && document.mark_at(k - 1) != '-') return false;
    if (has_small_word(document, k, of_firms)) return true;
    of_results = of_results || has_small_word(document, k, results());
    if (of_results && has_small_word(document, k, outlooks)) return true;
  }
  return false;
}

// "9p," and "9p to 120p", as lists of prices have them.
bool is_in_price_list(const TagDocument& document, std::size_t i) {
  static const WordSet to = {"to"};
  if (i + 1 >= document.units.size() || document.units[i].is(kUnitSentenceStart)) return false;
  const std::string_view price = document.form(i);
  if (price.size() < 2 || price.back() != 'p' || !is_ascii_digit(price[0])) return false;
  const char behind = document.mark_at(i + 1);
  return is_ascii_digit(price[price.size() - 2]) &&
         (behind == ',' || behind == ';' || behind == '.' || to.has(document.units[i + 1]));
}

// Where a name of capitals that ends before unit `end` begins.
std::size_t begin_of_name(const TagDocument& document, std::size_t end) {
  constexpr std::size_t kMostUnits = 4;
  std::size_t first = end;
  while (first > 0 && end - first < kMostUnits && document.units[first - 1].is(kUnitCapital) &&
         !document.units[first].is(kUnitSentenceStart))
    --first;
  return first;
}

// "Analysts at", also where another firm stands in between: "analysts at X and Y".
bool works_there(const TagDocument& document, std::size_t first) {
  static const WordSet at = {"at"};
  static const WordSet joints = {"and", ","};
  static const WordSet workers = {"analyst",    "analysts",    "broker",    "brokers",
                                  "dealer",     "dealers",     "economist", "economists",
                                  "strategist", "strategists", "trader",    "traders"};
  if (first < 2 || document.units[first].is(kUnitSentenceStart)) return false;
  if (joints.has(document.units[first - 1])) first = begin_of_name(document, first - 1);
  return first >= 2 && has_small_word(document, first - 1, at) &&
         workers.has(document.units[first - 2]);
}

// "Said first-half net profit rose".
bool says_results_moved(const TagDocument& document, std::size_t i) {
  constexpr std::size_t kMostWords = 6;
  static const WordSet said = {"said", "says"};
  static const WordSet others = {"its", "quarter", "year", "-"};
  static const WordSet words = {&kPartsOfYear, &kKindsOfProfit, &others};
  if (!has_small_word(document, i, said)) return false;
  for (std::size_t k = i + 1; k < i + 1 + kMostWords; ++k) {
    if (has_small_word(document, k, results())) return has_small_word(document, k + 1, moves());
    if (k >= document.units.size() || !words.has(document.units[k])) return false;
  }
  return false;
}

// "Posted a profit", "posted a net profit".
bool posts_profit(const TagDocument& document, std::size_t i) {
  static const WordSet posted = {"posted", "posts"};
  static const WordSet articles = {"a"};
  static const WordSet profits = {"profit"};
  if (!has_small_word(document, i, posted) || !has_small_word(document, i + 1, articles))
    return false;
  return has_small_word(document, i + 2, profits) || has_small_word(document, i + 3, profits);
}

// What `i`, behind the name and its possessive, says of it: "shareholders", "shares rose".
bool is_owned(const TagDocument& document, std::size_t i) {
  return has_small_word(document, i, kOwners) || are_dealt_in(document, i) ||
         are_results(document, i);
}

// "Profit plunges", "fell 6p", "posted a profit".
bool does_as_firms_do(const TagDocument& document, std::size_t i) {
  return (has_small_word(document, i, results()) && has_small_word(document, i + 1, moves())) ||
         is_priced(document, i) || posts_results(document, i) || sets_its_outlook(document, i);
}

// Whether what is_owned() and does_as_firms_do() look for can begin so, as few words can.
bool may_tell_firm(const Unit& unit) {
  static const WordSet words = {&kOwners, &kShares, &kPartsOfYear, &kKindsOfProfit, &results(),
                                &kBeing,  &moves(), &kPosts,       &kReports,       &kSets};
  return words.has(unit);
}

// "Analyst Ann Lee" right behind the name.
bool has_officer(const TagDocument& document, std::size_t i, std::size_t person_at) {
  static const WordSet officers = {"analyst",  "boss",       "ceo",       "cfo",    "chair",
                                   "chairman", "chairwoman", "executive", "officer"};
  static const WordSet chief = {"chief"};
  constexpr std::size_t kMostWords = 4;  // "chief executive officer,"
  if (document.kind != TextKind::kUsual || person_at <= i || person_at - i > kMostWords)
    return false;
  if (document.mark_at(person_at - 1) == ',') --person_at;  // "CEO, Ann Lee"
  if (person_at == i) return false;
  const bool one = person_at == i + 1;
  return officers.has(document.units[person_at - 1]) && (one || chief.has(document.units[i])) &&
         !document.units[i].is(kUnitSentenceStart) && (one || !document.units[i].is(kUnitHasUpper));
}

// "The retailer", "the department store chain"; not "the firm Ann Lee founded".
bool is_kind_before(const TagDocument& document, const UnitRange& name) {
  if (name.first < 2 || document.units[name.first].is(kUnitSentenceStart)) return false;
  if (document.units[name.first - 1].is(kUnitHasUpper)) return false;
  if (trades().has(document.units[name.first - 1])) {
    static const WordSet articles = {"a", "her", "his", "the", "whose"};
    static const WordSet founds = {"built", "created", "founded", "headed", "heads",  "leads",
                                   "led",   "once",    "ran",     "runs",   "started"};
    return !articles.has(document.units[name.first - 2]) ||
           !has_small_word(document, name.last, founds);
  }
  if (!kinds().has(document.units[name.first - 1])) return false;
  static const WordSet before = {"a",      "an",   "and",    "any",    "every", "first", "for",
                                 "her",    "his",  "in",     "its",    "my",    "new",   "no",
                                 "of",     "old",  "one",    "our",    "same",  "that",  "the",
                                 "their",  "this", "whose",  "your",   "or",    "by",    "to",
                                 "former", "own",  "family", "private"};
  static const WordSet verbs = {
      "and",    "bought",    "built", "chaired", "created", "founded", "had",   "has",  "headed",
      "heads",  "inherited", "is",    "leads",   "led",     "once",    "owned", "owns", "ran",
      "robbed", "runs",      "set",   "started", "was",     "works",   "worked"};
  const Unit& trade = document.units[name.first - 2];
  return trade.is(kUnitWord) && !trade.is(kUnitHasUpper) && !before.has(trade) &&
         !has_small_word(document, name.last, verbs);
}

// ", the nation's largest retailer,", by one of `words`.
bool is_kind_behind(const TagDocument& document, std::size_t i, const WordSet& words) {
  constexpr std::size_t kMostWords = 8;
  static const WordSet articles = {"a", "an", "the"};
  static const WordSet others = {"at", "by",  "for",  "former", "from", "in",  "of",
                                 "on", "one", "that", "they",   "to",   "who", "with"};
  static const WordSet behind = {"based", "in", "owned", "that", "which"};
  if (document.mark_at(i) != ',' || !has_small_word(document, i + 1, articles)) return false;
  const std::size_t end = std::min(i + 2 + kMostWords, document.units.size());
  for (std::size_t k = i + 2; k < end; ++k) {
    const Unit& unit = document.units[k];
    const bool tie = unit.mark == '-' || unit.mark == '\'';
    if ((unit.mark != 0 && !tie) || others.has(unit) || unit.is(kUnitSentenceStart)) return false;
    if (unit.is(kUnitHasUpper) || !words.has(unit)) continue;
    const char mark = document.mark_at(k + 1);
    if (mark == ',' || mark == '.' || has_small_word(document, k + 1, behind)) return true;
  }
  return false;
}

// Who governs a town and what it lives on, in the same sentence behind the name: a town has sales
// and revenue too, but no profit.
bool is_governed(const TagDocument& document, std::size_t i) {
  constexpr std::size_t kFarthest = 24;
  static const WordSet words = {"borough",   "budget",    "city",      "council",    "councillors",
                                "county",    "fees",      "fines",     "levy",       "mayor",
                                "municipal", "officials", "parking",   "ratepayers", "residents",
                                "tax",       "taxes",     "taxpayers", "tolls",      "tourism",
                                "tourists",  "town",      "voters"};
  static const WordSet of_firms = {"earnings", "profit", "profits"};
  const std::size_t end = std::min(i + kFarthest, document.units.size());
  for (std::size_t k = i; k < end && !document.units[k].is(kUnitSentenceStart); ++k) {
    if (of_firms.has(document.units[k])) return false;
    if (words.has(document.units[k])) return document.mark_at(k - 1) != '-';
  }
  return false;
}

}  // namespace

bool may_have_prices(const ArticleWords& words) {
  static const CueWords cues = {&moves()};
  return cues.any_in(words);
}

bool may_be_priced(const Unit& unit) {
  static const WordSet words = {&kBeing, &moves()};
  return words.has(unit);
}

bool is_priced(const TagDocument& document, std::size_t i) {
  static const WordSet coins = {"cents", "cts", "pence"};
  if (has_small_word(document, i, kBeing)) ++i;
  if (!has_small_word(document, i, moves()) || i + 2 >= document.units.size()) return false;
  if (document.mark_at(i + 1) == '$') return is_moved_to_price(document, i + 1);
  if (document.units[i + 1].is(kUnitNumber)) return has_small_word(document, i + 2, coins);
  const std::string_view price = document.form(i + 1);
  return price.size() > 1 && price.back() == 'p' && is_ascii_digit(price[0]) &&
         is_ascii_digit(price[price.size() - 2]);
}

bool is_firm_by_context(const TagDocument& document, const UnitRange& name, std::size_t person_at) {
  static const WordSet firms = {&trades(), &kinds()};
  const std::size_t behind = name.last;
  if (has_s_behind(document, behind - 1)) return is_owned(document, behind + 2);
  const bool told = behind < document.units.size() && may_tell_firm(document.units[behind]) &&
                    (is_owned(document, behind) || does_as_firms_do(document, behind));
  return told || is_in_price_list(document, behind) || is_owned_before(document, name.first) ||
         works_there(document, name.first) || has_officer(document, behind, person_at) ||
         is_kind_before(document, name) || is_kind_behind(document, behind, firms) ||
         has_ticker_behind(document, behind);
}

bool is_owned_before(const TagDocument& document, std::size_t first) {
  static const WordSet joints = {"in", "of"};
  static const WordSet shares = {"shareholders", "shares", "stake", "stockholders"};
  return first >= 2 && has_small_word(document, first - 1, joints) &&
         shares.has(document.units[first - 2]);
}

bool is_firm_not_town(const TagDocument& document, const UnitRange& name) {
  static const WordSet owners = {"bondholders", "franchisees", "shareholders", "stockholders"};
  static const WordSet others = {"airline", "grocer", "lender", "utility"};
  static const WordSet firms = {&trades(), &others};
  const std::size_t behind = name.last;
  if (has_s_behind(document, behind - 1)) return has_small_word(document, behind + 2, owners);
  const bool kind = name.first > 0 && !document.is_title &&
                    trades().has(document.units[name.first - 1]) && is_kind_before(document, name);
  const bool reports = sets_its_outlook(document, behind) || says_results_moved(document, behind);
  return kind || (reports && !is_governed(document, behind)) || posts_profit(document, behind) ||
         is_kind_behind(document, behind, firms) || has_ticker_behind(document, behind);
}

}  // namespace dateline
