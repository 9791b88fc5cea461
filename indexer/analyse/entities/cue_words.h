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
    for (const WordSet* set : sets) set->append_to(words_);
  }

  void add(std::uint32_t folded) { words_.push_back(folded); }

  bool any_in(const ArticleWords& article) const {
    return std::ranges::any_of(words_, [&](std::uint32_t word) {
      return article.may_have(word) && article.find(word) != nullptr;
    });
  }

 private:
  std::vector<std::uint32_t> words_;  // folded
};

}  // namespace dateline
