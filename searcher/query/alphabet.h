// The alphabets whose words are compared letter by letter: what may stand for a letter that is
// wrong. Words of other scripts are searched by pairs of characters, or seldom enough.
#pragma once

#include <algorithm>
#include <string_view>

namespace dateline {

struct Alphabet {
  char32_t first = 1;  // no letter at all
  char32_t last = 0;

  constexpr bool has(char32_t letter) const { return letter >= first && letter <= last; }
};

// The letters that folded words of each are written with.
inline constexpr Alphabet kAlphabets[] = {
    {U'a', U'z'}, {U'α', U'ω'}, {U'а', U'џ'}, {U'א', U'ת'}, {U'ء', U'ي'},
};

// The alphabet of a folded word's first letter; one without letters when it is of none.
constexpr Alphabet alphabet_of(std::u32string_view word) {
  for (const Alphabet& alphabet : kAlphabets) {
    if (!word.empty() && alphabet.has(word.front())) return alphabet;
  }
  return {};
}

}  // namespace dateline
