// What a user who has begun to type may mean: words of the archive, persons,
// organisations, places and countries.
//
// One object for one opened archive, which must outlive it; making it counts the
// archive's names once. Const methods may be called from any thread. Errors:
// kDamaged.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/read/opened_archive.h"

namespace dateline {

struct Suggestion {
  std::string kind;   // word, person, org, place, country
  std::string text;   // as one would write it
  std::string query;  // what finds it: amina, person:"Amina Diallo", country:SN
  std::uint64_t articles = 0;
  std::size_t replaces = 0;  // bytes at the end of what was typed that it stands for
};

inline constexpr std::size_t kMaxSuggestions = 50;
inline constexpr std::size_t kMaxSuggestPrefix = 200;  // bytes

class Suggester {
 public:
  explicit Suggester(const OpenedArchive& archive);

  // The most frequent names of each kind and words whose beginning is the end of
  // `typed`: its last word, or for names its last words. At most `count` of each kind; those that
  // stand for more of what was typed come first, and of these those of most articles, whatever
  // their kind.
  std::vector<Suggestion> suggest(std::string_view typed, std::size_t count) const;

 private:
  struct Name {
    std::string text;
    std::string label;   // a country's name
    std::string folded;  // " amina diallo"
    std::uint64_t articles = 0;
  };
  struct Names {
    Field field;
    std::vector<Name> names;  // most frequent first
  };

  Names names_of(Field field) const;
  void add_names(const Names& names, std::string_view typed, std::size_t count,
                 std::vector<Suggestion>& found) const;
  void add_words(std::string_view typed, std::size_t count, std::vector<Suggestion>& found) const;

  const OpenedArchive& archive_;
  std::vector<Names> names_;
};

}  // namespace dateline
