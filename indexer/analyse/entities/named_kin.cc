#include "indexer/analyse/entities/named_kin.h"

#include "indexer/analyse/entities/cue_words.h"
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

void settle_kin(const TagDocument& document, std::vector<NameSpan>& spans) {
  for (NameSpan& span : spans) {
    if (span.type == EntityType::kPerson || span.units.size() != 1) continue;
    const std::size_t name = span.units.first;
    if (name > 0 && ends_kin(document, name - 1) && ends_there(document, name + 1))
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
