// The persons of one article, each with the fullest form of the name and what the text around the
// mentions tells: titles, kin. And which names are whose.
//
// One article, one thread; never fails.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "indexer/analyse/entities/name_words.h"

namespace dateline {

struct Person {
  std::string form;
  NameWords words;
  std::string number = {};     // "ii", "jr"
  std::uint32_t letters = 0;   // first_letters() of the words
  std::uint32_t words_id = 0;  // as the mentions have it (mentioned_names.h)
  std::size_t first = 0;       // its first mention
  std::set<std::string> titles = {};
  std::uint8_t title_kinds = 0;  // of all of them, as bits of TitleKind
  bool female_kin = false;       // "his wife"
  bool man = false;              // "his daughter" stands behind
  bool reporter = false;         // named in credits alone
  // The surname of Ada Diallo de Okafor that she was born with, or that stands first.
  std::string first_surname = {};
  int alias_of = -1;  // of a person under another name: who it is
};

class ArticlePersons {
 public:
  // More persons than this in one article (lists of results) are not compared with
  // each other: joining stays linear in the text.
  static constexpr std::size_t kMaxCompared = 300;

  int compared() const { return static_cast<int>(std::min(persons_.size(), kMaxCompared)); }
  const Person& operator[](int person) const { return persons_[static_cast<std::size_t>(person)]; }
  Person& operator[](int person) { return persons_[static_cast<std::size_t>(person)]; }

  void reserve(std::size_t persons) { persons_.reserve(persons); }
  int add(Person person) {
    persons_.push_back(std::move(person));
    return static_cast<int>(persons_.size()) - 1;
  }

  // The one of those compared that fits; -1 for none or several.
  template <typename Fits>
  int only(Fits fits) const {
    int found = -1;
    for (int p = 0; p < compared(); ++p) {
      if (!fits((*this)[p])) continue;
      if (found >= 0) return -1;
      found = p;
    }
    return found;
  }

  // Whose the name is, words and number; -1 for nobody's.
  int of_name(std::uint32_t name_id) const {
    return name_id < of_name_.size() ? of_name_[name_id] : -1;
  }
  void give_name(std::uint32_t name_id, int person) {
    if (name_id >= of_name_.size()) of_name_.resize(name_id + 1, -1);
    of_name_[name_id] = person;
  }

  // Behind an alias, whose it is.
  int true_person(int person) const {
    const int other = person < 0 ? -1 : (*this)[person].alias_of;
    return other < 0 ? person : other;
  }

 private:
  std::vector<Person> persons_;
  std::vector<int> of_name_;
};

}  // namespace dateline
