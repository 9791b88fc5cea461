#include "indexer/analyse/entities/credits.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "indexer/analyse/entities/byline.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostBetween = 5;         // units between two of a list
constexpr std::size_t kMostToContributed = 40;  // units from a name to "contributed"

// Where the line that `begin` stands in ends.
std::size_t line_end_behind(std::string_view text, std::size_t begin) {
  constexpr std::size_t kLongestLine = 200;  // a byline has half of that
  const std::size_t end = text.substr(begin, kLongestLine).find('\n');
  return end == std::string_view::npos ? std::min(begin + kLongestLine, text.size()) : begin + end;
}

// The units from `first` to the end of its line.
std::span<const Unit> rest_of_line(const TagDocument& document, std::size_t first) {
  const auto units = std::span(document.units).subspan(first);
  const std::size_t end = line_end_behind(document.text, units.front().begin);
  const auto last =
      std::ranges::find_if(units, [&](const Unit& unit) { return unit.begin >= end; });
  return units.first(static_cast<std::size_t>(last - units.begin()));
}

bool begins_line(const TagDocument& document, std::size_t i) {
  const std::uint32_t begin = document.units[i].begin;
  return begin == 0 || document.text[begin - 1] == '\n';
}

// "By" and "BY".
bool is_by(const TagDocument& document, std::size_t i) {
  static constexpr std::string_view kBy[] = {"By", "BY"};
  return is_one_of(document, i, kBy);
}

bool is_made_by(const TagDocument& document, std::size_t first) {
  static const WordSet by = {"by"};
  static const WordSet makes = {"reporting", "editing", "writing",  "story",      "photo",
                                "photos",    "picture", "pictures", "photograph", "photographs",
                                "compiled",  "edited",  "reported", "posted",     "written"};
  if (first == 0 || !by.has(document.units[first - 1])) return false;
  return first > 1 && makes.has(document.units[first - 2]);
}

bool has_label(const TagDocument& document, std::size_t first) {
  static const WordSet labels = {"contact", "contacts",     "photo",  "photos",   "photograph",
                                 "picture", "image",        "credit", "reporter", "writer",
                                 "editor",  "photographer", "author", "by"};
  if (first < 2) return false;
  const char mark = document.units[first - 1].mark;
  return (mark == ':' || mark == '/') && labels.has(document.units[first - 2]);
}

// "Ann Lee in London and Bo Ek contributed to this report."
bool contributed(const TagDocument& document, std::size_t last) {
  static const WordSet passed = {"and", "also", "in", "at", "of", "the", "from"};
  static const WordSet contributed = {"contributed"};
  static const WordSet to = {"to"};
  static const WordSet that = {"this"};
  const auto& units = document.units;
  const std::size_t end = std::min(units.size(), last + kMostToContributed);
  for (std::size_t i = last; i + 2 < end; ++i) {
    if (contributed.has(units[i])) return to.has(units[i + 1]) && that.has(units[i + 2]);
    const bool goes_on = units[i].is(kUnitWord) ? units[i].is(kUnitCapital) || passed.has(units[i])
                                                : units[i].mark == ',';
    if (!goes_on) return false;
  }
  return false;
}

// "Ann Lee, Staff Writer" above a report, also in two lines; below it stands who wrote a letter.
bool is_signed_line(const TagDocument& document, const UnitRange& name) {
  constexpr std::size_t kMostAbove = 40;  // units of headlines
  if (name.first > kMostAbove || !begins_line(document, name.first)) return false;
  const auto line = rest_of_line(document, name.first);
  if (is_byline(line)) return true;
  return line.size() == name.size() && name.last < document.units.size() &&
         is_byline(rest_of_line(document, name.last));
}

}  // namespace

Credits::Credits(const TagDocument& document) : document_(document) {
  if (document.units.empty() || !is_by(document, 0)) return;
  const auto line = rest_of_line(document, 0);
  if (is_byline(line)) byline_end_ = line.size();
}

bool Credits::has(const UnitRange& name) {
  const bool credited =
      name.last <= byline_end_ || is_credited(name) || (last_ != 0 && goes_on_to(name.first));
  last_ = credited ? name.last : 0;
  return credited;
}

bool Credits::is_credited(const UnitRange& name) const {
  const std::size_t first = name.first;
  if (is_made_by(document_, first) || has_label(document_, first)) return true;
  if (first > 0 && is_by(document_, first - 1) && begins_line(document_, first - 1))
    return is_byline(rest_of_line(document_, first - 1));
  return contributed(document_, name.last) || is_signed_line(document_, name);
}

// "Reporting by Ann Lee in London and Bo Ek": the next of a list.
bool Credits::goes_on_to(std::size_t first) const {
  static const WordSet passed = {"and", "in"};
  if (first <= last_ || first - last_ > kMostBetween) return false;
  return std::all_of(
      document_.units.begin() + static_cast<std::ptrdiff_t>(last_),
      document_.units.begin() + static_cast<std::ptrdiff_t>(first), [&](const Unit& unit) {
        if (unit.is(kUnitSentenceStart)) return false;
        return unit.is(kUnitWord) ? unit.is(kUnitCapital) || passed.has(unit) : unit.mark == ',';
      });
}

}  // namespace dateline
