// What an article's mentions of persons say by themselves: each one's words, number and title, and
// which of them have the same name.
//
// One article, one thread; never fails; linear in the mentions.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/analyse/entities/name_words.h"
#include "indexer/analyse/entities/person_names.h"
#include "indexer/analyse/entities/text_ids.h"

namespace dateline {

struct MentionedName {
  std::string_view printed;
  std::string_view form;    // as printed, some without a stray s
  std::string_view before;  // the text before it
  std::string_view after;   // and behind it
  NameWords words;
  std::string number;            // "ii", "jr"
  std::string title;             // right before it
  std::uint8_t title_kinds = 0;  // as bits of TitleKind
  bool in_byline = false;
  bool quoted_name = false;
  std::uint32_t letters = 0;   // first_letters() of the words
  std::uint32_t words_id = 0;  // the same for all names of these words
  std::uint32_t name_id = 0;   // for those of this number too: John Paul I is not John Paul II

  bool is_lone() const { return words.size() == 1; }
};

// A name of one word, wherever it comes by itself.
struct LoneName {
  std::size_t first = static_cast<std::size_t>(-1);  // not as a woman's
  bool is_man = false;                               // called Mr. somewhere
  bool is_woman = false;
};

class MentionedNames {
 public:
  // The mentions must outlive it.
  explicit MentionedNames(const std::vector<PersonMention>& mentions);

  std::size_t size() const { return names_.size(); }
  const MentionedName& operator[](std::size_t m) const { return names_[m]; }

  // Of a mention's words; what no name of one word has, is not called anything.
  const LoneName& lone(std::uint32_t words_id) const { return lone_[words_id]; }
  // Of a word that may be no mention's.
  LoneName lone(const std::string& word) const;

  // Whether father and son have these words for their names.
  bool is_parted(std::uint32_t words_id) const {
    return words_id < parted_.size() && parted_[words_id];
  }

  // Whether the text tells two persons by these words for their full names: "J. Okafor, a brother
  // of James Okafor", "R. W. Okafor met Robert Okafor".
  bool are_two(std::uint32_t words_id, std::uint32_t other_id) const {
    return !two_.empty() && two_.contains(std::minmax(words_id, other_id));
  }

  // The mention's form; "Khalaf" is Abu Khalaf where the article has that.
  std::string_view with_abu(std::size_t m) const;

  // The number that a name without one, made of mentions' words, is told by.
  std::uint32_t add_name(const NameWords& words) { return ids_.of(key_of(words)); }

 private:
  static std::string key_of(const NameWords& words);
  void take_surnames_whole();
  void number_names();
  void note_lone_names();
  void find_namesakes();
  void find_two_of_a_surname();

  std::vector<MentionedName> names_;
  TextIds ids_;
  std::vector<LoneName> lone_;                             // by the words' ids
  std::vector<bool> parted_;                               // likewise; empty when none are
  std::set<std::pair<std::uint32_t, std::uint32_t>> two_;  // likewise, the lower one first
  std::map<std::uint32_t, std::string_view> with_abu_;  // likewise, of a name behind Abu the whole
};

}  // namespace dateline
