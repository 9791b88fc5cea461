#include "indexer/analyse/entities/event_list.h"

#include "indexer/analyse/entities/word_set.h"

namespace dateline {

std::size_t EventList::add(std::size_t from, std::size_t to, const PartialDate& value) {
  if (value.year < 1 || value.year > 9999) return 0;
  if (in_other_name(units_[from].begin, units_[to - 1].end)) return 0;
  if (in_quoted_title(from, to)) return 0;
  dates_.push_back({units_[from].begin, units_[to - 1].end, value});
  if (value.precision() == DatePrecision::kDay) last_day_ = value.first_day();
  return to - from;
}

const EventDate* EventList::ending_with(std::size_t i) const {
  return !dates_.empty() && dates_.back().end == units_[i].end ? &dates_.back() : nullptr;
}

// It lies in a longer name, or a name begins in it ("6th of October City"). Dates come in order,
// and so do names.
bool EventList::in_other_name(std::uint32_t begin, std::uint32_t end) {
  while (!names_.empty() && names_.front().end <= begin) names_ = names_.subspan(1);
  if (names_.empty()) return false;
  const EntitySpan& name = names_.front();
  return name.begin < end && (name.begin < begin || name.end > end);
}

// In quotes: a few words, all but the smallest with capitals.
bool EventList::in_quoted_title(std::size_t from, std::size_t to) const {
  static const WordSet joints = {"a",  "an", "and", "at", "by",  "for", "from",
                                 "in", "of", "on",  "or", "the", "to",  "with"};
  constexpr std::size_t most = 8;
  if (in_capitals(from)) return false;
  const auto fits = [&](std::size_t i) {
    return units_[i].is(kUnitCapital) || joints.has(units_[i]) || number(i) >= 0;
  };
  std::size_t first = from, last = from;
  while (first > 0 && from - first <= most && fits(first - 1)) --first;
  if (first == 0 || units_[first - 1].mark != '"') return false;
  if (units_[first].is(kUnitSpaceBefore)) return false;
  while (last < units_.size() && last - from <= most && fits(last)) ++last;
  // The point or comma of the sentence stands before the closing quotes.
  const auto mark = [&](std::size_t i) { return i < units_.size() ? units_[i].mark : '\0'; };
  if (mark(last) == '.' || mark(last) == ',') ++last;
  return mark(last) == '"' && last >= to && last - first >= 3;
}

}  // namespace dateline
