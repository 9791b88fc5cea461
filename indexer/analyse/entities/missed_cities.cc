#include "indexer/analyse/entities/missed_cities.h"

#include <vector>

#include "indexer/analyse/entities/cue_words.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::uint32_t kGreatCity = kLexCapital | kLexBigCity;
constexpr std::uint32_t kNoCity = kLexForename | kLexSurname | kLexOrganisation | kLexTitle |
                                  kLexTeam | kLexCalendar | kLexSeat | kLexNature | kLexAgency |
                                  kLexPeople | kLexOrgHead | kLexRole | kLexSpeech | kLexPronoun |
                                  kLexOther;

bool is_city_alone(std::uint32_t flags) {
  return (flags & kGreatCity) != 0 && (flags & kNoCity) == 0;
}

bool is_in_usual_text(const Unit& unit) {
  return !unit.is(kUnitCapsText) && !unit.is(kUnitTitleText);
}

// "From B.C. Roy": somebody's initials, or a longer name.
bool goes_on_with_capital(const TagDocument& document, std::size_t i) {
  return i < document.units.size() && document.units[i].is(kUnitHasUpper) &&
         !document.units[i].is(kUnitSentenceStart);
}

// "In Kyoto said", not "in Kyoto Protocol".
bool stands_behind_in(const TagDocument& document, std::size_t i) {
  static const WordSet into = {"at", "from", "in", "near", "to"};
  if (i == 0 || !into.has(document.units[i - 1])) return false;
  if (i + 1 == document.units.size()) return true;
  const Unit& next = document.units[i + 1];
  return next.mark != '-' && !goes_on_with_capital(document, i + 1);
}

const WordSet kBareLetters = {"nsw"};
const WordSet kPointedLetters = {"alta.", "b.c.", "n.b.", "n.s.",  "n.s.w.",
                                 "ont.",  "qld.", "que.", "sask.", "tas."};

// A division by letters that nothing else has, or by a short form behind a comma: "Truro, N.S.".
bool is_division_in_letters(const TagDocument& document, std::size_t i) {
  const Unit& unit = document.units[i];
  if (kBareLetters.has(unit)) return unit.is(kUnitAllUpper);
  if (!unit.is(kUnitHasUpper) || i < 2 || !kPointedLetters.has(unit)) return false;
  static const WordSet into = {"from", "in", "near", "of"};
  return (into.has(document.units[i - 1]) && !goes_on_with_capital(document, i + 1)) ||
         (document.mark_at(i - 1) == ',' && document.units[i - 2].is(kUnitHasUpper));
}

// Units of the city's name that begins at `i`; 0 for none.
std::size_t city_at(const TagDocument& document, std::size_t i) {
  const UnitLex& lex = document.lex[i];
  if (lex.phrase_length > 1 && lex.phrase_place == 0)
    return is_city_alone(lex.phrase_flags) ? lex.phrase_length : 0;
  const bool word = lex.phrase_length == 0 && is_city_alone(lex.flags) && lex.small_share <= 1;
  return word && stands_behind_in(document, i) ? 1 : 0;
}

}  // namespace

void add_missed_cities(const TaggedField& field, const ArticleWords& words) {
  static const CueWords cues = {&kBareLetters, &kPointedLetters};
  const bool letters = cues.any_in(words);
  const TagDocument& document = *field.document;
  std::vector<NameSpan>& spans = *field.spans;
  std::vector<NameSpan> added;
  const auto may_be = [&](std::size_t i) {
    const UnitLex& lex = document.lex[i];
    return (((lex.flags | lex.phrase_flags) & kGreatCity) != 0 ||
            (letters && is_division_in_letters(document, i))) &&
           is_in_usual_text(document.units[i]);
  };
  for_each_unnamed(document, spans, may_be, [&](std::size_t i, std::size_t next) {
    const bool division = letters && is_division_in_letters(document, i);
    const UnitRange name{i, i + (division ? 1 : city_at(document, i))};
    if (name.size() == 0 || name.last > document.units.size()) return;
    const bool taken = next < spans.size() && spans[next].units.first < name.last;
    const bool again = !added.empty() && added.back().units.last > i;
    if (!taken && !again) added.push_back({name, EntityType::kPlace});
  });
  add_spans(added, spans);
}

}  // namespace dateline
