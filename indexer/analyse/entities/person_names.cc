#include "indexer/analyse/entities/person_names.h"

#include <cstddef>

#include "indexer/analyse/entities/article_persons.h"
#include "indexer/analyse/entities/gather_persons.h"
#include "indexer/analyse/entities/known_as.h"
#include "indexer/analyse/entities/mentioned_names.h"
#include "indexer/analyse/entities/name_words.h"
#include "indexer/analyse/entities/person_choice.h"
#include "indexer/analyse/entities/person_context.h"

namespace dateline {
namespace {

// "Ann Lee, better known as Betty Blue": the second name is the first one's, wherever it stands.
void note_aliases(const MentionedNames& names, const PersonChoice& choice,
                  ArticlePersons& persons) {
  for (std::size_t m = 1; m < names.size(); ++m) {
    if (names[m].words.empty() || !is_known_as(names[m].before, last_word(names[m - 1].form)))
      continue;
    const int person = persons.true_person(choice.of(m - 1));
    if (person < 0) continue;
    const int own = persons.of_name(names[m].name_id);
    if (own < 0) {
      persons.give_name(names[m].name_id, person);
    } else if (own != person && persons[own].alias_of < 0) {
      persons[own].alias_of = person;
    }
  }
}

}  // namespace

std::vector<std::string> resolve_persons(const std::vector<PersonMention>& mentions) {
  MentionedNames names(mentions);
  ArticlePersons persons = gather_persons(names);
  PersonChoice choice(names, persons);
  note_aliases(names, choice, persons);
  std::vector<std::string> resolved;
  resolved.reserve(names.size());
  for (std::size_t m = 0; m < names.size(); ++m) {
    const MentionedName& name = names[m];
    int person = persons.true_person(choice.of(m));
    if (person >= 0 && name.is_lone()) {
      if (is_someone_else(name.before, name.after)) {
        person = -1;
      } else {
        choice.note(m, person);
      }
    }
    resolved.emplace_back(person < 0 ? names.with_abu(m) : persons[person].form);
  }
  return resolved;
}

}  // namespace dateline
