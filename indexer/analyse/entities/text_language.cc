#include "indexer/analyse/entities/text_language.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

enum class WordOf : std::uint8_t { kAny, kEnglish, kOthers };

// The commonest words of English, and of other languages alone.
class CommonWords {
 public:
  CommonWords() {
    add(WordOf::kEnglish,
        {"the",  "of",  "and",  "to",    "in",   "a",     "is",   "was",   "for",
         "that", "on",  "with", "by",    "as",   "at",    "from", "it",    "his",
         "he",   "has", "have", "had",   "were", "are",   "be",   "an",    "this",
         "not",  "but", "they", "their", "who",  "which", "will", "after", "said"});
    add(WordOf::kOthers,
        {"der", "die", "das", "und",  "ist",  "nicht", "mit", "den", "dem",  "ein", "eine",
         "auf", "les", "et",  "une",  "dans", "pour",  "est", "que", "qui",  "sur", "los",
         "las", "por", "una", "con",  "se",   "su",    "het", "een", "voor", "och", "att",
         "det", "som", "il",  "che",  "non",  "sono",  "em",  "um",  "uma",  "na",  "w",
         "nie", "ve",  "bir", "yang", "dan",  "di",    "ini", "og",  "ei",   "ze",  "i",
         "ya",  "wa",  "kwa", "ng",   "sa",   "ang",   "ja",  "az",  "egy"});
  }

  WordOf find(std::uint32_t folded) const { return slots_[place_of(folded)].of; }

 private:
  struct Slot {
    std::uint32_t folded = 0;  // 0: free
    WordOf of = WordOf::kAny;
  };

  void add(WordOf of, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
      const std::uint32_t folded = hash_folded(word);
      slots_[place_of(folded)] = {folded, of};
    }
  }

  // Where the word is, or else would be.
  std::size_t place_of(std::uint32_t folded) const {
    std::size_t at = folded % kSlots;
    while (slots_[at].folded != 0 && slots_[at].folded != folded) at = (at + 1) % kSlots;
    return at;
  }

  static constexpr std::size_t kSlots = 512;  // a fifth of them in use
  std::array<Slot, kSlots> slots_;
};

// "der" of "van der Okafor", which English texts have in names.
bool is_in_surname(const std::vector<Unit>& units, const Unit& word) {
  static const WordSet behind = {"de", "van", "von"};
  const auto i = static_cast<std::size_t>(&word - units.data());
  return i > 0 && i + 1 < units.size() && behind.has(units[i - 1]) && units[i + 1].is(kUnitCapital);
}

}  // namespace

bool reads_as_english(const TagDocument& title, const TagDocument& body) {
  // So many words written small tell it of most articles: of English a third and more are common.
  constexpr std::size_t kEnough = 100;
  static const CommonWords common;
  std::size_t other_script = 0, words = 0;
  // Words written small by WordOf: counted without a branch, which would be guessed wrong often.
  std::array<std::size_t, 3> counts{};
  const auto count_of = [&](WordOf of) -> std::size_t& {
    return counts[static_cast<std::size_t>(of)];
  };
  for (const TagDocument* document : {&title, &body}) {
    for (const Unit& unit : document->units) {
      if (!unit.is(kUnitWord)) continue;
      ++words;
      const auto first = static_cast<unsigned char>(document->text[unit.begin]);
      other_script += first >= 0xCD ? 1 : 0;  // Greek, Cyrillic and everything behind them
      if (unit.is(kUnitHasUpper) && !unit.is(kUnitCapsText) && !unit.is(kUnitTitleText)) continue;
      WordOf of = common.find(unit.folded);
      if (of == WordOf::kOthers && is_in_surname(document->units, unit)) of = WordOf::kAny;
      ++count_of(of);
      if (of != WordOf::kEnglish || count_of(WordOf::kAny) < kEnough) continue;
      const std::size_t english = count_of(WordOf::kEnglish);
      if (english * 4 >= count_of(WordOf::kAny) && english >= 8 * count_of(WordOf::kOthers) &&
          other_script * 8 <= words)
        return true;
    }
  }
  const std::size_t known = count_of(WordOf::kEnglish);
  const std::size_t others = count_of(WordOf::kOthers);
  const std::size_t small = count_of(WordOf::kAny) + known + others;
  if (other_script * 2 > words) return false;
  if (others >= 2 && others > known) return false;
  // A table of English results has few such words too; a long text has them.
  return small < 60 || known * 100 >= small * 4;
}

}  // namespace dateline
