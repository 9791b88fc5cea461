#include "indexer/analyse/entities/gather_persons.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/forename_gender.h"
#include "indexer/analyse/entities/person_context.h"
#include "indexer/analyse/entities/titles_before.h"

namespace dateline {
namespace {

// More forms with initials in front than this of one surname are many persons'.
constexpr std::size_t kMaxInitials = 10;

bool begins_with_initial(const MentionedName& name) { return name.words.front().size() == 1; }

// "Garri son": one word in two.
bool is_broken(const MentionedName& name) {
  if (name.words.size() != 2) return false;
  const std::size_t space = name.printed.rfind(' ');
  return space != std::string_view::npos && is_ascii_upper(name.printed[0]) &&
         std::ranges::all_of(name.printed.substr(space + 1), is_ascii_lower);
}

class PersonGatherer {
 public:
  explicit PersonGatherer(MentionedNames& names) : names_(names) {}

  ArticlePersons run() {
    const std::vector<std::size_t> full = full_names();
    note_initials(full);
    persons_.reserve(full.size());
    for (const std::size_t m : full) gather(m);
    note_men();
    gather_couples();
    return std::move(persons_);
  }

 private:
  // The mentions of full names, the longest first.
  std::vector<std::size_t> full_names() const {
    struct Full {
      std::size_t letters;
      bool numbered;
      std::size_t mention;
    };
    std::vector<Full> full;
    for (std::size_t m = 0; m < names_.size(); ++m) {
      const MentionedName& name = names_[m];
      if (name.words.size() >= 2 && !is_broken(name))
        full.push_back({letters_of(name.words), !name.number.empty(), m});
    }
    std::ranges::sort(full, [](const Full& a, const Full& b) {
      return std::tuple(b.letters, b.numbered, a.mention) <
             std::tuple(a.letters, a.numbered, b.mention);
    });
    std::vector<std::size_t> mentions;
    mentions.reserve(full.size());
    for (const Full& name : full) mentions.push_back(name.mention);
    return mentions;
  }

  // A person's name is joined to a fuller one when just one fits.
  void gather(std::size_t m) {
    const MentionedName& name = names_[m];
    const int known = persons_.of_name(name.name_id);
    if (known >= 0) {
      note(known, name, m);
      return;
    }
    int same = persons_.only([&](const Person& p) {
      return may_share_words(name, p) && same_full_name(name.words, p.words) && may_be(m, p);
    });
    if (same < 0 && is_of_several_numbers(name)) return;
    if (same < 0) {
      same = persons_.only([&](const Person& p) {
        return name.letters == p.letters && same_but_for_a_slip(name.words, p.words) &&
               may_be(m, p);
      });
    }
    if (same < 0) same = by_first_initial(name);
    if (same < 0) {
      same = persons_.add({.form = std::string(name.form),
                           .words = name.words,
                           .number = name.number,
                           .letters = name.letters,
                           .words_id = name.words_id,
                           .first = m,
                           .reporter = name.in_byline,
                           .first_surname = surname_before_de(name.form)});
    }
    persons_.give_name(name.name_id, same);
    note(same, name, m);
  }

  // What most names are told apart by: the shorter one's words begin as words of the other.
  static bool may_share_words(const MentionedName& name, const Person& person) {
    return (name.letters & ~person.letters) == 0 || (person.letters & ~name.letters) == 0;
  }

  bool may_be(std::size_t m, const Person& person) const {
    const MentionedName& name = names_[m];
    return numbers_agree(name.number, person.number) && !is_parted(names_, name, person) &&
           !names_.are_two(name.words_id, person.words_id) && !is_namesake(m, person);
  }

  // "Her mother, Gloria Morgan Hall", in an article that had named Gloria Hall before.
  bool is_namesake(std::size_t m, const Person& person) const {
    return person.words.size() > names_[m].words.size() && person.first > m &&
           is_relative(names_[person.first].before);
  }

  // A name without a number, of two rulers or of father and son.
  bool is_of_several_numbers(const MentionedName& name) const {
    if (!name.number.empty()) return false;
    int same = 0;
    for (int p = 0; p < persons_.compared(); ++p) {
      if (persons_[p].words_id == name.words_id && !is_parted(names_, name, persons_[p])) ++same;
    }
    return same > 1;
  }

  // Of each surname that has initials alone in front somewhere these names, and the full ones.
  void note_initials(const std::vector<std::size_t>& full) {
    for (const std::size_t m : full) {
      const MentionedName& name = names_[m];
      if (begins_with_initial(name)) initials_[name.words.back()].insert(name.words);
    }
    if (initials_.empty()) return;
    for (const std::size_t m : full) {
      const MentionedName& name = names_[m];
      if (!begins_with_initial(name) && initials_.contains(name.words.back()))
        full_names_[name.words.back()].insert(name.words);
    }
  }

  // "S. K. Warne", when Shane Warne is the one Warne of the article and no other initials are his.
  int by_first_initial(const MentionedName& name) const {
    if (!begins_with_initial(name)) return -1;
    const auto full = full_names_.find(name.words.back());
    if (full == full_names_.end() || full->second.size() != 1) return -1;
    const NameWords& words = *full->second.begin();
    const std::set<NameWords>& all = initials_.at(name.words.back());
    const bool one = all.size() <= kMaxInitials &&
                     std::all_of(all.begin(), all.end(), [&](const NameWords& initials) {
                       return initials == name.words || !initials_fit(initials, words);
                     });
    if (!one || !initials_fit(name.words, words)) return -1;
    return persons_.only([&](const Person& p) {
      return p.words == words && !names_.are_two(name.words_id, p.words_id);
    });
  }

  void note(int person, const MentionedName& name, std::size_t m) {
    Person& known = persons_[person];
    known.first = std::min(known.first, m);
    if (!name.in_byline) known.reporter = false;
    // "John Lee's father was the late Mr. Bo Lee": the Mr. Lee of the article is John.
    const bool late = !name.title.empty() && is_called_late_kin(name.before);
    note_title(known, late ? std::string() : name.title, name.title_kinds);
    const std::string other = other_title_before(name.before);
    note_title(known, other, title_kinds(other));
    if (is_called_female_kin(name.before)) known.female_kin = true;
  }

  static void note_title(Person& person, const std::string& title, std::uint8_t kinds) {
    person.title_kinds |= kinds;
    if (!title.empty()) person.titles.insert(title);
  }

  // "Bo Okafor, 44. His daughter, Ada Okafor": who stands in front is a man.
  void note_men() {
    for (std::size_t m = 1; m < names_.size(); ++m) {
      const int person = persons_.of_name(names_[m - 1].name_id);
      if (person >= 0 && is_called_his_kin(names_[m].before)) persons_[person].man = true;
    }
  }

  // "Earl and Darlene Houston" are two of the name, where the text goes on about Mr. Houston.
  void gather_couples() {
    std::set<std::uint32_t> named_alone;
    for (std::size_t m = 0; m + 1 < names_.size(); ++m) {
      const MentionedName& name = names_[m];
      const MentionedName& other = names_[m + 1];
      if (!name.is_lone() || !named_alone.insert(name.words_id).second || !is_couple(name, other))
        continue;
      const bool known = persons_.only([&](const Person& p) {
        return (name.letters & ~p.letters) == 0 && fit(name.words, p.words) > 0;
      }) >= 0;
      if (known || !goes_on_about(name.words[0], other.words.back())) continue;
      Person person;
      person.form = std::string(name.form).append(other.printed.substr(other.printed.find(' ')));
      person.words = {name.words[0], other.words.back()};
      person.letters = first_letters(person.words);
      person.words_id = names_.add_name(person.words);
      person.first = m;
      const std::uint32_t full_name = person.words_id;
      const int added = persons_.add(std::move(person));
      persons_.give_name(full_name, added);
      persons_.give_name(name.name_id, added);
    }
  }

  static bool is_couple(const MentionedName& name, const MentionedName& other) {
    return other.before.ends_with(" and") && other.words.size() == 2 &&
           is_known_forename(name.words[0]) && is_known_forename(other.words[0]) &&
           name.printed.find(' ') == std::string_view::npos &&
           other.printed.find(' ') != std::string_view::npos &&
           other.before.ends_with(std::string(name.form) + " and");
  }

  // Whether a surname stands alone behind a title that goes with the forename.
  bool goes_on_about(const std::string& forename, const std::string& surname) const {
    const LoneName lone = names_.lone(surname);
    return (lone.is_man && is_mans_forename(forename)) ||
           (lone.is_woman && is_womans_forename(forename));
  }

  MentionedNames& names_;
  ArticlePersons persons_;
  std::map<std::string, std::set<NameWords>> initials_;    // by the surname
  std::map<std::string, std::set<NameWords>> full_names_;  // likewise
};

}  // namespace

ArticlePersons gather_persons(MentionedNames& names) { return PersonGatherer(names).run(); }

bool is_parted(const MentionedNames& names, const MentionedName& name, const Person& person) {
  return name.number.empty() != person.number.empty() &&
         (names.is_parted(name.words_id) || names.is_parted(person.words_id));
}

}  // namespace dateline
