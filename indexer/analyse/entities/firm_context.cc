#include "indexer/analyse/entities/firm_context.h"

#include <algorithm>

#include "indexer/analyse/entities/company_signs.h"
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
bool has_word(const TagDocument& document, std::size_t i, const WordSet& words) {
  if (i >= document.units.size()) return false;
  const Unit& unit = document.units[i];
  return words.has(unit) && !unit.is(kUnitSentenceStart) &&
         (!unit.is(kUnitHasUpper) || document.is_title);
}

// "Shares rose": not somebody who shares something.
bool are_dealt_in(const TagDocument& document, std::size_t i) {
  static const WordSet shares = {"shares", "stock"};
  static const WordSet moves = {
      "advanced", "are",     "bounced", "climb",   "climbed", "closed",  "declined", "dipped",
      "down",     "dropped", "eased",   "edged",   "ended",   "fall",    "fell",     "finished",
      "gained",   "had",     "has",     "have",    "hit",     "inched",  "is",       "jump",
      "jumped",   "lost",    "opened",  "plunged", "price",   "prices",  "rallied",  "rise",
      "rose",     "sank",    "skidded", "slid",    "slipped", "slumped", "soared",   "surge",
      "surged",   "traded",  "tumble",  "tumbled", "up",      "was",     "were"};
  return has_word(document, i, shares) && has_word(document, i + 1, moves);
}

// What `i`, behind the name and its possessive, says of it: "shareholders", "shares rose".
bool is_owned(const TagDocument& document, std::size_t i) {
  static const WordSet owners = {"bondholders",  "franchisees", "shareholder", "shareholders",
                                 "stockholders", "subsidiary",  "subsidiaries"};
  return has_word(document, i, owners) || are_dealt_in(document, i);
}

// "Shares in", "a stake in".
bool is_owned_before(const TagDocument& document, std::size_t first) {
  static const WordSet joints = {"in", "of"};
  static const WordSet shares = {"shareholders", "shares", "stake", "stockholders"};
  return first >= 2 && has_word(document, first - 1, joints) &&
         shares.has(document.units[first - 2]);
}

// "Analyst Ann Lee" right behind the name.
bool has_officer(const TagDocument& document, std::size_t i, std::size_t person_at) {
  static const WordSet officers = {"analyst",  "ceo",        "cfo",       "chair",
                                   "chairman", "chairwoman", "executive", "officer"};
  static const WordSet chief = {"chief"};
  constexpr std::size_t kMostWords = 3;  // "chief executive officer"
  if (document.kind != TextKind::kUsual || person_at <= i || person_at - i > kMostWords)
    return false;
  const bool one = person_at == i + 1;
  return officers.has(document.units[person_at - 1]) && (one || chief.has(document.units[i])) &&
         !document.units[i].is(kUnitSentenceStart) && (one || !document.units[i].is(kUnitHasUpper));
}

// "The retailer", "the department store chain"; not "the firm Ann Lee founded".
bool is_kind_before(const TagDocument& document, const UnitRange& name) {
  if (name.first < 2 || document.units[name.first].is(kUnitSentenceStart)) return false;
  if (document.units[name.first - 1].is(kUnitHasUpper)) return false;
  if (trades().has(document.units[name.first - 1])) return true;
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
         !has_word(document, name.last, verbs);
}

// ", the nation's largest retailer,".
bool is_kind_behind(const TagDocument& document, std::size_t i) {
  constexpr std::size_t kMostWords = 8;
  static const WordSet articles = {"a", "an", "the"};
  static const WordSet others = {"at", "by",  "for",  "former", "from", "in",  "of",
                                 "on", "one", "that", "they",   "to",   "who", "with"};
  static const WordSet behind = {"based", "in", "owned", "that", "which"};
  if (document.mark_at(i) != ',' || !has_word(document, i + 1, articles)) return false;
  const std::size_t end = std::min(i + 2 + kMostWords, document.units.size());
  for (std::size_t k = i + 2; k < end; ++k) {
    const Unit& unit = document.units[k];
    const bool tie = unit.mark == '-' || unit.mark == '\'';
    if ((unit.mark != 0 && !tie) || others.has(unit) || unit.is(kUnitSentenceStart)) return false;
    if (unit.is(kUnitHasUpper) || !(trades().has(unit) || kinds().has(unit))) continue;
    const char mark = document.mark_at(k + 1);
    if (mark == ',' || mark == '.' || has_word(document, k + 1, behind)) return true;
  }
  return false;
}

}  // namespace

bool is_firm_by_context(const TagDocument& document, const UnitRange& name, std::size_t person_at) {
  const std::size_t behind = name.last;
  if (has_s_behind(document, behind - 1)) return is_owned(document, behind + 2);
  return is_owned(document, behind) || is_owned_before(document, name.first) ||
         has_officer(document, behind, person_at) || is_kind_before(document, name) ||
         is_kind_behind(document, behind) || has_ticker_behind(document, behind);
}

}  // namespace dateline
