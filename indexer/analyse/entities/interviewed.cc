#include "indexer/analyse/entities/interviewed.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "indexer/analyse/entities/labels.h"

namespace dateline {
namespace {

// What begins sentences less often may be a firm or a state.
constexpr std::size_t kFewestAnswers = 3;
constexpr std::size_t kMostInitials = 4;

// Of a person's full name; empty when a word has no capital.
std::string initials_of(const TagDocument& document, const UnitRange& name) {
  std::string initials;
  for (std::size_t i = name.first; i < name.last; ++i) {
    const Unit& unit = document.units[i];
    if (unit.mark != 0) continue;
    if (!unit.is(kUnitWord) || !unit.is(kUnitCapital)) return {};
    initials.push_back(document.text[unit.begin]);
  }
  return initials;
}

// "What then? MS We did not", "MS: No": behind a question or with a colon, and before a new
// sentence.
bool begins_answer(const TagDocument& document, std::size_t i) {
  const Unit& unit = document.units[i];
  if (!unit.is(kUnitAllUpper) || unit.is(kUnitCapsText) || !unit.is(kUnitWord) ||
      unit.end - unit.begin > kMostInitials || i + 1 >= document.units.size())
    return false;
  if ((document.lex[i].flags & (kLexCountry | kLexOrganisation | kLexAgency)) != 0) return false;
  const Unit& next = document.units[i + 1];
  if (next.mark == ':') return unit.is(kUnitSentenceStart);
  const bool asked = i > 0 && document.units[i - 1].mark == '?';
  return asked && next.is(kUnitCapital) && next.is(kUnitSpaceBefore);
}

}  // namespace

void add_interviewed(const TagDocument& document, std::vector<NameSpan>& spans) {
  std::map<std::string, std::vector<NameSpan>, std::less<>> answers;
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    if (!begins_answer(document, i)) continue;
    answers[std::string(document.form(i))].push_back({{i, i + 1}, EntityType::kPerson});
  }
  std::erase_if(answers, [](const auto& answer) { return answer.second.size() < kFewestAnswers; });
  if (answers.empty()) return;
  std::map<std::string, std::set<std::string_view>, std::less<>> names;
  for (const NameSpan& span : spans) {
    const UnitRange name = span.units;
    if (span.type != EntityType::kPerson || name.last - name.first < 2) continue;
    names[initials_of(document, name)].insert(text_of(document, name));
  }
  std::vector<NameSpan> added;
  for (const auto& [initials, given] : answers) {
    const auto person = names.find(initials);
    if (person == names.end() || person->second.size() != 1) continue;
    for (const NameSpan& answer : given) {
      const std::size_t i = answer.units.first;
      const auto taken = std::ranges::lower_bound(
          spans, i, {}, [](const NameSpan& span) { return span.units.first; });
      if (taken != spans.end() && taken->units.first == i) {
        if (taken->units.size() == 1) taken->type = EntityType::kPerson;
      } else {
        added.push_back(answer);
      }
    }
  }
  add_spans(added, spans);
}

}  // namespace dateline
