#include "indexer/analyse/entities/name_bearers.h"

#include "indexer/analyse/entities/name_heads.h"
#include "indexer/analyse/entities/peers.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// The last word, with what hyphens tie to it ("al-Harbi", "Won-soon").
UnitRange surname_in(const TagDocument& document, const UnitRange& name) {
  std::size_t first = name.last - 1;
  while (first >= name.first + 2 && document.units[first - 1].mark == '-') first -= 2;
  return {first, name.last};
}

UnitRange forename_in(const TagDocument& document, const UnitRange& name) {
  std::size_t last = name.first + 1;
  while (last + 1 < name.last && document.units[last].mark == '-') last += 2;
  return {name.first, last};
}

}  // namespace

void NameBearers::gather(const TagDocument& document, const UnitRange& name) {
  const UnitRange last = surname_in(document, name);
  if (last.first == name.first || document.units[last.first].is(kUnitPoint)) return;
  if (name.last - name.first == 2 &&
      (is_no_name(document, name.first) || is_demonym_head(document, name.first)))
    return;
  Bearer& surname = at(document, last);
  if (begins_as_peer(document, name)) {
    surname.peer = true;
    return;
  }
  surname.surname = true;
  const Unit& before = document.units[last.first - 1];
  static const WordSet of = {"of"};  // "Ada of Edessa"
  const bool small = before.is(kUnitWord) && !of.has(before) && !before.is(kUnitHasUpper) &&
                     last.first - 1 > name.first;
  if (small) surname.particle = before.folded;
  if (!document.units[name.first].is(kUnitPoint))
    at(document, forename_in(document, name)).forename = true;
  gather_tail(document, name);
  gather_middle(document, name, last);
}

// "De La Fuente" and "St. Hilaire", as they stand alone.
void NameBearers::gather_tail(const TagDocument& document, const UnitRange& name) {
  static const WordSet particles = {"al", "de", "den", "di",  "du",  "el",
                                    "la", "le", "st",  "st.", "van", "von"};
  std::size_t tail = name.first + 1;
  while (tail < name.last && document.units[tail].mark == '.') ++tail;
  if (tail + 1 >= name.last || !particles.has(document.units[tail])) return;
  if (document.units[tail].is(kUnitCapital)) at(document, {tail, name.last}).surname = true;
}

// "Andrade" of Eufemia Andrade Bejarano, and the nickname of Donald "DJ" Lee.
void NameBearers::gather_middle(const TagDocument& document, const UnitRange& name,
                                const UnitRange& last) {
  for (std::size_t i = name.first + 1; i < last.first; ++i) {
    const Unit& unit = document.units[i];
    if (!unit.is(kUnitWord) || !unit.is(kUnitCapital) || unit.is(kUnitPoint)) continue;
    const bool nickname = document.units[i - 1].mark == '"' && document.units[i + 1].mark == '"';
    if (nickname) at(document, {i, i + 1}).forename = true;
    if (unit.end - unit.begin >= kShortestSurname) at(document, {i, i + 1}).middle = true;
  }
}

Bearer& NameBearers::at(const TagDocument& document, const UnitRange& range) {
  const std::uint64_t key = key_of(document, range);
  keys_.set(key % kKeyBits);
  return bearers_[key];
}

}  // namespace dateline
