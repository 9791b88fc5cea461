#include "indexer/analyse/entities/name_tails.h"

#include <algorithm>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

bool is_small(const Unit& unit) { return unit.is(kUnitWord) && !unit.is(kUnitHasUpper); }

// Son or daughter of, as Turkic languages write it behind the father's name.
bool is_patronymic(const Unit& unit) {
  static const WordSet words = {"gyzy",  "kizi", "kyzy", "ogli", "oglu", "oghli",
                                "oghlu", "ogly", "qizi", "ugli", "uly",  "uulu"};
  return is_small(unit) && unit.is(kUnitSpaceBefore) && words.has(unit);
}

bool is_courtesy(const Unit& unit) {
  static const WordSet words = {"babu",  "bhai",  "garu",  "jan",    "ji",    "saab",
                                "sahab", "saheb", "sahib", "sahiba", "sensei"};
  return is_small(unit) && words.has(unit);
}

// "Simon Bokoro MP", in capitals too.
bool is_seat(const Unit& unit) {
  static const WordSet seats = {"mep", "mla", "mp", "msp"};
  return unit.is(kUnitAllUpper) && seats.has(unit);
}

// "James A. Bokoro 3d": the third of that name, who has an initial; those who come in third seldom
// do.
bool is_third(const TagDocument& document, const UnitRange& name) {
  if (name.size() < 3 || name.last >= document.units.size()) return false;
  const Unit& third = document.units[name.last];
  if (!third.is(kUnitHasDigit) || document.form(name.last) != "3d") return false;
  if (third.is(kUnitSentenceStart)) return false;
  const Unit& initial = document.units[name.last - 2];
  return initial.is(kUnitPoint) && document.units[name.last].is(kUnitSpaceBefore);
}

// "At Sarah Bokoro college": as papers wrote it that had small letters for it.
bool is_small_college(const TagDocument& document, const UnitRange& name) {
  static const WordSet colleges = {"college", "university"};
  static const WordSet before = {"at", "attended", "attending", "attends", "from", "of", "to"};
  static const WordSet behind = {"and", "at",   "in",    "for", "from",  "has",   "is",  "on",
                                 "or",  "said", "since", "to",  "where", "which", "with"};
  const std::size_t next = name.last + 1;
  if (name.last >= document.units.size() || !is_small(document.units[name.last]) ||
      !colleges.has(document.units[name.last]))
    return false;
  if (name.size() < 2 || name.first == 0 || !before.has(document.units[name.first - 1]))
    return false;
  if (next == document.units.size()) return true;
  const Unit& unit = document.units[next];
  return unit.mark == '.' || unit.mark == ',' || unit.mark == ';' || behind.has(unit);
}

// "Ann Lee, Sr. vice president", who is none.
bool is_job(const TagDocument& document, std::size_t i) {
  static const WordSet jobs = {"advisor",  "adviser",       "analyst",  "buyer",      "consultant",
                               "counsel",  "correspondent", "designer", "developer",  "director",
                               "editor",   "engineer",      "exec",     "executive",  "fellow",
                               "lecturer", "manager",       "officer",  "partner",    "planner",
                               "producer", "project",       "reporter", "researcher", "scientist",
                               "staff",    "strategist",    "vice",     "vp",         "writer"};
  return is_small(document.units[i]) &&
         (jobs.has(document.units[i]) || (document.lex[i].flags & kLexRole) != 0);
}

// "Bo Okafor Ray, Sr. and", at `comma`; not "Bo Ray, Sr. Ada Sow". A scan makes "II." of initials.
bool has_generation_behind(const TagDocument& document, std::size_t comma) {
  static const WordSet numbers = {"ii", "iii", "iv"}, words = {"jr", "jr.", "sr", "sr."};
  static const WordSet senior = {"sr", "sr."};
  if (document.mark_at(comma) != ',' || comma + 1 >= document.units.size()) return false;
  const Unit& unit = document.units[comma + 1];
  const bool number = unit.is(kUnitAllUpper) && document.kind == TextKind::kUsual;
  if (!unit.is(kUnitCapital) || !(words.has(unit) || (number && numbers.has(unit)))) return false;
  if (comma + 2 == document.units.size()) return true;
  if (senior.has(unit) && is_job(document, comma + 2)) return false;
  const Unit& next = document.units[comma + 2];
  return !next.is(kUnitCapital) || next.is(kUnitSentenceStart);
}

// "By HENRY B. OKAFOR Chiaf of", a byline's: what begins small behind a name in capitals is none of
// it, unless it may be one ("VAN DER BERG Jan", "ANN LEE Young"). Of a
// name of three units and more.
bool is_behind_capitals(const TagDocument& document, const UnitRange& name) {
  const auto& units = document.units;
  const Unit& tail = units[name.last - 1];
  constexpr std::uint32_t kShortestTail = 3;  // no "Jr"
  static const WordSet by = {"by"};
  if (tail.is(kUnitAllUpper) || !units[name.first].is(kUnitAllUpper) ||
      !units[name.last - 2].is(kUnitAllUpper))
    return false;  // nearly all
  if (name.first == 0 || !by.has(units[name.first - 1])) return false;
  const std::string_view form = document.form(name.last - 1);
  if (form.size() < kShortestTail || !is_ascii_upper(form[0]) || tail.is(kUnitPoint)) return false;
  const bool small = std::ranges::all_of(form.substr(1), is_ascii_lower);
  const std::uint32_t names = kLexForename | kLexSurname;
  return small && (document.lex[name.first].flags & kLexForename) != 0 &&
         (document.lex[name.last - 1].flags & names) == 0;
}

// "Lim Bo Eng": a Chinese surname and two syllables, of which the tagger left out the last.
bool has_syllable_behind(const TagDocument& document, const UnitRange& name) {
  static const WordSet surnames = {
      "ang",  "chan", "cheah", "cheong", "cheung", "chew", "chia", "chong", "chow", "chua",
      "fong", "foo",  "gan",   "goh",    "heng",   "ho",   "khaw", "khoo",  "koh",  "kok",
      "kwok", "lam",  "lau",   "leong",  "leung",  "liew", "lim",  "liow",  "loh",  "ng",
      "ong",  "ooi",  "quah",  "quek",   "sim",    "soh",  "tan",  "tang",  "tay",  "teo",
      "teoh", "tey",  "toh",   "wong",   "yap",    "yeo"};
  constexpr std::uint32_t kFewestBytes = 2;  // three before a point: "Jr." is none
  constexpr std::uint32_t kMostBytes = 5;
  constexpr std::uint32_t kNoSyllable = kLexCalendar | kLexTitle | kLexRole | kLexOrgHead |
                                        kLexPlaceHead | kLexPronoun | kLexCountry | kLexDemonym;
  if (name.size() != 2 || !surnames.has(document.units[name.first]) ||
      name.last >= document.units.size() || document.is_title)
    return false;
  const auto is_syllable = [&](std::size_t i) {
    const Unit& unit = document.units[i];
    const std::uint32_t bytes = unit.end - unit.begin;
    return unit.is(kUnitCapital) && !unit.is(kUnitAllUpper) && bytes <= kMostBytes &&
           bytes >= (unit.is(kUnitPoint) ? kFewestBytes + 2 : kFewestBytes) &&
           (document.lex[i].flags & kNoSyllable) == 0;
  };
  const Unit& tail = document.units[name.last];
  return is_syllable(name.first + 1) && is_syllable(name.last) && tail.is(kUnitSpaceBefore) &&
         !tail.is(kUnitSentenceStart) && !tail.is(kUnitTitleText) &&
         document.lex[name.last].small_share < kHalfSmall;
}

// "The Senate Foreign Relations committee", as papers wrote it that had small letters for it.
bool is_small_committee(const TagDocument& document, const UnitRange& name) {
  static const WordSet committees = {"committee", "subcommittee"};
  static const WordSet chambers = {"house", "senate"};
  return name.size() > 1 && name.last < document.units.size() &&
         is_small(document.units[name.last]) && committees.has(document.units[name.last]) &&
         chambers.has(document.units[name.first]) &&
         document.units[name.first + 1].is(kUnitHasUpper);
}

}  // namespace

void settle_name_tails(const TagDocument& document, std::vector<NameSpan>& spans) {
  for (std::size_t s = 0; s < spans.size(); ++s) {
    NameSpan& span = spans[s];
    if (span.type == EntityType::kOrganisation && is_small_committee(document, span.units))
      ++span.units.last;
    if (span.type != EntityType::kPerson) continue;
    if (is_small_college(document, span.units)) {
      ++span.units.last;
      span.type = EntityType::kOrganisation;
      continue;
    }
    auto& [first, last] = span.units;
    const std::size_t free =
        s + 1 < spans.size() ? spans[s + 1].units.first : document.units.size();
    if (last - first > 1 && last + 1 < free && has_generation_behind(document, last)) {
      last += 2;
      continue;
    }
    if (last < free && has_syllable_behind(document, span.units)) {
      ++last;
      continue;
    }
    if (last - first > 2 && is_behind_capitals(document, span.units)) --last;
    if (last < document.units.size() &&
        (is_patronymic(document.units[last]) || is_third(document, span.units))) {
      ++last;
    } else if (last - first > 1 && is_courtesy(document.units[last - 1])) {
      --last;
    } else if (last - first > 2 && is_seat(document.units[last - 1])) {
      --last;
    }
  }
}

}  // namespace dateline
