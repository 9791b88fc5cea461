#include "indexer/analyse/entities/name_words.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "indexer/analyse/entities/plain_fold.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

bool is_particle(std::string_view word) {
  constexpr std::size_t kLongest = 5;
  static const WordSet particles = {"al",   "el",   "de",    "la",   "da",  "do",  "dos",
                                    "das",  "di",   "du",    "del",  "der", "den", "van",
                                    "von",  "bin",  "ibn",   "ben",  "abu", "le",  "les",
                                    "bint", "dela", "delas", "delos"};
  return word.size() <= kLongest && particles.has(hash_folded(word));
}

// "Thos." and "Thomas": forenames as old newspapers cut them short.
bool is_short_forename(const std::string& word, const std::string& whole) {
  static constexpr std::pair<std::string_view, std::string_view> kShort[] = {
      {"alex", "alexander"}, {"benj", "benjamin"},   {"chas", "charles"}, {"danl", "daniel"},
      {"edw", "edward"},     {"fredk", "frederick"}, {"geo", "george"},   {"jas", "james"},
      {"jno", "john"},       {"jos", "joseph"},      {"robt", "robert"},  {"saml", "samuel"},
      {"thos", "thomas"},    {"wm", "william"}};
  constexpr std::size_t kLongest = 5;
  if (word.size() > kLongest || whole.size() <= word.size()) return false;
  return std::ranges::find(kShort, std::pair<std::string_view, std::string_view>(word, whole)) !=
         std::end(kShort);
}

bool word_fits(const std::string& part, const std::string& whole) {
  if (part == whole) return true;
  if (part.empty() || whole.empty() || part[0] != whole[0]) return false;
  return part.size() == 1 || is_short_forename(part, whole) || is_short_forename(whole, part);
}

// Whether `part`'s words stand in `whole` in order, initials for words.
bool fits_within(const NameWords& part, const NameWords& whole) {
  std::size_t at = 0;
  for (const std::string& word : part) {
    while (at < whole.size() && !word_fits(word, whole[at])) ++at;
    if (at == whole.size()) return false;
    ++at;
  }
  return true;
}

std::string_view last_token(std::string_view form) {
  while (!form.empty() && (form.back() == ' ' || form.back() == '.' || form.back() == ','))
    form.remove_suffix(1);
  const std::size_t blank = form.rfind(' ');
  return blank == std::string_view::npos ? std::string_view() : form.substr(blank + 1);
}

// As behind rulers' names.
bool is_roman_number(std::string_view word) {
  static constexpr std::string_view kOnes[] = {"",  "I",  "II",  "III",  "IV",
                                               "V", "VI", "VII", "VIII", "IX"};
  constexpr std::size_t kMostTens = 3;
  std::size_t tens = 0;
  while (tens < word.size() && tens < kMostTens && word[tens] == 'X') ++tens;
  return !word.empty() && std::ranges::find(kOnes, word.substr(tens)) != std::end(kOnes);
}

constexpr std::size_t kShortestSlip = 5;  // letters of a word whose slips are told

// Of two words as long as each other whose first and last letters are the same; 0: they are not,
// or do not differ.
std::size_t first_difference(const std::string& a, const std::string& b) {
  if (a.size() != b.size() || a.size() < kShortestSlip) return 0;
  if (a[0] != b[0] || a.back() != b.back()) return 0;
  std::size_t first = 1;
  while (first < a.size() && a[first] == b[first]) ++first;
  return first == a.size() ? 0 : first;
}

// The letters at `first` and behind it, and no others.
bool are_swapped(const std::string& a, const std::string& b, std::size_t first) {
  return a[first] == b[first + 1] && a[first + 1] == b[first] &&
         a.compare(first + 2, a.npos, b, first + 2, b.npos) == 0;
}

// "Naisse" is "naise" but for the s that stands twice.
bool has_letter_doubled(const std::string& longer, const std::string& shorter) {
  if (shorter.size() < kShortestSlip || longer.size() != shorter.size() + 1) return false;
  std::size_t first = 0;
  while (first < shorter.size() && longer[first] == shorter[first]) ++first;
  return first > 0 && longer[first] == longer[first - 1] &&
         longer.compare(first + 1, longer.npos, shorter, first, shorter.npos) == 0;
}

// Marks around a nickname: quotes, however they are written, and brackets.
std::string without_marks(std::string text) {
  const auto is_mark = [](char c) { return c == '"' || c == '\'' || c == '(' || c == ')'; };
  const auto may_be_mark = [&](char c) { return is_mark(c) || c == '\xE2'; };
  if (std::ranges::none_of(text, may_be_mark)) return text;  // nearly all
  for (const std::string_view mark : {"\xE2\x80\x9C", "\xE2\x80\x9D"}) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
      text.erase(at, mark.size());
  }
  std::erase_if(text, is_mark);
  return text;
}

constexpr std::size_t kLongestSuffix = 3;  // letters of "iii"

// "J.K." are two initials.
void add_word(std::string_view word, NameWords& all) {
  if (word.find('.') == std::string_view::npos) {
    if (!word.empty()) all.emplace_back(word);
    return;
  }
  std::string letters;
  for (const char c : word) {
    if (c != '.') {
      letters.push_back(c);
    } else if (letters.size() == 1) {
      all.push_back(std::exchange(letters, {}));
    }
  }
  if (!letters.empty()) all.push_back(std::move(letters));
}

NameWords all_words(std::string_view form) {
  constexpr std::size_t kMostOften = 3;
  NameWords all;
  all.reserve(kMostOften);
  const std::string folded = without_marks(fold_plain(form));
  const auto is_between = [](char c) {
    return c == ' ' || c == '-' || c == ',' || c == '\t' || c == '\n';
  };
  for (auto at = folded.begin();; ++at) {
    const auto end = std::find_if(at, folded.end(), is_between);
    add_word({at, end}, all);
    if (end == folded.end()) return all;
    at = end;
  }
}

}  // namespace

std::string_view last_word(std::string_view text) { return text.substr(text.rfind(' ') + 1); }

bool is_generation_suffix(std::string_view word) {
  static constexpr std::string_view kSuffixes[] = {"jr", "sr", "ii",  "iii",
                                                   "iv", "3d", "jnr", "snr"};
  return word.size() <= kLongestSuffix && std::ranges::find(kSuffixes, word) != std::end(kSuffixes);
}

bool is_forename(std::string_view form, std::string_view first) {
  return (first == "ben" || first == "al") && form.size() > first.size() &&
         (form[0] == 'B' || form[0] == 'A') && form[first.size()] == ' ';
}

std::string name_number(std::string_view form) {
  constexpr std::size_t kLongest = 7;  // "XXXVIII"
  const std::string_view last = last_token(form);
  if (last.empty() || last.size() > kLongest) return {};
  // "R. I." are initials.
  const bool initial = last.size() == 1 && form.back() == '.';
  if (is_roman_number(last) && !initial) return fold_plain(last);
  if (last.size() > kLongestSuffix) return {};
  const std::string word = fold_plain(last);
  if (!is_generation_suffix(word)) return {};
  return word == "jnr" ? "jr" : word == "snr" ? "sr" : word;
}

bool numbers_agree(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b;
}

NameWords person_words(std::string_view form) { return person_words(form, name_number(form)); }

NameWords person_words(std::string_view form, std::string_view number) {
  NameWords all = all_words(form);
  // "Elizabeth II" is more than "Elizabeth".
  const bool numbered = all.size() >= 2 && !number.empty();
  if (numbered && all.size() == 2) return all;
  if (numbered) all.pop_back();
  const auto says_nothing = [&](const std::string& word) {
    const bool first = &word == &all.front();
    const bool last = &word == &all.back();
    const bool particle = !last && is_particle(word) && !(first && is_forename(form, word));
    return particle || is_generation_suffix(word);
  };
  if (std::ranges::none_of(all, says_nothing)) return all;  // nearly all
  NameWords kept;
  std::ranges::remove_copy_if(all, std::back_inserter(kept), says_nothing);
  return kept.empty() ? all : kept;
}

// "George W. Bush" is not George H. W. Bush: middle initials are the first ones of the fuller name.
bool middles_agree(const NameWords& part, const NameWords& whole) {
  if (part.front() != whole.front() || part.back() != whole.back()) return true;
  for (std::size_t i = 1; i + 1 < part.size(); ++i) {
    if (part[i].size() == 1 && !word_fits(part[i], whole[i])) return false;
  }
  return true;
}

bool same_full_name(const NameWords& a, const NameWords& b) {
  const NameWords& part = a.size() <= b.size() ? a : b;
  const NameWords& whole = a.size() <= b.size() ? b : a;
  if (part.size() < 2) return false;
  if (part.size() == whole.size()) {
    for (std::size_t i = 0; i < part.size(); ++i) {
      if (!word_fits(part[i], whole[i]) && !word_fits(whole[i], part[i])) return false;
    }
    return part.back() == whole.back();
  }
  if (!middles_agree(part, whole)) return false;
  const bool has_word =
      std::any_of(part.begin(), part.end() - 1, [](const std::string& w) { return w.size() > 1; });
  return fits_within(part, whole) && (has_word || part.back() == whole.back());
}

std::uint32_t first_letters(const NameWords& words) {
  std::uint32_t letters = 0;
  for (const std::string& word : words) letters |= letter_bit(word[0]);
  return letters;
}

bool initials_fit(const NameWords& initials, const NameWords& full) {
  if (initials.size() < 3 || full.size() != 2 || full.front().size() < 2 ||
      initials.back() != full.back())
    return false;
  return initials.front()[0] == full.front()[0] &&
         std::all_of(initials.begin(), initials.end() - 1,
                     [](const std::string& word) { return word.size() == 1; });
}

std::size_t letters_of(const NameWords& words) {
  std::size_t letters = 0;
  for (const std::string& word : words) letters += word.size() > 1 ? word.size() + 100 : 1;
  return letters;
}

bool is_slip(const std::string& a, const std::string& b) {
  if (has_letter_doubled(a, b) || has_letter_doubled(b, a)) return true;
  const std::size_t first = first_difference(a, b);
  if (first == 0) return false;
  return a.compare(first + 1, a.npos, b, first + 1, b.npos) == 0 || are_swapped(a, b, first);
}

bool is_swap(const std::string& a, const std::string& b) {
  const std::size_t first = first_difference(a, b);
  return first != 0 && are_swapped(a, b, first);
}

std::string surname_before_de(std::string_view form) {
  const std::size_t de = form.find(" de ");
  if (de == std::string_view::npos) return {};
  const std::string_view before = form.substr(0, de);
  // A forename stands before it, as in no "Luis de Okafor".
  if (before.find(' ') == std::string_view::npos) return {};
  return fold_plain(last_word(before));
}

bool same_but_for_a_slip(const NameWords& a, const NameWords& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end() - 1, b.begin()) &&
         is_slip(a.back(), b.back());
}

bool same_broken_surname(const NameWords& part, const NameWords& whole) {
  if (part.empty() || part.size() > 2 || whole.size() < 2) return false;
  const std::string& last = whole.back();
  if (part.size() == 2) return part[0] + part[1] == last;
  return whole.size() > 2 && whole[whole.size() - 2] + last == part[0];
}

int fit(const NameWords& part, const NameWords& whole) {
  if (part.empty() || part.size() >= whole.size() || !fits_within(part, whole)) return 0;
  const bool exact = std::all_of(part.begin(), part.end(),
                                 [](const std::string& word) { return word.size() > 1; });
  if (!exact && part.back() != whole.back()) return 0;
  if (part.back() == whole.back()) return 3;
  if (part.front() == whole.front()) return 2;
  // "Their son George" may be any.
  const bool cut_short = part.size() == 1 && std::ranges::find(whole, part[0]) == whole.end();
  return cut_short ? 0 : 1;
}

}  // namespace dateline
