#include "indexer/analyse/entities/broken_words.h"

#include <string>

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::uint32_t kLongestRest = 8;     // bytes
constexpr std::uint32_t kShortestWhole = 6;
constexpr std::uint16_t kMostlyCapital = 3;   // of LexWord's share written small
constexpr std::uint32_t kNames = kLexCountry | kLexDemonym | kLexCapital | kLexBigCity | kLexCity |
                                 kLexRegion | kLexForename | kLexSurname | kLexFormerState;
constexpr std::size_t kFewWords = 40;         // too few to tell whether a text was scanned

class Mender {
 public:
  Mender(std::string_view text, const Lexicon& lexicon, std::vector<Unit>& units)
      : text_(text), lexicon_(lexicon), units_(units) {}

  void run() {
    for (std::size_t i = 0; i + 1 < units_.size(); ++i) {
      if (may_go_on(units_[i], units_[i + 1])) mend(units_[i], units_[i + 1]);
    }
  }

 private:
  static bool may_go_on(const Unit& first, const Unit& rest) {
    if (!first.is(kUnitCapital) || first.is(kUnitAllUpper) || first.is(kUnitPoint)) return false;
    if (!rest.is(kUnitWord) || rest.is(kUnitHasUpper) || rest.is(kUnitPoint)) return false;
    const std::uint32_t length = rest.end - rest.begin;
    return rest.begin == first.end + 1 && length >= 2 && length <= kLongestRest &&
           first.end - first.begin + length >= kShortestWhole;
  }

  void mend(Unit& first, Unit& rest) {
    std::string whole(text_.substr(first.begin, first.end - first.begin));
    whole += text_.substr(rest.begin, rest.end - rest.begin);
    Unit joined = first;
    joined.exact = hash_exact(whole);
    const LexWord* word = lexicon_.word(joined.exact);
    const bool capital = word != nullptr && word->small_share() <= kMostlyCapital;
    if (word != nullptr && !capital) return;
    joined.folded = hash_folded(fold_unit(whole));
    if (!capital) {
      const LexEntry* entry = lexicon_.find(std::span(&joined, 1));
      if (entry == nullptr || (entry->flags & kNames) == 0) return;
    }
    // "Black man" is no Mr. Blackman, nor is a known name before a verb part of another.
    if (is_word(first) && !is_scanned()) return;
    if (is_word(rest) && (is_small_word(rest) || !is_scanned())) return;
    first = joined;
    rest.flags |= kUnitRest;
    rest.exact = rest.folded = kRestHash;
  }

  bool is_word(const Unit& unit) const { return lexicon_.word(unit.exact) != nullptr; }

  static bool is_small_word(const Unit& unit) {
    static const WordSet words = {"of", "and", "the", "for", "in",  "on",  "to",   "at",  "by",  "is",
                                  "as", "or",  "an",  "was", "has", "had", "will", "who", "are", "were"};
    return words.has(unit);
  }

  // One small word of forty that nobody knows.
  bool is_scanned() {
    if (scanned_ < 0) {
      std::size_t small = 0;
      std::size_t unknown = 0;
      for (const Unit& unit : units_) {
        if (!unit.is(kUnitWord) || unit.is(kUnitHasUpper) || unit.is(kUnitRest)) continue;
        ++small;
        if (!is_word(unit)) ++unknown;
      }
      scanned_ = small >= kFewWords && unknown * 40 >= small ? 1 : 0;
    }
    return scanned_ > 0;
  }

  static constexpr std::uint32_t kRestHash = 3;  // of no word

  std::string_view text_;
  const Lexicon& lexicon_;
  std::vector<Unit>& units_;
  int scanned_ = -1;
};

}  // namespace

void mend_broken_words(std::string_view text, const Lexicon& lexicon, std::vector<Unit>& units) {
  Mender(text, lexicon, units).run();
}

}  // namespace dateline
