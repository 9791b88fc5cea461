#include "indexer/analyse/entities/name_forms.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/name_words.h"
#include "indexer/analyse/entities/plain_fold.h"
#include "indexer/analyse/entities/possessive_names.h"

namespace dateline {

std::string clean_name(std::string name) {
  char* const begin = name.data();
  char* end = begin;
  for (const char c : name) {
    const bool above = static_cast<unsigned char>(c) > ' ';  // nearly all, and no space
    if (above || (c != '\n' && c != '\t' && c != '\r' && c != ' ')) {
      *end++ = c;
    } else if (end != begin && end[-1] != ' ') {
      *end++ = ' ';
    }
  }
  name.resize(static_cast<std::size_t>(end - begin));
  const auto strip_end = [&name](std::string_view tail) {
    if (name.size() > tail.size() && name.ends_with(tail)) name.resize(name.size() - tail.size());
  };
  if (name.ends_with('s') && !ends_in_own_s(name)) {
    strip_end("'s");
    strip_end("\xE2\x80\x99s");
  }
  while (!name.empty() && (name.back() == ' ' || name.back() == ',' || name.back() == '\'')) {
    name.pop_back();
  }
  return name;
}

namespace {

constexpr std::string_view kQuotes[] = {"\"", "\xE2\x80\x9C", "\xE2\x80\x9D"};

// Where quotes stand, with their bytes.
std::vector<std::pair<std::size_t, std::size_t>> quotes_in(std::string_view name) {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  for (std::size_t at = 0; at < name.size(); ++at) {
    for (const std::string_view quote : kQuotes) {
      if (name.substr(at).starts_with(quote)) found.emplace_back(at, quote.size());
    }
  }
  return found;
}

// "Lim Guan Eng.", not "Okafor Jr." or "Bo R.".
bool ends_in_stop(std::string_view name) {
  constexpr std::size_t kShortest = 3;  // letters of a word that is no suffix
  if (!name.ends_with('.')) return false;
  const std::string_view last = name.substr(name.rfind(' ') + 1);
  return last.size() > kShortest && last.find('.') + 1 == last.size() && name.size() > last.size();
}

}  // namespace

std::string person_form(std::string name) {
  if (ends_in_stop(name)) name.pop_back();
  if (std::ranges::none_of(name, [](char c) { return c == '"' || c == '\xE2'; })) return name;
  const auto quotes = quotes_in(name);
  if (quotes.size() != 1) return name;
  const auto [at, size] = quotes[0];
  const std::size_t blank = name.find(' ');
  const bool opens = at > 0 && name[at - 1] == ' ' && blank < at - 1;
  const std::string_view nickname = std::string_view(name).substr(at + size);
  if (!opens) {
    name.erase(at, size);
  } else if (!nickname.empty() && is_ascii_upper(nickname[0]) &&
             nickname.find(' ') == nickname.npos) {
    name += size == 1 ? "\"" : "\xE2\x80\x9D";
  } else {
    name.resize(at - 1);
  }
  return name;
}

std::string surname_last(const std::string& form) {
  const std::size_t comma = form.find(',');
  if (comma == std::string::npos || form.find(',', comma + 1) != std::string::npos) return form;
  const std::string surname = form.substr(0, comma);
  const std::size_t begin = form.find_first_not_of(' ', comma + 1);
  if (begin == std::string::npos || surname.empty()) return form;
  const std::string forenames = form.substr(begin);
  const NameWords words = person_words(forenames);
  if (words.empty() || words.size() > 3 || is_generation_suffix(words.front())) return form;
  return forenames + " " + surname;
}

namespace {

// Letters of a number as behind rulers' names (III) that begins at `at`; 0 for none.
std::size_t roman_number(const std::string& text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (text[end] == 'I' || text[end] == 'V' || text[end] == 'X')) ++end;
  const bool whole = end == text.size() || text[end] == ' ' || text[end] == ',';
  return at > 0 && whole && end - at >= 2 && end - at <= 4 ? end - at : 0;
}

// "MOODY'S" ends in a small letter, "O'BRIEN" goes on with a capital.
bool is_possessive(std::string_view text, std::size_t at) {
  const bool last = at + 1 == text.size() || text[at + 1] == ' ';
  if (text[at] != 'S' || !last) return false;
  const std::string_view before = text.substr(0, at);
  for (const std::string_view apostrophe : {"'", "\xE2\x80\x99"}) {
    if (!before.ends_with(apostrophe)) continue;
    const std::string_view word = before.substr(0, before.size() - apostrophe.size());
    return !word.empty() && word.back() != ' ';
  }
  return false;
}

// "SANA'A" and "NUKU'ALOFA" go on small behind two syllables that end in a vowel.
bool is_behind_vowel(std::string_view text, std::size_t at) {
  constexpr std::size_t kSyllables = 4;  // letters
  const std::string_view before = text.substr(0, at);
  for (const std::string_view apostrophe : {"'", "\xE2\x80\x99"}) {
    if (!before.ends_with(apostrophe)) continue;
    std::string_view word = before.substr(0, before.size() - apostrophe.size());
    word.remove_prefix(word.rfind(' ') + 1);
    return word.size() >= kSyllables &&
           std::string_view("AEIOU").find(word.back()) != std::string_view::npos;
  }
  return false;
}

// Words between those of a name that are written small: "Bank of Japan", "Rio de Janeiro".
std::size_t small_word(const std::string& text, std::size_t at) {
  static constexpr std::string_view kSmall[] = {"OF", "THE", "AND", "FOR", "IN",  "ON",  "AT", "TO",
                                                "DE", "DO",  "DU",  "DES", "DOS", "DEL", "ES"};
  // "PORT-AU-PRINCE".
  static constexpr std::string_view kHyphened[] = {"AU", "AUX", "DE", "DES", "DU",
                                                   "EN", "LA",  "LE", "LES", "SUR"};
  if (at == 0 || (text[at - 1] != ' ' && text[at - 1] != '-')) return 0;
  const std::size_t end = text.find(text[at - 1], at);
  if (end == std::string::npos) return 0;
  const std::string_view word = std::string_view(text).substr(at, end - at);
  const bool small = text[at - 1] == ' '
                         ? std::ranges::find(kSmall, word) != std::end(kSmall)
                         : std::ranges::find(kHyphened, word) != std::end(kHyphened);
  return small ? word.size() : 0;
}

}  // namespace

std::string name_in_mixed_case(std::string form) {
  constexpr std::size_t kFewest = 4;                           // letters; "NATO" is written so
  if (std::ranges::any_of(form, is_ascii_lower)) return form;  // nearly all names
  std::size_t upper = 0;
  for (std::size_t at = 0; at < form.size();) {
    const CharKind kind = kind_of_char(next_code(form, at));
    if (kind == CharKind::kLower) return form;
    if (kind == CharKind::kUpper) ++upper;
  }
  if (upper < kFewest) return form;
  std::string name;
  bool inside = false;
  for (std::size_t at = 0; at < form.size();) {
    if (const std::size_t digits = inside ? 0 : roman_number(form, at); digits != 0) {
      name.append(form, at, digits);
      at += digits;
      continue;
    }
    if (std::size_t letters = inside ? 0 : small_word(form, at); letters != 0) {
      for (; letters != 0; --letters, ++at) name.push_back(ascii_lower(form[at]));
      continue;
    }
    const std::size_t begin = at;
    const bool possessive = is_possessive(form, at);
    const char32_t code = next_code(form, at);
    const bool letter = kind_of_char(code) == CharKind::kUpper;
    if (letter && (inside || possessive || is_behind_vowel(form, begin))) {
      append_lower(code, name);
    } else {
      name.append(form, begin, at - begin);
    }
    inside = letter || (code >= 0x80 && inside && kind_of_char(code) != CharKind::kMark);
  }
  return name;
}

namespace {

// Letters behind a name that can be read as a word, and are none: honours, and where somebody is.
bool are_letters(std::string_view word) {
  static constexpr std::string_view kLetters[] = {
      "AFSM",  "AICP",  "AVSM",  "BSCE",  "CASA",  "FAIA", "FRAI", "FRAM",  "FRAS", "FRCA",
      "FRCOG", "FRCPE", "FRCSE", "FRIBA", "FRICS", "FRSA", "FRSE", "GCIE",  "GCON", "GCSI",
      "GCVO",  "KCIE",  "KCSI",  "KCVO",  "MICE",  "MRIA", "NASA", "NIOSH", "NOAA", "OFM",
      "PVSM",  "RIBA",  "UCLA",  "UCSF",  "USAF",  "USAR", "USMA", "USNA",  "UYSM"};
  return std::ranges::find(kLetters, word) != std::end(kLetters);
}

// Letters of "Mc" in "McOKAFOR".
std::size_t small_head(std::string_view word) {
  for (const std::string_view head : {"Mc", "Mac"}) {
    if (word.size() >= head.size() + 2 && word.starts_with(head) &&
        is_ascii_upper(word[head.size()]))
      return head.size();
  }
  return 0;
}

// Words in capitals that belong to the surname in capitals behind them: "LE PEN".
bool is_particle_in_capitals(std::string_view word) {
  static constexpr std::string_view kParticles[] = {"AL",  "BEN", "BIN", "DA",  "DE", "DEL",
                                                    "DEN", "DER", "DI",  "DOS", "DU", "EL",
                                                    "LA",  "LE",  "TER", "VAN", "VON"};
  return std::ranges::find(kParticles, word) != std::end(kParticles);
}

// Where the surname begins, with the particles in front of the last word.
std::size_t particles_before(std::string_view name, std::size_t last) {
  while (last > 1) {
    const std::size_t before = name.rfind(' ', last - 2) + 1;
    if (before == 0 || !is_particle_in_capitals(name.substr(before, last - 1 - before))) break;
    last = before;
  }
  return last;
}

}  // namespace

std::string person_in_mixed_case(std::string name) {
  if (std::ranges::none_of(name, is_ascii_lower)) return name_in_mixed_case(std::move(name));
  const std::size_t last = name.rfind(' ') + 1;
  if (last == 0 || last + 1 >= name.size() || is_ascii_lower(name.back())) return name;
  const std::size_t head = small_head(std::string_view(name).substr(last));
  const std::string surname = name.substr(last + head);
  if (are_letters(surname) || std::ranges::any_of(surname, is_ascii_digit)) return name;
  if (surname.find_first_not_of("IVX") == surname.npos) return name;
  if (surname.find_first_of("AEIOUY") == surname.npos) return name;  // "KCMG"
  // Elsewhere it is a scan's or a writer's fancy.
  const std::size_t begin = particles_before(name, last);
  for (std::size_t at = 1; at < begin; ++at) {
    if (is_ascii_upper(name[at]) && is_ascii_upper(name[at - 1])) return name;
  }
  if (head == 0) return name.replace(begin, name.npos, name_in_mixed_case(name.substr(begin)));
  const std::string whole = name_in_mixed_case(std::string(head, 'M') + surname);
  return name.replace(last + head + 1, name.npos, whole, head + 1, whole.npos);
}

}  // namespace dateline
