#include "indexer/analyse/entities/person_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/forename_gender.h"
#include "indexer/analyse/entities/known_as.h"
#include "indexer/analyse/entities/name_words.h"
#include "indexer/analyse/entities/person_context.h"
#include "indexer/analyse/entities/plain_fold.h"

namespace dateline {
namespace {

// More persons than this in one article (lists of results) are not compared with
// each other: joining stays linear in the text.
constexpr std::size_t kMaxCompared = 300;

class Resolver {
 public:
  explicit Resolver(const std::vector<PersonMention>& mentions) : mentions_(mentions) {
    for (const PersonMention& mention : mentions) words_.push_back(person_words(mention.form));
    // "Ben Ali" beside "Zine El Abidine Ben Ali" is a surname.
    std::set<std::string> ends;
    for (const PersonMention& mention : mentions) ends.insert(last_two_words(mention.form));
    for (std::size_t m = 0; m < mentions.size(); ++m) {
      NameWords& words = words_[m];
      if (words.size() == 2 && is_forename(mentions[m].form, words[0]) &&
          ends.contains(mentions[m].form)) {
        words.erase(words.begin());
      }
    }
  }

  std::vector<std::string> run() {
    gather_persons();
    note_aliases();
    std::vector<std::string> names(mentions_.size());
    for (std::size_t m = 0; m < mentions_.size(); ++m) {
      const bool someone_else =
          words_[m].size() == 1 && is_someone_else(mentions_[m].before, mentions_[m].after);
      const int person = someone_else ? -1 : true_person(person_of(m));
      if (person >= 0 && words_[m].size() == 1) holder_[words_[m]] = person;
      names[m] = person < 0 ? mentions_[m].form : persons_[static_cast<std::size_t>(person)].form;
    }
    return names;
  }

 private:
  struct Person {
    std::string form;
    NameWords words;
    std::set<std::string> titles;
    std::size_t first = 0;  // its first mention
  };

  // Full forms, longest first, each joined to a fuller one when just one fits.
  void gather_persons() {
    std::vector<std::size_t> order;
    for (std::size_t m = 0; m < mentions_.size(); ++m) {
      if (words_[m].size() >= 2 && !is_broken(m)) order.push_back(m);
    }
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
      return letters_of(words_[a]) > letters_of(words_[b]);
    });
    for (const std::size_t m : order) {
      const auto known = by_words_.find(words_[m]);
      if (known != by_words_.end()) {
        note(known->second, m);
        continue;
      }
      int same = only_person([&](const Person& p) {
        return same_full_name(words_[m], p.words) && !is_namesake(m, p);
      });
      if (same < 0) {
        same = only_person([&](const Person& p) { return same_but_for_a_slip(words_[m], p.words); });
      }
      if (same >= 0) {
        by_words_[words_[m]] = same;
      } else {
        by_words_[words_[m]] = static_cast<int>(persons_.size());
        persons_.push_back({mentions_[m].form, words_[m], {}, m});
      }
      note(by_words_[words_[m]], m);
    }
  }

  // "Her mother, Gloria Morgan Hall", in an article that had named Gloria Hall before.
  bool is_namesake(std::size_t m, const Person& person) const {
    return person.words.size() > words_[m].size() && person.first > m &&
           is_relative(mentions_[person.first].before);
  }

  // Of a name of more than two.
  static std::string last_two_words(const std::string& form) {
    const std::size_t last = form.rfind(' ');
    if (last == std::string::npos || last == 0) return {};
    const std::size_t second = form.rfind(' ', last - 1);
    return second == std::string::npos ? std::string() : form.substr(second + 1);
  }

  // "Garri son": one word in two.
  bool is_broken(std::size_t mention) const {
    if (words_[mention].size() != 2) return false;
    const std::string& form = mentions_[mention].form;
    const std::size_t space = form.rfind(' ');
    if (space == std::string::npos || form[0] < 'A' || form[0] > 'Z') return false;
    return std::all_of(form.begin() + static_cast<std::ptrdiff_t>(space) + 1, form.end(),
                       [](char c) { return c >= 'a' && c <= 'z'; });
  }

  // "Ann Lee, better known as Betty Blue": the second name is the first one's, wherever it stands.
  void note_aliases() {
    for (std::size_t m = 1; m < mentions_.size(); ++m) {
      if (words_[m].empty() || !is_alias(m)) continue;
      const int person = true_person(person_of(m - 1));
      if (person < 0) continue;
      const auto own = by_words_.find(words_[m]);
      if (own == by_words_.end()) {
        by_words_[words_[m]] = person;
      } else if (own->second != person) {
        aliases_.try_emplace(own->second, person);
      }
    }
  }

  // Whether the mention before is told to be known by this one's name.
  bool is_alias(std::size_t m) const {
    return is_known_as(mentions_[m].before, last_word(mentions_[m - 1].form));
  }

  static std::string_view last_word(std::string_view form) {
    const std::size_t space = form.rfind(' ');
    return space == std::string_view::npos ? form : form.substr(space + 1);
  }

  // Behind an alias, whose it is.
  int true_person(int person) const {
    const auto found = aliases_.find(person);
    return found == aliases_.end() ? person : found->second;
  }

  void note(int person, std::size_t mention) {
    Person& known = persons_[static_cast<std::size_t>(person)];
    known.first = std::min(known.first, mention);
    if (const std::string title = title_of(mention); !title.empty()) known.titles.insert(title);
  }

  // The last word before the name, when it may be a title.
  std::string title_of(std::size_t mention) const {
    const std::string& before = mentions_[mention].before;
    const std::size_t space = before.find_last_of(' ');
    const std::string word = space == std::string::npos ? before : before.substr(space + 1);
    if (word.empty() || word[0] < 'A' || word[0] > 'Z') return {};
    std::string title = fold_plain(word);
    if (!title.empty() && title.back() == '.') title.pop_back();
    return title;
  }

  template <typename Fits>
  int only_person(Fits fits) const {
    int found = -1;
    for (std::size_t p = 0; p < std::min(persons_.size(), kMaxCompared); ++p) {
      if (!fits(persons_[p])) continue;
      if (found >= 0) return -1;
      found = static_cast<int>(p);
    }
    return found;
  }

  int person_of(std::size_t m) const {
    const auto known = by_words_.find(words_[m]);
    if (known != by_words_.end()) return known->second;
    int best = 0;
    bool refused = false;
    std::vector<int> candidates;
    for (std::size_t p = 0; p < std::min(persons_.size(), kMaxCompared); ++p) {
      const int quality = fit(words_[m], persons_[p].words);
      if (quality == 0 || quality < best) continue;
      if (words_[m].size() == 1 && is_other_sex(m, persons_[p])) {
        refused = true;
        continue;
      }
      if (quality > best) candidates.clear();
      best = quality;
      candidates.push_back(static_cast<int>(p));
    }
    if (candidates.size() == 1) return candidates[0];
    if (candidates.empty()) return refused ? -1 : by_likeness(m);
    const int titled = by_title(m, candidates);
    if (titled >= 0) return titled;
    const int ordered = by_order(m, candidates);
    return ordered >= 0 ? ordered : by_kinship(m, candidates);
  }

  // "Mrs. Hughes" is not Charles Hughes, nor is "Mr. Hughes" whom the text calls Mrs. Ann Hughes.
  bool is_other_sex(std::size_t m, const Person& person) const {
    const std::string title = title_of(m);
    const bool called_woman = has_title(person, is_womans_title);
    if (is_mans_title(title)) return called_woman && !has_title(person, is_mans_title);
    if (!is_womans_title(title) || called_woman) return false;
    const bool initials = std::all_of(person.words.begin(), person.words.end() - 1,
                                      [](const std::string& word) { return word.size() == 1; });
    return initials || has_title(person, is_mans_title) || is_mans_forename(person.words.front());
  }

  static bool is_womans_title(const std::string& title) {
    return title == "mrs" || title == "miss" || title == "ms" || title == "mme" || title == "mlle";
  }
  static bool is_mans_title(const std::string& title) { return title == "mr" || title == "sir"; }
  static bool has_title(const Person& person, bool (*is)(const std::string&)) {
    return std::any_of(person.titles.begin(), person.titles.end(), is);
  }

  // None has the very words: a scan's or a writer's slip, or initials.
  int by_likeness(std::size_t m) const {
    const int broken = only_person(
        [&](const Person& person) { return same_broken_surname(words_[m], person.words); });
    if (broken >= 0) return broken;
    if (words_[m].size() == 1) {
      const int slip = only_person(
          [&](const Person& person) { return is_slip(words_[m][0], person.words.back()); });
      if (slip >= 0) return slip;
    }
    return by_initials(m);
  }

  // "WSS" for William S. Saturn.
  int by_initials(std::size_t m) const {
    const std::string& form = mentions_[m].form;
    const bool capitals = form.size() >= 2 && form.size() <= 4 &&
                          std::all_of(form.begin(), form.end(), is_ascii_upper);
    if (!capitals) return -1;
    const std::string letters = words_[m][0];
    return only_person([&](const Person& person) {
      std::string initials;
      for (const std::string& word : person.words) initials.push_back(word[0]);
      return initials == letters;
    });
  }

  // Who alone had been named when the surname came by itself keeps it: others of
  // that name are told apart by the writer.
  int by_order(std::size_t m, const std::vector<int>& candidates) const {
    const auto holder = holder_.find(words_[m]);
    if (holder != holder_.end() &&
        std::find(candidates.begin(), candidates.end(), holder->second) != candidates.end()) {
      return holder->second;
    }
    int found = -1;
    for (const int person : candidates) {
      if (persons_[static_cast<std::size_t>(person)].first > m) continue;
      if (found >= 0) return -1;
      found = person;
    }
    return found;
  }

  // Whose relatives the others are that had been named, who come with their first names.
  int by_kinship(std::size_t m, const std::vector<int>& candidates) const {
    int found = -1;
    for (const int person : candidates) {
      const std::size_t first = persons_[static_cast<std::size_t>(person)].first;
      if (first > m || true_person(person) != person || is_relative(mentions_[first].before)) continue;
      if (found >= 0) return -1;
      found = person;
    }
    return found;
  }

  // Of several persons the one that alone was given the same title.
  int by_title(std::size_t m, const std::vector<int>& candidates) const {
    const std::string title = title_of(m);
    if (title.empty()) return -1;
    int found = -1;
    for (const int person : candidates) {
      if (persons_[static_cast<std::size_t>(person)].titles.count(title) == 0) continue;
      if (found >= 0) return -1;
      found = person;
    }
    return found;
  }

  const std::vector<PersonMention>& mentions_;
  std::vector<NameWords> words_;
  std::vector<Person> persons_;
  std::map<NameWords, int> by_words_;
  std::map<int, int> aliases_;   // of a person under another name: who it is
  std::map<NameWords, int> holder_;  // of a lone name: whom it meant last
};

}  // namespace

std::vector<std::string> resolve_persons(const std::vector<PersonMention>& mentions) {
  return Resolver(mentions).run();
}

}  // namespace dateline
