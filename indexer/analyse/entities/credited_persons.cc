#include "indexer/analyse/entities/credited_persons.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "indexer/analyse/entities/byline.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostCreditedWords = 3;  // of a name
constexpr std::uint32_t kNoCreditedPerson = kLexOrgHead | kLexPlaceHead | kLexNature | kLexTeam |
                                            kLexCalendar | kLexAgency | kLexCountry | kLexRole;

// What is done by persons, seldom by firms.
bool is_work(const Unit& unit) {
  static const WordSet works = {
      "reporting",     "editing",      "writing",     "compiled",   "edited",       "written",
      "directed",      "photo",        "photos",      "photograph", "picture",      "pictures",
      "photographs",   "illustration", "illustrated", "lyrics",     "music",        "composed",
      "choreographed", "libretto",     "painted",     "sculpted",   "illustrations"};
  return works.has(unit);
}

// "Contact: Jo Park"; not "reporting: Jo Park".
bool is_label(const Unit& unit) {
  static const WordSet labels = {"contact",      "contacts", "photo",    "photograph",
                                 "photographer", "editor",   "reporter", "writer"};
  return labels.has(unit);
}

// "(Reporting by", and the agency and a stroke below a photograph: no firm stands there.
bool is_in_agency_credit(const TagDocument& document, std::size_t first) {
  static const WordSet works = {"editing", "reporting", "writing"};
  static const WordSet agencies = {"afp", "ap", "epa", "pti", "reuters"};
  if (first < 2) return false;
  const Unit& work = document.units[first - 2];
  if (document.units[first - 1].mark == '/')
    return work.is(kUnitAllUpper) && agencies.has(work) &&
           !document.units[first].is(kUnitSpaceBefore);
  const char before = first < 3 ? '\0' : document.units[first - 3].mark;
  return works.has(work) && (before == '(' || before == ';');
}

bool is_credited(const TagDocument& document, std::size_t first) {
  static const WordSet by = {"by"};
  if (first < 2) return false;
  const Unit& before = document.units[first - 1];
  if (before.mark == '/') return is_in_agency_credit(document, first);
  if (before.mark == ':') return is_label(document.units[first - 2]);
  return by.has(before) && is_work(document.units[first - 2]);
}

// Of whom nothing else is known.
bool may_be_name(const TagDocument& document, std::size_t i) {
  const UnitLex& lex = document.lex[i];
  return lex.phrase_length == 0 && lex.small_share < kHalfSmall &&
         (lex.flags == 0 || (lex.flags & (kLexForename | kLexSurname)) != 0);
}

// A known forename, or in an agency's credit any, and a word or two that may be surnames.
bool has_forename(const TagDocument& document, const UnitRange& name) {
  if (name.size() < 2 || name.size() > kMostCreditedWords) return false;
  const UnitLex& forename = document.lex[name.first];
  const bool known = (forename.flags & kLexForename) != 0 && forename.phrase_length == 0;
  const bool agency = !known && is_in_agency_credit(document, name.first);
  if (!known && !agency) return false;
  for (std::size_t i = name.first; i < name.last; ++i) {
    const Unit& unit = document.units[i];
    if (!unit.is(kUnitWord) || !unit.is(kUnitCapital) || unit.is(kUnitAllUpper)) return false;
    const std::uint32_t flags = document.lex[i].flags;
    if (agency && !may_be_name(document, i)) return false;
    if ((flags & kNoCreditedPerson) != 0 && (flags & kLexSurname) == 0) return false;
  }
  return true;
}

// "Ada Okafor can be reached at ada@example.com.", below what she wrote.
bool can_be_reached(const TagDocument& document, const UnitRange& name) {
  static const WordSet words[] = {{"can"}, {"be"}, {"reached"}, {"at"}};
  constexpr std::size_t kMostOfAddress = 6;  // units before its sign
  if (name.size() < 2 || name.last + std::size(words) > document.units.size()) return false;
  for (std::size_t w = 0; w < std::size(words); ++w) {
    if (!words[w].has(document.units[name.last + w])) return false;
  }
  const std::size_t begin = name.last + std::size(words);
  for (std::size_t i = begin; i < begin + kMostOfAddress; ++i) {
    if (document.mark_at(i) == '@') return true;
  }
  return false;
}

// Where the line that unit `i` is in ends; at most kMostOfLine units on.
std::size_t end_of_line(const TagDocument& document, std::size_t i) {
  constexpr std::size_t kMostOfLine = 12;
  const auto& units = document.units;
  const std::size_t most = std::min(i + kMostOfLine, units.size());
  const std::uint32_t from = units[i].end;
  const std::size_t line = document.text.substr(from, units[most - 1].begin - from).find('\n');
  if (line == std::string_view::npos) return most;
  std::size_t end = i + 1;
  while (units[end].begin < from + line) ++end;
  return end;
}

// "Staff Reporter" on a line of its own.
bool is_writers_line(const TagDocument& document, std::size_t first, std::size_t last) {
  constexpr std::size_t kMostWords = 3;
  static const WordSet by = {"by", "from"};  // "By Associated Press", below a headline
  return last - first >= 2 && last - first <= kMostWords && !by.has(document.units[first]) &&
         is_byline(std::span(document.units).subspan(first, last - first));
}

// "Bo Okafor Senior Court Reporter": behind a name what its owner writes of and is.
bool is_desk(const Unit& unit) {
  static const WordSet desks = {
      "agriculture", "arts",          "assistant", "associate",  "bureau",         "business",
      "chief",       "city",          "climate",   "court",      "crime",          "deputy",
      "digital",     "economics",     "education", "energy",     "entertainment",  "environment",
      "features",    "finance",       "foreign",   "health",     "investigations", "junior",
      "legal",       "lifestyle",     "mining",    "multimedia", "municipal",      "news",
      "online",      "parliamentary", "political", "politics",   "principal",      "regional",
      "science",     "senior",        "special",   "sport",      "sports",         "staff",
      "technology",  "transport"};
  return desks.has(unit);
}

// Where the name on such a line ends; `first` for another line.
std::size_t end_of_desk_name(const TagDocument& document, std::size_t first, std::size_t last) {
  static const WordSet writers = {"correspondent", "editor", "journalist", "reporter", "writer"};
  static const WordSet by = {"by"};
  if (last - first < 3 || !writers.has(document.units[last - 1])) return first;
  std::size_t end = last - 1;
  while (end > first && is_desk(document.units[end - 1])) --end;
  const std::size_t begin = by.has(document.units[first]) ? first + 1 : first;
  const bool name = end > begin + 1 && end - begin <= kMostCreditedWords && end < last - 1;
  if (!name) return first;
  // "Merrow Herald Court Reporter" is nobody's name.
  for (std::size_t i = begin; i < end; ++i) {
    const std::uint32_t flags = document.lex[i].flags;
    if ((flags & kLexOrganisation) != 0 && (flags & kLexSurname) == 0) return first;
  }
  return end;
}

// All of its words may be names.
bool may_be_credited(const TagDocument& document, const UnitRange& name) {
  for (std::size_t i = name.first; i < name.last; ++i) {
    const Unit& unit = document.units[i];
    if (!unit.is(kUnitWord) || !unit.is(kUnitCapital)) return false;
    if (document.lex[i].small_share >= kOrdinaryShare) return false;
    const std::uint32_t flags = document.lex[i].flags;
    if ((flags & kNoCreditedPerson) != 0 && (flags & kLexSurname) == 0) return false;
  }
  return true;
}

void put_person(const UnitRange& name, std::size_t line_end, std::vector<NameSpan>& spans) {
  std::erase_if(spans, [&](const NameSpan& span) {
    return span.units.last > name.first && span.units.first < line_end;
  });
  add_spans({{name, EntityType::kPerson}}, spans);
}

// Two or three words that may be names, on the line above such a one at the top of a text, or in
// front of what their owner is.
void add_signed_person(const TagDocument& document, std::vector<NameSpan>& spans) {
  constexpr std::size_t kMostLines = 4;  // of headlines
  std::size_t first = 0;
  for (std::size_t line = 0; line < kMostLines && first < document.units.size(); ++line) {
    const std::size_t last = end_of_line(document, first);
    UnitRange name{first, last};
    const std::size_t desk = end_of_desk_name(document, first, last);
    if (desk > first) {
      static const WordSet by = {"by"};
      name = {by.has(document.units[first]) ? first + 1 : first, desk};
      if (may_be_credited(document, name)) return put_person(name, last, spans);
    }
    first = last;
    if (name.size() < 2 || name.size() > kMostCreditedWords || last >= document.units.size())
      continue;
    if (!is_writers_line(document, last, end_of_line(document, last))) continue;
    if (!may_be_credited(document, name)) return;
    put_person(name, name.last, spans);
    return;
  }
}

}  // namespace

void settle_credited_persons(const TagDocument& document, std::vector<NameSpan>& spans) {
  if (!document.is_title && document.kind != TextKind::kScanned) add_signed_person(document, spans);
  for (NameSpan& span : spans) {
    if (span.type == EntityType::kPlace && can_be_reached(document, span.units))
      span.type = EntityType::kPerson;
    if (!is_credited(document, span.units.first) || span.type == EntityType::kPerson) continue;
    if (has_forename(document, span.units)) span.type = EntityType::kPerson;
  }
}

}  // namespace dateline
