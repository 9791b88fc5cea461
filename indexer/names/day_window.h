// How many articles of a span of days have each full name, by a word of it. One object
// for one thread.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace dateline {

// A full name in an article, by one of its words.
struct NameOfWord {
  std::uint32_t word = 0;
  std::uint32_t name = 0;

  friend auto operator<=>(const NameOfWord&, const NameOfWord&) = default;
};

class DayWindow {
 public:
  explicit DayWindow(std::size_t words) : words_(words) {}

  // An article's, sorted, each once.
  void add(const std::vector<NameOfWord>& names) { change(names, true); }
  void remove(const std::vector<NameOfWord>& names) { change(names, false); }

  // Articles that have the word in a full name, and those that have it in this one.
  std::uint32_t articles(std::uint32_t word) const { return words_[word].articles; }
  std::uint32_t articles(NameOfWord of) const;
  // The most frequent name with the word; there must be one.
  NameOfWord most_frequent(std::uint32_t word) const;

 private:
  struct Word {
    std::uint32_t articles = 0;
    std::unordered_map<std::uint32_t, std::uint32_t> names;
  };
  void change(const std::vector<NameOfWord>& names, bool more);

  std::vector<Word> words_;
};

}  // namespace dateline
