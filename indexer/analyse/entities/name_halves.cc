#include "indexer/analyse/entities/name_halves.h"

#include <algorithm>
#include <utility>

#include "indexer/analyse/entities/labels.h"

namespace dateline {
namespace {

bool are_halves(const TagDocument& document, const EntitySpan& half, const EntitySpan& rest) {
  constexpr std::uint32_t kLongestParticle = 9;  // bytes of " van der "
  if (rest.type != EntityType::kPerson || rest.begin - half.end > kLongestParticle) return false;
  const std::string_view between = document.text.substr(half.end, rest.begin - half.end);
  const UnitRange first = units_of(document, half);
  const UnitRange last = units_of(document, rest);
  const Unit& word = document.units[first.first];
  if (first.last - first.first != 1 || word.is(kUnitAllUpper)) return false;
  if (half.type == EntityType::kPerson) {
    static constexpr std::string_view kParticles[] = {" da ",  " de ",      " del ",     " di ",
                                                      " van ", " van der ", " van den ", " von "};
    return std::ranges::find(kParticles, between) != std::end(kParticles) ||
           (between == " " && !document.units[last.first].is(kUnitHasUpper));
  }
  if (between != " ") return false;
  const bool placed = first.first > 0 && is_placing(document, first.first - 1);
  return !placed && last.last - last.first >= 2 && word.is(kUnitSentenceStart) &&
         !document.units[last.first].is(kUnitPoint) &&
         (document.lex[first.first].flags & (kLexForename | kLexSurname)) != 0;
}

// Firms' names with "and" inside, of which the tagger makes two where it does not know them.
bool are_partners(const TagDocument& document, const EntitySpan& half, const EntitySpan& rest) {
  constexpr std::uint32_t kLongestAnd = 5;  // bytes of " and "
  if (half.type == EntityType::kPlace || rest.begin - half.end > kLongestAnd) return false;
  const std::string_view between = document.text.substr(half.end, rest.begin - half.end);
  if (between != " and " && between != " & ") return false;
  static constexpr std::string_view kPartners[][2] = {
      {"barnes", "noble"},   {"black", "decker"},   {"brown", "root"},     {"cable", "wireless"},
      {"crate", "barrel"},   {"dun", "bradstreet"}, {"ernst", "young"},    {"johnson", "johnson"},
      {"legal", "general"},  {"marks", "spencer"},  {"marsh", "mclennan"}, {"procter", "gamble"},
      {"smith", "nephew"},   {"smith", "wesson"},   {"standard", "poor"},  {"standard", "poor's"},
      {"standard", "poors"}, {"stanley", "decker"}, {"tate", "lyle"}};
  const std::string first = fold_unit(document.form(units_of(document, half).last - 1));
  const std::string second = fold_unit(document.form(units_of(document, rest).first));
  return std::ranges::any_of(
      kPartners, [&](const auto& pair) { return pair[0] == first && pair[1] == second; });
}

}  // namespace

void join_name_halves(const TagDocument& document, std::vector<EntitySpan>& spans) {
  if (document.is_title || spans.empty()) return;
  std::vector<EntitySpan> whole = {spans[0]};
  for (std::size_t s = 1; s < spans.size(); ++s) {
    const bool partners = are_partners(document, spans[s - 1], spans[s]);
    const bool halves = partners || are_halves(document, spans[s - 1], spans[s]);
    if (!halves) whole.push_back(spans[s]);
    whole.back().end = spans[s].end;
    whole.back().type = partners ? EntityType::kOrganisation : spans[s].type;
  }
  spans = std::move(whole);
}

bool is_placing(const TagDocument& document, std::size_t i) {
  static constexpr std::string_view kPlacing[] = {"in",   "In", "at",      "At",   "from",  "From",
                                                  "near", "to", "outside", "into", "across"};
  return is_one_of(document, i, kPlacing);
}

}  // namespace dateline
