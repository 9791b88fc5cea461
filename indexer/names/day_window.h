// How many articles of a span of days have each full name, by a word of it, and how many
// the word alone. One object for one thread.
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

// An article's. Both sorted, each once.
struct ArticleNames {
  std::vector<NameOfWord> full;
  std::vector<std::uint32_t> lone;  // words alone that are in none of the full names
};

class DayWindow {
 public:
  explicit DayWindow(std::size_t words) : words_(words) {}

  void add(const ArticleNames& names) { change(names, true); }
  void remove(const ArticleNames& names) { change(names, false); }

  // Articles that have the word in a full name, those that have it in this one, those
  // that have it in each of the others (added up), and those that have it alone.
  std::uint32_t articles(std::uint32_t word) const { return words_[word].articles; }
  std::uint32_t articles(NameOfWord of) const;
  std::uint32_t of_others(NameOfWord of) const { return words_[of.word].of_names - articles(of); }
  std::uint32_t lone(std::uint32_t word) const { return words_[word].lone; }
  // The most frequent name with the word; there must be one.
  NameOfWord most_frequent(std::uint32_t word) const;

 private:
  struct Word {
    std::uint32_t articles = 0;
    std::uint32_t of_names = 0;  // the sum of `names`
    std::uint32_t lone = 0;
    std::unordered_map<std::uint32_t, std::uint32_t> names;
  };
  void change(const ArticleNames& names, bool more);

  std::vector<Word> words_;
};

}  // namespace dateline
