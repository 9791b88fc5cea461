// Random queries in the query language and random requests around them. Some
// texts are refused by the parser (too many prefixes, say): the caller takes
// another. One object for one thread.
#pragma once

#include <string>
#include <vector>

#include "common/article/article.h"
#include "searcher/results/search_request.h"
#include "tests/support/random.h"

namespace dateline {

class RandomQueries {
 public:
  // Words and phrases are taken from `samples` half of the time, so that rare
  // words and long phrases have matches. They must outlive this.
  RandomQueries(Random& random, const std::vector<Article>& samples)
      : random_(random), samples_(samples) {}

  SearchRequest next();

 private:
  std::string any_of_all(int depth);  // what a query may be at the top and in brackets
  std::string all_of(int depth);
  std::string part(int depth);           // an operand of AND and OR
  std::string placed(int depth);         // NEAR, ADJ, SENTENCE, ...
  std::string place_operand(int depth);  // what may stand in them
  std::string misspelt(std::string word);
  std::string word();
  std::string sample_words(int most);
  std::string text_leaf();
  Field facet_field();
  std::string value();
  std::string date_text();
  std::string date_value();
  Filter filter();

  Random& random_;
  const std::vector<Article>& samples_;
};

}  // namespace dateline
