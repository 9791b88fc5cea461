// One field's text prepared for tagging: its units, what the lexicon knows of
// them, which runs of units can hold names, and what the article as a whole
// tells about each word (written small elsewhere? after a title? part of a longer
// name?). The article's words are shared by its fields through ArticleWords.
//
// Working memory of one thread; reused from article to article.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/joints.h"
#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/text_kind.h"
#include "indexer/analyse/entities/units.h"

namespace dateline {

// What the article tells about one word, whatever its case.
struct WordFacts {
  std::uint32_t folded = 0;
  std::uint16_t small = 0;          // times written small
  std::uint16_t capital = 0;        // times with a capital inside a sentence
  std::uint16_t start = 0;          // times with a capital where every word has one
  std::uint8_t after_title = 0;     // stood behind Mr., President, Sen. ...
  std::uint8_t after_forename = 0;  // stood behind a known forename
  std::uint8_t run_length = 0;      // of the longest run of capitals with it
  std::uint8_t run_place = 0;       // its place in that run: 0 first, 1 inside, 2 last
  std::uint32_t run_first = 0;      // that run's first word
  std::uint32_t run_last = 0;       // and its last
  std::uint32_t before = 0;         // the word before its first capital inside a sentence
  std::uint32_t after = 0;          // and behind it
  // From the tagger: what its occurrences say together.
  std::uint32_t scored = 0;                    // occurrences
  std::int32_t type_scores[4] = {0, 0, 0, 0};  // sums over them
};

class ArticleWords {
 public:
  void clear(std::size_t expected);
  // Where the article's words leave a mark.
  struct Bit {
    std::uint64_t mask = 0;
    std::uint32_t word = 0;
  };
  static Bit bit_of(std::uint32_t folded) {
    return {std::uint64_t{1} << (folded & 63), folded >> 6 & (kFilterWords - 1)};
  }
  // 0 for nearly all words that the article does not have; cheap.
  std::uint64_t may_have(const Bit& bit) const { return filter_[bit.word] & bit.mask; }
  const WordFacts* find(std::uint32_t folded) const {
    const Slot& slot = table_[slot_of(folded)];
    return slot.folded != 0 ? &facts_[slot.facts] : nullptr;
  }
  // Where the facts of a word are, new ones if it has none. They may move with the next word.
  std::uint32_t place_of(std::uint32_t folded) {
    const std::size_t slot = slot_of(folded);
    return table_[slot].folded != 0 ? table_[slot].facts : add(slot, folded);
  }
  WordFacts& operator[](std::uint32_t place) { return facts_[place]; }
  const WordFacts& operator[](std::uint32_t place) const { return facts_[place]; }

 private:
  // Small, so that the table stays in the processor's nearest memory.
  struct Slot {
    std::uint32_t folded = 0;  // 0: free
    std::uint32_t facts = 0;
  };

  // Of the word, or the free one where it goes.
  std::size_t slot_of(std::uint32_t folded) const {
    const std::size_t mask = table_.size() - 1;
    std::size_t at = folded & mask;
    while (table_[at].folded != 0 && table_[at].folded != folded) at = (at + 1) & mask;
    return at;
  }
  static constexpr std::uint32_t kFilterWords = 256;  // 16,384 bits for some hundreds of words
  std::uint32_t add(std::size_t slot, std::uint32_t folded);
  [[gnu::noinline]] void grow();  // apart, so that add() keeps its own in few registers
  std::vector<Slot> table_ = std::vector<Slot>(64);  // open addressing, at most half in use
  std::vector<WordFacts> facts_;
  std::array<std::uint64_t, kFilterWords> filter_{};
};

// Units [begin, end) that may hold names; everything outside runs is no name.
struct TagRun {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Joint joint = Joint::kStart;  // to the run before: kNear, kFar, or kStart in another sentence
  bool plain = false;  // begins a sentence with an ordinary word and holds no name (tagger.cc)
};

// What the lexicon knows at a unit.
struct UnitLex {
  std::uint32_t flags = 0;         // of the unit alone
  std::uint32_t phrase_flags = 0;  // of the longest phrase that covers it
  std::uint8_t phrase_length = 0;  // in units; 0: no phrase of two or more
  std::uint8_t phrase_place = 0;   // 0 first, 1 inside, 2 last
  std::uint8_t begins = 0;         // units of the longest phrase that begins with it
  std::uint16_t word_class = 0;    // of the middle grain
  std::uint16_t coarse_class = 0;
  std::uint16_t fine_class = 0;
  std::uint16_t small_share = 0;
};

struct TagDocument {
  std::string_view text;
  bool is_title = false;
  TextKind kind = TextKind::kUsual;
  bool mended = false;  // some units are the rest of a word (kUnitRest)
  std::vector<Unit> units;
  std::vector<LexWord> words;        // what the lexicon has of each unit's form
  std::vector<UnitLex> lex;          // of those in and beside runs
  std::vector<std::uint32_t> facts;  // of each word: its place in ArticleWords
  std::vector<TagRun> runs;
  // For each kBlockBytes of the text the first unit that ends behind their first byte.
  static constexpr std::uint32_t kBlockBytes = 32;
  std::vector<std::uint32_t> unit_of_block;

  // The first unit that ends behind byte `at`; all units' number when none does.
  std::size_t unit_at(std::uint32_t at) const {
    const std::size_t block = at / kBlockBytes;
    std::size_t i = block < unit_of_block.size() ? unit_of_block[block] : units.size();
    while (i < units.size() && units[i].end <= at) ++i;
    return i;
  }

  // The ASCII mark that unit i is; 0 for a word, and behind the last unit.
  char mark_at(std::size_t i) const { return i < units.size() ? units[i].mark : '\0'; }

  std::string_view form(std::size_t i) const {
    return text.substr(units[i].begin, units[i].end - units[i].begin);
  }
};

// The end of the runs of the sentence that run `first` is the first of. Longer sentences,
// which are texts without a point, are cut: what is kept of each unit of a sentence adds up.
inline constexpr std::size_t kMostSentenceRuns = 1000;
std::size_t sentence_end(const TagDocument& document, std::size_t first);

// Whether the unit is one of `words`, letter for letter.
bool is_one_of(const TagDocument& document, std::size_t unit,
               std::span<const std::string_view> words);

// Fills `document` for `text` and adds what it tells to `words`.
void prepare_document(std::string_view text, bool is_title, const Lexicon& lexicon,
                      TagDocument& document, ArticleWords& words);

}  // namespace dateline
