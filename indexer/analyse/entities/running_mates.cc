#include "indexer/analyse/entities/running_mates.h"

#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// What is no person for the tagger may be a firm or a land with its founders' or rulers' names.
bool may_be_mates(const TagDocument& document, const NameSpan& span, const UnitRange& name) {
  static const WordSet matters = {"act",    "administration", "amendment", "bill", "campaign",
                                  "debate", "effort",         "law",       "plan", "proposal",
                                  "report", "resolution",     "slate",     "team", "ticket"};
  return span.type == EntityType::kPerson ||
         (name.last < document.units.size() && matters.has(document.units[name.last]));
}

}  // namespace

void part_running_mates(const TaggedField& field, const NameBearers& bearers) {
  const TagDocument& document = *field.document;
  std::vector<NameSpan> added;
  for (NameSpan& span : *field.spans) {
    const UnitRange name = span.units;
    if (name.size() != 3 || document.units[name.first + 1].mark != '-') continue;
    if (document.lex[name.first].begins >= 3 || !may_be_mates(document, span, name)) continue;
    const Bearer* first = bearers.find(document, {name.first, name.first + 1});
    const Bearer* second = bearers.find(document, {name.last - 1, name.last});
    if (first == nullptr || second == nullptr || !first->surname || !second->surname ||
        bearers.find(document, name) != nullptr)
      continue;
    added.push_back({{name.last - 1, name.last}, EntityType::kPerson});
    span.units.last = name.first + 1;
    span.type = EntityType::kPerson;
  }
  add_spans(added, *field.spans);
}

}  // namespace dateline
