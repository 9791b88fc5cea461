#include "indexer/analyse/entities/possessive_names.h"

#include "indexer/analyse/entities/plain_fold.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

const WordSet& firms() {
  static const WordSet words = {"addenbrooke", "applebee",  "arby",     "barnardo", "bloomingdale",
                                "byju",        "dillard",   "filene",   "haldiram", "hardee",
                                "harrah",      "macy",      "mcdonald", "mcvitie",  "moody",
                                "nando",       "sainsbury", "sotheby",  "zaxby"};
  return words;
}

// Forenames and surnames as well.
const WordSet& ambiguous_firms() {
  static const WordSet words = {"barron", "casey", "chili", "christie", "denny",   "dick", "domino",
                                "kohl",   "levi",  "lloyd", "lowe",     "maclean", "wendy"};
  return words;
}

// What stands behind a name, and not between a possessive and its noun.
bool closes(const TagDocument& document, std::size_t i) {
  static const WordSet words = {
      "and",    "or",    "to",         "in",          "on",    "at",   "of",    "for",
      "with",   "has",   "have",       "had",         "is",    "was",  "were",  "are",
      "will",   "would", "by",         "from",        "which", "that", "who",   "said",
      "says",   "also",  "reported",   "posted",      "fell",  "rose", "store", "stores",
      "shares", "stock", "restaurant", "restaurants", "corp",  "inc",  "co"};
  if (i >= document.units.size()) return true;
  const Unit& unit = document.units[i];
  return words.has(unit) ||
         (unit.mark != 0 && unit.mark != '"' && unit.mark != '(' && unit.mark != '$');
}

bool is_firm(const TagDocument& document, Surnames& surnames, std::size_t i) {
  const Unit& unit = document.units[i];
  if (!unit.is(kUnitCapital)) return false;
  const bool known = firms().has(unit);
  if (!known && !ambiguous_firms().has(unit)) return false;
  return has_s_behind(document, i) && (known || closes(document, i + 3)) &&
         !surnames.has(unit.folded);
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
  Surnames surnames(document, spans);
  std::vector<NameSpan> added;
  std::size_t next = 0;
  for (const TagRun& run : document.runs) {
    for (std::size_t i = run.begin; i < run.end; ++i) {
      while (next < spans.size() && spans[next].units.last <= i) ++next;
      if (!is_firm(document, surnames, i)) continue;
      const UnitRange firm{i, i + 3};
      const bool named = next < spans.size() && spans[next].units.first < firm.last;
      if (!named) {
        added.push_back({firm, EntityType::kOrganisation});
      } else if (spans[next].units.first == i && spans[next].units.last <= firm.last) {
        spans[next] = {firm, EntityType::kOrganisation};
      }
    }
  }
  add_spans(added, spans);
}

}  // namespace dateline
