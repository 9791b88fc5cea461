// What a word of the query adds to an article's score, for --explain.
#pragma once

#include <cstdint>
#include <string>

namespace dateline {

struct ScorePart {
  std::string label;  // the word as asked
  std::string term;   // or terms of several that the word stands for: those that are there
  double weight = 0;  // part of the score
  std::uint32_t frequency = 0;  // within the article, title words weighted
  std::uint64_t document_frequency = 0;
};

}  // namespace dateline
