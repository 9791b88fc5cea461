#include "indexer/analyse/entities/interviewed.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/marks.h"

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

bool may_be_initials(const TagDocument& document, std::size_t i) {
  const Unit& unit = document.units[i];
  return unit.is(kUnitAllUpper) && !unit.is(kUnitCapsText) && unit.is(kUnitWord) &&
         unit.end - unit.begin <= kMostInitials &&
         (document.lex[i].flags & (kLexCountry | kLexOrganisation | kLexAgency)) == 0;
}

// Calls use(i) for what may be initials behind a question and before a new sentence ("What then?
// MS We did not"), or with a colon ("MS: No").
template <typename Use>
void for_each_answer(const TagDocument& document, Use use) {
  const auto& units = document.units;
  for_each_mark(document, '?', [&](std::size_t mark) {
    const bool sentence = mark + 2 < units.size() && units[mark + 2].is(kUnitCapital) &&
                          units[mark + 2].is(kUnitSpaceBefore);
    if (sentence && may_be_initials(document, mark + 1)) use(mark + 1);
  });
  for_each_mark(document, ':', [&](std::size_t mark) {
    if (mark > 0 && units[mark - 1].is(kUnitSentenceStart) && may_be_initials(document, mark - 1))
      use(mark - 1);
  });
}

// "ADA OKAFOR: We have": the speaker's name in capitals, of two words or three that are no ordinary
// ones ("MEDIA CONTACT:").
UnitRange speaker_before(const TagDocument& document, std::size_t colon) {
  constexpr std::size_t kMostWords = 3;
  constexpr std::uint32_t kNobody = kLexOrgHead | kLexPlaceHead | kLexNature | kLexTeam |
                                    kLexCalendar | kLexAgency | kLexCountry | kLexRole | kLexTitle |
                                    kLexOrganisation | kLexPronoun;
  std::size_t first = colon;
  while (first > 0 && colon - first <= kMostWords) {
    const Unit& unit = document.units[--first];
    if (!unit.is(kUnitWord) || !unit.is(kUnitAllUpper)) return {};
    const UnitLex& lex = document.lex[first];
    if ((lex.flags & kNobody) != 0 && (lex.flags & kLexSurname) == 0) return {};
    if (lex.small_share >= kOrdinaryShare && (lex.flags & (kLexForename | kLexSurname)) == 0)
      return {};
    if (unit.is(kUnitParagraphStart)) break;
  }
  const bool whole = colon - first >= 2 && colon - first <= kMostWords &&
                     document.units[first].is(kUnitParagraphStart);
  return whole ? UnitRange{first, colon} : UnitRange{};
}

// The speakers of a transcript whom the tagger left out: names that three paragraphs begin with.
void add_speakers(const TagDocument& document, std::vector<NameSpan>& spans) {
  std::map<std::string_view, std::vector<UnitRange>> speeches;
  for_each_mark(document, ':', [&](std::size_t colon) {
    const UnitRange name = speaker_before(document, colon);
    if (name.size() > 0) speeches[text_of(document, name)].push_back(name);
  });
  std::vector<NameSpan> added;
  for (const auto& [speaker, names] : speeches) {
    if (names.size() < kFewestAnswers) continue;
    for (const UnitRange& name : names) {
      const auto next = span_from(spans, name.first);
      const bool taken = next != spans.end() && next->units.first < name.last;
      if (!taken) added.push_back({name, EntityType::kPerson});
    }
  }
  add_spans(added, spans);
}

}  // namespace

void add_interviewed(const TagDocument& document, std::vector<NameSpan>& spans) {
  if (!document.is_title && document.kind != TextKind::kScanned) add_speakers(document, spans);
  std::map<std::string_view, std::vector<std::size_t>> answers;
  for_each_answer(document, [&](std::size_t i) { answers[document.form(i)].push_back(i); });
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
    for (const std::size_t i : given) {
      const auto taken = std::ranges::lower_bound(
          spans, i, {}, [](const NameSpan& span) { return span.units.first; });
      if (taken != spans.end() && taken->units.first == i) {
        if (taken->units.size() == 1) taken->type = EntityType::kPerson;
      } else {
        added.push_back({{i, i + 1}, EntityType::kPerson});
      }
    }
  }
  add_spans(added, spans);
}

}  // namespace dateline
