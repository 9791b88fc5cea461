#include "indexer/analyse/entities/known_as.h"

#include <algorithm>
#include <array>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/name_words.h"

namespace dateline {
namespace {

// "known to his fans everywhere as": more words than this between say something else.
constexpr int kMaxBetween = 4;

std::string_view without_blanks(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// Without a quotation mark and "the" in front of the name.
std::string_view without_opening(std::string_view before) {
  before = without_blanks(before);
  for (const std::string_view quote : {"\"", "'", "\xE2\x80\x9C", "\xE2\x80\x98"}) {
    if (before.ends_with(quote)) before.remove_suffix(quote.size());
  }
  before = without_blanks(before);
  if (before.ends_with(" the")) before.remove_suffix(4);
  return without_blanks(before);
}

// "have": "known to have served as" tells of something else.
bool can_stand_between(std::string_view word) {
  return !word.empty() && word != "have" && std::all_of(word.begin(), word.end(), [](char c) {
    return is_ascii_lower(c) || is_ascii_digit(c);
  });
}

// Where the last words of `before` begin when they are `first`, a few small words and `last`
// ("known to her pupils as"); npos otherwise.
std::size_t loose_sign(std::string_view before, std::string_view first, std::string_view last) {
  if (last_word(before) != last) return std::string_view::npos;
  for (int between = 0; between <= kMaxBetween; ++between) {
    before = without_blanks(before.substr(0, before.size() - last_word(before).size()));
    const std::string_view word = last_word(before);
    if (word == first) return before.size() - word.size();
    if (!can_stand_between(word)) break;
  }
  return std::string_view::npos;
}

// Where the words at the end of `before` begin that say so; npos without them.
std::size_t sign_in(std::string_view before) {
  static constexpr std::array<std::string_view, 9> kSigns = {
      "alias",        "nicknamed",      "a.k.a.",
      "aka",          "under the name", "under the name of",
      "also spelled", "also spelt",     "whose real name is"};
  for (const std::string_view sign : kSigns) {
    if (before.ends_with(sign)) return before.size() - sign.size();
  }
  const std::size_t changed = loose_sign(before, "changed", "to");
  if (changed != std::string_view::npos && before.find(" name", changed) != std::string_view::npos)
    return changed;
  return loose_sign(before, "known", "as");
}

}  // namespace

bool is_known_as(std::string_view before, std::string_view name) {
  before = without_opening(before);
  const std::size_t sign = sign_in(before);
  if (sign == std::string_view::npos) return false;
  const std::size_t named = before.substr(0, sign).rfind(name);
  return named != std::string_view::npos && named + name.size() < sign &&
         before.find('.', named + name.size()) >= sign;
}

}  // namespace dateline
