#include "indexer/analyse/entities/person_context.h"

#include <algorithm>
#include <string>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/plain_fold.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// Whether a word as printed is one of small letters.
bool is_word(std::string_view printed, std::string_view small) {
  return std::ranges::equal(printed, small, {}, [](char c) { return ascii_lower(c); });
}

// The predicates of words ask of one as printed.
bool tells_kin(std::string_view printed) {
  static const WordSet words = {
      "wife",          "husband",      "son",           "sons",           "daughter",
      "daughters",     "mother",       "father",        "brother",        "brothers",
      "sister",        "sisters",      "widow",         "widower",        "parents",
      "children",      "child",        "cousin",        "cousins",        "uncle",
      "aunt",          "nephew",       "nephews",       "niece",          "nieces",
      "grandson",      "grandsons",    "granddaughter", "grandfather",    "grandmother",
      "grandchildren", "grandparents", "stepfather",    "stepmother",     "stepson",
      "stepdaughter",  "twin",         "twins",         "half-brother",   "half-sister",
      "ex-wife",       "ex-husband",   "fiancee",       "fiance",         "spouse",
      "siblings",      "sibling",      "in-laws",       "brother-in-law", "sister-in-law"};
  return words.has(hash_folded(fold_plain(printed)));
}

// To parents, or under another name.
bool tells_relatives(std::string_view printed) {
  return is_word(printed, "born") || tells_kin(printed);
}

bool tells_female_kin(std::string_view printed) {
  static const WordSet words = {
      "wife",    "daughter",      "mother",        "sister",        "widow",          "aunt",
      "niece",   "granddaughter", "grandmother",   "stepmother",    "stepdaughter",   "half-sister",
      "ex-wife", "fiancee",       "sister-in-law", "mother-in-law", "daughter-in-law"};
  return words.has(hash_folded(fold_plain(printed)));
}

bool tells_family(std::string_view printed) {
  static constexpr std::string_view kWords[] = {"family",   "families", "clan",     "dynasty",
                                                "brothers", "sisters",  "siblings", "household"};
  return std::ranges::find(kWords, printed) != std::end(kWords);
}

bool tells_another(std::string_view printed) {
  static constexpr std::string_view kWords[] = {"named", "surnamed", "second", "another",
                                                "christened"};
  return std::ranges::any_of(kWords, [&](std::string_view word) { return is_word(printed, word); });
}

bool tells_families(std::string_view printed) {
  return is_word(printed, "families") || is_word(printed, "clans");
}

// The last word, without a comma.
std::string_view last_printed(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == ',')) text.remove_suffix(1);
  const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  std::size_t at = text.size();
  while (at > 0 && !is_blank(text[at - 1])) --at;
  return text.substr(at);
}

// The same; taken off.
std::string_view take_last(std::string_view& text) {
  const std::string_view word = last_printed(text);
  text = text.substr(0, static_cast<std::size_t>(word.data() - text.data()));
  return word;
}

// "Rep.": whose point ends no clause.
bool is_pointed_title(std::string_view printed) {
  static constexpr std::string_view kTitles[] = {"Capt.", "Col.", "Dr.",  "Gen.", "Gov.", "Hon.",
                                                 "Lt.",   "Maj.", "Mr.",  "Mrs.", "Ms.",  "Prof.",
                                                 "Rep.",  "Rev.", "Sen.", "Sgt."};
  return printed.ends_with('.') && std::ranges::find(kTitles, printed) != std::end(kTitles);
}

bool ends_clause_with(std::string_view word) {
  constexpr std::string_view kOneDotLeader = "\u2024";  // which some write for a point
  const auto is_end = [](char c) {
    return c == '.' || c == '!' || c == '?' || c == ';' || c == ':' || c == '"';
  };
  return std::ranges::any_of(word, is_end) || word.find(kOneDotLeader) != word.npos;
}

// Whether one of the last few words of the clause tells it: "sons Lovemore and".
bool tells_shortly_before(std::string_view before, bool (*tells)(std::string_view)) {
  constexpr int kWordsBack = 4;
  for (int i = 0; i < kWordsBack && !before.empty(); ++i) {
    const std::string_view word = take_last(before);
    if (is_pointed_title(word)) continue;
    if (word.empty() || ends_clause_with(word)) return false;
    if (tells(word)) return true;
  }
  return false;
}

}  // namespace

bool is_relative(std::string_view before) { return tells_shortly_before(before, tells_relatives); }

bool is_kin(std::string_view before) { return tells_shortly_before(before, tells_kin); }

bool is_called_his_kin(std::string_view before) {
  const std::string_view kin = take_last(before);
  return is_word(take_last(before), "his") && tells_kin(kin);
}

bool is_called_ones_kin(std::string_view before) {
  const std::string_view kin = take_last(before);
  if (!tells_kin(kin)) return false;
  const std::string_view whose = last_printed(before);
  return is_word(whose, "his") || is_word(whose, "her") || is_word(whose, "their");
}

bool is_called_female_kin(std::string_view before) {
  return tells_female_kin(last_printed(before));
}

bool is_relation_of(std::string_view before) {
  constexpr int kMostTitles = 5;  // "of the late Col. and Mrs."
  for (int i = 0; i <= kMostTitles && !before.empty(); ++i) {
    const std::string_view word = take_last(before);
    if (is_word(word, "of")) return tells_kin(last_printed(before));
    const bool capital = !word.empty() && is_ascii_upper(word[0]);
    if (!capital && !is_word(word, "and") && !is_word(word, "the") && !is_word(word, "late") &&
        !is_word(word, "former"))
      return false;
  }
  return false;
}

bool is_called_late_kin(std::string_view before) {
  take_last(before);  // the title
  if (!is_word(take_last(before), "late")) return false;
  if (is_word(last_printed(before), "the")) take_last(before);
  while (before.ends_with(' ')) before.remove_suffix(1);
  // "Lee's father, the late Mr. Bo Lee, founded it": the sentence is about him.
  return !before.ends_with(',') && is_kin(before);
}

bool is_someone_else(std::string_view before, std::string_view after) {
  if (tells_another(take_last(before))) return true;
  if (tells_shortly_before(before, tells_families)) return true;
  if (!after.starts_with(' ')) return false;
  after.remove_prefix(1);
  std::size_t end = 0;
  while (end < after.size() && ((after[end] | 0x20) >= 'a' && (after[end] | 0x20) <= 'z')) ++end;
  return tells_family(after.substr(0, end));
}

}  // namespace dateline
