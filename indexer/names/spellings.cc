#include "indexer/names/spellings.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "common/base/ascii.h"
#include "common/base/hash.h"
#include "common/text/ordinary_words.h"
#include "common/text/term_maker.h"
#include "indexer/analyse/entities/plain_fold.h"

namespace dateline {
namespace {

using Words = std::vector<std::string>;

constexpr std::uint64_t kPoorShare = 4;  // a poor spelling's articles count one in so many

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kLongForms = {{
    {"assn", "association"},
    {"bros", "brothers"},
    {"co", "company"},
    {"corp", "corporation"},
    {"dept", "department"},
    {"inc", "incorporated"},
    {"intl", "international"},
    {"ltd", "limited"},
    {"univ", "university"},
}};

bool has_lower(std::string_view text) { return std::ranges::any_of(text, is_ascii_lower); }
bool has_upper(std::string_view text) { return std::ranges::any_of(text, is_ascii_upper); }

bool has_bare_initial(std::string_view text) {
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const bool alone =
        is_ascii_upper(text[at]) && text[at + 1] == ' ' && (at == 0 || text[at - 1] == ' ');
    if (alone) return true;
  }
  return false;
}

bool is_poor(std::string_view text) {
  const bool beyond_ascii =
      std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return has_bare_initial(text) || (!beyond_ascii && has_upper(text) != has_lower(text));
}

// Whether a spelling is to be shown rather than the other.
bool is_better(const ValueCounts::value_type& a, const ValueCounts::value_type& b) {
  const auto weight = [](const ValueCounts::value_type& value) {
    return is_poor(value.first) ? value.second.articles : value.second.articles * kPoorShare;
  };
  const std::uint64_t of_a = weight(a);
  const std::uint64_t of_b = weight(b);
  if (of_a != of_b) return of_a > of_b;
  if (a.first.size() != b.first.size()) return a.first.size() > b.first.size();
  return a.first < b.first;
}

// The words of a value, folded, without points and apostrophes; letters that stand apart
// ("D. C.") are one word.
Words words_of(const std::string& value) {
  Words words;
  bool inside = false;
  bool letter = false;  // the last word is of letters that stand apart
  const auto end_word = [&] {
    const bool now = inside && words.back().size() == 1;
    if (now && letter) {
      words[words.size() - 2] += words.back();
      words.pop_back();
    }
    if (inside) letter = now;
    inside = false;
  };
  for (std::size_t at = 0; at < value.size();) {
    const char32_t code = next_code(value, at);
    const CharKind kind = kind_of_char(code);
    if (kind != CharKind::kMark && kind != CharKind::kSpace) {
      if (!inside) words.emplace_back();
      inside = true;
      append_folded(code, words.back());
    } else if (code != '.' && code != '\'' && code != 0x2019) {
      end_word();
    }
  }
  end_word();
  return words;
}

bool is_department(const std::string& word) {
  return word == "department" || word == "dept" || word == "ministry";
}

bool is_committee(const std::string& word) { return word == "committee" || word == "subcommittee"; }

// Where in the words an office stands that has its matter behind it: "Department of the Interior"
// and "U.S. Department of Labor", "Senate Committee on Finance". Their number for none, and where
// the order is not plain ("Committee on Finance Subcommittee on Health").
std::size_t office_of(const Words& words) {
  const auto is_office = [](const std::string& word) {
    return is_department(word) || is_committee(word);
  };
  const auto office = std::ranges::find_if(words, is_office);
  const auto at = static_cast<std::size_t>(office - words.begin());
  if (words.end() - office < 3 || std::any_of(office + 1, words.end(), is_office))
    return words.size();
  const std::string& link = words[at + 1];
  if (is_committee(*office)) return link == "on" ? at : words.size();
  const bool first = at == 0 || (at == 1 && words[0] == "us");
  return first && (link == "of" || link == "for") ? at : words.size();
}

// "Department of the Interior" has the words of "Interior Department", "Senate Committee on
// Finance" those of "Senate Finance Committee".
Words ordered(Words words) {
  const std::size_t office = office_of(words);
  if (office == words.size()) return words;
  const std::size_t matter = office + 2;
  const std::size_t named = matter + (words[matter] == "the" && words.size() > matter + 1 ? 1 : 0);
  std::rotate(words.begin() + static_cast<std::ptrdiff_t>(office),
              words.begin() + static_cast<std::ptrdiff_t>(named), words.end());
  words.resize(words.size() - (named - office) + 1);
  return words;
}

// "United States Senate" is "US Senate"; the country alone is left to the places' forms.
Words with_short_country(Words words) {
  if (words.size() < 3 || words[0] != "united" || words[1] != "states") return words;
  words.erase(words.begin());
  words.front() = "us";
  return words;
}

// What all spellings of a name have in common.
std::string key_of(const std::string& value) {
  const Words words = ordered(with_short_country(words_of(value)));
  const bool acronym =
      words.size() == 1 && !has_lower(value) && is_ordinary_word(words.front(), "");
  std::string key = acronym ? std::string(kAcronymTermPrefix) : std::string();
  for (const std::string& word : words) {
    if (word == "and") continue;  // or "&"
    const auto* longer = std::ranges::find(kLongForms, std::string_view(word),
                                           &std::pair<std::string_view, std::string_view>::first);
    key += longer == kLongForms.end() ? std::string_view(word) : longer->second;
    key += ' ';
  }
  return words.empty() ? value : key;
}

}  // namespace

const std::string& best_spelling(std::span<const ValueCounts::value_type* const> values) {
  return (*std::ranges::min_element(values,
                                    [](const auto* a, const auto* b) { return is_better(*a, *b); }))
      ->first;
}

void join_to_best(std::span<const ValueCounts::value_type* const> values,
                  std::map<std::string, std::string>& joined) {
  const std::string& best = best_spelling(values);
  for (const auto* value : values) {
    if (value->first != best) joined[value->first] = best;
  }
}

Spellings::Spellings(const ValueCounts& counts) {
  hashed_.reserve(counts.size());
  for (const auto& value : counts) hashed_.emplace_back(hash64(key_of(value.first)), &value);
  std::ranges::sort(hashed_, [](const Hashed& a, const Hashed& b) {
    if (a.first != b.first) return a.first < b.first;
    const bool poor = is_poor(a.second->first);
    return poor != is_poor(b.second->first) ? !poor : is_better(*a.second, *b.second);
  });
}

std::map<std::string, std::string> Spellings::joined() const {
  std::map<std::string, std::string> joined;
  for (auto begin = hashed_.begin(); begin != hashed_.end();) {
    const auto end = std::find_if(begin, hashed_.end(),
                                  [&](const auto& other) { return other.first != begin->first; });
    if (end - begin > 1) {
      std::map<std::string, std::vector<const ValueCounts::value_type*>> names;
      for (auto at = begin; at != end; ++at) names[key_of(at->second->first)].push_back(at->second);
      for (const auto& [key, values] : names) join_to_best(values, joined);
    }
    begin = end;
  }
  return joined;
}

const std::string* Spellings::value_of_key(const std::string& key) const {
  const std::uint64_t hash = hash64(key);
  for (auto at = std::ranges::lower_bound(hashed_, hash, {}, &Hashed::first);
       at != hashed_.end() && at->first == hash; ++at) {
    if (key_of(at->second->first) == key) return &at->second->first;
  }
  return nullptr;
}

const std::string* Spellings::value_spelled_as(const std::string& name) const {
  return value_of_key(key_of(name));
}

const std::string* Spellings::word_of_acronym(const std::string& value) const {
  if (has_lower(value)) return nullptr;
  const std::string key = key_of(value);
  return key.starts_with(kAcronymTermPrefix) ? value_of_key(key.substr(kAcronymTermPrefix.size()))
                                             : nullptr;
}

std::map<std::string, std::string> join_spellings(const ValueCounts& counts) {
  return Spellings(counts).joined();
}

}  // namespace dateline
