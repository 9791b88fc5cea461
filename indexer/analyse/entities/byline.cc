#include "indexer/analyse/entities/byline.h"

#include <algorithm>

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostBytes = 100;

bool is_joint(const Unit& unit) {
  static const WordSet words = {"and",
                                "in",
                                "of",
                                "for",
                                "the",
                                "at",
                                "to",
                                "with",
                                "our",
                                "own",
                                "by",
                                "de",
                                "del",
                                "der",
                                "la",
                                "van",
                                "von",
                                "da",
                                "au",
                                "do",
                                "du",
                                "es",
                                "sur",
                                "staff",
                                "special",
                                "agencies",
                                "reporter",
                                "reporters",
                                "correspondent",
                                "correspondents",
                                "writer",
                                "writers",
                                "editor"};
  return words.has(unit);
}

}  // namespace

bool is_credit(std::span<const Unit> line) {
  if (line.empty() || line.back().end - line.front().begin > kMostBytes) return false;
  if (!line.front().is(kUnitCapital)) return false;
  return std::ranges::all_of(line, [](const Unit& unit) {
    return unit.is(kUnitWord) ? unit.is(kUnitHasUpper) || is_joint(unit) : !unit.is(kUnitNumber);
  });
}

bool is_byline(std::span<const Unit> line) {
  static const WordSet first = {"by", "from", "staff", "special"};
  static const WordSet last = {"writer",        "writers",        "reporter", "reporters",
                               "correspondent", "correspondents", "editor"};
  if (line.size() < 2 || !is_credit(line)) return false;
  const Unit& end = line.back().mark == '.' ? line[line.size() - 2] : line.back();
  return first.has(line.front()) || last.has(end);
}

}  // namespace dateline
