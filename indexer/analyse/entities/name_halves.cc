#include "indexer/analyse/entities/name_halves.h"

#include <algorithm>
#include <utility>

#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/person_signs.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

std::string_view text_between(const TagDocument& document, const NameSpan& half,
                              const NameSpan& rest) {
  const std::uint32_t end = document.units[half.units.last - 1].end;
  return document.text.substr(end, document.units[rest.units.first].begin - end);
}

// What a nickname in the name ends with, as printed.
bool is_closing_quote(const TagDocument& document, std::size_t i) {
  static constexpr std::string_view kQuotes[] = {"\"", "'", "\xE2\x80\x99", "\xE2\x80\x9D"};
  return is_one_of(document, i, kQuotes);
}

bool are_halves(const TagDocument& document, const NameSpan& half, const NameSpan& rest) {
  constexpr std::uint32_t kLongestParticle = 9;  // bytes of " van der "
  std::string_view between = text_between(document, half, rest);
  if (rest.type != EntityType::kPerson || between.size() > kLongestParticle) return false;
  const UnitRange first = half.units;
  const UnitRange last = rest.units;
  const Unit& word = document.units[first.first];
  const bool nickname = first.size() > 1 && is_closing_quote(document, first.last - 1);
  if (nickname && between.starts_with('\'')) between.remove_prefix(1);  // of two
  if ((first.last - first.first != 1 && !nickname) || word.is(kUnitAllUpper)) return false;
  if (half.type == EntityType::kPerson) {
    static constexpr std::string_view kParticles[] = {" da ",    " de ",      " del ",     " dela ",
                                                      " delas ", " delos ",   " do ",      " di ",
                                                      " van ",   " van der ", " van den ", " von "};
    return std::ranges::find(kParticles, between) != std::end(kParticles) ||
           (between == " " && !document.units[last.first].is(kUnitHasUpper));
  }
  if (between != " ") return false;
  const bool placed = first.first > 0 && is_placing(document, first.first - 1);
  return !placed && last.last - last.first >= 2 && word.is(kUnitSentenceStart) &&
         !document.units[last.first].is(kUnitPoint) &&
         (document.lex[first.first].flags & (kLexForename | kLexSurname)) != 0;
}

// "Tengku Umar" and "Tengku Ali": a Malay prince's name and his father's, each with its title.
bool are_son_and_father(const TagDocument& document, const NameSpan& half, const NameSpan& rest) {
  static const WordSet titles = {"megat",  "raja",  "sharifah", "syed", "tengku",
                                 "tuanku", "tunku", "ungku",    "wan"};
  if (half.type != EntityType::kPerson || rest.type != EntityType::kPerson) return false;
  return titles.has(document.units[rest.units.first]) && half.units.size() > 1 &&
         rest.units.size() > 1 && titles.has(document.units[half.units.first]) &&
         text_between(document, half, rest) == " ";
}

// Countries of several islands, of which the tagger makes as many places.
bool are_islands(const TagDocument& document, const NameSpan& half, const NameSpan& rest) {
  if (half.type != EntityType::kPlace || rest.type != EntityType::kPlace) return false;
  static constexpr std::string_view kIslands[][2] = {
      {"Antigua", "Barbuda"},          {"St. Kitts", "Nevis"},
      {"Saint Kitts", "Nevis"},        {"St. Vincent", "Grenadines"},
      {"Saint Vincent", "Grenadines"}, {"St Vincent", "Grenadines"},
      {"Trinidad", "Tobago"},          {"Turks", "Caicos"}};
  const auto form = [&](const NameSpan& span) { return text_of(document, span.units); };
  const std::string_view between = text_between(document, half, rest);
  if (between != " and " && between != " and the ") return false;
  return std::ranges::any_of(kIslands, [&](const auto& pair) {
    return form(half) == pair[0] && form(rest).starts_with(pair[1]);
  });
}

// "Bo ki-" and "Moon", "Deir ez-" and "Zor".
bool are_hyphened(const TagDocument& document, const NameSpan& half, const NameSpan& rest) {
  return document.units[half.units.last - 1].mark == '-' &&
         text_between(document, half, rest).empty();
}

// "(Australian and N.Z. Cable Association)", which papers in both countries credited.
bool are_cable_association(const TagDocument& document, const NameSpan& half,
                           const NameSpan& rest) {
  static const WordSet ends = {"association", "assn", "service"};
  static const WordSet cable = {"cable", "press"};
  static const WordSet joints = {"and", "-", "&"};
  const auto [first, last] = rest.units;
  if (rest.type != EntityType::kOrganisation || rest.units.size() < 3 || half.units.size() != 1)
    return false;
  return ends.has(document.units[last - 1]) && cable.has(document.units[last - 2]) &&
         first == half.units.last + 1 && joints.has(document.units[half.units.last]) &&
         half.units.first > 0 && document.mark_at(half.units.first - 1) == '(' &&
         (document.lex[half.units.first].flags & kLexDemonym) != 0;
}

// Whether unit `i` is a surname by what comes behind it: a verb or a mark, or a word that ties it,
// unless it may as well be an ordinary word.
bool is_surname_of_sentence(const TagDocument& document, std::size_t i) {
  static const WordSet ordinary = {"best", "green", "long",  "rich",  "short", "small",
                                   "wise", "white", "young", "black", "moody", "strong"};
  static const WordSet marks = {",", "'"};
  static const WordSet words = {"and", "at", "for", "in", "of", "on", "to", "who"};
  const Unit& unit = document.units[i];
  if (!unit.is(kUnitCapital) || unit.is(kUnitAllUpper) || i + 1 >= document.units.size() ||
      document.units[i + 1].is(kUnitHasUpper))
    return false;
  const bool known = (document.lex[i].flags & kLexSurname) != 0;
  if (!known && !ordinary.has(unit)) return false;
  return marks.has(document.units[i + 1]) || is_before_verb(document, i) ||
         is_speaker(document, i) ||
         (known && (words.has(document.units[i + 1]) || document.form(i + 1).ends_with("ed")));
}

// "Mayor Coleman A.", where some archives end a paragraph at every point, and "Young said" below:
// the unit of the surname, 0 for none. A list has surnames in front ("Lee, John A.").
std::size_t surname_below(const TagDocument& document, const UnitRange& name) {
  const auto& units = document.units;
  const auto is_initial = [&](std::size_t i) {
    return units[i].is(kUnitPoint) && units[i].is(kUnitCapital) &&
           units[i].end - units[i].begin == 2;
  };
  std::size_t next = name.last;
  if (next >= units.size() || !(is_initial(next - 1) || is_initial(next))) return 0;  // nearly all
  if (is_initial(next)) ++next;
  if (next >= units.size() || !units[next].is(kUnitParagraphStart)) return 0;
  const bool forename =
      (document.lex[name.first].flags & kLexForename) != 0 || is_titled(document, name.first);
  const bool listed = name.first > 0 && units[name.first - 1].mark == ',';
  return forename && !listed && is_surname_of_sentence(document, next) ? next : 0;
}

void join_surnames_below(const TagDocument& document, std::vector<NameSpan>& spans) {
  bool any_empty = false;
  for (std::size_t s = 0; s < spans.size(); ++s) {
    UnitRange& name = spans[s].units;
    const std::size_t surname =
        spans[s].type == EntityType::kPerson ? surname_below(document, name) : 0;
    if (surname == 0) continue;
    const bool named = s + 1 < spans.size() && spans[s + 1].units.first <= surname;
    if (named) {
      UnitRange& below = spans[s + 1].units;
      if (below.first != surname || below.size() != 1) continue;
      below.last = below.first;
      any_empty = true;
      ++s;
    }
    name.last = surname + 1;
  }
  if (any_empty) std::erase_if(spans, [](const NameSpan& span) { return span.units.size() == 0; });
}

// No name ends in a hyphen: what it ties is of the name too.
void complete_hyphened(const TagDocument& document, NameSpan& span) {
  auto& [first, last] = span.units;
  if (document.units[last - 1].mark != '-') return;
  const bool tied = last < document.units.size() && document.units[last].is(kUnitWord) &&
                    !document.units[last].is(kUnitSpaceBefore);
  if (tied) {
    ++last;
  } else if (last - first > 1) {
    --last;
  }
}

}  // namespace

void join_name_halves(const TagDocument& document, std::vector<NameSpan>& spans) {
  if (!document.is_title) join_surnames_below(document, spans);
  std::vector<NameSpan> whole;  // empty until two are joined
  for (std::size_t s = 1; s < spans.size(); ++s) {
    constexpr std::size_t kMostBetween = 2;  // units of "and the"
    const bool near = spans[s].units.first - spans[s - 1].units.last <= kMostBetween;
    const bool halves =
        near && (are_hyphened(document, spans[s - 1], spans[s]) ||
                 are_son_and_father(document, spans[s - 1], spans[s]) ||
                 (!document.is_title && (are_halves(document, spans[s - 1], spans[s]) ||
                                         are_cable_association(document, spans[s - 1], spans[s]) ||
                                         are_islands(document, spans[s - 1], spans[s]))));
    if (!halves) {
      if (!whole.empty()) whole.push_back(spans[s]);
      continue;
    }
    if (whole.empty()) whole.assign(spans.begin(), spans.begin() + static_cast<std::ptrdiff_t>(s));
    whole.back().units.last = spans[s].units.last;
    whole.back().type = spans[s].type;
  }
  if (!whole.empty()) spans = std::move(whole);
  for (NameSpan& span : spans) complete_hyphened(document, span);
}

bool is_placing(const TagDocument& document, std::size_t i) {
  static constexpr std::string_view kPlacing[] = {"in",   "In", "at",      "At",   "from",  "From",
                                                  "near", "to", "outside", "into", "across"};
  return is_one_of(document, i, kPlacing);
}

}  // namespace dateline
