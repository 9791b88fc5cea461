#include "indexer/analyse/entities/misread_words.h"

#include <array>
#include <optional>
#include <string>

namespace dateline {
namespace {

// Shorter ones are parts of words as often as not, and most have several words beside them.
constexpr std::uint32_t kShortestSmall = 5;  // bytes
constexpr std::uint32_t kShortestCapital = 4;
constexpr std::uint32_t kLongest = 16;  // bounds what is tried for a word

// Letters as scanners take them for others, found in pages of 1916.
struct Confusion {
  std::string_view read;
  std::string_view printed;
};
constexpr Confusion kConfusions[] = {
    {"b", "h"},  {"h", "b"},  {"k", "h"},  {"h", "k"},  {"c", "e"},  {"e", "c"},  {"o", "e"},
    {"e", "o"},  {"c", "o"},  {"o", "c"},  {"a", "o"},  {"o", "a"},  {"a", "e"},  {"e", "a"},
    {"a", "s"},  {"s", "a"},  {"z", "s"},  {"n", "u"},  {"u", "n"},  {"n", "a"},  {"a", "n"},
    {"n", "r"},  {"r", "n"},  {"n", "p"},  {"p", "n"},  {"x", "n"},  {"i", "l"},  {"l", "i"},
    {"i", "t"},  {"t", "i"},  {"l", "t"},  {"t", "l"},  {"f", "t"},  {"t", "f"},  {"r", "t"},
    {"f", "s"},  {"s", "f"},  {"v", "y"},  {"y", "v"},  {"w", "v"},  {"q", "g"},  {"g", "q"},
    {"j", "i"},  {"1", "l"},  {"0", "o"},  {"I", "l"},  {"l", "I"},  {"rn", "m"}, {"m", "rn"},
    {"in", "m"}, {"m", "in"}, {"ni", "m"}, {"nn", "m"}, {"ii", "n"}, {"ii", "u"}, {"li", "h"},
    {"h", "li"}, {"cl", "d"}, {"d", "cl"}, {"vv", "w"}, {"VV", "W"}, {"B", "E"},  {"B", "H"},
    {"H", "B"},  {"S", "B"},  {"R", "B"},  {"K", "R"},  {"C", "G"},  {"G", "C"},  {"O", "G"},
    {"O", "C"},  {"O", "D"},  {"D", "O"},  {"F", "E"},  {"E", "F"},  {"ll", "U"}, {"II", "H"},
    {"Il", "H"}, {"11", "H"}};

// Those of what begins with `letter`.
const std::vector<Confusion>& confusions_of(char letter) {
  static const auto lists = [] {
    std::array<std::vector<Confusion>, 256> by_letter;
    for (const Confusion& confusion : kConfusions) {
      by_letter[static_cast<unsigned char>(confusion.read.front())].push_back(confusion);
    }
    return by_letter;
  }();
  return lists[static_cast<unsigned char>(letter)];
}

class Mender {
 public:
  Mender(std::string_view text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  void mend(Unit& unit) {
    if (!may_be_misread(unit) || is_known(unit)) return;
    if (const std::optional<Unit> printed = only_word_like(unit)) {
      unit.exact = printed->exact;
      unit.folded = printed->folded;
      unit.flags |= kUnitMisread;
    }
  }

 private:
  static bool may_be_misread(const Unit& unit) {
    const std::uint32_t length = unit.end - unit.begin;
    return unit.is(kUnitWord) && !unit.is(kUnitAllUpper) && !unit.is(kUnitPoint) &&
           !unit.is(kUnitRest) &&
           length >= (unit.is(kUnitHasUpper) ? kShortestCapital : kShortestSmall) &&
           length <= kLongest;
  }

  bool is_known(const Unit& unit) const {
    return lexicon_.is_word(unit.exact) || lexicon_.find(unit) != nullptr;
  }

  bool is_word_or_name(const Unit& unit) const {
    if (const LexWord* word = lexicon_.word(unit.exact)) return !word->in_scans_alone();
    return lexicon_.is_name(unit);
  }

  std::optional<Unit> only_word_like(const Unit& unit) {
    find_candidates(unit);
    std::optional<Unit> only;
    for (const Unit& word : candidates_) {
      if (!is_word_or_name(word) || (only && only->exact == word.exact)) continue;
      if (only) return std::nullopt;
      only = word;
    }
    return only;
  }

  // All are asked of memory before the first is looked at, so that their ways overlap.
  void find_candidates(const Unit& unit) {
    const std::string_view form = text_.substr(unit.begin, unit.end - unit.begin);
    candidates_.clear();
    for (std::size_t at = 0; at < form.size(); ++at) {
      for (const auto& [read, printed] : confusions_of(form[at])) {
        if (!form.substr(at).starts_with(read)) continue;
        other_.assign(form, 0, at).append(printed).append(form, at + read.size());
        Unit& word = candidates_.emplace_back(unit);
        word.exact = hash_exact(other_);
        word.folded = hash_folded(fold_unit(other_));
        lexicon_.ask_entry(word);
        lexicon_.ask_word(word);
      }
    }
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::vector<Unit> candidates_;
  std::string other_;
};

}  // namespace

void mend_misread_words(std::string_view text, const Lexicon& lexicon, std::vector<Unit>& units) {
  Mender mender(text, lexicon);
  for (Unit& unit : units) mender.mend(unit);
}

}  // namespace dateline
