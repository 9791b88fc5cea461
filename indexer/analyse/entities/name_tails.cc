#include "indexer/analyse/entities/name_tails.h"

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

}  // namespace

void settle_name_tails(const TagDocument& document, std::vector<NameSpan>& spans) {
  for (NameSpan& span : spans) {
    if (span.type != EntityType::kPerson) continue;
    auto& [first, last] = span.units;
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
