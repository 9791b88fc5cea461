#include "indexer/analyse/entities/bracketed_nicknames.h"

#include <algorithm>

#include "indexer/analyse/entities/forenames_before.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/marks.h"

namespace dateline {
namespace {

constexpr std::size_t kMostNicknameWords = 2;
constexpr std::size_t kMostForenames = 3;
constexpr std::uint32_t kShortestFamily = 3;  // of a family's name

std::size_t end_of(const NameSpan& span) { return span.units.last; }

class Brackets {
 public:
  Brackets(const TagDocument& document, const std::vector<NameSpan>& spans)
      : document_(document), units_(document.units), spans_(spans) {}

  // The name whose nickname the bracket at unit `open` holds; empty when it holds none.
  UnitRange name_around(std::size_t open) const {
    std::size_t at = open + 1;
    const bool square = document_.units[open].mark == '[';
    const bool quoted = is_quote(at);
    if (quoted) ++at;
    const std::size_t nickname = at;
    while (is_capital_word(at)) ++at;
    if (at == nickname || at - nickname > kMostNicknameWords) return {};
    if (quoted && !is_quote(at)) return {};
    if (quoted) ++at;
    const std::size_t surname = at + 1;
    if (!is_mark(at, square ? ']' : ')') || !is_capital_word(surname) ||
        units_[surname].is(kUnitSentenceStart))
      return {};
    const std::size_t first = std::min(forenames_before(open), person_begin(open));
    if (first == open) return {};
    const std::size_t last = person_end(surname);
    if (!quoted && !square && is_whole_name(first, open) && goes_on_behind(surname)) return {};
    // Without quotes a round bracket may hold anything: only a forename tells.
    if (!quoted && !square && (!is_forename_unit(document_, nickname) || last == surname) &&
        !(at - nickname == 1 && !is_whole_name(first, open) && is_family(nickname, surname)))
      return {};
    return {first, std::max(last, surname + 1)};
  }

 private:
  bool is_mark(std::size_t i, char mark) const { return document_.mark_at(i) == mark; }
  bool is_quote(std::size_t i) const { return is_mark(i, '"') || is_mark(i, '\''); }
  bool is_capital_word(std::size_t i) const {
    return i < units_.size() && units_[i].is(kUnitWord) && units_[i].is(kUnitCapital);
  }

  // "Patricia (Ewing) Arneson" by her maiden name, "Tom (Linda) Pegram" with his wife: two words
  // that may be names and are no place's, party's or office.
  bool is_family(std::size_t inside, std::size_t surname) const {
    constexpr std::uint32_t kNoFamily =
        kLexCountry | kLexDemonym | kLexFormerState | kLexSeat | kLexNature | kLexTeam |
        kLexAgency | kLexPeople | kLexCalendar | kLexOrgHead | kLexPlaceHead | kLexTitle | kLexRole;
    const auto may_be = [&](std::size_t i) {
      const UnitLex& lex = document_.lex[i];
      const bool known = (lex.flags & (kLexForename | kLexSurname)) != 0;
      const std::uint32_t letters = units_[i].end - units_[i].begin;
      return letters >= kShortestFamily && !units_[i].is(kUnitAllUpper) &&
             (lex.flags & kNoFamily) == 0 && (known || lex.small_share < kOrdinaryShare);
    };
    return document_.kind == TextKind::kUsual && may_be(inside) && may_be(surname) &&
           !is_home(inside) && !goes_on_behind(surname) && !is_mark(surname + 1, '(');
  }

  // Where somebody is from: "Sarah (Nairobi) Kimani", "Larry (Idaho) Moss".
  bool is_home(std::size_t i) const {
    constexpr std::uint32_t kKnownPlace = kLexCapital | kLexBigCity | kLexRegion | kLexOrganisation;
    const std::uint32_t flags = document_.lex[i].flags;
    if ((flags & kKnownPlace) != 0) return true;
    return (flags & kLexCity) != 0 && (flags & (kLexForename | kLexSurname)) == 0;
  }

  // Two words and more that are no initials, the last of them not a forename alone.
  bool is_whole_name(std::size_t first, std::size_t open) const {
    constexpr std::uint32_t kInitial = 2;  // letters and point
    std::size_t words = 0;
    for (std::size_t i = first; i < open; ++i) {
      if (units_[i].is(kUnitWord) && units_[i].end - units_[i].begin > kInitial) ++words;
    }
    const std::uint32_t flags = document_.lex[open - 1].flags;
    return words > 1 && ((flags & kLexSurname) != 0 || (flags & kLexForename) == 0);
  }

  // Whether behind the surname's first word another one stands: another person's whole name, as
  // "Nico Rosberg" behind "Lewis Hamilton (Mercedes)".
  bool goes_on_behind(std::size_t surname) const {
    return is_capital_word(surname + 1) && !units_[surname + 1].is(kUnitSentenceStart);
  }

  // "N. J. (", "William (".
  std::size_t forenames_before(std::size_t open) const {
    std::size_t first = open;
    while (first > 0 && open - first < kMostForenames) {
      const Unit& unit = units_[first - 1];
      const bool initial = unit.is(kUnitCapital) && unit.end - unit.begin <= 2 &&
                           (unit.is(kUnitPoint) || unit.end - unit.begin == 1);
      if (!initial && !(unit.is(kUnitCapital) && is_forename_unit(document_, first - 1))) break;
      --first;
      if (unit.is(kUnitSentenceStart)) break;
    }
    return first;
  }

  // Of the person of few words, who ends in front of unit `i`; `i` when none does.
  std::size_t person_begin(std::size_t i) const {
    const auto span = std::ranges::lower_bound(spans_, i, {}, end_of);
    const bool person = span != spans_.end() && span->type == EntityType::kPerson &&
                        span->units.last == i && span->units.size() <= kMostForenames &&
                        is_forename_unit(document_, span->units.first);
    return person ? span->units.first : i;
  }

  // Of the person that begins with unit `i`; `i` when none does.
  std::size_t person_end(std::size_t i) const {
    const auto span = span_from(spans_, i);
    const bool person =
        span != spans_.end() && span->type == EntityType::kPerson && span->units.first == i;
    return person ? span->units.last : i;
  }

  const TagDocument& document_;
  const std::vector<Unit>& units_;
  const std::vector<NameSpan>& spans_;
};

}  // namespace

void join_bracketed_nicknames(const TagDocument& document, std::vector<NameSpan>& spans) {
  std::vector<std::size_t> opening;
  for (const char mark : {'(', '['})
    for_each_mark(document, mark, [&](std::size_t i) { opening.push_back(i); });
  std::ranges::sort(opening);
  const Brackets brackets(document, spans);
  std::vector<NameSpan> joined;
  std::size_t free = 0;  // the first unit behind the name before
  for (const std::size_t open : opening) {
    if (open < free) continue;
    const UnitRange name = brackets.name_around(open);
    if (name.size() == 0) continue;
    joined.push_back({name, EntityType::kPerson});
    free = name.last;
  }
  replace_spans(joined, spans);
}

}  // namespace dateline
