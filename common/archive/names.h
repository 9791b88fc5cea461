// The names that an archive gives to values of persons, organisations and places:
// which spellings are one, and what the user's alias file says. A file of its own
// beside the generation that names it; segments keep the values as they came in.
//
//   file "names-000042", kind NAMS: section aliases (the user's file as given),
//   facets (u8 each: index in kFacetFields), and the string tables value, name,
//   folded (of the value) and folded_name; sorted by facet and value; short_facets, and the
//   string tables short_form and short_name, sorted by all three; apart_facets and the string
//   table apart_value, sorted by both; and the surnames that the archive resolves
//   (common/archive/resolved_names.h)
//
// Immutable once read; const methods from any thread. Errors: kDamaged.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/generation.h"
#include "common/archive/resolved_names.h"
#include "common/fields/field_table.h"
#include "common/format/section_file.h"

namespace dateline {

// Where articles have `value`, they count for `name`.
struct NameChange {
  Field field = Field::kPerson;
  std::string value;
  std::string name;
  std::string folded;       // folded_name() of the value
  std::string folded_name;  // and of the name

  friend bool operator==(const NameChange&, const NameChange&) = default;
};

// Articles introduce `name` by a short form that does not count for it: others introduce another
// name so ("General Accounting Office (GAO)"), or too few do. Queries by word find the name by it.
struct ShortForm {
  Field field = Field::kOrganisation;
  std::string folded;  // folded_name() of the short form
  std::string name;

  friend bool operator==(const ShortForm&, const ShortForm&) = default;
  friend auto operator<=>(const ShortForm&, const ShortForm&) = default;
};

// A value or name that other names' values fold alike with (WHO, Who), or that is written like
// another form of a place's name (Alta): a search for exactly it takes what counts for it alone.
struct ApartValue {
  Field field = Field::kOrganisation;
  std::string value;

  friend bool operator==(const ApartValue&, const ApartValue&) = default;
  friend auto operator<=>(const ApartValue&, const ApartValue&) = default;
};

// What a table is made of, in any order.
struct NameTableParts {
  std::vector<NameChange> changes;  // one for each field and value
  std::vector<ShortForm> short_forms;
  std::vector<ApartValue> apart;
  std::string aliases;  // the user's file
  ResolvedNames resolved;
};

class NameTable {
 public:
  NameTable() = default;
  explicit NameTable(NameTableParts parts);
  static NameTable read(const std::string& path);
  void write(const std::string& path) const;  // durable

  bool empty() const;
  const std::string& aliases() const { return aliases_; }
  // Those of a field, by value.
  std::span<const NameChange> of(Field field) const;
  // The name that a value counts for, itself when no other; lives as long as both.
  std::string_view name_of(Field field, std::string_view value) const;
  std::span<const ShortForm> short_forms() const { return short_forms_; }
  std::span<const ApartValue> apart() const { return apart_; }
  bool is_apart(Field field, std::string_view value) const;

  // Of a table that was read: the surnames resolved in a segment, and the full names of
  // all of them, as they are and folded. They refer to the table.
  ResolvedSurnames resolved_in(const std::string& segment) const;
  const StringTable& resolved_names() const { return resolved_names_; }
  const StringTable& resolved_folded() const { return resolved_folded_; }

  // Reads all of both.
  friend bool operator==(const NameTable& a, const NameTable& b);

 private:
  friend NameTable read_names(const std::string& archive, const Generation& generation);
  static NameTable of_file(SectionFile file);
  ResolvedNames resolved() const;

  std::vector<NameChange> changes_;
  std::vector<ShortForm> short_forms_;
  std::vector<ApartValue> apart_;
  std::string aliases_;
  ResolvedNames resolved_;                   // of a table that was made
  std::shared_ptr<const SectionFile> file_;  // of one that was read
  StringTable resolved_names_;
  StringTable resolved_folded_;  // as many
};

// The table of a generation; an empty one when it names none.
NameTable read_names(const std::string& archive, const Generation& generation);
// The alias file in a damaged table, when its own bytes are what was written.
std::optional<std::string> salvaged_aliases(const std::string& archive,
                                            const Generation& generation);

}  // namespace dateline
