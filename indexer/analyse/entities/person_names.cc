#include "indexer/analyse/entities/person_names.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/forename_gender.h"
#include "indexer/analyse/entities/known_as.h"
#include "indexer/analyse/entities/name_words.h"
#include "indexer/analyse/entities/person_context.h"
#include "indexer/analyse/entities/stray_s.h"
#include "indexer/analyse/entities/titles_before.h"

namespace dateline {
namespace {

// More persons than this in one article (lists of results) are not compared with
// each other: joining stays linear in the text.
constexpr std::size_t kMaxCompared = 300;

// More forms with initials in front than this of one surname are many persons'.
constexpr std::size_t kMaxInitials = 10;

// How well a part names a person: as fit() has it, and better.
constexpr int kSurname = 3;
constexpr int kSameWords = 4;

bool is_womans_title(const std::string& title) { return (title_kinds(title) & kWomansTitle) != 0; }
bool is_mans_title(const std::string& title) { return (title_kinds(title) & kMansTitle) != 0; }
bool is_title_of_forenames(const std::string& title) {
  return (title_kinds(title) & kTitleOfForenames) != 0;
}

class Resolver {
 public:
  explicit Resolver(const std::vector<PersonMention>& mentions) : mentions_(mentions) {
    for (const PersonMention& mention : mentions_) {
      words_.push_back(person_words(mention.form));
      numbers_.push_back(name_number(mention.form));
      // "Okafor Jr." is a surname; "Elizabeth II" is all of a name.
      NameWords& own = words_.back();
      const bool child = numbers_.back() == "jr" || numbers_.back() == "sr";
      if (own.size() == 2 && child && is_generation_suffix(own[1])) own.pop_back();
      forms_.push_back(mention.form);
      titles_.push_back(title_before(mention.before));
      if (mention.form.starts_with("Abu ") && words_.back().size() == 1)
        with_abu_.emplace(words_.back(), mention.form);
    }
    // "Ben Ali" beside "Zine El Abidine Ben Ali" is a surname.
    std::set<std::string> ends;
    for (const PersonMention& mention : mentions_) ends.insert(last_two_words(mention.form));
    for (std::size_t m = 0; m < mentions_.size(); ++m) {
      NameWords& words = words_[m];
      if (words.size() == 2 && is_forename(mentions_[m].form, words[0]) &&
          ends.contains(mentions_[m].form)) {
        words.erase(words.begin());
      }
    }
  }

  std::vector<std::string> run() {
    take_off_stray_s(mentions_, forms_, words_);
    note_lone_names();
    find_namesakes();
    gather_persons();
    note_men();
    gather_couples();
    note_aliases();
    std::vector<std::string> names(mentions_.size());
    for (std::size_t m = 0; m < mentions_.size(); ++m) {
      const bool someone_else =
          words_[m].size() == 1 && is_someone_else(mentions_[m].before, mentions_[m].after);
      const int person = someone_else ? -1 : true_person(person_of(m));
      if (person >= 0 && words_[m].size() == 1) holder_[words_[m]] = person;
      names[m] = person < 0 ? with_abu(m) : persons_[static_cast<std::size_t>(person)].form;
    }
    return names;
  }

 private:
  // "Khalaf" is Abu Khalaf where the article has no other.
  std::string with_abu(std::size_t m) const {
    const auto found = with_abu_.find(words_[m]);
    return found == with_abu_.end() ? form(m) : found->second;
  }

  std::string form(std::size_t m) const { return std::string(forms_[m]); }

  struct Person {
    std::string form;
    NameWords words;
    std::string number = {};  // "ii", "jr"
    std::size_t first = 0;    // its first mention
    std::set<std::string> titles = {};
    bool female_kin = false;  // "his wife"
    bool man = false;         // "his daughter" stands behind
    // The surname of Ada Diallo de Okafor that she was born with, or that stands first.
    std::string first_surname = {};
  };
  // A name of one word, wherever it comes by itself.
  struct Lone {
    std::size_t first = std::string::npos;  // not as a woman's
    bool is_man = false;                    // called Mr. somewhere
    bool is_woman = false;
  };
  // Words and number: John Paul I is not John Paul II.
  using NameKey = std::pair<NameWords, std::string>;
  NameKey key(std::size_t m) const { return {words_[m], numbers_[m]}; }

  // Full forms, longest first, each joined to a fuller one when just one fits.
  void gather_persons() {
    std::vector<std::size_t> order;
    for (std::size_t m = 0; m < mentions_.size(); ++m) {
      if (words_[m].size() >= 2 && !is_broken(m)) order.push_back(m);
    }
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
      const auto fullness = [this](std::size_t m) {
        return std::pair(letters_of(words_[m]), !numbers_[m].empty());
      };
      return fullness(a) > fullness(b);
    });
    note_surnames(order);
    for (const std::size_t m : order) {
      const auto known = by_words_.find(key(m));
      if (known != by_words_.end()) {
        note(known->second, m);
        continue;
      }
      const auto may_be = [&](const Person& p) {
        return numbers_agree(numbers_[m], p.number) && !is_parted(m, p) && !is_namesake(m, p);
      };
      int same = only_person(
          [&](const Person& p) { return may_be(p) && same_full_name(words_[m], p.words); });
      if (same < 0 && is_of_several_numbers(m)) continue;
      if (same < 0) {
        same = only_person(
            [&](const Person& p) { return may_be(p) && same_but_for_a_slip(words_[m], p.words); });
      }
      if (same < 0) same = by_first_initial(m);
      if (same < 0) {
        same = static_cast<int>(persons_.size());
        persons_.push_back({form(m), words_[m], numbers_[m], m});
        persons_.back().first_surname = surname_before_de(form(m));
      }
      by_words_[key(m)] = same;
      note(same, m);
    }
  }

  // "Bo Okafor, 44. His daughter, Ada Okafor": who stands in front is a man.
  void note_men() {
    for (std::size_t m = 1; m < mentions_.size(); ++m) {
      const auto person = by_words_.find(key(m - 1));
      if (person != by_words_.end() && is_called_his_kin(mentions_[m].before))
        persons_[static_cast<std::size_t>(person->second)].man = true;
    }
  }

  // A name without a number, of two rulers or of father and son.
  bool is_of_several_numbers(std::size_t m) const {
    const auto same = [&](const Person& p) { return p.words == words_[m] && !is_parted(m, p); };
    const std::size_t known = std::min(persons_.size(), kMaxCompared);
    return numbers_[m].empty() &&
           std::count_if(persons_.begin(), persons_.begin() + static_cast<std::ptrdiff_t>(known),
                         same) > 1;
  }

  // Of each surname the full names without initials in front, and the forms with initials alone.
  void note_surnames(const std::vector<std::size_t>& full_forms) {
    for (const std::size_t m : full_forms) {
      const bool initial = words_[m].front().size() == 1;
      (initial ? initials_ : full_names_)[words_[m].back()].insert(words_[m]);
    }
  }

  // "S. K. Warne", when Shane Warne is the one Warne of the article and no other initials are his.
  int by_first_initial(std::size_t m) const {
    const auto full = full_names_.find(words_[m].back());
    if (words_[m].front().size() > 1 || full == full_names_.end() || full->second.size() != 1)
      return -1;
    const NameWords& name = *full->second.begin();
    const std::set<NameWords>& all = initials_.at(words_[m].back());
    const bool one = all.size() <= kMaxInitials &&
                     std::all_of(all.begin(), all.end(), [&](const NameWords& initials) {
                       return initials == words_[m] || !initials_fit(initials, name);
                     });
    if (!one || !initials_fit(words_[m], name)) return -1;
    return only_person([&](const Person& p) { return p.words == name; });
  }

  // Father and son of one name, as the text has it: "Al Lee Jr., son of Al Lee", "Al Lee and Al Lee
  // Jr.".
  void find_namesakes() {
    constexpr std::size_t kFarthest = 3;  // mentions between
    for (std::size_t m = 1; m < mentions_.size(); ++m) {
      if (words_[m].size() < 2) continue;
      const bool child = is_relation_of(mentions_[m].before);
      for (std::size_t other = m - std::min(m, kFarthest); other < m; ++other) {
        if (numbers_[m].empty() == numbers_[other].empty() ||
            !same_full_name(words_[m], words_[other]))
          continue;
        const bool beside = other + 1 == m && mentions_[m].before.ends_with(form(other) + " and");
        if (beside || child) {
          parted_.insert(words_[m]);
          parted_.insert(words_[other]);
        }
      }
    }
  }

  bool is_parted(std::size_t m, const Person& person) const {
    return numbers_[m].empty() != person.number.empty() &&
           (parted_.contains(words_[m]) || parted_.contains(person.words));
  }

  // "Earl and Darlene Houston" are two of the name, where the text goes on about Mr. Houston.
  void gather_couples() {
    std::set<NameWords> named_alone;
    for (std::size_t m = 0; m + 1 < mentions_.size(); ++m) {
      if (words_[m].size() != 1 || !named_alone.insert(words_[m]).second || !is_couple(m)) continue;
      const bool known =
          only_person([&](const Person& p) { return fit(words_[m], p.words) > 0; }) >= 0;
      if (known || !goes_on_about(words_[m][0], words_[m + 1].back())) continue;
      const std::string& full = mentions_[m + 1].form;
      const NameWords words = {words_[m][0], words_[m + 1].back()};
      by_words_[{words, ""}] = by_words_[key(m)] = static_cast<int>(persons_.size());
      persons_.push_back({form(m) + full.substr(full.find(' ')), words, "", m});
    }
  }

  bool is_couple(std::size_t m) const {
    const NameWords& other = words_[m + 1];
    const auto is_forename = [](const std::string& word) { return is_known_forename(word); };
    return other.size() == 2 && is_forename(words_[m][0]) && is_forename(other[0]) &&
           mentions_[m].form.find(' ') == std::string::npos &&
           mentions_[m + 1].form.find(' ') != std::string::npos &&
           mentions_[m + 1].before.ends_with(form(m) + " and");
  }

  // Whether a surname stands alone behind a title that goes with the forename.
  bool goes_on_about(const std::string& forename, const std::string& surname) const {
    const auto lone = lone_.find({surname});
    if (lone == lone_.end()) return false;
    return (lone->second.is_man && is_mans_forename(forename)) ||
           (lone->second.is_woman && is_womans_forename(forename));
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
      const auto own = by_words_.find(key(m));
      if (own == by_words_.end()) {
        by_words_[key(m)] = person;
      } else if (own->second != person) {
        aliases_.try_emplace(own->second, person);
      }
    }
  }

  // Whether the mention before is told to be known by this one's name.
  bool is_alias(std::size_t m) const {
    return is_known_as(mentions_[m].before, last_word(forms_[m - 1]));
  }

  // Behind an alias, whose it is.
  int true_person(int person) const {
    const auto found = aliases_.find(person);
    return found == aliases_.end() ? person : found->second;
  }

  void note(int person, std::size_t mention) {
    Person& known = persons_[static_cast<std::size_t>(person)];
    known.first = std::min(known.first, mention);
    const std::string_view before = mentions_[mention].before;
    for (const std::string& title : {titles_[mention], other_title_before(before)}) {
      if (!title.empty()) known.titles.insert(title);
    }
    if (is_called_female_kin(before)) known.female_kin = true;
  }

  const std::string& title_of(std::size_t mention) const { return titles_[mention]; }

  void note_lone_names() {
    for (std::size_t m = 0; m < mentions_.size(); ++m) {
      if (words_[m].size() != 1) continue;
      const std::string& title = title_of(m);
      Lone& lone = lone_[words_[m]];
      if (is_womans_title(title)) {
        lone.is_woman = true;
        continue;
      }
      lone.first = std::min(lone.first, m);
      if (is_mans_title(title)) lone.is_man = true;
    }
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
    const auto known = by_words_.find(key(m));
    if (known != by_words_.end()) return known->second;
    int best = 0;
    bool refused = false;
    bool named_before = false;
    std::vector<int> candidates;
    std::vector<int> weaker;  // whose middle name or forename it is, named before
    for (std::size_t p = 0; p < std::min(persons_.size(), kMaxCompared); ++p) {
      const bool of_a_number = words_[m] == persons_[p].words && !is_parted(m, persons_[p]);
      const int quality = of_a_number ? kSameWords : quality_of(m, persons_[p]);
      if (quality == 0) continue;
      if (quality < best) {
        if (may_be_weaker(m, persons_[p])) weaker.push_back(static_cast<int>(p));
        continue;
      }
      if (words_[m].size() == 1 && is_relation_of_person(m, persons_[p])) {
        if (quality < kSurname) return -1;  // "John Lee, son of John" and his wife
        refused = true;
        continue;
      }
      if (words_[m].size() == 1 && is_other_sex(m, persons_[p])) {
        refused = true;
        continue;
      }
      if (quality > best) {
        std::ranges::copy_if(candidates, std::back_inserter(weaker), [&](int c) {
          return may_be_weaker(m, persons_[static_cast<std::size_t>(c)]);
        });
        candidates.clear();
      }
      best = quality;
      if (words_[m].size() == 1 && is_named_before(m, persons_[p])) {
        refused = named_before = true;
        continue;
      }
      candidates.push_back(static_cast<int>(p));
    }
    if (named_before) {  // so whoever came later is not meant either
      const std::size_t first = lone_.at(words_[m]).first;
      std::erase_if(candidates,
                    [&](int p) { return persons_[static_cast<std::size_t>(p)].first > first; });
    }
    // "Ada Lee-Frei ... Lee ... her grandson Bo Lee": so far only she could be meant.
    const bool all_later = std::ranges::all_of(
        candidates, [&](int c) { return persons_[static_cast<std::size_t>(c)].first > m; });
    if (words_[m].size() == 1 && weaker.size() == 1 && all_later && !candidates.empty())
      return weaker[0];
    if (candidates.size() == 1) return candidates[0];
    if (candidates.empty()) return refused ? -1 : by_likeness(m);
    const int titled = by_title(m, candidates);
    if (titled >= 0) return titled;
    const int of_sex = by_sex(m, candidates);
    if (of_sex >= 0) return of_sex;
    const int ordered = by_order(m, candidates);
    return ordered >= 0 ? ordered : by_kinship(m, candidates);
  }

  // Named before, by a name of which the lone one is a part; a forename has no title before it
  // ("Sen. Paul" is not Paul Ryan).
  bool may_be_weaker(std::size_t m, const Person& person) const {
    const bool forename = words_[m].front() == person.words.front();
    return person.first < m && !(forename && !title_of(m).empty());
  }

  // Of "Okafor Jr."; "" where the name is more than a surname.
  const std::string& lone_number(std::size_t m) const {
    static const std::string none;
    return words_[m].size() == 1 ? numbers_[m] : none;
  }

  // "Kyo-ahn", "Jae-in": written so, the last syllable is no surname.
  static bool ends_in_syllable(const std::string& form) {
    const std::size_t hyphen = form.rfind('-');
    return hyphen != std::string::npos && form.find(' ', hyphen) == std::string::npos &&
           hyphen + 1 < form.size() && is_ascii_lower(form[hyphen + 1]);
  }

  // As fit() has it, with either surname of Ada Diallo de Okafor.
  int quality_of(std::size_t m, const Person& person) const {
    if (!numbers_agree(lone_number(m), person.number)) return 0;
    const std::string& title = title_of(m);
    if (words_[m].size() == 1 && is_title_of_forenames(title) && !person.titles.contains(title))
      return 0;
    const int quality = fit(words_[m], person.words);
    if (quality == kSurname && words_[m].size() == 1 && ends_in_syllable(person.form)) return 0;
    const bool surname =
        quality > 0 && words_[m].size() == 1 && words_[m][0] == person.first_surname;
    return surname ? kSurname : quality;
  }

  // "Mrs. Hughes" is not Charles Hughes, nor is "Mr. Hughes" Ann Hughes, or whom the text calls
  // Mrs. or somebody's wife.
  bool is_other_sex(std::size_t m, const Person& person) const {
    const std::string& title = title_of(m);
    if (is_mans_title(title)) return is_woman(person);
    if (!is_womans_title(title) || has_title(person, is_womans_title)) return false;
    const bool initials = std::all_of(person.words.begin(), person.words.end() - 1,
                                      [](const std::string& word) { return word.size() == 1; });
    return initials || has_title(person, is_mans_title) || is_mans_forename(person.words.front());
  }

  static bool is_woman(const Person& person) {
    if (has_title(person, is_mans_title)) return false;
    if (person.titles.contains("mrs") && may_be_husbands(person)) return false;
    if (is_mans_forename(person.words.front())) return false;
    const bool second = person.words.size() > 2 && is_womans_forename(person.words[1]);
    return has_title(person, is_womans_title) || person.female_kin || second ||
           is_womans_forename(person.words.front());
  }

  // "Mrs. Charles Hughes", "Mrs. C. E. Hughes" go by their husbands' names.
  static bool may_be_husbands(const Person& person) {
    const std::string& forename = person.words.front();
    return forename.size() == 1 || is_mans_forename(forename);
  }

  // "Ann Hughes, wife of President Hughes".
  bool is_relation_of_person(std::size_t m, const Person& person) const {
    if (m == 0 || is_womans_title(title_of(m)) || by_words(m - 1) != &person) return false;
    const std::string_view before = mentions_[m].before;
    const std::string_view other = last_word(forms_[m - 1]);
    const std::size_t at = before.rfind(other);
    return at != std::string::npos && before.compare(at + other.size(), 1, ",") == 0 &&
           is_relation_of(before);
  }

  // "President Hughes met Mr. Lee. His wife Ann Hughes wept. Hughes slept": the surname that came
  // before his relative did is his.
  bool is_named_before(std::size_t m, const Person& person) const {
    if (words_[m].back() != person.words.back() || is_womans_title(title_of(m))) return false;
    const auto lone = lone_.find(words_[m]);
    if (lone == lone_.end() || lone->second.first >= person.first) return false;
    const std::string_view before = mentions_[person.first].before;
    const bool wife = title_of(person.first) == "mrs" && !may_be_husbands(person);
    return wife || is_kin(before) || (lone->second.is_man && is_woman(person));
  }

  const Person* by_words(std::size_t m) const {
    const auto found = by_words_.find(key(m));
    return found == by_words_.end() ? nullptr : &persons_[static_cast<std::size_t>(found->second)];
  }

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
      const int swapped = only_person(
          [&](const Person& person) { return is_swap(words_[m][0], person.words.front()); });
      if (swapped >= 0) return swapped;
      const int cut_short = only_person(
          [&](const Person& person) { return words_[m][0] + "s" == person.words.back(); });
      // "Hughe" is Hughes, but Roberts is not Robert.
      if (cut_short >= 0 && !is_known_forename(words_[m][0]) &&
          words_[m][0].size() >= kShortestWithoutS)
        return cut_short;
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
      if (first > m || true_person(person) != person || is_relative(mentions_[first].before))
        continue;
      if (found >= 0) return -1;
      found = person;
    }
    return found;
  }

  // Behind "Ms" the only woman of several persons, when all the others are known for men.
  int by_sex(std::size_t m, const std::vector<int>& candidates) const {
    if (!is_womans_title(title_of(m))) return -1;
    int found = -1;
    for (const int c : candidates) {
      const Person& person = persons_[static_cast<std::size_t>(c)];
      if (is_woman(person) && person.first < m) {
        if (found >= 0) return -1;
        found = c;
      } else if (!is_man(person)) {
        return -1;
      }
    }
    return found;
  }

  static bool is_man(const Person& person) {
    return person.man || has_title(person, is_mans_title) || is_mans_forename(person.words.front());
  }

  // Of several persons the one that alone was given the same title.
  int by_title(std::size_t m, const std::vector<int>& candidates) const {
    const std::string& title = title_of(m);
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
  std::vector<std::string_view> forms_;  // of the mentions, some without a stray s
  std::vector<NameWords> words_;
  std::vector<std::string> numbers_;
  std::vector<std::string> titles_;  // before each mention
  std::vector<Person> persons_;
  std::map<NameKey, int> by_words_;
  std::map<std::string, std::set<NameWords>> full_names_;  // by the surname
  std::map<std::string, std::set<NameWords>> initials_;    // likewise, those with initials in front
  std::set<NameWords> parted_;                             // names that father and son have
  std::map<NameWords, Lone> lone_;
  std::map<NameWords, std::string> with_abu_;  // of a name behind Abu the whole
  std::map<int, int> aliases_;                 // of a person under another name: who it is
  std::map<NameWords, int> holder_;            // of a lone name: whom it meant last
};

}  // namespace

std::vector<std::string> resolve_persons(const std::vector<PersonMention>& mentions) {
  return Resolver(mentions).run();
}

}  // namespace dateline
