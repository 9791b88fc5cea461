#include "indexer/names/introduced_names.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <utility>

#include "common/archive/mentions.h"
#include "common/base/ascii.h"
#include "common/base/error.h"
#include "indexer/analyse/entities/short_forms.h"
#include "indexer/names/near_names.h"

namespace dateline {
namespace {

constexpr std::uint64_t kAgreeing = 9;     // of ten articles
constexpr std::uint64_t kMostAlone = 200;  // articles with the short form alone, for one with both
constexpr std::uint64_t kFewest = 2;       // articles, where others have the short form alone

// What the archive says of one short form.
struct Introduced {
  std::map<std::string, std::uint64_t> articles;  // by the long name
  std::set<std::string> forms;                    // as introduced
  std::set<std::string> written;                  // values that are written so as well
  std::uint64_t alone = 0;                        // articles with one of them as a value
};
using ByKey = std::map<std::string, Introduced>;

std::vector<StoredShortForm> short_forms_of(const Columns& columns, ArticleNumber article) {
  try {
    return read_short_forms(columns.mentions(article));
  } catch (const Error& error) {
    columns.file().damaged("the names of article " + columns.id(article) +
                           " cannot be read: " + error.message());
  }
}

ByKey gather(const std::vector<std::unique_ptr<Segment>>& segments, EntityType type,
             const NameOf& name_of) {
  ByKey by_key;
  for (const auto& segment : segments) {
    const Columns& columns = segment->columns();
    const FacetColumn& column = columns.facet(*facet_index(*facet_of(type)));
    for (ArticleNumber article = 0; article < columns.size(); ++article) {
      if (segment->deletions().contains(article)) continue;
      std::set<std::pair<std::string, std::string>> told;  // key and name
      for (const StoredShortForm& form : short_forms_of(columns, article)) {
        if (form.type != type) continue;
        const auto ordinals = column.ordinals_of(article);
        if (form.name >= ordinals.size()) {
          columns.file().damaged("a short form of article " + columns.id(article) +
                                 " is of a name that it has not");
        }
        const std::string key = short_form_key(form.form);
        const std::string name = name_of(std::string(column.own_value(ordinals[form.name])));
        Introduced& introduced = by_key[key];
        introduced.forms.insert(form.form);
        if (told.emplace(key, name).second) ++introduced.articles[name];
      }
    }
  }
  return by_key;
}

// "Who" may be a word or a name, "WHO" and "FoE" are short forms.
bool may_be_short(const std::string& word) {
  return std::ranges::count_if(word, is_ascii_upper) >= 2;
}

// "AAA", "CCC": mostly what a bond is rated.
bool is_one_letter(const std::string& key) {
  return key.find_first_not_of(key.front()) == std::string::npos;
}

// Of the long names of a short form those that are one -> the one that most articles have.
std::map<std::string, std::string> slips_of(
    const std::map<std::string, std::uint64_t>& articles_by_name, const ValueCounts& counts) {
  std::map<std::string, std::string> slips;
  if (articles_by_name.size() == 1) return slips;
  std::vector<std::string> names;
  for (const auto& [name, articles] : articles_by_name) names.push_back(name);
  std::ranges::stable_sort(names, std::greater<>(),
                           [&](const std::string& name) { return articles_with(counts, name); });
  std::vector<std::pair<std::string, NearName>> kept;
  for (const std::string& name : names) {
    const NearName near(name);
    const auto same =
        std::ranges::find_if(kept, [&](const auto& other) { return near.is_near(other.second); });
    if (same == kept.end()) {
      kept.emplace_back(name, near);
    } else {
      slips[name] = same->first;
    }
  }
  return slips;
}

struct TagNames {
  std::string name;
  std::string form;
};

// Of a tag with both names.
std::optional<TagNames> names_of_tag(const std::string& value) {
  const std::size_t bracket = value.ends_with(')') ? value.rfind(" (") : std::string::npos;
  if (bracket == std::string::npos) return std::nullopt;
  TagNames names{value.substr(0, bracket), value.substr(bracket + 2, value.size() - bracket - 3)};
  if (!is_short_for(names.form, names.name)) return std::nullopt;
  return names;
}

// Tags with both names: adds what they introduce, and returns the long name of each.
std::map<std::string, std::string> gather_tags(const ValueCounts& counts, const NameOf& name_of,
                                               ByKey& by_key) {
  std::map<std::string, std::string> names;
  for (const auto& [value, count] : counts) {
    const std::optional<TagNames> tag = names_of_tag(value);
    if (!tag) continue;
    const std::string name = name_of(tag->name);
    Introduced& introduced = by_key[short_form_key(tag->form)];
    introduced.articles[name] += count.articles;
    introduced.forms.insert(tag->form);
    names[value] = name;
  }
  return names;
}

// Finds the values that are a short form alone.
void count_alone(const ValueCounts& counts, ByKey& by_key) {
  for (const auto& [value, count] : counts) {
    if (value.find(' ') != std::string::npos) continue;  // a short form is one word
    const auto known = by_key.find(short_form_key(value));
    if (known == by_key.end()) continue;
    if (!may_be_short(value) && !known->second.forms.contains(value)) continue;
    known->second.written.insert(value);
    known->second.alone += count.articles;
  }
}

}  // namespace

void add_long_names(ValueCounts& counts) {
  std::vector<std::pair<std::string, std::uint64_t>> long_names;
  for (const auto& [value, count] : counts) {
    if (const auto tag = names_of_tag(value)) long_names.emplace_back(tag->name, count.articles);
  }
  for (const auto& [name, articles] : long_names) counts[name].articles += articles;
}

IntroducedNames introduced_names(const std::vector<std::unique_ptr<Segment>>& segments,
                                 EntityType type, const ValueCounts& counts,
                                 const NameOf& name_of) {
  IntroducedNames names;
  ByKey by_key = gather(segments, type, name_of);
  names.joined = gather_tags(counts, name_of, by_key);
  if (by_key.empty()) return names;
  count_alone(counts, by_key);
  for (auto& [key, introduced] : by_key) {
    for (const auto& [slip, name] : slips_of(introduced.articles, counts)) {
      introduced.articles[name] += introduced.articles.extract(slip).mapped();
      names.joined[slip] = name;
    }
    std::uint64_t all = 0;
    for (const auto& [name, articles] : introduced.articles) {
      all += articles;
      for (const std::string& form : introduced.forms) names.all.emplace(form, name);
    }
    const auto& [name, articles] = *std::ranges::max_element(
        introduced.articles, {}, [](const auto& each) { return each.second; });
    if (articles * 10 < all * kAgreeing) continue;
    const bool enough =
        introduced.alone == 0 || (articles >= kFewest && articles * kMostAlone >= introduced.alone);
    if (!enough || is_one_letter(key) || by_key.contains(short_form_key(name))) continue;
    for (const std::string& form : introduced.forms) names.joined[form] = name;
    for (const std::string& form : introduced.written) names.joined[form] = name;
  }
  return names;
}

}  // namespace dateline
