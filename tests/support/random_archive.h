// Random articles for comparing the search with a slow one: short texts of a
// small vocabulary, so that random queries have matches. The same seed gives
// the same articles. One object for one thread.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/article/article.h"
#include "common/fields/field_table.h"
#include "tests/support/random.h"

namespace dateline {

// How the articles of one archive are.
struct ArticleStyle {
  std::size_t ids = 60;  // ids are drawn from so many: fewer give more replacements
  int most_paragraphs = 3;
  int most_sentences = 3;  // of a paragraph
  int most_words = 9;      // of a sentence
  int rare_words = 0;      // per cent of words that hardly come twice
  bool several_languages = true;
  int first_year = 2023;  // dates are of this year to 2025
};

// A style of its own for each archive.
ArticleStyle random_style(Random& random);

class RandomArticles {
 public:
  RandomArticles(Random& random, const ArticleStyle& style) : random_(random), style_(style) {}

  Article next();
  // The next one with an id of its own: "a0", "a1", ...
  Article next_distinct();

 private:
  std::string word();
  std::string sentence(int most_words);
  std::string body();
  PartialDate date();
  std::vector<std::string> values(Field facet, int most);
  std::string value(Field facet, int percent);

  Random& random_;
  ArticleStyle style_;
  Article before_;  // now and then an article repeats the one before: equal scores
  std::size_t made_ = 0;
};

}  // namespace dateline
