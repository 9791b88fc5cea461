#include "indexer/analyse/entities/person_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "indexer/analyse/entities/person_context.h"
#include "indexer/analyse/entities/plain_fold.h"

namespace dateline {
namespace {

using Words = std::vector<std::string>;

// More persons than this in one article (lists of results) are not compared with
// each other: joining stays linear in the text.
constexpr std::size_t kMaxCompared = 300;

bool is_particle(const std::string& word) {
  static const std::set<std::string> particles = {"al", "el", "de", "la", "da", "do", "dos", "das",
                                                  "di", "du", "del", "der", "den", "van", "von",
                                                  "bin", "ibn", "ben", "abu", "le", "les", "bint"};
  return particles.count(word) != 0;
}

bool is_suffix(const std::string& word) {
  static const std::set<std::string> suffixes = {"jr", "sr", "ii", "iii", "iv", "jnr", "snr"};
  return suffixes.count(word) != 0;
}

// "Ben Lee" and "Al Lee" are no "ben Lee" and "al-Lee".
bool is_forename(const std::string& form, const std::string& first) {
  return (first == "ben" || first == "al") && form.size() > first.size() &&
         (form[0] == 'B' || form[0] == 'A') && form[first.size()] == ' ';
}

// Folded words; hyphens part words, points and quotes vanish, particles and
// generation suffixes are left out where something else remains.
Words words_of(const std::string& form) {
  Words all;
  std::string word;
  for (const char c : fold_plain(form) + " ") {
    if (c == ' ' || c == '-' || c == ',' || c == '\t' || c == '\n') {
      if (!word.empty()) all.push_back(word);
      word.clear();
    } else if (c == '.') {
      // "J.K." are two initials.
      if (word.size() == 1) {
        all.push_back(word);
        word.clear();
      }
    } else if (c != '"' && c != '\'') {
      word.push_back(c);
    }
  }
  Words kept;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool last = i + 1 == all.size();
    const bool particle = is_particle(all[i]) && !last && !(i == 0 && is_forename(form, all[0]));
    if (!particle && !is_suffix(all[i])) kept.push_back(all[i]);
  }
  // "Elizabeth II" is more than "Elizabeth".
  if (kept.size() == 1 && all.size() == 2 && kept[0] == all[0] && is_suffix(all[1])) return all;
  return kept.empty() ? all : kept;
}

bool word_fits(const std::string& part, const std::string& whole) {
  if (part == whole) return true;
  return part.size() == 1 && !whole.empty() && part[0] == whole[0];
}

// Whether `part`'s words stand in `whole` in order, initials for words.
bool fits_within(const Words& part, const Words& whole) {
  std::size_t at = 0;
  for (const std::string& word : part) {
    while (at < whole.size() && !word_fits(word, whole[at])) ++at;
    if (at == whole.size()) return false;
    ++at;
  }
  return true;
}

// The same person in two full forms: first and last word agree (or initials of
// it), and the shorter's words stand in the longer's.
bool same_full_name(const Words& a, const Words& b) {
  const Words& part = a.size() <= b.size() ? a : b;
  const Words& whole = a.size() <= b.size() ? b : a;
  if (part.size() < 2) return false;
  if (part.size() == whole.size()) {
    for (std::size_t i = 0; i < part.size(); ++i) {
      if (!word_fits(part[i], whole[i]) && !word_fits(whole[i], part[i])) return false;
    }
    return part.back() == whole.back();
  }
  const bool has_word = std::any_of(part.begin(), part.end() - 1,
                                    [](const std::string& w) { return w.size() > 1; });
  return fits_within(part, whole) && (has_word || part.back() == whole.back());
}

std::size_t letters_of(const Words& words) {
  std::size_t letters = 0;
  for (const std::string& word : words) letters += word.size() > 1 ? word.size() + 100 : 1;
  return letters;
}

// Whether two words are one with a slip of the pen: a letter taken for another or two
// swapped, in a long word, neither the first letter nor the last (Petrov, Petrova).
bool is_slip(const std::string& a, const std::string& b) {
  constexpr std::size_t kShortest = 5;
  if (a.size() != b.size() || a.size() < kShortest || a[0] != b[0] || a.back() != b.back()) return false;
  std::size_t first = 1;
  while (first < a.size() && a[first] == b[first]) ++first;
  if (first == a.size()) return false;
  const std::string_view rest_a = std::string_view(a).substr(first + 1);
  const std::string_view rest_b = std::string_view(b).substr(first + 1);
  if (rest_a == rest_b) return true;
  return a[first] == b[first + 1] && a[first + 1] == b[first] && rest_a.substr(1) == rest_b.substr(1);
}

// The same words but for a slip in the surname; Marta and Maria are two.
bool same_but_for_a_slip(const Words& a, const Words& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end() - 1, b.begin()) && is_slip(a.back(), b.back());
}

// The surname when a scan has put a blank into it: "garri son" in one of the two.
bool same_broken_surname(const Words& part, const Words& whole) {
  if (part.empty() || part.size() > 2 || whole.size() < 2) return false;
  const std::string& last = whole.back();
  if (part.size() == 2) return part[0] + part[1] == last;
  return whole.size() > 2 && whole[whole.size() - 2] + last == part[0];
}

// How well a lone part names the person: 3 surname, 2 first of the words (the
// surname in many languages), 1 another word; 0 not at all.
int fit(const Words& part, const Words& whole) {
  if (part.empty() || part.size() >= whole.size() || !fits_within(part, whole)) return 0;
  const bool exact = std::all_of(part.begin(), part.end(),
                                 [](const std::string& word) { return word.size() > 1; });
  if (!exact && part.back() != whole.back()) return 0;
  if (part.back() == whole.back()) return 3;
  return part.front() == whole.front() ? 2 : 1;
}

class Resolver {
 public:
  explicit Resolver(const std::vector<PersonMention>& mentions) : mentions_(mentions) {
    for (const PersonMention& mention : mentions) words_.push_back(words_of(mention.form));
    // "Ben Ali" beside "Zine El Abidine Ben Ali" is a surname.
    std::set<std::string> ends;
    for (const PersonMention& mention : mentions) ends.insert(last_two_words(mention.form));
    for (std::size_t m = 0; m < mentions.size(); ++m) {
      Words& words = words_[m];
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
    Words words;
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
    static constexpr std::string_view kSigns[] = {"known as", "alias", "nicknamed", "a.k.a.", "aka"};
    std::string_view before = mentions_[m].before;
    while (!before.empty() && std::string_view(" \"'").find(before.back()) != std::string_view::npos) {
      before.remove_suffix(1);
    }
    for (const std::string_view quote : {"\xE2\x80\x9C", "\xE2\x80\x98"}) {
      if (before.ends_with(quote)) before.remove_suffix(quote.size());
    }
    while (before.ends_with(' ')) before.remove_suffix(1);
    if (before.ends_with(" the")) before.remove_suffix(4);
    const std::string_view last = last_word(mentions_[m - 1].form);
    return std::any_of(std::begin(kSigns), std::end(kSigns), [&](std::string_view sign) {
      if (!before.ends_with(sign)) return false;
      const std::size_t name = before.rfind(last);
      return name != std::string_view::npos && name + last.size() + sign.size() < before.size() &&
             before.find('.', name + last.size()) >= before.size() - sign.size();
    });
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
    std::vector<int> candidates;
    for (std::size_t p = 0; p < std::min(persons_.size(), kMaxCompared); ++p) {
      const int quality = fit(words_[m], persons_[p].words);
      if (quality == 0 || quality < best) continue;
      if (quality > best) candidates.clear();
      best = quality;
      candidates.push_back(static_cast<int>(p));
    }
    if (candidates.size() == 1) return candidates[0];
    if (candidates.empty()) return by_likeness(m);
    const int titled = by_title(m, candidates);
    if (titled >= 0) return titled;
    const int ordered = by_order(m, candidates);
    return ordered >= 0 ? ordered : by_kinship(m, candidates);
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
                          std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
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

  // Whose relatives the others are, who come with their first names.
  int by_kinship(std::size_t m, const std::vector<int>& candidates) const {
    int found = -1;
    for (const int person : candidates) {
      const std::size_t first = persons_[static_cast<std::size_t>(person)].first;
      if (true_person(person) != person || is_relative(mentions_[first].before)) continue;
      if (found >= 0 || first > m) return -1;
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
  std::vector<Words> words_;
  std::vector<Person> persons_;
  std::map<Words, int> by_words_;
  std::map<int, int> aliases_;   // of a person under another name: who it is
  std::map<Words, int> holder_;  // of a lone name: whom it meant last
};

}  // namespace

std::vector<std::string> resolve_persons(const std::vector<PersonMention>& mentions) {
  return Resolver(mentions).run();
}

std::vector<std::string> person_words(const std::string& form) { return words_of(form); }

std::string clean_name(const std::string& form) {
  std::string name;
  for (const char c : form) {
    const bool space = c == '\n' || c == '\t' || c == '\r' || c == ' ';
    if (space) {
      if (!name.empty() && name.back() != ' ') name.push_back(' ');
    } else {
      name.push_back(c);
    }
  }
  const auto strip_end = [&name](std::string_view end) {
    if (name.size() > end.size() && name.ends_with(end)) name.resize(name.size() - end.size());
  };
  strip_end("'s");
  strip_end("\xE2\x80\x99s");
  while (!name.empty() && (name.back() == ' ' || name.back() == ',' || name.back() == '\'')) {
    name.pop_back();
  }
  return name;
}

std::string surname_last(const std::string& form) {
  const std::size_t comma = form.find(',');
  if (comma == std::string::npos || form.find(',', comma + 1) != std::string::npos) return form;
  const std::string surname = form.substr(0, comma);
  const std::size_t begin = form.find_first_not_of(' ', comma + 1);
  if (begin == std::string::npos || surname.empty()) return form;
  const std::string forenames = form.substr(begin);
  const Words words = words_of(forenames);
  if (words.empty() || words.size() > 3 || is_suffix(words.front())) return form;
  return forenames + " " + surname;
}

namespace {

// Letters of a number as behind rulers' names (III) that begins at `at`; 0 for none.
std::size_t roman_number(const std::string& text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && std::string_view("IVX").find(text[end]) != std::string_view::npos) ++end;
  const bool whole = end == text.size() || text[end] == ' ' || text[end] == ',';
  return at > 0 && whole && end - at >= 2 && end - at <= 4 ? end - at : 0;
}

}  // namespace

std::string name_in_mixed_case(const std::string& form) {
  std::size_t upper = 0;
  for (const char c : form) {
    if (c >= 'a' && c <= 'z') return form;
    if (c >= 'A' && c <= 'Z') ++upper;
  }
  if (upper < 4) return form;
  std::string name = form;
  bool inside = false;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (const std::size_t digits = inside ? 0 : roman_number(name, at); digits != 0) {
      at += digits - 1;
      continue;
    }
    char& c = name[at];
    if (c >= 'A' && c <= 'Z') {
      if (inside) c = static_cast<char>(c + 32);
      inside = true;
    } else if (static_cast<unsigned char>(c) < 0x80) {
      inside = false;
    }
  }
  return name;
}

}  // namespace dateline
