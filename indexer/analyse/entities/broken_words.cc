#include "indexer/analyse/entities/broken_words.h"

#include <string>

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::uint32_t kLongestRest = 8;  // bytes
constexpr std::uint32_t kShortestWhole = 6;
constexpr std::uint16_t kMostlyCapital = 3;  // of LexWord's share written small

bool may_begin(const Unit& unit) {
  return unit.is(kUnitWord) && !unit.is(kUnitAllUpper) && !unit.is(kUnitPoint) &&
         !unit.is(kUnitRest);
}

bool may_go_on(const Unit& first, const Unit& rest) {
  if (!rest.is(kUnitWord) || rest.is(kUnitHasUpper) || rest.is(kUnitPoint)) return false;
  const std::uint32_t length = rest.end - rest.begin;
  return length >= 2 && length <= kLongestRest &&
         first.end - first.begin + length >= kShortestWhole;
}

class Mender {
 public:
  Mender(std::string_view text, const Lexicon& lexicon, bool scanned,
         const std::vector<LexWord>& words, std::vector<Unit>& units)
      : text_(text), lexicon_(lexicon), words_(words), units_(units), scanned_(scanned) {}

  bool run() {
    for (std::size_t i = 0; i + 1 < units_.size(); ++i) {
      if (units_[i].is(kUnitCapital)) mend(i);
    }
    return mended_;
  }

 private:
  void mend(std::size_t first) {
    // "Black man" is no Mr. Blackman: where nothing was scanned both must be parts of a word.
    const bool first_known = words_[first].is_word();
    if (!scanned_ && first_known) return;
    const std::size_t rest = rest_of_word(units_, first);
    if (rest == 0) return;
    const bool rest_known = words_[rest].is_word();
    if (!scanned_ && rest_known) return;
    const std::string whole = whole_word(text_, units_[first], units_[rest]);
    Unit joined = units_[first];
    joined.exact = hash_exact(whole);
    joined.folded = hash_folded(fold_unit(whole));
    // Most pairs end here, so what rules most of them out is asked first.
    if (!is_name(joined)) {
      if (!scanned_ || (first_known && rest_known) || !lexicon_.is_word(joined.exact)) return;
    }
    if (rest_known && is_small_word(units_[rest])) return;
    mended_ = true;
    units_[first] = joined;
    for (std::size_t i = first + 1; i <= rest; ++i) {
      units_[i].flags |= kUnitRest;
      units_[i].exact = units_[i].folded = kRestHash;
    }
  }

  // Known as a name, or written with a capital as a rule.
  bool is_name(const Unit& unit) const {
    if (const LexWord* word = lexicon_.word(unit.exact))
      return word->small_share() <= kMostlyCapital;
    return lexicon_.is_name(unit);
  }

  static bool is_small_word(const Unit& unit) {
    static const WordSet words = {"of",  "and", "the",  "for", "in",  "on",  "to",
                                  "at",  "by",  "is",   "as",  "or",  "an",  "was",
                                  "has", "had", "will", "who", "are", "were"};
    return words.has(unit);
  }

  static constexpr std::uint32_t kRestHash = 3;  // of no word

  std::string_view text_;
  const Lexicon& lexicon_;
  std::span<const LexWord> words_;  // of the units as they were
  std::span<Unit> units_;
  bool scanned_;
  bool mended_ = false;
};

}  // namespace

std::size_t rest_of_word(std::span<const Unit> units, std::size_t first) {
  if (!may_begin(units[first])) return 0;
  std::size_t rest = first + 1;
  if (rest + 1 < units.size() && (units[rest].mark == '-' || units[rest].mark == '?') &&
      units[rest].begin == units[first].end) {
    ++rest;
  }
  if (rest >= units.size() || units[rest].begin != units[rest - 1].end + 1) return 0;
  return may_go_on(units[first], units[rest]) ? rest : 0;
}

std::string whole_word(std::string_view text, const Unit& first, const Unit& rest) {
  std::string whole(text.substr(first.begin, first.end - first.begin));
  whole += text.substr(rest.begin, rest.end - rest.begin);
  return whole;
}

bool mend_broken_words(std::string_view text, const Lexicon& lexicon, bool scanned,
                       const std::vector<LexWord>& words, std::vector<Unit>& units) {
  return Mender(text, lexicon, scanned, words, units).run();
}

}  // namespace dateline
