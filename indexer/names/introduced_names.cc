#include "indexer/names/introduced_names.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "common/archive/mentions.h"
#include "common/base/error.h"
#include "indexer/analyse/entities/short_forms.h"
#include "indexer/names/near_names.h"
#include "indexer/names/other_forms.h"
#include "indexer/names/tag_names.h"

namespace dateline {
namespace {

constexpr std::uint64_t kAgreeing = 9;     // of ten articles
constexpr std::uint64_t kMostAlone = 200;  // articles with the short form alone, for one with both
constexpr std::uint64_t kFewest = 2;       // articles, where others have the short form alone
constexpr std::uint64_t kFewSlips = 5;     // times as many articles have the name as its slip

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

// What articles introduce, each once for an article.
class Gathering {
 public:
  explicit Gathering(const NameOf& name_of) : name_of_(name_of) {}

  ByKey of(const std::vector<std::unique_ptr<Segment>>& segments, EntityType type) {
    for (const auto& segment : segments) add(*segment, type);
    return std::move(by_key_);
  }

 private:
  using Told = std::set<std::pair<std::string, std::string>>;  // key and name

  void add(const Segment& segment, EntityType type) {
    const Columns& columns = segment.columns();
    const FacetColumn& column = columns.facet(*facet_index(*facet_of(type)));
    const std::vector<std::optional<TagNames>> tags = tags_of(column);
    for (ArticleNumber article = 0; article < columns.size(); ++article) {
      if (segment.deletions().contains(article)) continue;
      Told told;
      const auto ordinals = column.ordinals_of(article);
      for (const StoredShortForm& form : short_forms_of(columns, article)) {
        if (form.type != type) continue;
        if (form.name >= ordinals.size()) {
          columns.file().damaged("a short form of article " + columns.id(article) +
                                 " is of a name that it has not");
        }
        const std::uint32_t ordinal = ordinals[form.name];
        const bool is_tag = !tags.empty() && tags[ordinal];
        add(is_tag ? tags[ordinal]->name : std::string(column.own_value(ordinal)), form.form, told);
      }
      if (tags.empty()) continue;
      for (const std::uint32_t ordinal : ordinals) {
        if (const auto& tag = tags[ordinal]) add(tag->name, tag->form, told);
      }
    }
  }

  void add(const std::string& value, const std::string& form, Told& told) {
    const std::string name = name_of_(value);
    if (has_as_word(name, form)) return;
    const std::string key = short_form_key(form);
    Introduced& introduced = by_key_[key];
    introduced.forms.insert(form);
    if (told.emplace(key, name).second) ++introduced.articles[name];
  }

  // By ordinal; empty when there are none.
  static std::vector<std::optional<TagNames>> tags_of(const FacetColumn& column) {
    std::vector<std::optional<TagNames>> tags;
    for (std::uint32_t ordinal = 0; ordinal < column.distinct(); ++ordinal) {
      auto tag = names_of_tag(std::string(column.own_value(ordinal)));
      if (!tag) continue;
      tags.resize(column.distinct());
      tags[ordinal] = std::move(tag);
    }
    return tags;
  }

  const NameOf& name_of_;
  ByKey by_key_;
};

// "AAA", "CCC": mostly what a bond is rated.
bool is_one_letter(const std::string& key) {
  return key.empty() || key.find_first_not_of(key.front()) == std::string::npos;
}

// Each pair of so many is compared; a short form of more is no evidence that two are one.
constexpr std::size_t kMostNames = 64;

constexpr std::string_view kCountry = "United States ";

// A name with the country in front written out; one without it may be compared with that in front
// as well, because "U.S. Department of Agriculture" counts for "Department of Agriculture" and its
// slip "United State Department of Agriculture" does not.
class LongName {
 public:
  explicit LongName(const std::string& name)
      : near_(behind_country(name).empty()
                  ? name
                  : std::string(kCountry) + std::string(behind_country(name))),
        with_country_(behind_country(name).empty() ? std::string(kCountry) + name : name),
        may_have_country_(name.starts_with('U')) {}

  Likeness likeness(const LongName& kept) const {
    const Likeness plain = near_.likeness(kept.near_);
    return may_have_country_ ? std::max(plain, near_.likeness(kept.with_country_)) : plain;
  }

 private:
  NearName near_;
  NearName with_country_;
  bool may_have_country_;
};

// Of the long names of a short form those that are one -> the one that most articles have.
std::map<std::string, std::string> slips_of(const Introduced& introduced, const ValueCounts& counts,
                                            const ToldNames& told) {
  std::map<std::string, std::string> slips;
  if (introduced.articles.size() == 1 || introduced.articles.size() > kMostNames) return slips;
  std::vector<std::string> names;
  for (const auto& [name, articles] : introduced.articles) {
    if (!told.has(name)) names.push_back(name);
  }
  std::ranges::stable_sort(names, std::greater<>(),
                           [&](const std::string& name) { return articles_with(counts, name); });
  std::vector<std::pair<std::string, LongName>> kept;
  for (const std::string& name : names) {
    const LongName near(name);
    const auto same = std::ranges::find_if(kept, [&](const auto& other) {
      const auto likeness = near.likeness(other.second);
      return likeness == Likeness::kSpelling ||
             (likeness == Likeness::kSlip &&
              articles_with(counts, name) * kFewSlips <= articles_with(counts, other.first));
    });
    if (same == kept.end()) {
      kept.emplace_back(name, near);
    } else {
      slips[name] = same->first;
    }
  }
  return slips;
}

// Articles with a name that is likely a wrong one for this, which do not say that the short form is
// another's: "National Atmospheric and Space Administration (NASA)".
std::uint64_t of_wrong_names(const Introduced& introduced, const std::string& name,
                             std::uint64_t articles) {
  if (introduced.articles.size() > kMostNames) return 0;
  const NearName near(name);
  std::uint64_t wrong = 0;
  for (const auto& [other, of_other] : introduced.articles) {
    if (of_other * kFewSlips <= articles && near.differs_in_one_of_many(NearName(other)))
      wrong += of_other;
  }
  return wrong;
}

// Finds the values that are a short form alone.
void count_alone(const ValueCounts& counts, ByKey& by_key) {
  for (const auto& [value, count] : counts) {
    if (value.find(' ') != std::string::npos) continue;  // a short form is one word
    const auto known = by_key.find(short_form_key(value));
    if (known == by_key.end()) continue;
    if (!has_two_capitals(value) && !known->second.forms.contains(value)) continue;
    known->second.written.insert(value);
    known->second.alone += count.articles;
  }
}

}  // namespace

IntroducedNames introduced_names(const std::vector<std::unique_ptr<Segment>>& segments,
                                 EntityType type, const ValueCounts& counts, const NameOf& name_of,
                                 const ToldNames& told) {
  IntroducedNames names;
  for (const auto& [value, count] : counts) {
    const auto tag = names_of_tag(value);
    if (tag && !told.has(value)) names.joined[value] = name_of(tag->name);
  }
  ByKey by_key = Gathering(name_of).of(segments, type);
  if (by_key.empty()) return names;
  count_alone(counts, by_key);
  for (auto& [key, introduced] : by_key) {
    for (const auto& [name, articles] : introduced.articles) {
      for (const std::string& form : introduced.forms) names.all.emplace(form, name);
    }
    for (const auto& [slip, name] : slips_of(introduced, counts, told)) {
      introduced.articles[name] += introduced.articles.extract(slip).mapped();
      names.joined[slip] = name;
    }
    std::uint64_t all = 0;
    for (const auto& [name, articles] : introduced.articles) all += articles;
    const auto& [name, articles] = *std::ranges::max_element(
        introduced.articles, {}, [](const auto& each) { return each.second; });
    all -= of_wrong_names(introduced, name, articles);
    if (articles * 10 < all * kAgreeing) continue;
    const bool enough =
        introduced.alone == 0 || (articles >= kFewest && articles * kMostAlone >= introduced.alone);
    if (!enough || is_one_letter(key) || by_key.contains(short_form_key(name))) continue;
    for (const auto* forms : {&introduced.forms, &introduced.written}) {
      for (const std::string& form : *forms) {
        if (!told.has_letters(form)) names.joined[form] = name;
      }
    }
  }
  return names;
}

}  // namespace dateline
