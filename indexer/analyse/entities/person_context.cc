#include "indexer/analyse/entities/person_context.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/analyse/entities/plain_fold.h"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 51> kRelatives = {
    "wife",         "husband",      "son",          "sons",          "daughter",   "daughters",
    "mother",       "father",       "brother",      "brothers",      "sister",     "sisters",
    "widow",        "widower",      "parents",      "children",      "child",      "cousin",
    "cousins",      "uncle",        "aunt",         "nephew",        "nephews",    "niece",
    "nieces",       "grandson",     "granddaughter", "grandsons",    "grandchildren", "grandfather",
    "grandmother",  "stepfather",   "stepmother",   "stepson",       "stepdaughter", "twin",
    "twins",        "half-brother", "half-sister",  "ex-wife",       "ex-husband", "fiancee",
    "fiance",       "spouse",       "siblings",     "sibling",       "grandparents", "in-laws",
    "brother-in-law", "sister-in-law",
    "born"};  // to parents, or under another name
constexpr std::array<std::string_view, 8> kFamilies = {"family",   "families", "clan",  "dynasty",
                                                       "brothers", "sisters",  "siblings", "household"};
constexpr std::array<std::string_view, 5> kCalled = {"named", "surnamed", "second", "another",
                                                     "christened"};

template <typename List>
bool has(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The last word, folded and without a comma; taken off.
std::string take_last(std::string_view& text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == ',')) text.remove_suffix(1);
  const std::size_t blank = text.find_last_of(" \n\t");
  const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
  const std::string word = fold_plain(text.substr(begin));
  text = text.substr(0, begin);
  return word;
}

}  // namespace

bool is_relative(std::string_view before) {
  constexpr int kWordsBack = 4;  // "sons Lovemore and", "children of"
  for (int i = 0; i < kWordsBack && !before.empty(); ++i) {
    const std::string word = take_last(before);
    if (word.empty() || word.find_first_of(".!?;:\"") != std::string::npos) return false;
    if (has(kRelatives, word)) return true;
  }
  return false;
}

bool is_someone_else(std::string_view before, std::string_view after) {
  if (has(kCalled, take_last(before))) return true;
  if (!after.starts_with(' ')) return false;
  after.remove_prefix(1);
  std::size_t end = 0;
  while (end < after.size() && ((after[end] | 0x20) >= 'a' && (after[end] | 0x20) <= 'z')) ++end;
  return has(kFamilies, after.substr(0, end));
}

}  // namespace dateline
