#include "indexer/analyse/entities/repeated_names.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostUnits = 6;  // of a full name that is looked for

bool all_capitals(const TagDocument& document, const UnitRange& name) {
  static const WordSet particles = {"al", "bin", "da", "de", "del", "den", "der",
                                    "di", "dos", "du", "el", "la",  "van", "von"};
  for (std::size_t i = name.first; i < name.last; ++i) {
    const Unit& unit = document.units[i];
    const bool tied = i > name.first && document.units[i - 1].mark == '-';
    const bool inside = i > name.first && i + 1 < name.last && particles.has(unit);
    if (unit.is(kUnitWord) && !unit.is(kUnitCapital) && !tied && !inside) return false;
  }
  return true;
}

// One word that begins a sentence or goes on with capitals: "Sting Operation" is not Sting.
bool may_be_other_word(const TagDocument& document, std::size_t i) {
  const bool goes_on = i + 1 < document.units.size() && document.units[i + 1].is(kUnitCapital) &&
                       !document.units[i + 1].is(kUnitSentenceStart);
  return goes_on || document.units[i].is(kUnitSentenceStart);
}

// "The Lion-Man", where Lion-Man is the name.
bool is_with_article(const TagDocument& document, const NameSpan& span, const UnitRange& name) {
  return span.units.first + 1 == name.first && span.units.last == name.last &&
         fold_unit(document.form(name.first - 1)) == "the";
}

// Where no span touches the words.
void add_repeated(const TaggedField& field, const NameKeys& names) {
  const TagDocument& document = *field.document;
  std::vector<NameSpan>& spans = *field.spans;
  std::vector<NameSpan> added;
  const auto may_be = [&](std::size_t i) { return names.may_begin_with(document.units[i]); };
  for_each_unnamed(document, spans, may_be, [&](std::size_t i, std::size_t next) {
    for (const std::size_t length : names.lengths()) {
      const UnitRange name{i, i + length};
      if (!names.has(document, name) || !all_capitals(document, name)) continue;
      const bool taken = next < spans.size() && spans[next].units.first < name.last;
      const bool again = !added.empty() && added.back().units.last > i;
      if (!taken && !again) added.push_back({name, EntityType::kPerson});
    }
  });
  add_spans(added, spans);
}

}  // namespace

void NameKeys::add(const TagDocument& document, const UnitRange& name) {
  keys_[key_of(document, name)] = true;
  first_words_.set(document.units[name.first].folded % kWordBits);
  const auto length = std::ranges::lower_bound(lengths_, name.size());
  if (length == lengths_.end() || *length != name.size()) lengths_.insert(length, name.size());
}

bool NameKeys::has(const TagDocument& document, const UnitRange& name) const {
  return name.last <= document.units.size() && keys_.find(key_of(document, name)) != nullptr;
}

void mark_persons(const TaggedField& field, const NameKeys& names) {
  if (names.lengths().empty()) return;
  const TagDocument& document = *field.document;
  const std::vector<NameSpan>& spans = *field.spans;
  std::vector<NameSpan> marked;
  std::vector<NameSpan> kept;
  std::size_t next = 0;
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    while (next < spans.size() && spans[next].units.last <= i) kept.push_back(spans[next++]);
    if (!document.units[i].is(kUnitCapital) || !names.may_begin_with(document.units[i])) continue;
    for (const std::size_t length : names.lengths()) {
      const UnitRange name{i, i + length};
      if (!names.has(document, name)) continue;
      std::size_t behind = next;
      while (behind < spans.size() && spans[behind].units.first < name.last) ++behind;
      if (name.last - name.first == 1 && may_be_other_word(document, i) && behind == next) continue;
      const bool longer = behind > next &&
                          (spans[next].units.first < i || spans[behind - 1].units.last > name.last);
      if (longer && !(behind == next + 1 && is_with_article(document, spans[next], name))) continue;
      next = behind;
      marked.push_back({name, EntityType::kPerson});
      i = name.last - 1;
      break;
    }
  }
  kept.insert(kept.end(), spans.begin() + static_cast<std::ptrdiff_t>(next), spans.end());
  *field.spans = std::move(kept);
  add_spans(marked, *field.spans);
}

void add_repeated_names(const std::vector<TaggedField>& fields) {
  NameKeys names;
  for (const TaggedField& field : fields) {
    for (const NameSpan& span : *field.spans) {
      if (span.type != EntityType::kPerson) continue;
      const UnitRange name = span.units;
      if (name.size() < 2 || name.size() > kMostUnits) continue;
      const std::string_view form = text_of(*field.document, name);
      if (form.find(' ') == form.npos) continue;  // "Allied-Lyons"
      if (all_capitals(*field.document, name)) names.add(*field.document, name);
    }
  }
  if (names.lengths().empty()) return;
  for (const TaggedField& field : fields) add_repeated(field, names);
}

}  // namespace dateline
