#include "indexer/analyse/entities/firm_partners.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/analyse/entities/possessive_names.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::array<std::array<std::string_view, 2>, 38> kPartners = {
    {{"abercrombie", "fitch"}, {"babcock", "wilcox"}, {"bang", "olufsen"},    {"barnes", "noble"},
     {"bausch", "lomb"},       {"bell", "howell"},    {"black", "decker"},    {"brigham", "women"},
     {"brown", "root"},        {"cable", "wireless"}, {"coopers", "lybrand"}, {"crate", "barrel"},
     {"deloitte", "touche"},   {"dolce", "gabbana"},  {"duff", "phelps"},     {"dun", "bradstreet"},
     {"ernst", "young"},       {"fortnum", "mason"},  {"harland", "wolff"},   {"hill", "knowlton"},
     {"johnson", "johnson"},   {"legal", "general"},  {"marks", "spencer"},   {"marsh", "mclennan"},
     {"ogilvy", "mather"},     {"pratt", "whitney"},  {"procter", "gamble"},  {"reckitt", "colman"},
     {"saatchi", "saatchi"},   {"sears", "roebuck"},  {"simon", "schuster"},  {"smith", "nephew"},
     {"smith", "wesson"},      {"standard", "poor"},  {"standard", "poors"},  {"stanley", "decker"},
     {"tate", "lyle"},         {"young", "rubicam"}}};
constexpr std::size_t kNames = 3;  // units of both and what joins them

bool are_partners(const Unit& first, const Unit& second) {
  static const auto pairs = [] {
    std::array<std::array<std::uint32_t, 2>, kPartners.size()> hashes{};
    for (std::size_t k = 0; k < kPartners.size(); ++k) {
      hashes[k] = {hash_folded(kPartners[k][0]), hash_folded(kPartners[k][1])};
    }
    return hashes;
  }();
  return std::ranges::any_of(
      pairs, [&](const auto& pair) { return pair[0] == first.folded && pair[1] == second.folded; });
}

const std::uint32_t kBoth = hash_folded("and");

// "And", and the comma of "Sears, Roebuck".
bool joins(const Unit& unit, const Unit& first) {
  static const WordSet with_comma = {"sears"};
  return unit.mark == '&' || unit.folded == kBoth || (unit.mark == ',' && with_comma.has(first));
}

// The end of the partners' names that begin with unit `i`, before a joint; 0 for none.
std::size_t end_of_partners(const TagDocument& document, std::size_t i) {
  const auto& units = document.units;
  if (i + kNames > units.size() || !units[i].is(kUnitCapital)) return 0;
  if (!units[i + 2].is(kUnitCapital) || !are_partners(units[i], units[i + 2])) return 0;
  static const WordSet with_s = {"poor", "women"};
  const std::size_t end = i + kNames;
  const bool possessive = with_s.has(units[i + 2]) && has_s_behind(document, i + 2);
  return possessive ? end + 2 : end;  // "Poor's"
}

std::vector<UnitRange> partners_of(const TagDocument& document,
                                   const std::vector<NameSpan>& spans) {
  Surnames surnames(document, spans);
  std::vector<UnitRange> found;
  const std::size_t count = document.units.size();
  for (const TagRun& run : document.runs) {
    // Few words have such a one behind.
    const std::size_t last = std::min<std::size_t>(run.end + 1, count);
    for (std::size_t joint = run.begin + 1; joint < last; ++joint) {
      if (!joins(document.units[joint], document.units[joint - 1])) continue;
      const std::size_t i = joint - 1;
      const std::size_t end = end_of_partners(document, i);
      if (end == 0 || surnames.has(document.units[i].folded) ||
          surnames.has(document.units[i + 2].folded))
        continue;
      found.push_back({i, end});
    }
  }
  return found;
}

}  // namespace

void find_partners(const TagDocument& document, std::vector<NameSpan>& spans) {
  const std::vector<UnitRange> found = partners_of(document, spans);
  if (found.empty()) return;
  std::vector<NameSpan> all;
  auto span = spans.begin();
  for (UnitRange firm : found) {
    while (span != spans.end() && span->units.last <= firm.first) all.push_back(*span++);
    static const WordSet towns = {"brigham"};
    const bool is_place = span != spans.end() && span->type == EntityType::kPlace &&
                          span->units.first <= firm.first &&
                          !(span->units.size() == 1 && towns.has(document.units[firm.first]));
    const bool begun = span != spans.end() && span->units.first < firm.first;
    const bool whole = span != spans.end() && span->units.last >= firm.last;
    if (is_place || begun || (whole && span->units.first == firm.first)) continue;
    while (span != spans.end() && span->units.first < firm.last) {
      firm.last = std::max(firm.last, span->units.last);
      ++span;
    }
    all.push_back({firm, EntityType::kOrganisation});
  }
  all.insert(all.end(), span, spans.end());
  spans = std::move(all);
}

}  // namespace dateline
