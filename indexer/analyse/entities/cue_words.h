// Words one of which an article must have for a rule to find anything: most rules are about what
// few articles tell of, and need not look at the names of all. Immutable once made; any thread.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <vector>

#include "indexer/analyse/entities/tag_document.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {

class CueWords {
 public:
  CueWords() = default;
  [[gnu::cold, gnu::noinline]] CueWords(std::initializer_list<const WordSet*> sets) {
    std::vector<std::uint32_t> words;
    for (const WordSet* set : sets) set->append_to(words);
    for (const std::uint32_t word : words) add(word);
  }

  void add(std::uint32_t folded) { cues_.push_back({ArticleWords::bit_of(folded), folded}); }

  bool any_in(const ArticleWords& article) const {
    // Nearly always none: told without a branch for each, which would be guessed wrong often.
    std::uint64_t any = 0;
    for (const Cue& cue : cues_) any |= article.may_have(cue.bit);
    return any != 0 && std::ranges::any_of(cues_, [&](const Cue& cue) {
             return article.may_have(cue.bit) != 0 && article.find(cue.folded) != nullptr;
           });
  }

 private:
  struct Cue {
    ArticleWords::Bit bit;
    std::uint32_t folded = 0;
  };
  std::vector<Cue> cues_;
};

}  // namespace dateline
