#include "indexer/analyse/entities/person_names.h"

#include <cstddef>

#include "indexer/analyse/entities/article_persons.h"
#include "indexer/analyse/entities/gather_persons.h"
#include "indexer/analyse/entities/known_as.h"
#include "indexer/analyse/entities/mentioned_names.h"
#include "indexer/analyse/entities/name_words.h"
#include "indexer/analyse/entities/person_choice.h"
#include "indexer/analyse/entities/person_context.h"
#include "indexer/analyse/entities/person_sex.h"
#include "indexer/analyse/entities/titles_before.h"

namespace dateline {
namespace {

// "Kamal Dahal 'Prachanda'"; not "Ann Lee 'Betty'" and "Ann Lee 'Blue'" where the article has
// another Blue: books, songs and parts are called so too.
bool is_quoted_nickname(const MentionedNames& names, std::size_t m, const ArticlePersons& persons) {
  if (names[m - 1].words.size() < 2 || !names[m].is_lone() || names[m].quoted_name ||
      !is_nickname_in_quotes(names[m].before, names[m - 1].printed, names[m].after))
    return false;
  const int own = persons.of_name(names[m].name_id);
  return (own < 0 || persons[own].words.size() == 1);
}

// "Ann Lee, better known as Betty Blue": the second name is the first one's, wherever it stands.
void note_aliases(const MentionedNames& names, const PersonChoice& choice,
                  ArticlePersons& persons) {
  for (std::size_t m = 1; m < names.size(); ++m) {
    if (names[m].words.empty()) continue;
    const std::string_view last = last_word(names[m - 1].form);
    if (!is_quoted_nickname(names, m, persons) && !is_known_as(names[m].before, last)) continue;
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

// What stands between two mentions; "" when that is long.
std::string_view between(const MentionedName& name, const MentionedName& next) {
  const std::size_t at = next.before.rfind(name.form);
  return at == std::string_view::npos ? std::string_view()
                                      : next.before.substr(at + name.form.size());
}

// "Lion, as she is known", "Lion, as Ann Lee is known": where nobody else can be meant by it.
void note_told_names(const MentionedNames& names, const PersonChoice& choice,
                     ArticlePersons& persons) {
  for (std::size_t m = 0; m < names.size(); ++m) {
    const MentionedName& name = names[m];
    int person = -1;
    const KnownSo so = m > 0 ? known_so(name.after) : KnownSo::kNo;
    if (so != KnownSo::kNo) {
      person = persons.true_person(choice.of(m - 1));
      const auto title = so == KnownSo::kShe ? kWomansTitle : kMansTitle;
      if (person >= 0 && is_other_sex(title, persons[person])) person = -1;
    } else if (name.after.starts_with(',') && m + 1 < names.size() &&
               names[m + 1].before.ends_with("as") &&
               is_known_so(between(name, names[m + 1]), names[m + 1].after)) {
      person = persons.true_person(choice.of(m + 1));
    }
    if (person >= 0 && choice.of(m) < 0) persons.give_name(name.name_id, person);
  }
}

}  // namespace

std::vector<std::string> resolve_persons(const std::vector<PersonMention>& mentions) {
  MentionedNames names(mentions);
  ArticlePersons persons = gather_persons(names);
  PersonChoice choice(names, persons);
  note_aliases(names, choice, persons);
  note_told_names(names, choice, persons);
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
