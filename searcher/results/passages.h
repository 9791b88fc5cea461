// Passages of an article that show why it was found, and its title, with the
// words and names of the query highlighted.
//
// One object serves one query and one thread; the text is analysed again, which
// costs about as much as reading it. Linear in the text, times the passages that are wanted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/token.h"
#include "searcher/results/result_page.h"
#include "searcher/results/snippet_text.h"
#include "searcher/results/word_matcher.h"

namespace dateline {

inline constexpr std::size_t kMaxPassageCharacters = 300;
inline constexpr std::size_t kMaxPassages = 100;  // of one article; a larger count gives these

// Where a text has a person, organisation or place that the query asks for by name.
struct AskedName {
  ByteRange range;        // one highlight
  std::int32_t name = 0;  // which of the query's names, from 0
};

class PassageMaker {
 public:
  explicit PassageMaker(HighlightTerms asked) : matcher_(std::move(asked)) {}

  // Up to `count` passages in the order of the text, none overlapping. Each holds
  // words of the query; a name, wherever `names` (ascending and apart) has it, is one
  // more word, however it is written: first come those that show the most words not yet shown,
  // then those with more words side by side, then with more words, then the
  // earlier ones. A passage is whole sentences, as many as fit, or whole words of
  // a sentence that is too long. When no word is found it is the text's start;
  // an empty text has none.
  std::vector<Snippet> passages(std::string_view body, std::string_view language, std::size_t count,
                                std::span<const AskedName> names = {});

  // The whole title.
  Snippet title(std::string_view title, std::string_view language,
                std::span<const AskedName> names = {});

 private:
  void analyse(std::string_view text, std::string_view language, std::span<const AskedName> names);

  WordMatcher matcher_;
  std::vector<Token> tokens_;        // of the text at hand
  std::vector<std::int32_t> words_;  // by token: which word of the query; names count on from there
  std::vector<ByteRange> marks_;
  std::vector<ByteRange> divisions_;  // bytes of lines' ends inside words
};

}  // namespace dateline
