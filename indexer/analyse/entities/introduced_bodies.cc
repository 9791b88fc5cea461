#include "indexer/analyse/entities/introduced_bodies.h"

#include <algorithm>
#include <span>
#include <utility>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/national_bodies.h"

namespace dateline {
namespace {

constexpr std::size_t kMostIntroducing = 10;  // units of a name in front of its short form
constexpr std::size_t kStateLetters = 2;      // of a state's short form

// Of the capitalised words; empty where there are more or fewer than a state's short form has.
std::string two_initials(const TagDocument& document, const UnitRange& name) {
  std::string letters;
  for (std::size_t i = name.first; i < name.last && letters.size() <= kStateLetters; ++i) {
    const Unit& unit = document.units[i];
    if (unit.is(kUnitWord) && unit.is(kUnitHasUpper))
      letters.push_back(ascii_upper(document.text[unit.begin]));
  }
  return letters.size() == kStateLetters ? letters : std::string();
}

}  // namespace

bool IntroducedBodies::has(const Unit& acronym) {
  if (!gathered_) gather();
  return acronyms_.contains(acronym.exact);
}

bool IntroducedBodies::are_initials(std::string_view letters,
                                    const std::vector<EntitySpan>& spans) {
  if (letters.size() != kStateLetters) return false;
  if (!initials_) gather_initials(spans);
  return initials_->contains(letters);
}

void IntroducedBodies::gather_initials(const std::vector<EntitySpan>& spans) {
  initials_.emplace();
  for (const EntitySpan& span : spans) {
    if (span.type != EntityType::kOrganisation) continue;
    const UnitRange name = units_of(document_, span);
    if (name.last - name.first < kStateLetters) continue;
    if (std::string letters = two_initials(document_, name); !letters.empty())
      initials_->insert(std::move(letters));
  }
}

void IntroducedBodies::gather() {
  gathered_ = true;
  const std::span<const Unit> units = document_.units;
  for (std::size_t i = 2; i + 1 < units.size(); ++i) {
    if (units[i - 1].mark != '(' || units[i + 1].mark != ')' || !units[i].is(kUnitAllUpper))
      continue;
    if (introduces(i)) acronyms_.insert(units[i].exact);
  }
}

// The name in front has its first and last letters, and is no body that has the short form.
bool IntroducedBodies::introduces(std::size_t i) const {
  const std::span<const Unit> units = document_.units;
  if (find_national_body(units.first(i + 1), i).units == 0) return false;
  const std::string_view letters = document_.form(i);
  const std::size_t end = i - 1;
  const std::size_t floor = end - std::min(end, kMostIntroducing);
  if (ascii_upper(document_.text[units[end - 1].begin]) != letters.back()) return false;
  bool begins = false;
  for (std::size_t at = floor; at + 1 < end; ++at) {
    if (find_national_body(units.first(end), at).units == end - at) return false;
    begins = begins ||
             (units[at].is(kUnitHasUpper) && document_.text[units[at].begin] == letters.front());
  }
  return begins;
}

}  // namespace dateline
