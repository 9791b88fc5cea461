#include "indexer/analyse/entities/courts.h"

#include <algorithm>

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

const std::uint32_t kCircuit = hash_folded("circuit");

// "6th", "2d", "Sixth".
bool is_number_of_circuit(const TagDocument& document, std::size_t i) {
  static const WordSet words = {"first", "second",  "third",  "fourth", "fifth",   "sixth",
                                "tenth", "seventh", "eighth", "ninth",  "eleventh"};
  const Unit& unit = document.units[i];
  if (!unit.is(kUnitHasDigit)) return unit.is(kUnitCapital) && words.has(unit);
  static constexpr std::string_view kEnds[] = {"st", "nd", "rd", "th", "d", "ST", "ND", "RD", "TH"};
  return std::ranges::any_of(
      kEnds, [form = document.form(i)](std::string_view end) { return form.ends_with(end); });
}

// How many units of "U.S." or "United States" end in front of unit `i`.
std::size_t nation_before(const TagDocument& document, std::size_t i) {
  static const WordSet short_forms = {"u.s.", "u.s", "us"};
  static const WordSet united = {"united"}, states = {"states"};
  const auto& units = document.units;
  if (i == 0 || !units[i - 1].is(kUnitCapital)) return 0;
  if (short_forms.has(units[i - 1]) && units[i - 1].is(kUnitAllUpper)) return 1;
  return i >= 2 && states.has(units[i - 1]) && united.has(units[i - 2]) ? 2 : 0;
}

// Of the court whose "Circuit" is unit `i`; empty for none.
UnitRange court_at(const TagDocument& document, std::size_t i) {
  static const WordSet court = {"court"}, of = {"of"}, appeals = {"appeals"};
  const auto& units = document.units;
  std::size_t last = i + 1;
  if (i == 0 || last >= units.size() || !court.has(units[last]) || !units[last].is(kUnitCapital))
    return {};
  ++last;
  if (last + 1 < units.size() && of.has(units[last]) && appeals.has(units[last + 1])) last += 2;
  const std::size_t nation = nation_before(document, i);
  const std::size_t number = i - nation;
  if (number == 0 || !is_number_of_circuit(document, number - 1)) return {};
  const std::size_t first = number - 1;
  // "On May 6th Circuit Court Judge Ray ruled."
  const bool day = first > 0 && document.units[first].is(kUnitHasDigit) &&
                   (document.lex[first - 1].flags & kLexCalendar) != 0;
  if (day) return {};
  // "The U.S. 6th Circuit Court".
  return {nation == 0 ? first - nation_before(document, first) : first, last};
}

}  // namespace

void find_circuit_courts(const TagDocument& document, const ArticleWords& words,
                         std::vector<NameSpan>& spans) {
  static const ArticleWords::Bit circuit = ArticleWords::bit_of(kCircuit);
  if (words.may_have(circuit) == 0) return;  // nearly all
  std::vector<NameSpan> found;
  std::size_t next = 0;
  for (const TagRun& run : document.runs) {
    for (std::size_t i = run.begin; i < run.end; ++i) {
      if (document.units[i].folded != kCircuit || !document.units[i].is(kUnitCapital)) continue;
      UnitRange court = court_at(document, i);
      if (court.size() == 0) continue;
      for (const NameSpan& span :
           spans_in(spans, court, next)) {  // "Court of Appeals for the West"
        if (span.type != EntityType::kOrganisation) continue;
        court.first = std::min(court.first, span.units.first);
        court.last = std::max(court.last, span.units.last);
      }
      if (found.empty() || found.back().units.last <= court.first)
        found.push_back({court, EntityType::kOrganisation});
    }
  }
  replace_spans(found, spans);
}

}  // namespace dateline
