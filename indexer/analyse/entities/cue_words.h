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
  [[gnu::cold, gnu::noinline]] CueWords(std::initializer_list<const WordSet*> sets) {
    for (const WordSet* set : sets) set->append_to(words_);
  }

  bool any_in(const ArticleWords& article) const {
    return std::ranges::any_of(
        words_, [&](std::uint32_t word) { return article.find(word) != nullptr; });
  }

 private:
  std::vector<std::uint32_t> words_;  // folded
};

}  // namespace dateline
