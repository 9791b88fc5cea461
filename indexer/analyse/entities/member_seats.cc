#include "indexer/analyse/entities/member_seats.h"

#include "common/base/ascii.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::uint32_t kOnMap =
    kLexCountry | kLexCapital | kLexBigCity | kLexCity | kLexSmallCity | kLexRegion;
constexpr std::uint32_t kBody = kLexOrganisation | kLexTeam | kLexOrgHead;
constexpr std::uint32_t kNationality = kLexDemonym | kLexPeople;

const WordSet kMember = {"mep", "mla", "mna", "mp", "mpa", "msp"};
const WordSet kMembers = {"meps", "mlas", "mnas", "mps", "mpas", "msps"};

bool has_capitals(const TagDocument& document, std::size_t i) {
  const std::string_view form = document.form(i);
  return form.size() > 1 && is_ascii_upper(form[0]) && is_ascii_upper(form[1]);
}

// What the gazetteers have of the whole name.
std::uint32_t known_of_whole(const TagDocument& document, const UnitRange& name) {
  const UnitLex& lex = document.lex[name.first];
  if (name.size() == 1) return lex.flags;
  return lex.phrase_length == name.size() ? lex.phrase_flags : 0;
}

// "CHP", "JUI-F": a party's letters.
bool has_letters(const TagDocument& document, const UnitRange& name) {
  for (std::size_t i = name.first; i < name.last; ++i) {
    if (document.units[i].is(kUnitAllUpper)) return true;
  }
  return false;
}

// Whether an MEP or MPA, who is a firm, a degree or a protected area as well, is a member: of a
// party by its letters, of a nation, before a name, or one of many.
bool is_told_of_member(const TagDocument& document, const UnitRange& name) {
  static const WordSet articles = {"a", "an"};
  const std::uint32_t nation = kNationality | kLexCountry;
  if (has_letters(document, name) || (known_of_whole(document, name) & nation) != 0) return true;
  if (name.first > 0 && articles.has(document.units[name.first - 1])) return true;
  const std::size_t behind = name.last + 1;
  return behind < document.units.size() && document.units[behind].is(kUnitCapital) &&
         !document.units[behind].is(kUnitSentenceStart) &&
         !document.units[behind].is(kUnitTitleText);
}

// A town, which may have a team of its name.
bool is_mapped_town(std::uint32_t flags) {
  return (flags & kOnMap) != 0 && (flags & kBody & ~kLexTeam) == 0;
}

// What members are of. A parliament has one "Shama MP", and a party many.
EntityType type_of_electors(const TagDocument& document, const UnitRange& name, bool one) {
  static const WordSet before = {"former", "is", "the", "was"};
  const std::uint32_t flags = known_of_whole(document, name);
  if ((flags & kBody) != 0 && !is_mapped_town(flags)) return EntityType::kOrganisation;
  if ((flags & kOnMap) != 0) return EntityType::kPlace;
  if ((flags & kNationality) != 0) return EntityType::kOther;
  const std::size_t behind = name.last + 1;  // the member
  const bool named = behind < document.units.size() && document.units[behind].is(kUnitHasUpper);
  const bool alone = one && !named && !has_letters(document, name) && name.first > 0 &&
                     before.has(document.units[name.first - 1]);
  return alone ? EntityType::kPlace : EntityType::kOrganisation;
}

// "Shama MP", "CHP MPs".
void cut_member(const TagDocument& document, NameSpan& span) {
  const std::size_t last = span.units.last - 1;
  const bool one = kMember.has(document.units[last]);
  if (!one && !kMembers.has(document.units[last])) return;
  if (!has_capitals(document, last) || document.units[last].is(kUnitCapsText)) return;
  if (document.units[last - 1].mark != 0) return;
  // "Bo Ray MP"
  if ((document.lex[span.units.first].flags & kLexForename) != 0 && span.units.size() > 2) return;
  if (document.lex[span.units.first].phrase_length == span.units.size()) return;  // a known name
  static const WordSet others = {"mep", "mpa", "mpas"};
  const UnitRange electors = {span.units.first, last};
  const bool place = span.type == EntityType::kPlace;  // protected areas are places
  if (others.has(document.units[last]) && (place || !is_told_of_member(document, electors))) return;
  span.units.last = last;
  if (!place || has_letters(document, electors))
    span.type = type_of_electors(document, electors, one);
}

// "Leeds" of "the Leeds MP", which the tagger took for the team.
void settle_town_before_member(const TagDocument& document, NameSpan& span) {
  const std::size_t member = span.units.last;
  if (span.type != EntityType::kOrganisation || member >= document.units.size()) return;
  const Unit& unit = document.units[member];
  if (!kMember.has(unit) && !kMembers.has(unit)) return;  // nearly all
  if (has_capitals(document, member) && is_mapped_town(known_of_whole(document, span.units)))
    span.type = EntityType::kPlace;
}

// Nobody's name ends in "MPs", nor does a thing's.
bool may_end_with_member(const TagDocument& document, const NameSpan& span) {
  if (span.units.size() < 2) return false;
  return span.type == EntityType::kOrganisation || span.type == EntityType::kPlace ||
         kMembers.has(document.units[span.units.last - 1]);
}

// Whether unit `i` belongs to the name in front of it: "King's Lynn", "West Are’Are".
bool is_of_seat(const TagDocument& document, std::size_t i) {
  const Unit& unit = document.units[i];
  const bool tied =
      !unit.is(kUnitSpaceBefore) && (unit.mark == 0 || unit.mark == '\'' || unit.mark == '-');
  return tied || unit.is(kUnitCapital);
}

// "Parliament for Shama in the Western Region" behind "member of": a name each.
void part_parliament(const TagDocument& document, NameSpan& span, std::vector<NameSpan>& places) {
  static const WordSet parliament = {"parliament"};
  static const WordSet for_word = {"for"};
  static const WordSet of = {"of"};
  static const WordSet members = {"member", "members"};
  const auto [first, last] = span.units;
  if (first < 2 || last - first < 3 || !parliament.has(document.units[first]) ||
      !for_word.has(document.units[first + 1]) || !of.has(document.units[first - 1]) ||
      !members.has(document.units[first - 2]))
    return;
  // "Members of Parliament for Nature" are a group.
  static const WordSet member = {"member"};
  const UnitLex& seat = document.lex[first + 2];
  const std::uint32_t known = seat.flags | (seat.phrase_length > 1 ? seat.phrase_flags : 0);
  if (!member.has(document.units[first - 2]) && (known & kOnMap) == 0) return;
  span.units.last = first + 1;
  for (std::size_t i = first + 2; i < last; ++i) {
    if (!document.units[i].is(kUnitCapital)) continue;
    std::size_t end = i + 1;
    while (end < last && is_of_seat(document, end)) ++end;
    places.push_back({{i, end}, EntityType::kPlace});
    i = end;
  }
}

}  // namespace

void settle_member_seats(const TagDocument& document, std::vector<NameSpan>& spans) {
  std::vector<NameSpan> places;
  for (NameSpan& span : spans) {
    settle_town_before_member(document, span);
    if (!may_end_with_member(document, span)) continue;
    cut_member(document, span);
    if (span.type == EntityType::kOrganisation) part_parliament(document, span, places);
  }
  if (!places.empty()) add_spans(places, spans);
}

}  // namespace dateline
