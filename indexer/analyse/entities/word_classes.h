// Groups words by the company that they keep: words that stand between the same
// neighbours get the same class. Made once from a large unlabelled corpus; the
// tagger then knows something of words that no labelled text holds.
//
// One object, one thread; deterministic for the same texts in the same order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/analyse/entities/units.h"

namespace dateline {

struct WordClassOptions {
  std::size_t words = 48000;    // most frequent words that get a class
  std::size_t contexts = 4000;  // most frequent words that count as neighbours
  std::vector<std::size_t> classes = {64, 256, 1000};  // of each grain
  std::uint32_t least = 15;                            // times that a word must be seen
  int rounds = 14;
};

class WordClassMaker {
 public:
  explicit WordClassMaker(const WordClassOptions& options) : options_(options) {}

  // First every text through count(), then every text again through neighbours().
  void count(std::string_view text);
  void neighbours(std::string_view text);
  // Lines "word", the word, its class of each grain, the share of it written small
  // (1 never to 8 always), as data/gazetteers/word-classes.tsv holds them.
  std::vector<std::string> classes();

 private:
  struct Pair {
    std::uint32_t key = 0;  // word << 14 | context, plus one
    std::uint32_t count = 0;
  };
  void choose_words();
  std::uint32_t context_of(std::size_t unit, bool before) const;
  void add_pair(std::uint32_t word, std::uint32_t context);
  void group_pairs();
  void group_words(std::size_t classes);
  void seed(std::size_t classes);
  void estimate(std::size_t classes);
  bool assign(std::size_t classes);
  unsigned small_share(const std::string& word) const;

  WordClassOptions options_;
  std::unordered_map<std::string, std::uint32_t> counts_;
  std::vector<std::string> words_;
  std::unordered_map<std::uint32_t, std::uint32_t> numbers_;  // exact hash -> index in words_
  std::vector<Unit> units_;
  std::vector<Pair> table_;
  std::size_t pairs_ = 0;
  std::vector<std::uint32_t> starts_;  // of each word in contexts_
  std::vector<std::uint32_t> contexts_;
  std::vector<float> weights_;
  std::vector<std::uint16_t> class_of_;
  std::vector<float> logs_;  // [context][class]
};

}  // namespace dateline
