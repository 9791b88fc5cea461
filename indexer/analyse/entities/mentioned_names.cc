#include "indexer/analyse/entities/mentioned_names.h"

#include <algorithm>
#include <set>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/person_context.h"
#include "indexer/analyse/entities/stray_s.h"
#include "indexer/analyse/entities/titles_before.h"

namespace dateline {
namespace {

// Of a name of more than two.
std::string_view last_two_words(std::string_view form) {
  const std::size_t last = form.rfind(' ');
  if (last == std::string_view::npos || last == 0) return {};
  const std::size_t second = form.rfind(' ', last - 1);
  return second == std::string_view::npos ? std::string_view() : form.substr(second + 1);
}

MentionedName read_mention(const PersonMention& mention) {
  MentionedName name;
  name.printed = name.form = mention.form;
  name.before = mention.before;
  name.after = mention.after;
  name.in_byline = mention.in_byline;
  name.quoted_name = mention.quoted_name;
  name.number = name_number(mention.form);
  name.words = person_words(mention.form, name.number);
  // "Okafor Jr." is a surname; "Elizabeth II" is all of a name.
  const bool child = name.number == "jr" || name.number == "sr";
  if (name.words.size() == 2 && child && is_generation_suffix(name.words[1])) name.words.pop_back();
  name.title = title_before(mention.before);
  name.title_kinds = title_kinds(name.title);
  return name;
}

// What stands between two mentions; "" when that is long.
std::string_view between_mentions(const MentionedName& name, const MentionedName& next) {
  const std::size_t at = next.before.rfind(name.printed);
  return at == std::string_view::npos ? std::string_view()
                                      : next.before.substr(at + name.printed.size());
}

// ", a brother of the late Col.": the point of a title that the name has in front ends nothing.
bool is_one_clause(std::string_view between) {
  const std::size_t titles = between.rfind(' ');
  return titles != std::string_view::npos &&
         between.substr(0, titles).find_first_of(".;:!?\n") == std::string_view::npos;
}

// "and", "met": words in small letters alone, none of which may tell another name of the same one.
bool are_joined(std::string_view between) {
  constexpr std::size_t kMostWords = 4;
  static constexpr std::string_view kRenaming[] = {
      "aka", "alias", "as",    "became", "born", "called",  "changed", "formerly", "is",
      "nee", "known", "named", "or",     "was",  "renamed", "signed",  "signs"};
  static constexpr std::string_view kTimes[] = {" later", " now", " once", " then"};
  if (std::ranges::find(kTimes, between) != std::end(kTimes)) return false;  // "J. Ray now Jo Ray"
  std::size_t words = 0;
  while (between.starts_with(' ')) {
    between.remove_prefix(1);
    const std::string_view word = between.substr(0, between.find(' '));
    if (word.empty()) break;
    if (!std::ranges::all_of(word, is_ascii_lower)) return false;
    if (std::ranges::find(kRenaming, word) != std::end(kRenaming)) return false;
    between.remove_prefix(word.size());
    ++words;
  }
  return between.empty() && words > 0 && words <= kMostWords;
}

}  // namespace

MentionedNames::MentionedNames(const std::vector<PersonMention>& mentions) {
  names_.reserve(mentions.size());
  ids_.reserve(mentions.size());
  for (const PersonMention& mention : mentions) {
    const MentionedName& name = names_.emplace_back(read_mention(mention));
    if (name.is_lone() && name.printed.starts_with("Abu "))
      with_abu_.emplace(ids_.of(key_of(name.words)), name.printed);
  }
  take_surnames_whole();
  take_off_stray_s(names_);
  number_names();
  note_lone_names();
  find_namesakes();
  find_two_of_a_surname();
}

// "Ben Ali" beside "Zine El Abidine Ben Ali" is a surname.
void MentionedNames::take_surnames_whole() {
  std::vector<MentionedName*> may_be;
  for (MentionedName& name : names_) {
    if (name.words.size() == 2 && is_forename(name.printed, name.words[0])) may_be.push_back(&name);
  }
  if (may_be.empty()) return;
  std::set<std::string_view> ends;
  for (const MentionedName& name : names_) ends.insert(last_two_words(name.printed));
  for (MentionedName* name : may_be) {
    if (ends.contains(name->printed)) name->words.erase(name->words.begin());
  }
}

void MentionedNames::number_names() {
  for (MentionedName& name : names_) {
    const std::string key = key_of(name.words);
    name.letters = first_letters(name.words);
    name.words_id = name.name_id = ids_.of(key);
    if (!name.number.empty()) name.name_id = ids_.of(key + '\n' + name.number);
  }
}

void MentionedNames::note_lone_names() {
  lone_.resize(ids_.size());
  for (std::size_t m = 0; m < names_.size(); ++m) {
    const MentionedName& name = names_[m];
    if (!name.is_lone()) continue;
    LoneName& lone = lone_[name.words_id];
    if ((name.title_kinds & kWomansTitle) != 0) {
      lone.is_woman = true;
      continue;
    }
    lone.first = std::min(lone.first, m);
    if ((name.title_kinds & kMansTitle) != 0) lone.is_man = true;
  }
}

// Father and son of one name, as the text has it: "Al Lee Jr., son of Al Lee", "Al Lee and Al Lee
// Jr.".
void MentionedNames::find_namesakes() {
  constexpr std::size_t kFarthest = 3;  // mentions between
  if (std::ranges::all_of(names_, &std::string::empty, &MentionedName::number)) return;
  parted_.resize(ids_.size());
  for (std::size_t m = 1; m < names_.size(); ++m) {
    const MentionedName& name = names_[m];
    if (name.words.size() < 2) continue;
    for (std::size_t o = m - std::min(m, kFarthest); o < m; ++o) {
      const MentionedName& other = names_[o];
      if (name.number.empty() == other.number.empty() || !same_full_name(name.words, other.words))
        continue;
      const bool beside = o + 1 == m && name.before.ends_with(std::string(other.form) + " and");
      if (beside || is_relation_of(name.before) || is_called_ones_kin(name.before))
        parted_[name.words_id] = parted_[other.words_id] = true;
    }
  }
}

// Two full names that one clause has side by side.
void MentionedNames::find_two_of_a_surname() {
  for (std::size_t m = 1; m < names_.size(); ++m) {
    const MentionedName& name = names_[m];
    const MentionedName& other = names_[m - 1];
    if (name.words_id == other.words_id || name.words.size() < 2 || other.words.size() < 2)
      continue;
    if (name.words.back() != other.words.back()) continue;  // nearly all
    const std::string_view between = between_mentions(other, name);
    const bool relation = is_relation_of(name.before) || is_called_ones_kin(name.before);
    if (are_joined(between) || (relation && is_one_clause(between)))
      two_.insert(std::minmax(name.words_id, other.words_id));
  }
}

LoneName MentionedNames::lone(const std::string& word) const {
  const auto id = ids_.find(key_of({word}));
  return id && *id < lone_.size() ? lone_[*id] : LoneName();
}

std::string_view MentionedNames::with_abu(std::size_t m) const {
  const auto found = with_abu_.find(names_[m].words_id);
  return found == with_abu_.end() ? names_[m].form : found->second;
}

// No word has a blank.
std::string MentionedNames::key_of(const NameWords& words) {
  std::string key;
  for (const std::string& word : words) key.append(word).push_back(' ');
  return key;
}

}  // namespace dateline
