#include "indexer/names/tag_names.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "common/base/ascii.h"
#include "common/text/name_words.h"
#include "common/text/term_maker.h"
#include "indexer/analyse/entities/short_forms.h"

namespace dateline {

bool has_two_capitals(const std::string& form) {
  return std::ranges::count_if(form, is_ascii_upper) >= 2;
}

bool has_as_word(const std::string& name, const std::string& form) {
  const std::vector<std::string> words = words_of_name(folded_name(name));
  return std::ranges::find(words, folded_name(form)) != words.end();
}

std::optional<TagNames> names_of_tag(const std::string& value) {
  const std::size_t bracket = value.ends_with(')') ? value.rfind(" (") : std::string::npos;
  if (bracket == std::string::npos) return std::nullopt;
  TagNames names{value.substr(0, bracket), value.substr(bracket + 2, value.size() - bracket - 3)};
  const bool introduces = has_two_capitals(names.form) && is_short_for(names.form, names.name) &&
                          !has_as_word(names.name, names.form);
  if (!introduces) return std::nullopt;
  return names;
}

void add_long_names(ValueCounts& counts) {
  std::vector<std::pair<std::string, std::uint64_t>> long_names;
  for (const auto& [value, count] : counts) {
    if (const auto tag = names_of_tag(value)) long_names.emplace_back(tag->name, count.articles);
  }
  for (const auto& [name, articles] : long_names) counts[name].articles += articles;
}

}  // namespace dateline
