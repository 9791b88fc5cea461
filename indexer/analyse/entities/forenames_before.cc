#include "indexer/analyse/entities/forenames_before.h"

#include "common/base/ascii.h"
#include "indexer/analyse/entities/forename_gender.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr int kMostTaken = 3;
constexpr std::uint16_t kOftenSmall = 6;  // of LexWord's scale: "rose"
constexpr std::uint32_t kNoForename = kLexTitle | kLexRole | kLexCalendar | kLexCountry |
                                      kLexBigCity | kLexDemonym | kLexPeople | kLexOrgHead |
                                      kLexPlaceHead | kLexNature | kLexPronoun;

// Whether units i and i + 1 stand in one line with a blank between.
bool are_neighbours(const TagDocument& document, std::size_t i) {
  const Unit& next = document.units[i + 1];
  if (!next.is(kUnitSpaceBefore) || next.is(kUnitSentenceStart) || next.is(kUnitParagraphStart))
    return false;
  const std::uint32_t end = document.units[i].end;
  return document.text.substr(end, next.begin - end).find('\n') == std::string_view::npos;
}

bool all_have_capitals(const TagDocument& document, const Unit& unit) {
  return document.is_title || unit.is(kUnitSentenceStart) || unit.is(kUnitCapsText) ||
         unit.is(kUnitTitleText);
}

bool is_capital_letter(const Unit& unit) {
  return unit.end - unit.begin == 1 && unit.is(kUnitCapital);
}

// "A Flintoff", in a text that is whole; not the "A" that begins "A Blair aide".
bool is_initial(const TagDocument& document, std::size_t i) {
  const Unit& unit = document.units[i];
  if (document.kind != TextKind::kUsual || !is_capital_letter(unit)) return false;
  const char letter = document.text[unit.begin];
  if ((letter == 'A' || letter == 'I' || letter == 'O') && all_have_capitals(document, unit))
    return false;
  if (letter == 'U' || letter == 'M') return false;  // Mr. in Burmese and in French
  if (i == 0 || unit.is(kUnitSentenceStart)) return true;
  const Unit& before = document.units[i - 1];
  const bool quoted =
      before.mark == '"' || before.mark == '\'' || before.mark == '-' || before.mark == '&';
  return !quoted && (!before.is(kUnitHasUpper) || is_capital_letter(before));
}

bool is_forename(const TagDocument& document, std::size_t i) {
  const Unit& unit = document.units[i];
  if (!unit.is(kUnitCapital) || (unit.is(kUnitAllUpper) && !unit.is(kUnitCapsText))) return false;
  if (i > 0 && document.units[i - 1].mark == '-') return false;
  const std::uint16_t most = all_have_capitals(document, unit) ? kHalfSmall : kOftenSmall;
  return document.lex[i].small_share < most && is_forename_unit(document, i);
}

// "Yusmary del" before "Carmen Rondón": a word that is not known for anything else, and a particle.
bool has_particle_before(const TagDocument& document, std::size_t i) {
  static constexpr std::string_view kParticles[] = {"da", "de", "del", "do", "dos"};
  if (document.kind != TextKind::kUsual || !is_one_of(document, i - 1, kParticles)) return false;
  if (!are_neighbours(document, i - 1) || !are_neighbours(document, i - 2)) return false;
  const Unit& unit = document.units[i - 2];
  const UnitLex& lex = document.lex[i - 2];
  // "Then de Roos".
  if (unit.is(kUnitSentenceStart) && document.form(i - 1) == "de") return false;
  const bool known = (lex.flags & ~(kLexForename | kLexSurname)) != 0 || lex.phrase_length != 0;
  return unit.is(kUnitWord) && unit.is(kUnitCapital) && !unit.is(kUnitAllUpper) &&
         !unit.is(kUnitPoint) && !known && lex.small_share == 0;
}

// "The Xanu-Ann Rondo case", "Xanu-Ann Rondo fight": what is of two.
bool are_two_tied(const TagDocument& document, std::size_t first, std::size_t last) {
  static const WordSet articles = {"a", "an", "that", "the", "this"};
  static const WordSet things = {"affair", "alliance", "bout",  "case",        "clash",  "contest",
                                 "deal",   "debate",   "duel",  "feud",        "fight",  "film",
                                 "final",  "match",    "meet",  "meeting",     "pair",   "pairing",
                                 "play",   "race",     "stand", "partnership", "summit", "talks",
                                 "ticket", "trial"};
  return (first > 0 && articles.has(document.units[first - 1])) ||
         (last < document.units.size() && things.has(document.units[last]));
}

// "Xanu-" before "Ann Rondo": a first half that is not known for anything but a forename, of who is
// told of alone: "the Xanu-Ann Rondo fight" is of two.
bool has_first_half_before(const TagDocument& document, std::size_t i, std::size_t last) {
  if (i < 2 || document.units[i - 1].mark != '-' || document.units[i].is(kUnitSpaceBefore) ||
      document.units[i - 1].is(kUnitSpaceBefore) || document.kind != TextKind::kUsual)
    return false;  // nearly all
  const Unit& half = document.units[i - 2];
  const UnitLex& lex = document.lex[i - 2];
  const bool tied = i > 2 && !half.is(kUnitSpaceBefore) && document.units[i - 3].mark == '-';
  return half.is(kUnitWord) && half.is(kUnitCapital) && !half.is(kUnitAllUpper) && !tied &&
         !document.units[i].is(kUnitAllUpper) && !are_two_tied(document, i - 2, last) &&
         (lex.flags == 0 || (lex.flags & kLexForename) != 0) &&
         (lex.flags & ~(kLexForename | kLexSurname)) == 0 && lex.phrase_length == 0 &&
         lex.small_share == 0 && (document.lex[i].flags & kLexForename) != 0;
}

}  // namespace

bool is_forename_unit(const TagDocument& document, std::size_t i) {
  static const WordSet titles = {"dean", "earl", "guy", "haji", "marshall", "seri", "sri"};
  // Forenames, or the first half of one, that the gazetteers do not have.
  static const WordSet first_parts = {"coretta", "jno",  "jno.", "ma.",   "md",    "md.", "mohd",
                                      "mohd.",   "muhd", "poul", "sayed", "seyed", "syed"};
  if ((document.lex[i].flags & kNoForename) != 0 || titles.has(document.units[i])) return false;
  if ((document.lex[i].flags & kLexForename) != 0 || first_parts.has(document.units[i]))
    return true;
  std::string folded = fold_unit(document.form(i));
  if (folded.ends_with('.')) folded.pop_back();
  return is_known_forename(folded);
}

bool are_pointed_initials(const TagDocument& document, std::size_t i) {
  constexpr std::size_t kMostInitials = 3;
  const std::string_view form = document.form(i);
  if (document.kind != TextKind::kUsual || form.size() > 2 * kMostInitials || form.size() % 2 != 0)
    return false;
  for (std::size_t at = 0; at < form.size(); at += 2) {
    if (!is_ascii_upper(form[at]) || form[at + 1] != '.') return false;
  }
  // "Grade A. John Smith".
  static const WordSet grades = {"class", "grade", "group", "hepatitis", "section", "vitamin"};
  if (i > 0 && grades.has(document.units[i - 1])) return false;
  return form != "M." && (document.lex[i].flags & ~kLexForename) == 0;
}

void take_forenames_before(const TagDocument& document, std::vector<NameSpan>& spans) {
  std::size_t free = 0;  // the first unit behind the span before
  for (NameSpan& span : spans) {
    if (span.type == EntityType::kPerson) {
      auto [first, last] = span.units;
      // A scan makes forenames of other words as well ("Mils" of "Miss").
      const int most = document.kind == TextKind::kUsual || last - first == 1 ? kMostTaken : 0;
      for (int taken = 0; taken < most && first > 0; ++taken, --first) {
        if (first - 1 < free || !are_neighbours(document, first - 1)) break;
        const bool initials =
            are_pointed_initials(document, first - 1) && document.lex[first - 1].phrase_length == 0;
        if (!initials && !is_forename(document, first - 1) && !is_initial(document, first - 1))
          break;
      }
      if (first >= 2 && first - 2 >= free && has_particle_before(document, first)) first -= 2;
      if (last - first > 1 && first >= free + 2 && has_first_half_before(document, first, last))
        first -= 2;
      span.units.first = first;
    }
    free = span.units.last;
  }
}

}  // namespace dateline
