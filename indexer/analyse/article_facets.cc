#include "indexer/analyse/article_facets.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "common/archive/mentions.h"
#include "indexer/analyse/entities/lone_heads.h"

namespace dateline {
namespace {

std::vector<std::string>& values_of(Field field, ArticleParts& parts) {
  return parts.facets[*facet_index(field)];
}

// The values of one facet of an article, each once, with their places.
class ValueList {
 public:
  explicit ValueList(std::vector<std::string>& values) : values_(values) { values_.clear(); }

  std::uint32_t place_of(const std::string& value) {
    const auto end = static_cast<std::uint32_t>(values_.size());
    if (end <= kFew) {
      const auto known = std::ranges::find(values_, value);
      if (known != values_.end()) return static_cast<std::uint32_t>(known - values_.begin());
    } else {
      for (std::size_t i = places_.size(); i < end; ++i) {
        places_.emplace(values_[i], static_cast<std::uint32_t>(i));
      }
      const auto [at, is_new] = places_.try_emplace(value, end);
      if (!is_new) return at->second;
    }
    if (values_.empty()) values_.reserve(kUsual);
    values_.push_back(value);
    return end;
  }

  void add_all(const std::vector<std::string>& values) {
    for (const std::string& value : values) place_of(value);
  }

 private:
  static constexpr std::size_t kUsual = 8;  // values at most
  static constexpr std::size_t kFew = 16;   // values that are found as fast one after the other

  std::vector<std::string>& values_;
  std::unordered_map<std::string, std::uint32_t> places_;  // where there are more
};

void set_single(Field field, const std::string& value, ArticleParts& parts) {
  std::vector<std::string>& values = values_of(field, parts);
  values.clear();
  if (!value.empty()) values.push_back(value);
}

void join_mentions(const ExtractedEntities& found, ArticleParts& parts) {
  ValueList people(values_of(Field::kPerson, parts));
  ValueList organisations(values_of(Field::kOrganisation, parts));
  ValueList places(values_of(Field::kPlace, parts));
  people.add_all(found.given.people);
  organisations.add_all(found.given.organisations);
  places.add_all(found.given.places);
  ValueList* lists[kEntityTypes] = {&people, &organisations, &places, nullptr};
  std::vector<StoredMention> stored;
  stored.reserve(found.mentions.size());
  for (const NamedMention& mention : found.mentions) {
    if (is_mere_head(mention)) continue;
    StoredMention place{
        mention.in_title, mention.span.begin, mention.span.end, mention.span.type, {}};
    ValueList* list = lists[static_cast<std::size_t>(mention.span.type)];
    if (list != nullptr) place.name = list->place_of(mention.name);
    stored.push_back(place);
  }
  std::vector<StoredShortForm> short_forms;
  for (const IntroducedForm& form : found.short_forms) {
    ValueList* list = lists[static_cast<std::size_t>(form.type)];
    short_forms.push_back({form.type, list->place_of(form.name), form.form});
  }
  parts.mentions = pack_mentions(stored, short_forms);
}

void join_countries(const Article& article, const ExtractedEntities& found, ArticleParts& parts) {
  ValueList major(values_of(Field::kCountry, parts));
  ValueList all(values_of(Field::kMentions, parts));
  major.add_all(article.countries);
  all.add_all(article.countries);
  for (const ArticleCountry& country : found.countries) {
    if (country.major) major.place_of(country.code);
    all.place_of(country.code);
  }
}

void join_filed(const FilingLine& filed, ArticleParts& parts) {
  ValueList places(values_of(Field::kFiled, parts));
  ValueList countries(values_of(Field::kFiledCountry, parts));
  const auto join = [&](const FiledPlace& from) {
    places.place_of(from.place);
    if (!from.country.empty()) countries.place_of(from.country);
  };
  join(filed);
  for (const FiledPlace& other : filed.others) join(other);
}

}  // namespace

void set_record_facets(const Article& article, ArticleParts& parts) {
  parts.date = article.date;
  ValueList(values_of(Field::kPerson, parts)).add_all(article.people);
  ValueList(values_of(Field::kOrganisation, parts)).add_all(article.organisations);
  ValueList(values_of(Field::kPlace, parts)).add_all(article.places);
  ValueList(values_of(Field::kCountry, parts)).add_all(article.countries);
  ValueList(values_of(Field::kMentions, parts)).add_all(article.countries);
  set_single(Field::kSource, article.source, parts);
  set_single(Field::kSection, article.section, parts);
  set_single(Field::kAuthor, article.author, parts);
  set_single(Field::kLanguage, article.language, parts);
}

void join_found(const Article& article, const ExtractedEntities& found, ArticleParts& parts) {
  join_mentions(found, parts);
  join_countries(article, found, parts);
  ValueList events(values_of(Field::kEvent, parts));
  for (const FoundDate& date : found.dates) events.place_of(date.value.to_string());
  if (!found.filed) return;
  join_filed(*found.filed, parts);
  set_single(Field::kAgency, found.filed->agency, parts);
  if (!parts.date.known() && found.filed->date.known()) {
    parts.date = found.filed->date;
    parts.dated_by_dateline = true;
  }
}

}  // namespace dateline
