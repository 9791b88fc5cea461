#include "indexer/analyse/entities/named_kin.h"

#include <algorithm>

#include "indexer/analyse/entities/cue_words.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

const WordSet kKin = {"brother", "daughter", "father", "fiance", "fiancee",
                      "husband", "mother",   "sister", "son",    "wife"};

// "and husband,", "his wife,": behind `comma` who it is. "Bo Ray and wife, Flint;" is where they
// live.
bool ends_kin(const TagDocument& document, std::size_t comma) {
  static const WordSet whose = {"her", "his", "my", "their"}, husband = {"husband"};
  static const WordSet joins = {"and"};
  if (comma < 2 || document.mark_at(comma) != ',' || !kKin.has(document.units[comma - 1]))
    return false;
  const Unit& before = document.units[comma - 2];
  return whose.has(before) || (joins.has(before) && husband.has(document.units[comma - 1]));
}

// What ends the words about the kin; not a comma, behind which his town may stand.
bool ends_there(const TagDocument& document, std::size_t i) {
  const char mark = document.mark_at(i);
  return i == document.units.size() || mark == ';' || mark == '.' || mark == ')';
}

// "England and her daughter, Australia": nobody is called so.
bool is_great_place(const UnitLex& lex) {
  constexpr std::uint32_t kLands = kLexCountry | kLexFormerState | kLexDemonym;
  constexpr std::uint32_t kGreatCities = kLexCapital | kLexBigCity;
  return (lex.flags & kLands) != 0 ||
         ((lex.flags & kGreatCities) != 0 && (lex.flags & kLexForename) == 0);
}

// ", Omaha;" where no kin is told of.
bool ends_in_town(const TagDocument& document, const NameSpan& span) {
  const auto [first, last] = span.units;
  return span.type == EntityType::kPlace && first > 0 && document.mark_at(first - 1) == ',' &&
         ends_there(document, last) && !ends_kin(document, first - 1);
}

// "Mrs. Ann Lee and husband, Flint; Miss Ray, Omaha;": a list of who came from where.
bool is_list_of_towns(const TagDocument& document, const std::vector<NameSpan>& spans,
                      std::size_t s) {
  constexpr std::size_t kFarthest = 6;  // names
  const std::size_t begin = s - std::min(s, kFarthest);
  const std::size_t end = std::min(spans.size(), s + kFarthest);
  return std::any_of(spans.begin() + static_cast<std::ptrdiff_t>(begin),
                     spans.begin() + static_cast<std::ptrdiff_t>(end),
                     [&](const NameSpan& span) { return ends_in_town(document, span); });
}

void settle_kin(const TagDocument& document, std::vector<NameSpan>& spans) {
  static const WordSet husband = {"husband"};
  for (std::size_t s = 0; s < spans.size(); ++s) {
    NameSpan& span = spans[s];
    if (span.type == EntityType::kPerson || span.units.size() != 1) continue;
    const std::size_t name = span.units.first;
    if (name == 0 || !ends_kin(document, name - 1) || !ends_there(document, name + 1) ||
        is_great_place(document.lex[name]))
      continue;
    if (!husband.has(document.units[name - 2]) || !is_list_of_towns(document, spans, s))
      span.type = EntityType::kPerson;
  }
}

}  // namespace

void settle_named_kin(const std::vector<TaggedField>& fields, const ArticleWords& words) {
  static const CueWords cues = {&kKin};
  if (!cues.any_in(words)) return;
  for (const TaggedField& field : fields) settle_kin(*field.document, *field.spans);
}

}  // namespace dateline
