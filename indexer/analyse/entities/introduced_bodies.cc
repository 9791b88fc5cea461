#include "indexer/analyse/entities/introduced_bodies.h"

#include <algorithm>
#include <span>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/national_bodies.h"

namespace dateline {
namespace {

constexpr std::size_t kMostIntroducing = 10;  // units of a name in front of its short form

}  // namespace

bool IntroducedBodies::has(const Unit& acronym) {
  if (!gathered_) gather();
  return acronyms_.contains(acronym.exact);
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
