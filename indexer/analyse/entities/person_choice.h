// Which person of the article a mention means: whose name it is, or whose part of a name fits best.
// Of several persons titles decide, or who had been named when it came.
//
// One article, one thread; never fails.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/analyse/entities/article_persons.h"
#include "indexer/analyse/entities/mentioned_names.h"

namespace dateline {

class PersonChoice {
 public:
  // Both must outlive it.
  PersonChoice(const MentionedNames& names, const ArticlePersons& persons)
      : names_(names), persons_(persons) {}

  // The person that mention m means; -1 for none, or several.
  int of(std::size_t m) const;

  // Says whom a name of one word meant in its latest mention.
  void note(std::size_t m, int person);

 private:
  int quality_of(const MentionedName& name, const Person& person) const;
  bool is_anothers(const MentionedName& name, const Person& reporter) const;
  bool may_be_weaker(std::size_t m, const Person& person) const;
  bool is_relation_of_person(std::size_t m, int person) const;
  bool is_named_before(const MentionedName& name, const Person& person) const;
  int by_likeness(const MentionedName& name) const;
  int by_initials(const MentionedName& name) const;
  int by_title(std::size_t m, const std::vector<int>& candidates) const;
  int by_mr(std::size_t m, const std::vector<int>& candidates) const;
  int by_sex(std::size_t m, const std::vector<int>& candidates) const;
  int by_order(std::size_t m, const std::vector<int>& candidates) const;
  int by_kinship(std::size_t m, const std::vector<int>& candidates) const;

  const MentionedNames& names_;
  const ArticlePersons& persons_;
  std::vector<int> holder_;  // by a lone name's words: whom it meant last
  std::vector<int> mister_;  // and behind Mr.
};

}  // namespace dateline
