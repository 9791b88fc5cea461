#include "searcher/match/near_spellings.h"

#include "common/text/utf8.h"
#include "searcher/query/alphabet.h"

namespace dateline {
namespace {

std::string encoded_letters(std::u32string_view letters) {
  std::string text;
  for (const char32_t code : letters) append_utf8(code, text);
  return text;
}

}  // namespace

std::set<std::string> near_spellings(std::string_view folded, std::string_view further) {
  const std::u32string word = decoded_utf8(folded);
  const Alphabet alphabet = alphabet_of(word);
  std::u32string others(further.begin(), further.end());
  for (char32_t letter = alphabet.first; letter <= alphabet.last; ++letter) others += letter;
  std::set<std::string> spellings;
  for (std::size_t i = 0; i <= word.size(); ++i) {
    const std::u32string before = word.substr(0, i);
    const std::u32string from = word.substr(i);
    const std::u32string after = i < word.size() ? word.substr(i + 1) : std::u32string();
    if (i < word.size()) spellings.insert(encoded_letters(before + after));
    if (i + 1 < word.size()) {
      spellings.insert(encoded_letters(before + word[i + 1] + word[i] + word.substr(i + 2)));
    }
    for (const char32_t letter : others) {
      spellings.insert(encoded_letters(before + letter + from));
      if (i < word.size()) spellings.insert(encoded_letters(before + letter + after));
    }
  }
  spellings.erase(std::string(folded));
  return spellings;
}

std::set<std::string> fuzzy_spellings(std::string_view folded) {
  std::set<std::string> spellings = near_spellings(folded, "0123456789");
  spellings.emplace(folded);
  return spellings;
}

}  // namespace dateline
