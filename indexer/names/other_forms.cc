#include "indexer/names/other_forms.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "common/article/place_forms.h"
#include "common/base/ascii.h"
#include "common/text/apostrophe.h"

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
