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

}  // namespace

void join_possessives(const ValueCounts& counts, const Spellings& spellings, const ToldNames& told,
                      FieldNames& names) {
  for (const auto& [value, count] : counts) {
    const std::string without = without_possessives(value);
    if (without == value || told.has(value)) continue;
    const std::string* other = spellings.value_spelled_as(without);
    if (other == nullptr || told.has(*other)) continue;
    const std::string a = names.name_of(value);
    const std::string b = names.name_of(*other);
    if (a == b) continue;
    const bool more = articles_with(counts, a) > articles_with(counts, b);
    names.join(more ? b : a, more ? a : b);
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
