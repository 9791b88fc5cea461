#include "indexer/analyse/entities/name_case.h"

#include <algorithm>
#include <string_view>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/name_forms.h"
#include "indexer/analyse/entities/plain_fold.h"

namespace dateline {
namespace {

bool is_form_in_capitals(std::string_view word) {
  static constexpr std::string_view kForms[] = {"AB", "AFC", "AG", "AS", "ASA", "BV", "CF",
                                                "FC", "KG",  "NV", "SA", "SC",  "SE", "SPA"};
  return std::ranges::find(kForms, word) != std::end(kForms);
}

bool is_acronym(std::string_view word, std::string_view mixed, const Lexicon& lexicon) {
  constexpr std::size_t kMostLetters = 5;
  return word.size() >= 2 && word.size() <= kMostLetters &&
         std::ranges::all_of(word, is_ascii_upper) && lexicon.is_word(hash_exact(word)) &&
         !lexicon.is_word(hash_exact(mixed));
}

// Where the word that `text` begins with ends, or the part of it that a hyphen or a stroke ties to
// others: "ZANU-PF", "HIV/AIDS".
std::size_t part_end(std::string_view text) {
  return std::min(text.find_first_of(" -/"), text.size());
}

}  // namespace

std::string name_with_acronyms(const std::string& name, const Lexicon& lexicon) {
  std::string mixed = name_in_mixed_case(name);
  if (mixed == name || mixed.size() != name.size()) return mixed;
  bool tied = false;  // to a part that is one
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = begin + part_end(std::string_view(name).substr(begin));
    const std::string_view word = std::string_view(name).substr(begin, end - begin);
    const std::string_view other = std::string_view(mixed).substr(begin, end - begin);
    const bool form = end == name.size() && is_form_in_capitals(word);
    const bool keeps =
        form || is_acronym(word, other, lexicon) || (tied && !lexicon.is_word(hash_exact(other)));
    if (keeps) mixed.replace(begin, end - begin, word);
    tied = keeps && end < name.size() && name[end] != ' ';
    begin = end + 1;
  }
  return mixed;
}

bool are_letters_alone(std::string_view name, const Lexicon& lexicon) {
  constexpr std::size_t kMostLetters = 4;
  bool tied = false;
  while (!name.empty()) {
    const std::size_t end = part_end(name);
    const std::string_view word = name.substr(0, end);
    if (word.size() > kMostLetters) return false;
    const bool known_letters = (end == name.size() && is_form_in_capitals(word)) ||
                               (tied && lexicon.is_word(hash_exact(word)));  // "HIV/AIDS"
    if (!known_letters && lexicon.is_word(hash_exact(fold_plain(word)))) return false;
    tied = end < name.size() && name[end] != ' ';
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return true;
}

bool is_tied_acronym(std::string_view name) {
  constexpr std::size_t kMostLetters = 6;  // of a part
  bool unspeakable = false;
  std::size_t parts = 0;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find('-'), name.size());
    const std::string_view part = name.substr(0, end);
    if (part.size() < 2 || part.size() > kMostLetters || !std::ranges::all_of(part, is_ascii_upper))
      return false;
    const std::size_t consonants = std::min(part.find_first_of("AEIOUY"), part.size());
    unspeakable = unspeakable || consonants == part.size() || consonants > 2;
    ++parts;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return parts > 1 && unspeakable;
}

std::string name_behind_first_capitals(const std::string& name, const Lexicon& lexicon) {
  constexpr std::size_t kFewestLetters = 4;
  const std::size_t blank = name.find(' ');
  if (blank == name.npos || blank < kFewestLetters) return name;
  const std::string first = name.substr(0, blank);
  if (!std::ranges::all_of(first, is_ascii_upper) ||
      std::none_of(name.begin() + static_cast<std::ptrdiff_t>(blank), name.end(), is_ascii_lower))
    return name;
  // "LUIS DIAZ PEREZ Okaf" has more of them; an initial is none.
  constexpr std::size_t kInitial = 2;
  const std::string_view next = std::string_view(name).substr(blank + 1);
  const std::string_view second = next.substr(0, next.find(' '));
  if (second.size() > kInitial && std::ranges::none_of(second, is_ascii_lower)) return name;
  const std::string mixed = name_in_mixed_case(first);
  const bool known = lexicon.is_word(hash_exact(mixed)) && !lexicon.is_word(hash_exact(first));
  return known ? mixed + name.substr(blank) : name;
}

}  // namespace dateline
