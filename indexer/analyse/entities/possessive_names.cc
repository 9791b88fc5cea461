#include "indexer/analyse/entities/possessive_names.h"

#include <unordered_set>

#include "indexer/analyse/entities/plain_fold.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

const WordSet& firms() {
  static const WordSet words = {"addenbrooke",  "applebee", "arby",     "barnardo", "bewley",
                                "bloomingdale", "byju",     "carrabba", "culver",   "dillard",
                                "filene",       "haldiram", "hardee",   "harrah",   "macy",
                                "mcdonald",     "mcvitie",  "moody",    "nando",    "sainsbury",
                                "smucker",      "sotheby",  "supermac", "zaxby"};
  return words;
}

// Forenames and surnames as well.
const WordSet& ambiguous_firms() {
  static const WordSet words = {"barron",   "beck",    "bullock", "campbell", "casey",  "chili",
                                "christie", "denny",   "dick",    "domino",   "foster", "friendly",
                                "hershey",  "kellogg", "kohl",    "levi",     "lloyd",  "lowe",
                                "maclean",  "shaw",    "wendy"};
  return words;
}

bool is_verb(const Unit& unit) {
  static const WordSet words = {"said",     "says",    "has",       "have",     "had",     "is",
                                "was",      "were",    "are",       "will",     "would",   "also",
                                "reported", "posted",  "fell",      "rose",     "dropped", "raised",
                                "lost",     "gained",  "dominated", "blamed",   "opened",  "closed",
                                "launched", "expects", "announced", "declined", "added"};
  return words.has(unit);
}

// What stands behind a name, and not between a possessive and its noun.
bool closes(const TagDocument& document, std::size_t i) {
  static const WordSet words = {
      "and",   "or",     "to",         "in",          "on",          "at",        "of",
      "for",   "with",   "by",         "from",        "which",       "that",      "who",
      "store", "stores", "restaurant", "restaurants", "shares",      "stock",     "corp",
      "inc",   "co",     "ceo",        "franchisee",  "franchisees", "locations", "headquarters"};
  if (i >= document.units.size()) return true;
  const Unit& unit = document.units[i];
  return is_verb(unit) || words.has(unit) ||
         (unit.mark != 0 && unit.mark != '"' && unit.mark != '(' && unit.mark != '$');
}

bool may_be_firm(const TagDocument& document, std::size_t i) {
  const Unit& unit = document.units[i];
  return unit.is(kUnitCapital) && (firms().has(unit) || ambiguous_firms().has(unit)) &&
         has_s_behind(document, i);
}

// Firms that are so by all that stands around them, to begin with.
bool is_clear_firm(const TagDocument& document, Surnames& surnames, std::size_t i) {
  const bool known = firms().has(document.units[i]);
  if (!known && !closes(document, i + 3)) return false;
  if (known && i + 3 < document.units.size() && is_verb(document.units[i + 3])) return true;
  return !surnames.has(document.units[i].folded);
}

}  // namespace

bool has_s_behind(const TagDocument& document, std::size_t i) {
  const auto& units = document.units;
  return i + 2 < units.size() && units[i + 1].mark == '\'' && !units[i + 1].is(kUnitSpaceBefore) &&
         !units[i + 2].is(kUnitSpaceBefore) && units[i + 2].end - units[i + 2].begin == 1;
}

bool ends_in_own_s(std::string_view name) {
  const std::size_t apostrophe = name.find_last_of("'\x99");  // the last byte of a curly one
  if (apostrophe == name.npos || apostrophe + 2 != name.size()) return false;
  if (name.starts_with("St. ") || name.starts_with("Saint ")) return true;
  std::string_view word = name.substr(0, apostrophe);
  if (word.ends_with("\xE2\x80")) word.remove_suffix(2);
  const std::size_t blank = word.find_last_of(' ');
  if (blank != word.npos) word.remove_prefix(blank + 1);
  const std::uint32_t folded = hash_folded(fold_plain(word));
  static const std::uint32_t poor = hash_folded("poor");
  return firms().has(folded) || ambiguous_firms().has(folded) || folded == poor;
}

void find_possessive_names(const TagDocument& document, std::vector<NameSpan>& spans) {
  struct Candidate {
    std::size_t unit;
    bool clear;
  };
  Surnames surnames(document, spans);
  std::vector<Candidate> candidates;
  std::unordered_set<std::uint32_t> clear;  // the words of those that are
  for (const TagRun& run : document.runs) {
    for (std::size_t i = run.begin; i < run.end; ++i) {
      if (!may_be_firm(document, i)) continue;
      candidates.push_back({i, is_clear_firm(document, surnames, i)});
      if (candidates.back().clear) clear.insert(document.units[i].folded);
    }
  }
  if (candidates.empty()) return;
  std::vector<NameSpan> added;
  std::size_t next = 0;
  for (const auto& [i, is_clear] : candidates) {
    const std::uint32_t word = document.units[i].folded;
    // "Wendy's burgers", when Wendy's has said something.
    if (!is_clear && (!clear.contains(word) || surnames.has(word))) continue;
    while (next < spans.size() && spans[next].units.last <= i) ++next;
    const UnitRange firm{i, i + 3};
    const bool named = next < spans.size() && spans[next].units.first < firm.last;
    if (!named) {
      added.push_back({firm, EntityType::kOrganisation});
    } else if (spans[next].units.first == i && spans[next].units.last <= firm.last) {
      spans[next] = {firm, EntityType::kOrganisation};
    }
  }
  add_spans(added, spans);
}

}  // namespace dateline
