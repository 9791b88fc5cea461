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
      if (units_[i].is(kUnitCapital)) mend(i);
    }
  }

 private:
  // Where the rest of the word that unit `first` begins may be: behind one blank, or behind
  // one of the marks that scans have for a hyphen at a line's end and a blank
  // ("Lan? sing", "Ger- mans"). 0 if nowhere.
  std::size_t rest_of(std::size_t first) const {
    if (!may_begin(units_[first])) return 0;
    std::size_t rest = first + 1;
    if (rest + 1 < units_.size() && (units_[rest].mark == '-' || units_[rest].mark == '?') &&
        units_[rest].begin == units_[first].end) {
      ++rest;
    }
    if (rest >= units_.size() || units_[rest].begin != units_[rest - 1].end + 1) return 0;
    return may_go_on(units_[first], units_[rest]) ? rest : 0;
  }

  static bool may_begin(const Unit& unit) {
    return unit.is(kUnitWord) && !unit.is(kUnitAllUpper) && !unit.is(kUnitPoint) && !unit.is(kUnitRest);
  }

  static bool may_go_on(const Unit& first, const Unit& rest) {
    if (!rest.is(kUnitWord) || rest.is(kUnitHasUpper) || rest.is(kUnitPoint)) return false;
    const std::uint32_t length = rest.end - rest.begin;
    return length >= 2 && length <= kLongestRest && first.end - first.begin + length >= kShortestWhole;
  }

  std::string whole_of(const Unit& first, const Unit& rest) const {
    std::string whole(text_.substr(first.begin, first.end - first.begin));
    whole += text_.substr(rest.begin, rest.end - rest.begin);
    return whole;
  }

  void mend(std::size_t first) {
    const std::size_t rest = rest_of(first);
    if (rest == 0) return;
    const std::string whole = whole_of(units_[first], units_[rest]);
    Unit joined = units_[first];
    joined.exact = hash_exact(whole);
    joined.folded = hash_folded(fold_unit(whole));
    // Most pairs end here, so what rules most of them out is asked first.
    if (!is_name(joined)) {
      if (!is_word(joined) || (is_word(units_[first]) && is_word(units_[rest])) || !is_scanned()) return;
    }
    // "Black man" is no Mr. Blackman, nor is a known name before a verb part of another.
    if (is_word(units_[rest]) && (is_small_word(units_[rest]) || !is_scanned())) return;
    if (is_word(units_[first]) && !is_scanned()) return;
    units_[first] = joined;
    for (std::size_t i = first + 1; i <= rest; ++i) {
      units_[i].flags |= kUnitRest;
      units_[i].exact = units_[i].folded = kRestHash;
    }
  }

  // Known as a name, or written with a capital as a rule.
  bool is_name(const Unit& unit) const {
    if (const LexWord* word = lexicon_.word(unit.exact)) return word->small_share() <= kMostlyCapital;
    const LexEntry* entry = lexicon_.find(std::span(&unit, 1));
    return entry != nullptr && (entry->flags & kNames) != 0;
  }

  bool is_word(const Unit& unit) const { return is_word(unit.exact); }

  // Not what is known from other scans: "tion" is a word of theirs.
  bool is_word(std::uint32_t exact) const {
    const LexWord* word = lexicon_.word(exact);
    return word != nullptr && !word->in_scans_alone();
  }

  static bool is_small_word(const Unit& unit) {
    static const WordSet words = {"of", "and", "the", "for", "in",  "on",  "to",   "at",  "by",  "is",
                                  "as", "or",  "an",  "was", "has", "had", "will", "who", "are", "were"};
    return words.has(unit);
  }

  // One small word of 25 that scans alone have, or a word broken in two, one part of which at
  // least is none: of 67 labelled articles of 1916 these are 63, of 1,588 others 3.
  bool is_scanned() {
    if (scanned_ < 0) scanned_ = has_misread_words() || has_broken_word() ? 1 : 0;
    return scanned_ > 0;
  }

  bool has_misread_words() const {
    std::size_t small = 0;
    std::size_t misread = 0;
    for (const Unit& unit : units_) {
      if (!unit.is(kUnitWord) || unit.is(kUnitHasUpper) || unit.is(kUnitRest)) continue;
      ++small;
      const LexWord* word = lexicon_.word(unit.exact);
      if (word != nullptr && word->in_scans_alone()) ++misread;
    }
    return small >= kFewWords && misread * 25 >= small;
  }

  bool has_broken_word() const {
    for (std::size_t i = 0; i + 1 < units_.size(); ++i) {
      const std::size_t rest = rest_of(i);
      if (rest == 0) continue;
      const bool open = !is_word(units_[rest]) || (!units_[i].is(kUnitHasUpper) && !is_word(units_[i]));
      if (open && is_word(hash_exact(whole_of(units_[i], units_[rest])))) return true;
    }
    return false;
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
