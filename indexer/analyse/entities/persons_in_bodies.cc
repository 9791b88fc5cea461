#include "indexer/analyse/entities/persons_in_bodies.h"

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::uint32_t kNobodysName = kLexCountry | kLexDemonym | kLexCapital | kLexRegion;
constexpr std::uint32_t kKnownTowns = kLexBigCity | kLexCity;

bool is_behind_forename(const TagDocument& document, const UnitRange& body, std::size_t i,
                        const LexEntry& entry) {
  constexpr std::uint32_t kNoForename = kLexCountry | kLexDemonym | kLexCapital | kKnownTowns;
  if (i != body.first + 1 || i + 1 != body.last) return false;
  const std::uint32_t first = document.lex[body.first].flags;
  if ((first & kLexForename) == 0 || (first & kNoForename) != 0) return false;
  return (entry.flags & kKnownTowns) == 0 || (first & kLexSurname) != 0;  // "Hertha Berlin"
}

bool is_beside_partner(const TagDocument& document, const UnitRange& body, std::size_t i) {
  static const WordSet railways = {"line", "lines", "railroad", "railway", "rly", "rr", "ry"};
  const auto& units = document.units;
  if (railways.has(units[body.last - 1])) return false;
  const auto is_surname = [&](std::size_t k) { return (document.lex[k].flags & kLexSurname) != 0; };
  const bool behind = i > body.first + 1 && units[i - 1].mark == '&' && is_surname(i - 2);
  const bool before = i + 2 < body.last && units[i + 1].mark == '&' && is_surname(i + 2);
  return behind || before;
}

}  // namespace

bool is_founders_surname(const TagDocument& document, const UnitRange& body, std::size_t i,
                         const LexEntry& entry) {
  return (entry.flags & kNobodysName) == 0 &&
         (is_behind_forename(document, body, i, entry) || is_beside_partner(document, body, i));
}

bool may_be_person(const TagDocument& document, const UnitRange& body, std::size_t i,
                   const LexEntry& entry) {
  constexpr std::uint32_t kMore = kNobodysName | kKnownTowns | kLexRegionShort;
  if (i + 2 != body.last || (entry.flags & kMore) != 0) return false;
  const UnitLex& last = document.lex[i + 1];
  return (last.flags & kLexSurname) != 0 && last.small_share < kHalfSmall &&
         (last.flags & (kLexTeam | kLexOrgHead | kLexPlaceHead)) == 0;
}

}  // namespace dateline
