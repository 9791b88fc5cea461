#include "indexer/names/make_names.h"

#include <map>
#include <memory>
#include <set>
#include <utility>

#include "common/archive/mentions.h"
#include "common/archive/segment.h"
#include "common/text/term_maker.h"
#include "indexer/analyse/entities/short_forms.h"
#include "indexer/names/alias_file.h"
#include "indexer/names/field_names.h"
#include "indexer/names/introduced_names.h"
#include "indexer/names/lone_surnames.h"
#include "indexer/names/other_forms.h"
#include "indexer/names/person_variants.h"
#include "indexer/names/spellings.h"
#include "indexer/names/value_counts.h"

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

// Of an archive whose texts no model has read, none is joined.
std::vector<std::unique_ptr<Segment>> segments_to_join(const std::string& archive,
                                                       const Generation& generation) {
  if (generation.entity_models() == std::set<std::string>{""}) return {};
  return opened_segments(archive, generation);
}

// The short forms of which the user says what they are the same as, or not: he does not mean
// what the articles introduce them for.
std::set<std::string> keys_told(const std::vector<AliasLine>& lines, Field field) {
  std::set<std::string> keys;
  for (const AliasLine& line : lines) {
    if (line.field != field || line.kind == AliasKind::kRename) continue;
    keys.insert(short_form_key(line.first));
    keys.insert(short_form_key(line.second));
  }
  return keys;
}

bool is_told(const std::set<std::string>& keys, const std::string& form) {
  return keys.contains(short_form_key(form));
}

// By which short forms names are found that these do not count for.
std::vector<ShortForm> short_forms_apart(const IntroducedNames& introduced, Field field,
                                         const FieldNames& names,
                                         const std::set<std::string>& told) {
  std::set<ShortForm> apart;
  for (const auto& [form, name] : introduced.all) {
    const std::string shown = names.name_of(name);
    if (is_told(told, form) || names.name_of(form) == shown) continue;
    apart.insert({field, folded_name(form), shown});
  }
  return {apart.begin(), apart.end()};
}

ResolvedNames resolved_surnames(const std::vector<std::unique_ptr<Segment>>& segments,
                                const FieldNames& names, const std::vector<AliasLine>& aliases) {
  std::set<std::pair<std::string, std::string>> different;
  for (const AliasLine& line : aliases) {
    if (line.field != Field::kPerson) continue;
    if (line.kind == AliasKind::kDifferent) {
      different.insert({line.first, names.name_of(line.second)});
      different.insert({line.second, names.name_of(line.first)});
    }
  }
  return resolve_lone_surnames(segments,
                               {[&](const std::string& value) { return names.name_of(value); },
                                [&](const std::string& value, const std::string& name) {
                                  return different.contains({value, name});
                                }});
}

}  // namespace

NameTable make_names(const std::string& archive, const Generation& generation,
                     const std::string& aliases) {
  const auto segments = segments_to_join(archive, generation);
  const std::vector<AliasLine> lines = read_aliases(aliases, "the alias file");
  std::map<Field, FieldNames> names;
  std::map<Field, IntroducedNames> introduced;
  names[Field::kPerson] = FieldNames(join_persons(counts_of(segments, Field::kPerson)));
  for (const EntityType type : {EntityType::kOrganisation, EntityType::kPlace}) {
    const Field field = *facet_of(type);
    ValueCounts counts = counts_of(segments, field);
    add_long_names(counts);
    FieldNames& of_field = names[field] = FieldNames(join_spellings(counts));
    join_possessives(counts, of_field);
    if (field == Field::kPlace) join_place_forms(counts, of_field);
    const std::set<std::string> told = keys_told(lines, field);
    introduced[field] = introduced_names(
        segments, type, counts, [&](const std::string& value) { return of_field.name_of(value); });
    for (const auto& [form, name] : introduced[field].joined) {
      if (!is_told(told, form)) of_field.join(form, of_field.name_of(name));
    }
  }
  for (const AliasLine& line : lines) names[line.field].apply(line);
  NameTableParts parts;
  for (const auto& [field, of_field] : names) of_field.add_to(parts.changes, field);
  for (const auto& [field, of_field] : introduced) {
    for (ShortForm& form :
         short_forms_apart(of_field, field, names[field], keys_told(lines, field))) {
      parts.short_forms.push_back(std::move(form));
    }
  }
  parts.aliases = aliases;
  parts.resolved = resolved_surnames(segments, names[Field::kPerson], lines);
  return NameTable(std::move(parts));
}

}  // namespace dateline
