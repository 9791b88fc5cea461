#include "indexer/names/other_forms.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "common/article/place_forms.h"
#include "common/base/ascii.h"
#include "common/text/apostrophe.h"
#include "common/text/name_words.h"
#include "common/text/term_maker.h"
#include "indexer/analyse/entities/company_names.h"

namespace dateline {
namespace {

// Each word without its possessive.
std::string without_possessives(std::string_view value) {
  std::string without;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find(' '), value.size());
    const std::string_view word = value.substr(0, end);
    without += word.substr(0, word.size() - possessive_bytes(word));
    if (end < value.size()) without += ' ';
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return without;
}

// LA is mostly Los Angeles, Alta a town in Utah, Penn a university.
bool is_something_else(std::string_view form) {
  constexpr std::ptrdiff_t kFewestLetters = 4;
  return std::ranges::count_if(form, is_ascii_letter) < kFewestLetters || form == "Alta" ||
         form == "Penn";
}

// Under the one that more articles have.
void join_more_frequent(const ValueCounts& counts, const std::string& value,
                        const std::string& other, FieldNames& names) {
  const std::string a = names.name_of(value);
  const std::string b = names.name_of(other);
  if (a == b) return;
  const bool more = articles_with(counts, a) > articles_with(counts, b);
  names.join(more ? b : a, more ? a : b);
}

// What others have as well without being named for it: states a "Supreme Court", all countries an
// "Embassy" and "Armed Forces"; "Armed Services" is mostly a committee.
bool is_of_many(const std::string& word) {
  constexpr std::array<std::string_view, 20> kMany = {
      "ambassador", "armed",  "attorney",   "attorneys", "bank",    "chamber",    "consulate",
      "court",      "courts", "delegation", "district",  "embassy", "government", "mission",
      "open",       "post",   "postoffice", "school",    "team",    "treasury"};
  return std::ranges::binary_search(kMany, std::string_view(word));
}

// Bodies that have one name with the country and without it: of two words and more, or one of the
// few of one word of which that is clear.
bool may_lack_country(std::string_view name) {
  constexpr std::array<std::string_view, 5> kOfOneWord = {"army", "congress", "navy", "sec",
                                                          "senate"};
  const std::vector<std::string> words = words_of_name(folded_name(std::string(name)));
  if (words.empty()) return false;
  // Of "and" alone no word is left.
  const std::vector<std::string> last = company_words(words.back());
  if (last.empty() || is_legal_form(last.back())) return false;
  if (words.size() == 1) return std::ranges::count(kOfOneWord, std::string_view(words[0])) > 0;
  return std::ranges::none_of(words, is_of_many);
}

// A name with the country in front, and the one without it.
using CountryPair = std::pair<std::string, std::string>;

std::set<CountryPair> pairs_with_country(const ValueCounts& counts, const Spellings& spellings,
                                         const ToldNames& told, const FieldNames& names) {
  std::set<CountryPair> pairs;
  for (const auto& [value, count] : counts) {
    const std::string_view behind = behind_country(value);
    if (behind.empty() || told.has(value) || !may_lack_country(behind)) continue;
    const std::string* other = spellings.value_spelled_as(std::string(behind));
    if (other == nullptr || told.has(*other)) continue;
    CountryPair pair(names.name_of(value), names.name_of(*other));
    if (pair.first != pair.second) pairs.insert(std::move(pair));
  }
  return pairs;
}

// "The" and the country are no other owner of what stands behind, nor is what a part is called
// ("Refuges Division of the").
bool is_other_owner(std::string_view in_front) {
  constexpr std::array<std::string_view, 12> kNone = {
      "The", "the", "of", "and", "&", "U.S.", "US", "U. S.", "U S", "U.S", "States", "STATES"};
  return std::ranges::none_of(kNone, [&](std::string_view none) {
    if (!in_front.ends_with(none)) return false;
    return in_front.size() == none.size() || in_front[in_front.size() - none.size() - 1] == ' ';
  });
}

std::string_view last_word(std::string_view name) { return name.substr(name.rfind(' ') + 1); }

// How many articles have values that end like the name without the country and have other words in
// front ("Iraqi Army").
class OtherOwners {
 public:
  OtherOwners(const std::set<CountryPair>& pairs, const ValueCounts& counts) {
    for (const auto& [with, without] : pairs) {
      articles_[without] = 0;
      last_words_.insert(last_word(articles_.find(without)->first));
    }
    if (pairs.empty()) return;
    for (const auto& [value, count] : counts) {
      if (last_words_.contains(last_word(value))) add(value, count.articles);
    }
  }

  std::uint64_t of(const std::string& without) const { return articles_.at(without); }

 private:
  void add(std::string_view value, std::uint64_t articles) {
    for (std::size_t at = value.find(' '); at != std::string_view::npos;
         at = value.find(' ', at + 1)) {
      const auto ending = articles_.find(value.substr(at + 1));
      if (ending != articles_.end() && is_other_owner(value.substr(0, at)))
        ending->second += articles;
    }
  }

  std::map<std::string, std::uint64_t, std::less<>> articles_;
  std::unordered_set<std::string_view> last_words_;  // of the names
};

// Of all values that count for the name.
std::uint64_t articles_of_all(const ValueCounts& counts, const FieldNames& names,
                              const std::string& name) {
  const std::set<std::string>& values = names.values_of(name);
  std::uint64_t sum = values.contains(name) ? 0 : articles_with(counts, name);
  for (const std::string& value : values) sum += articles_with(counts, value);
  return sum;
}

// "Army Corps of Engineers": three words and more that say something.
bool says_much(std::string_view name) {
  constexpr std::ptrdiff_t kFewest = 3;
  constexpr std::array<std::string_view, 5> kSmall = {"and", "for", "of", "on", "the"};
  return std::ranges::count_if(words_of_name(folded_name(std::string(name))),
                               [&](const std::string& word) {
                                 return std::ranges::count(kSmall, std::string_view(word)) == 0;
                               }) >= kFewest;
}

}  // namespace

void join_possessives(const ValueCounts& counts, const Spellings& spellings, const ToldNames& told,
                      FieldNames& names) {
  for (const auto& [value, count] : counts) {
    const std::string without = without_possessives(value);
    if (without == value || told.has(value)) continue;
    const std::string* other = spellings.value_spelled_as(without);
    if (other == nullptr || told.has(*other)) continue;
    join_more_frequent(counts, value, *other, names);
  }
}

void join_articles_in_front(const ValueCounts& counts, const Spellings& spellings,
                            const ToldNames& told, FieldNames& names) {
  constexpr std::size_t kArticle = 4;  // "The "
  for (const auto& [value, count] : counts) {
    const bool article = value.starts_with("The ") || value.starts_with("THE ");
    if (!article || value.find(' ', kArticle) == std::string::npos || told.has(value)) continue;
    const std::string* other = spellings.value_spelled_as(value.substr(kArticle));
    if (other != nullptr && !told.has(*other)) join_more_frequent(counts, value, *other, names);
  }
}

std::string_view behind_country(std::string_view value) {
  constexpr std::array<std::string_view, 7> kCountry = {
      "U.S. ", "US ", "U. S. ", "U S ", "U.S ", "United States ", "UNITED STATES "};
  for (const std::string_view country : kCountry) {
    if (value.starts_with(country)) return value.substr(country.size());
  }
  return {};
}

void join_country_in_front(const ValueCounts& counts, const Spellings& spellings,
                           const ToldNames& told, FieldNames& names) {
  constexpr std::uint64_t kTimesAsMany = 3;
  constexpr std::uint64_t kTimesOthers = 20;  // where the name says much by itself
  constexpr std::uint64_t kFewest = 3;        // articles, there
  const std::set<CountryPair> pairs = pairs_with_country(counts, spellings, told, names);
  const OtherOwners owners(pairs, counts);
  // Before any is joined, so that their order does not matter.
  std::map<std::string, std::uint64_t> articles;
  for (const auto& [with, without] : pairs) {
    articles[with] = articles_of_all(counts, names, with);
    articles[without] = articles_of_all(counts, names, without);
  }
  for (const auto& [with, without] : pairs) {
    const std::uint64_t more = std::max(articles[with], articles[without]);
    const std::uint64_t fewer = std::min(articles[with], articles[without]);
    const std::uint64_t others = owners.of(without);
    const bool clear = more >= std::max(fewer, others) * kTimesAsMany;
    if (clear || (more >= std::max(kFewest, others * kTimesOthers) && says_much(without)))
      join_more_frequent(counts, with, without, names);
  }
}

PlaceForms place_forms(const ValueCounts& counts) {
  PlaceForms forms;
  for (const auto& [value, count] : counts) {
    const std::string_view place = place_of_other_form(value);
    if (!place.empty()) forms.emplace(value, place);
  }
  return forms;
}

void join_place_forms(const PlaceForms& forms, const ToldNames& told, FieldNames& names) {
  for (const auto& [value, place] : forms) {
    if (!is_something_else(value) && !told.has(value)) names.join(value, names.name_of(place));
  }
}

}  // namespace dateline
