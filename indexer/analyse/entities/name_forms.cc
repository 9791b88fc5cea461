#include "indexer/analyse/entities/name_forms.h"

#include <algorithm>
#include <string_view>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/name_words.h"

namespace dateline {

std::string clean_name(const std::string& form) {
  std::string name;
  for (const char c : form) {
    const bool space = c == '\n' || c == '\t' || c == '\r' || c == ' ';
    if (space) {
      if (!name.empty() && name.back() != ' ') name.push_back(' ');
    } else {
      name.push_back(c);
    }
  }
  const auto strip_end = [&name](std::string_view end) {
    if (name.size() > end.size() && name.ends_with(end)) name.resize(name.size() - end.size());
  };
  strip_end("'s");
  strip_end("\xE2\x80\x99s");
  while (!name.empty() && (name.back() == ' ' || name.back() == ',' || name.back() == '\'')) {
    name.pop_back();
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
bool is_possessive(const std::string& text, std::size_t at) {
  const bool last = at + 1 == text.size() || text[at + 1] == ' ';
  return text[at] == 'S' && last && at >= 2 && text[at - 1] == '\'' && text[at - 2] != ' ';
}

// Words between those of a name that are written small: "Bank of Japan", "Rio de Janeiro".
std::size_t small_word(const std::string& text, std::size_t at) {
  static constexpr std::string_view kSmall[] = {"OF", "THE", "AND", "FOR", "IN",  "ON",  "AT",
                                                "TO", "DE",  "DO",  "DU",  "DES", "DOS", "DEL"};
  const std::size_t end = text.find(' ', at);
  if (at == 0 || text[at - 1] != ' ' || end == std::string::npos) return 0;
  const std::string_view word = std::string_view(text).substr(at, end - at);
  return std::ranges::find(kSmall, word) == std::end(kSmall) ? 0 : word.size();
}

}  // namespace

std::string name_in_mixed_case(const std::string& form) {
  std::size_t upper = 0;
  for (const char c : form) {
    if (is_ascii_lower(c)) return form;
    if (is_ascii_upper(c)) ++upper;
  }
  if (upper < 4) return form;
  std::string name = form;
  bool inside = false;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (const std::size_t digits = inside ? 0 : roman_number(name, at); digits != 0) {
      at += digits - 1;
      continue;
    }
    if (std::size_t letters = inside ? 0 : small_word(form, at); letters != 0) {
      for (; letters != 0; --letters, ++at) name[at] = ascii_lower(name[at]);
      continue;
    }
    char& c = name[at];
    if (is_ascii_upper(c)) {
      if (inside || is_possessive(form, at)) c = ascii_lower(c);
      inside = true;
    } else if (static_cast<unsigned char>(c) < 0x80) {
      inside = false;
    }
  }
  return name;
}

}  // namespace dateline
