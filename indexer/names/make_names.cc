#include "indexer/names/make_names.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "common/archive/segment.h"
#include "common/article/place_forms.h"
#include "common/base/parallel.h"
#include "common/text/term_maker.h"
#include "indexer/names/alias_file.h"
#include "indexer/names/field_names.h"
#include "indexer/names/lone_surnames.h"
#include "indexer/names/told_names.h"
#include "indexer/names/unaliased_names.h"
#include "indexer/names/value_counts.h"

namespace dateline {
namespace {

// Of an archive whose texts no model has read, none is joined.
std::vector<std::unique_ptr<Segment>> segments_to_join(const std::string& archive,
                                                       const Generation& generation) {
  if (generation.entity_models() == std::set<std::string>{""}) return {};
  return opened_segments(archive, generation);
}

// By which short forms names are found that these do not count for.
std::set<ShortForm> short_forms_apart(const IntroducedNames& introduced, Field field,
                                      const FieldNames& names, const ToldNames& told) {
  std::set<ShortForm> apart;
  for (const auto& [form, name] : introduced.all) {
    const std::string shown = names.name_of(name);
    if (told.has_letters(form) || names.name_of(form) == shown) continue;
    apart.insert({field, folded_name(form), shown});
  }
  return apart;
}

// Values and names that a search for one of the lines' names would take as well, by its
// folded_name(), and that count for another name.
std::set<std::string> parted(const ValueCounts& counts, const FieldNames& names,
                             const std::vector<AliasLine>& lines, Field field) {
  std::set<std::string> apart;
  std::map<std::string, std::set<std::string>> by_folded;  // of the lines' names
  std::set<std::string> lines_names;
  for (const AliasLine& line : lines) {
    if (line.field != field) continue;
    lines_names.insert({line.first, line.second});
    by_folded[folded_name(line.first)];
    by_folded[folded_name(line.second)];
  }
  if (by_folded.empty()) return apart;
  const auto add = [&](const std::string& value) {
    const auto known = by_folded.find(folded_name(value));
    if (known != by_folded.end()) known->second.insert(value);
  };
  for (const auto& [value, count] : counts) add(value);
  for (const std::string& name : lines_names) add(name);
  for (const auto& [folded, values] : by_folded) {
    std::set<std::string> shown;
    for (const std::string& value : values) shown.insert(names.name_of(value));
    if (shown.size() > 1) apart.insert(values.begin(), values.end());
  }
  for (const std::string& value : lines_names) {
    const std::string place(field == Field::kPlace ? place_of_other_form(value) : "");
    if (!place.empty() && names.name_of(value) != names.name_of(place)) apart.insert(value);
  }
  return apart;
}

ResolvedNames resolved_surnames(const std::vector<std::unique_ptr<Segment>>& segments,
                                const FieldNames& names, const std::vector<AliasLine>& aliases) {
  std::set<std::pair<std::string, std::string>> different;
  for (const AliasLine& line : aliases) {
    if (line.field != Field::kPerson) continue;
    if (line.kind == AliasKind::kDifferent) {
      // In any spelling that counts for theirs.
      const std::string first = names.name_of(line.first);
      const std::string second = names.name_of(line.second);
      different.insert(
          {{line.first, second}, {first, second}, {line.second, first}, {second, first}});
    }
  }
  return resolve_lone_surnames(segments,
                               {[&](const std::string& value) { return names.name_of(value); },
                                [&](const std::string& value, const std::string& name) {
                                  return different.contains({value, name});
                                }});
}

// Of one field.
NameTableParts names_of_field(const std::vector<std::unique_ptr<Segment>>& segments,
                              const std::vector<AliasLine>& lines, Field field) {
  NameTableParts parts;
  const ToldNames told(lines, field);
  UnaliasedNames unaliased = unaliased_names(segments, field, told);
  FieldNames names = std::move(unaliased.names);
  for (const AliasLine& line : lines) {
    if (line.field == field) names.apply(line);
  }
  names.add_to(parts.changes, field);
  const std::set<ShortForm> forms = short_forms_apart(unaliased.introduced, field, names, told);
  parts.short_forms.assign(forms.begin(), forms.end());
  std::set<std::string> apart = parted(unaliased.counts, names, lines, field);
  apart.merge(unaliased.apart);
  for (const std::string& value : apart) parts.apart.push_back({field, value});
  if (field == Field::kPerson) parts.resolved = resolved_surnames(segments, names, lines);
  return parts;
}

// Moves what `from` has behind what `to` has.
template <typename T>
void append(std::vector<T>& to, std::vector<T>& from) {
  to.insert(to.end(), std::move_iterator(from.begin()), std::move_iterator(from.end()));
}

}  // namespace

NameTable make_names(const std::string& archive, const Generation& generation,
                     const std::string& aliases, unsigned threads) {
  const auto segments = segments_to_join(archive, generation);
  const std::vector<AliasLine> lines = read_aliases(aliases, "the alias file");
  // Persons take the longest: they come first.
  constexpr std::array kFields = {Field::kPerson, Field::kOrganisation, Field::kPlace};
  static_assert(kFields.size() == kMostNameThreads);
  std::array<NameTableParts, kFields.size()> of_field;
  std::atomic<std::size_t> next = 0;
  run_in_parallel(std::min<std::size_t>(threads, kFields.size()), [&](std::size_t) {
    for (std::size_t i = next++; i < kFields.size(); i = next++)
      of_field[i] = names_of_field(segments, lines, kFields[i]);
  });
  NameTableParts parts;
  parts.resolved = std::move(of_field.front().resolved);
  for (NameTableParts& own : of_field) {
    append(parts.changes, own.changes);
    append(parts.short_forms, own.short_forms);
    append(parts.apart, own.apart);
  }
  parts.aliases = aliases;
  return NameTable(std::move(parts));
}

}  // namespace dateline
