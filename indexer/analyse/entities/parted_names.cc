#include "indexer/analyse/entities/parted_names.h"

#include "indexer/analyse/entities/company_signs.h"
#include "indexer/analyse/entities/known_firms.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/possessive_names.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

bool is_versus(const TagDocument& document, std::size_t i) {
  static constexpr std::string_view kVersus[] = {"v", "vs", "v.", "vs."};
  return is_one_of(document, i, kVersus);
}

// Most names have neither, which the text alone tells.
bool may_be_two(std::string_view form) {
  return form.find(" -") != form.npos || form.find("- ") != form.npos ||
         form.find(" v") != form.npos || form.find(" \xE2") != form.npos ||
         form.find("' ") != form.npos || form.find("\xE2\x80\x99 ") != form.npos ||
         form.find("'s ") != form.npos || form.find("\xE2\x80\x99s ") != form.npos;
}

// A scan has dashes anywhere.
bool is_dash(const TagDocument& document, std::size_t i) {
  static constexpr std::string_view kDashes[] = {"-", "--", "\xE2\x80\x93", "\xE2\x80\x94"};
  return document.kind != TextKind::kScanned && document.units[i].is(kUnitSpaceBefore) &&
         document.units[i + 1].is(kUnitSpaceBefore) && is_one_of(document, i, kDashes);
}

// "Bo Okafor- Ada Ray": with a blank behind alone, whole names on both sides, and not within the
// second's surname ("Ali Hassan al- Majid Ray", "Henry Campbell- Bannerman Ray").
bool is_dash_behind_name(const TagDocument& document, const UnitRange& name, std::size_t i) {
  static const WordSet particles = {"abd", "abdul", "abu",  "al",  "an", "bin", "ben", "bint",
                                    "da",  "de",    "den",  "der", "di", "du",  "el",  "ibn",
                                    "la",  "le",    "ould", "st",  "ul", "van", "von"};
  return document.kind != TextKind::kScanned && document.units[i].mark == '-' &&
         !document.units[i].is(kUnitSpaceBefore) && document.units[i + 1].is(kUnitSpaceBefore) &&
         i - name.first > 1 && name.last - i > 2 && !particles.has(document.units[i - 1]) &&
         (document.lex[i + 1].flags & kLexForename) != 0;
}

// Two words in front of a dash, or one that is no forename, and no initial at the end.
bool is_whole(const TagDocument& document, std::size_t first, std::size_t dash) {
  const Unit& last = document.units[dash - 1];
  if (last.is(kUnitPoint) || last.mark == '.' || last.end - last.begin == 1) return false;
  return dash - first > 1 || (document.lex[first].flags & kLexForename) == 0;
}

// "Past" of "John Priolo - Past President": one ordinary word, up to where the name ends.
bool is_mere_word(const TagDocument& document, std::size_t i, std::size_t end) {
  const UnitLex& lex = document.lex[i];
  // "Johnny Isakson - GA".
  const Unit& unit = document.units[i];
  const bool letters = unit.is(kUnitAllUpper) && unit.end - unit.begin <= 3;
  const bool word =
      letters || lex.small_share >= kHalfSmall || (lex.flags & (kLexRole | kLexTitle)) != 0;
  return i + 1 == end && word && (lex.flags & (kLexForename | kLexSurname)) == 0;
}

// Nothing but capitals and what ties them.
bool is_plain(const TagDocument& document, const UnitRange& name) {
  for (std::size_t i = name.first; i < name.last; ++i) {
    const Unit& unit = document.units[i];
    if (!unit.is_open() && unit.mark != '&' && unit.mark != '\'' && unit.mark != '-') return false;
  }
  return name.size() > 0;
}

bool has_ampersand(const TagDocument& document, const UnitRange& name) {
  for (std::size_t i = name.first; i < name.last; ++i) {
    if (document.units[i].mark == '&') return true;
  }
  return false;
}

// "Deloitte & Touche, Ernst & Young", and in a row "Absa, Stanbic, I&M Bank": two firms, where the
// comma is the only one; not "Cravath, Swaine & Moore". 0, or the unit of the comma.
std::size_t comma_between(const TagDocument& document, const UnitRange& name, bool in_row) {
  std::size_t comma = 0;
  for (std::size_t i = name.first + 1; i + 1 < name.last; ++i) {
    if (document.units[i].mark != ',') continue;
    if (comma != 0) return 0;
    comma = i;
  }
  if (comma == 0) return 0;
  const UnitRange left{name.first, comma};
  const UnitRange right{comma + 1, name.last};
  if (!is_plain(document, left) || !is_plain(document, right)) return 0;
  if (has_ampersand(document, left) && has_ampersand(document, right)) return comma;
  // "Philip Morris, Du Pont"; not "Paine Webber, Jackson & Curtis" and "E.F. Hutton, Inc.".
  if (left.size() > 1 && is_known_firm(document, left) && !has_ampersand(document, right) &&
      !is_company_form(document.units[right.first]))
    return comma;
  const bool headed = right.size() > 1 && (document.lex[name.last - 1].flags & kLexOrgHead) != 0;
  return in_row && headed ? comma : 0;
}

// "MP from Tudel Bo Ray": a town that is nobody's name, and whom it sends. 0, or the unit where the
// name begins.
std::size_t behind_constituency(const TagDocument& document, const UnitRange& name) {
  constexpr std::uint32_t kTowns =
      kLexCapital | kLexBigCity | kLexCity | kLexSmallCity | kLexRegion;
  static constexpr std::string_view kFrom[] = {"from", "for"};
  static constexpr std::string_view kSeats[] = {"MP",  "MLA",     "MLC",      "MEP",       "MPA",
                                                "MNA", "senator", "lawmaker", "legislator"};
  if (name.size() < 3 || name.first < 2 || !is_one_of(document, name.first - 1, kFrom) ||
      !is_one_of(document, name.first - 2, kSeats))
    return 0;
  const UnitLex& lex = document.lex[name.first];
  const bool town = (lex.flags & kTowns) != 0 && (lex.flags & (kLexForename | kLexSurname)) == 0;
  return town ? name.first + 1 : 0;
}

// "Edmonton, Alta. Bo Ray": the province behind its town, where a sentence ends. 0, or the unit
// where the name begins.
std::size_t behind_province(const TagDocument& document, const UnitRange& name) {
  static const WordSet provinces = {"alta.", "nfld.", "ont.", "qld.", "que.", "sask.", "tas."};
  const Unit& unit = document.units[name.first];
  if (!unit.is(kUnitPoint) || name.size() < 2 || name.first == 0) return 0;  // nearly all
  return document.mark_at(name.first - 1) == ',' && provinces.has(unit) ? name.first + 1 : 0;
}

// "Bo Okafor Merro "Tuku" on": a whole name, a nickname in quotes and what is none of either. An
// empty range, or the nickname.
UnitRange nickname_behind(const TagDocument& document, const UnitRange& name) {
  const auto is_quote = [&](std::size_t i) { return document.mark_at(i) == '"'; };
  std::size_t end = name.last;
  while (end > name.first && !document.units[end - 1].is(kUnitHasUpper) && !is_quote(end - 1))
    --end;
  if (end < name.first + 5 || !is_quote(end - 1)) return {};
  std::size_t open = end - 2;
  while (open > name.first && !is_quote(open)) --open;
  const bool named = open >= name.first + 2 && open + 2 < end;
  return named ? UnitRange{open + 1, end - 1} : UnitRange{};
}

// "Bo Okafors' Ray", "Bo Okafor's Merrow": the units of the possessive behind the first of two
// names; empty for none. Not "O' Ray", nor where nothing stands behind it.
UnitRange possessive_in(const TagDocument& document, const UnitRange& name) {
  for (std::size_t i = name.first + 1; i + 2 < name.last; ++i) {
    if (has_s_behind(document, i) && i + 3 < name.last) return {i + 1, i + 3};
    const std::string_view mark = document.form(i + 1);
    const bool apostrophe = mark == "'" || mark == "\xE2\x80\x99";
    if (apostrophe && document.form(i).ends_with('s') &&
        !document.units[i + 1].is(kUnitSpaceBefore) && document.units[i + 2].is(kUnitSpaceBefore))
      return {i + 1, i + 2};
  }
  return {};
}

// What stands behind the possessive: a person where the gazetteers know the word as a name, a body
// where they know it as one, or else nothing sure.
void add_possessed(const TagDocument& document, const UnitRange& name,
                   std::vector<NameSpan>& added) {
  const std::uint32_t flags = document.lex[name.first].flags;
  if ((flags & (kLexForename | kLexSurname)) != 0) {
    added.push_back({name, EntityType::kPerson});
  } else if ((flags & (kLexOrganisation | kLexAgency | kLexTeam)) != 0) {
    added.push_back({name, EntityType::kOrganisation});
  }
}

void part_firms(const TagDocument& document, std::vector<NameSpan>& spans) {
  std::vector<NameSpan> added;
  for (std::size_t s = 0; s < spans.size(); ++s) {
    NameSpan& span = spans[s];
    const UnitRange name = span.units;
    if (span.type != EntityType::kOrganisation || name.size() < 3) continue;
    const bool in_row = s > 0 && spans[s - 1].type == EntityType::kOrganisation &&
                        spans[s - 1].units.last + 1 == name.first &&
                        document.mark_at(name.first - 1) == ',';
    const std::size_t comma = comma_between(document, name, in_row);
    if (comma == 0) continue;
    span.units.last = comma;
    added.push_back({{comma + 1, name.last}, EntityType::kOrganisation});
  }
  add_spans(added, spans);
}

// What somebody is of the body that stands in front, before the name.
bool is_officer(const Unit& unit) {
  static const WordSet officers = {
      "ceo",       "cfo",       "chairman", "chairperson",  "chairwoman", "cio",
      "cmo",       "coo",       "cto",      "commissioner", "director",   "governor",
      "president", "spokesman", "coach",    "spokesperson", "spokeswoman"};
  return unit.is(kUnitCapital) && officers.has(unit);
}

// Words that may be a person's name, none of them ordinary.
bool may_be_officers_name(const TagDocument& document, const UnitRange& name) {
  constexpr std::size_t kMostWords = 3;
  constexpr std::uint32_t kNobody = kLexOrgHead | kLexPlaceHead | kLexNature | kLexTeam |
                                    kLexCalendar | kLexAgency | kLexCountry | kLexRole | kLexTitle |
                                    kLexOrganisation | kLexDemonym | kLexPeople;
  if (name.size() == 0 || name.size() > kMostWords) return false;
  for (std::size_t i = name.first; i < name.last; ++i) {
    const Unit& unit = document.units[i];
    const UnitLex& lex = document.lex[i];
    if (!unit.is(kUnitWord) || !unit.is(kUnitCapital) || unit.is(kUnitAllUpper)) return false;
    const bool known = (lex.flags & (kLexForename | kLexSurname)) != 0;
    if (!known && ((lex.flags & kNobody) != 0 || lex.small_share >= kHalfSmall)) return false;
  }
  return true;
}

// "Wagno CEO Ada Okafor", "Merrow Fed President Ray": the body and its officer. Not "Hotel
// President Ray", whose first word says what it is.
void part_officers(const TagDocument& document, std::vector<NameSpan>& spans) {
  static const WordSet vice = {"acting", "deputy", "executive", "former", "vice"};
  std::vector<NameSpan> added;
  for (NameSpan& span : spans) {
    const UnitRange name = span.units;
    if (span.type != EntityType::kOrganisation || name.size() < 3) continue;
    for (std::size_t i = name.first + 1; i + 1 < name.last; ++i) {
      if (!is_officer(document.units[i]) || !document.units[i - 1].is(kUnitCapital)) continue;
      if (!may_be_officers_name(document, {i + 1, name.last})) break;
      std::size_t end = i;
      while (end > name.first && vice.has(document.units[end - 1])) --end;
      const bool head = end == name.first + 1 &&
                        (document.lex[name.first].flags & (kLexOrgHead | kLexPlaceHead)) != 0;
      if (end == name.first || head) break;
      added.push_back({{i + 1, name.last}, EntityType::kPerson});
      span.units.last = end;
      break;
    }
  }
  add_spans(added, spans);
}

}  // namespace

void part_names(const TagDocument& document, std::vector<NameSpan>& spans) {
  std::vector<NameSpan> added;
  for (NameSpan& span : spans) {
    // "University of Wisconsin - Madison" is one.
    const bool can_be_two = span.type == EntityType::kPerson || span.type == EntityType::kPlace;
    if (!can_be_two) continue;
    const UnitRange name = span.units;
    const bool of_person = span.type == EntityType::kPerson;
    std::size_t person = of_person ? behind_province(document, name) : 0;
    if (of_person && person == 0) person = behind_constituency(document, name);
    if (person != 0) {
      added.push_back({{name.first, person}, EntityType::kPlace});
      span.units.first = person;
      continue;
    }
    if (name.size() < 3) continue;
    if (const UnitRange nickname = of_person ? nickname_behind(document, name) : UnitRange{};
        nickname.size() > 0) {
      added.push_back({nickname, EntityType::kPerson});
      span.units.last = nickname.first - 1;
      continue;
    }
    if (!may_be_two(text_of(document, name))) continue;
    if (const UnitRange possessive = of_person ? possessive_in(document, name) : UnitRange{};
        possessive.size() > 0) {
      add_possessed(document, {possessive.last, name.last}, added);
      span.units.last = possessive.first;
      continue;
    }
    for (std::size_t i = name.last - 2; i > name.first; --i) {
      const bool dash =
          is_dash(document, i) || (of_person && is_dash_behind_name(document, name, i));
      const bool parts =
          (dash && is_whole(document, name.first, i)) || (of_person && is_versus(document, i));
      if (!parts || i + 1 >= span.units.last) continue;
      const std::size_t end = span.units.last;
      if (!is_mere_word(document, i + 1, end)) added.push_back({{i + 1, end}, span.type});
      span.units.last = i;
    }
  }
  add_spans(added, spans);
  part_firms(document, spans);
  if (document.kind == TextKind::kUsual) part_officers(document, spans);
}

}  // namespace dateline
