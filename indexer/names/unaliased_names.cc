#include "indexer/names/unaliased_names.h"

#include "indexer/names/company_forms.h"
#include "indexer/names/other_forms.h"
#include "indexer/names/person_variants.h"
#include "indexer/names/spellings.h"
#include "indexer/names/tag_names.h"

namespace dateline {
namespace {

// Persons' full names by their own rules; names of one word, and those that begin with an
// initial, may be many people's and so are one with their own spellings alone.
std::map<std::string, std::string> join_persons(const ValueCounts& counts) {
  std::map<std::string, std::string> joined = join_person_variants(counts);
  ValueCounts not_full;
  for (const auto& value : counts) {
    if (!is_full_name(value.first)) not_full.insert(value);
  }
  joined.merge(join_spellings(not_full));
  return joined;
}

std::set<std::string> apart(const ValueCounts& counts, const Spellings& spellings,
                            const PlaceForms& forms, const FieldNames& names) {
  std::set<std::string> apart;
  for (const auto& [value, count] : counts) {
    if (const std::string* word = spellings.word_of_acronym(value)) {
      apart.insert({value, names.name_of(value), *word, names.name_of(*word)});
    }
  }
  for (const auto& [value, place] : forms) {
    if (names.name_of(value) != names.name_of(place)) apart.insert(value);
  }
  return apart;
}

}  // namespace

UnaliasedNames unaliased_names(const std::vector<std::unique_ptr<Segment>>& segments, Field field,
                               const ToldNames& told) {
  UnaliasedNames all;
  all.counts = counts_of(segments, field);
  if (field == Field::kPerson) {
    all.names = FieldNames(join_persons(all.counts));
    return all;
  }
  add_long_names(all.counts);
  const Spellings spellings(all.counts);
  all.names = FieldNames(spellings.joined());
  join_possessives(all.counts, spellings, told, all.names);
  if (field == Field::kOrganisation) {
    join_articles_in_front(all.counts, spellings, told, all.names);
    join_country_in_front(all.counts, spellings, told, all.names);
    join_companies(all.counts, spellings, told, all.names);
  }
  const PlaceForms forms = field == Field::kPlace ? place_forms(all.counts) : PlaceForms();
  join_place_forms(forms, told, all.names);
  const EntityType type = field == Field::kPlace ? EntityType::kPlace : EntityType::kOrganisation;
  all.introduced = introduced_names(
      segments, type, all.counts,
      [&](const std::string& value) { return all.names.name_of(value); }, told);
  for (const auto& [form, name] : all.introduced.joined) {
    all.names.join(form, all.names.name_of(name));
  }
  all.apart = apart(all.counts, spellings, forms, all.names);
  return all;
}

}  // namespace dateline
