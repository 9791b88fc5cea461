#include "indexer/analyse/entities/person_choice.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/forename_gender.h"
#include "indexer/analyse/entities/gather_persons.h"
#include "indexer/analyse/entities/person_context.h"
#include "indexer/analyse/entities/person_sex.h"
#include "indexer/analyse/entities/stray_s.h"
#include "indexer/analyse/entities/titles_before.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// How well a part names a person: as fit() has it, and better.
constexpr int kSurname = 3;
constexpr int kSameWords = 4;

bool is_womans(const MentionedName& name) { return (name.title_kinds & kWomansTitle) != 0; }

// As title_before() has it.
bool is_mans_or_office(std::string_view title) {
  static const WordSet titles = {"admiral", "bishop",  "captain",    "colonel",   "commander",
                                 "dr",      "elder",   "general",    "governor",  "hon",
                                 "judge",   "justice", "lieutenant", "lord",      "major",
                                 "mayor",   "mr",      "president",  "professor", "representative",
                                 "rev",     "senator", "sergeant",   "sir"};
  return !title.empty() && titles.has(hash_folded(title));
}

// What nearly every man is called.
const std::string kMister = "mr";

void set_holder(std::vector<int>& holders, std::uint32_t words, int person) {
  if (words >= holders.size()) holders.resize(words + 1, -1);
  holders[words] = person;
}

int holder_among(const std::vector<int>& holders, std::uint32_t words,
                 const std::vector<int>& candidates) {
  if (words >= holders.size() || holders[words] < 0) return -1;
  const auto found = std::ranges::find(candidates, holders[words]);
  return found == candidates.end() ? -1 : *found;
}

// What stands before "and Mrs.": "mayor" of "Mayor and Mrs. Okafor"; "" for most names.
std::string title_of_couple(const MentionedName& name) {
  if (!name.is_lone() || (name.title_kinds & kTitleMrs) == 0) return {};
  std::string title = other_title_before(name.before);
  return is_mans_or_office(title) ? title : std::string();
}

// "Mr. and Mrs. Okafor" are meant by the name of Mr. and Mrs. John Okafor, of Mayor John Okafor
// where she is the mayor's, or of a John Okafor before; not by that of their son.
bool is_of_couple(const MentionedName& name, const std::string& title, const Person& person,
                  const MentionedName* before) {
  if ((person.title_kinds & kTitleMrs) != 0 && may_be_husbands(person)) return true;
  if (title != "mr") return person.titles.contains(title);
  return before != nullptr && !is_woman(person) && !is_kin(name.before) &&
         !is_relation_of(name.before) && !is_kin(before->before);
}

// Whether words of the person's begin as those of the name do.
bool may_have_words(const MentionedName& name, const Person& person) {
  return (name.letters & ~person.letters) == 0;
}

// Whether the number of "Okafor Jr." can be the person's; that of a fuller name does not matter.
bool lone_number_agrees(const MentionedName& name, const Person& person) {
  return !name.is_lone() || numbers_agree(name.number, person.number);
}

// "Kyo-ahn", "Jae-in": written so, the last syllable is no surname.
bool ends_in_syllable(const std::string& form) {
  const std::size_t hyphen = form.rfind('-');
  return hyphen != std::string::npos && form.find(' ', hyphen) == std::string::npos &&
         hyphen + 1 < form.size() && is_ascii_lower(form[hyphen + 1]);
}

}  // namespace

int PersonChoice::of(std::size_t m) const {
  const MentionedName& name = names_[m];
  const int known = persons_.of_name(name.name_id);
  if (known >= 0) return known;
  int best = 0;
  bool refused = false;
  bool named_before = false;
  bool wife = false;  // of one whose name she goes by
  const std::string couple = title_of_couple(name);
  std::vector<int> candidates;
  std::vector<int> weaker;  // whose middle name or forename it is, named before
  for (int p = 0; p < persons_.compared(); ++p) {
    const Person& person = persons_[p];
    const bool of_a_number = name.words_id == person.words_id && !is_parted(names_, name, person);
    const int quality = of_a_number ? kSameWords : quality_of(name, person);
    if (quality == 0) continue;
    if (person.reporter && is_anothers(name, person)) continue;
    if (quality < best) {
      if (may_be_weaker(m, person)) weaker.push_back(p);
      continue;
    }
    if (name.is_lone() && is_relation_of_person(m, p)) {
      if (quality < kSurname) return -1;  // "John Lee, son of John" and his wife
      refused = true;
      continue;
    }
    const bool other = couple.empty()
                           ? is_other_sex(name.title_kinds, person)
                           : !is_of_couple(name, couple, person,
                                           person.first < m ? &names_[person.first] : nullptr);
    if (name.is_lone() && other) {
      refused = true;
      wife = wife || ((name.title_kinds & person.title_kinds & kTitleMrs) != 0);
      continue;
    }
    if (quality > best) {
      std::ranges::copy_if(candidates, std::back_inserter(weaker),
                           [&](int c) { return may_be_weaker(m, persons_[c]); });
      candidates.clear();
    }
    best = quality;
    if (name.is_lone() && is_named_before(name, person)) {
      refused = named_before = true;
      continue;
    }
    candidates.push_back(p);
  }
  if (wife) {
    std::erase_if(candidates, [&](int c) { return (persons_[c].title_kinds & kTitleMrs) == 0; });
  }
  if (named_before) {  // so whoever came later is not meant either
    const std::size_t first = names_.lone(name.words_id).first;
    std::erase_if(candidates, [&](int c) { return persons_[c].first > first; });
  }
  // "Ada Lee-Frei ... Lee ... her grandson Bo Lee": so far only she could be meant.
  const bool all_later =
      std::ranges::all_of(candidates, [&](int c) { return persons_[c].first > m; });
  if (name.is_lone() && weaker.size() == 1 && all_later && !candidates.empty()) return weaker[0];
  if (candidates.size() == 1) return candidates[0];
  if (candidates.empty()) return refused ? -1 : by_likeness(name);
  const int titled = by_title(m, candidates);
  if (titled >= 0) return titled;
  const int of_sex = by_sex(m, candidates);
  if (of_sex >= 0) return of_sex;
  const int ordered = by_order(m, candidates);
  return ordered >= 0 ? ordered : by_kinship(m, candidates);
}

void PersonChoice::note(std::size_t m, int person) {
  const std::uint32_t words = names_[m].words_id;
  set_holder(holder_, words, person);
  if (names_[m].title == kMister) set_holder(mister_, words, person);
}

// "By Jo Kim": a lone Kim is whoever else has the name in the article, and whoever was meant before
// the credit at the end.
bool PersonChoice::is_anothers(const MentionedName& name, const Person& reporter) const {
  if (!name.is_lone()) return false;
  if (names_.lone(name.words_id).first < reporter.first) return true;
  for (int p = 0; p < persons_.compared(); ++p) {
    if (!persons_[p].reporter && quality_of(name, persons_[p]) > 0) return true;
  }
  return false;
}

// Named before, by a name of which the lone one is a part; a forename has no title before it
// ("Sen. Paul" is not Paul Ryan).
bool PersonChoice::may_be_weaker(std::size_t m, const Person& person) const {
  const bool forename = names_[m].words.front() == person.words.front();
  return person.first < m && !(forename && !names_[m].title.empty());
}

// As fit() has it, with either surname of Ada Diallo de Okafor.
int PersonChoice::quality_of(const MentionedName& name, const Person& person) const {
  if (!may_have_words(name, person)) return 0;  // nearly all
  if (!lone_number_agrees(name, person)) return 0;
  const bool of_forenames = (name.title_kinds & kTitleOfForenames) != 0;
  if (name.is_lone() && of_forenames && !person.titles.contains(name.title)) return 0;
  const int quality = fit(name.words, person.words);
  if (quality == kSurname && name.is_lone() && ends_in_syllable(person.form)) return 0;
  const bool surname = quality > 0 && name.is_lone() && name.words[0] == person.first_surname;
  return surname ? kSurname : quality;
}

// "Ann Hughes, wife of President Hughes".
bool PersonChoice::is_relation_of_person(std::size_t m, int person) const {
  const MentionedName& name = names_[m];
  if (m == 0 || is_womans(name) || persons_.of_name(names_[m - 1].name_id) != person) return false;
  if (!is_relation_of(name.before)) return false;
  const std::string_view other = last_word(names_[m - 1].form);
  const std::size_t at = name.before.rfind(other);
  return at != std::string_view::npos && name.before.substr(at + other.size()).starts_with(',');
}

// "President Hughes met Mr. Lee. His wife Ann Hughes wept. Hughes slept": the surname that came
// before his relative did is his.
bool PersonChoice::is_named_before(const MentionedName& name, const Person& person) const {
  if (name.words.back() != person.words.back() || is_womans(name)) return false;
  const LoneName& lone = names_.lone(name.words_id);
  if (lone.first >= person.first) return false;
  const MentionedName& first = names_[person.first];
  const bool wife = (first.title_kinds & kTitleMrs) != 0 && !may_be_husbands(person);
  return wife || is_kin(first.before) || (lone.is_man && is_woman(person));
}

// None has the very words: a scan's or a writer's slip, or initials.
int PersonChoice::by_likeness(const MentionedName& name) const {
  const int broken = persons_.only(
      [&](const Person& person) { return same_broken_surname(name.words, person.words); });
  if (broken >= 0) return broken;
  if (name.is_lone()) {
    const std::string& word = name.words[0];
    const int slip = persons_.only([&](const Person& person) {
      return may_have_words(name, person) && is_slip(word, person.words.back());
    });
    if (slip >= 0) return slip;
    const int swapped = persons_.only([&](const Person& person) {
      return may_have_words(name, person) && is_swap(word, person.words.front());
    });
    if (swapped >= 0) return swapped;
    // "Hughe" is Hughes, but Roberts is not Robert.
    if (word.size() >= kShortestWithoutS && !is_known_forename(word)) {
      const std::string with_s = word + "s";
      const int cut_short = persons_.only([&](const Person& person) {
        return may_have_words(name, person) && person.words.back() == with_s;
      });
      if (cut_short >= 0) return cut_short;
    }
  }
  return by_initials(name);
}

// "WSS" for William S. Saturn; four letters may have come to be written small ("Wsas").
int PersonChoice::by_initials(const MentionedName& name) const {
  constexpr std::size_t kMostLetters = 4;
  const std::string_view form = name.printed;
  if (form.size() < 2 || form.size() > kMostLetters || !name.is_lone()) return -1;
  if (form.size() < kMostLetters && !std::ranges::all_of(form, is_ascii_upper)) return -1;
  return persons_.only([&](const Person& person) {
    return std::ranges::equal(name.words[0], person.words, {}, {},
                              [](const std::string& word) { return word[0]; });
  });
}

// Of several persons the one that alone was given the same title.
int PersonChoice::by_title(std::size_t m, const std::vector<int>& candidates) const {
  const MentionedName& name = names_[m];
  if (name.title.empty()) return -1;
  if (name.title == kMister) return by_mr(m, candidates);
  int found = -1;
  for (const int person : candidates) {
    if (!persons_[person].titles.contains(name.title)) continue;
    if (found >= 0) return -1;
    found = person;
  }
  return found;
}

// Mr. says little: who was meant by it before still is, and of those named so far the one that
// alone was called so ("John Okafor died. Mr. Okafor was a son of Mr. Bo Okafor": John).
int PersonChoice::by_mr(std::size_t m, const std::vector<int>& candidates) const {
  const int before = holder_among(mister_, names_[m].words_id, candidates);
  if (before >= 0) return before;
  int found = -1;
  bool one_before = false;
  for (const int person : candidates) {
    one_before = one_before || persons_[person].first <= m;
    if (!persons_[person].titles.contains(kMister)) continue;
    if (found >= 0) return -1;
    found = person;
  }
  return found >= 0 && one_before && persons_[found].first > m ? -1 : found;
}

// Behind "Ms" the only woman of several persons, when all the others are known for men.
int PersonChoice::by_sex(std::size_t m, const std::vector<int>& candidates) const {
  if (!is_womans(names_[m])) return -1;
  int found = -1;
  for (const int c : candidates) {
    const Person& person = persons_[c];
    if (is_woman(person) && person.first < m) {
      if (found >= 0) return -1;
      found = c;
    } else if (!is_man(person)) {
      return -1;
    }
  }
  return found;
}

// Who alone had been named when the surname came by itself keeps it: others of
// that name are told apart by the writer.
int PersonChoice::by_order(std::size_t m, const std::vector<int>& candidates) const {
  const int holder = holder_among(holder_, names_[m].words_id, candidates);
  if (holder >= 0) return holder;
  int found = -1;
  for (const int person : candidates) {
    if (persons_[person].first > m) continue;
    if (found >= 0) return -1;
    found = person;
  }
  return found;
}

// Whose relatives the others are that had been named, who come with their first names. An office
// may be a relative's: "her uncle, the Rev. Bo Lee ... Dr. Lee".
int PersonChoice::by_kinship(std::size_t m, const std::vector<int>& candidates) const {
  int found = -1;
  for (const int person : candidates) {
    const std::size_t first = persons_[person].first;
    if (first > m || persons_.true_person(person) != person || is_relative(names_[first].before) ||
        is_called_late_kin(names_[first].before))
      continue;
    if (found >= 0) return -1;
    found = person;
  }
  const MentionedName& name = names_[m];
  const bool office = name.title_kinds == 0 && is_mans_or_office(name.title);
  return found >= 0 && office && persons_[found].titles.empty() ? -1 : found;
}

}  // namespace dateline
