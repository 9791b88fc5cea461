// The table of fields: what can be searched, filtered and counted, under which
// name, and how it is kept. Indexing, queries, --help, the man pages and
// docs/QUERY_LANGUAGE.md all come from this table.
//
// Constant data; any thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

enum class Field : std::uint8_t {
  kText,  // title and body; words without a field
  kTitle,
  kPerson,
  kOrganisation,
  kPlace,
  kCountry,
  kSource,
  kSection,
  kAuthor,
  kLanguage,
  kId,
  kDate,
  kMentions,  // countries, those that are only mentioned as well
  kFiled,     // the place of the dateline
  kFiledCountry,
  kAgency,
  kEvent,  // dates that the text tells
};
inline constexpr std::size_t kFieldCount = 17;

enum class FieldKind : std::uint8_t {
  kWords,  // analysed text, scored
  kFacet,  // values of a column: filtered exactly or by word, counted
  kId,     // the article's own id
  kDate,   // the article's date
  kEvent,  // dates in a column, filtered by range
};

struct FieldInfo {
  Field field;
  std::string_view name;         // in queries: person:putin
  std::string_view short_names;  // other accepted names, blank-separated
  FieldKind kind;
  std::string_view value_prefix;  // Xapian prefix of a whole value; "": found by its words
  std::string_view word_prefix;   // Xapian prefix of a word of it; "" for none
  std::string_view json;          // key in records and in results
  bool many;                      // an article can have several values
  std::string_view description;
  std::string_view example;  // an example query
};

std::span<const FieldInfo> field_table();
const FieldInfo& field_info(Field field);
// By name or short name, in any case.
std::optional<Field> field_by_name(std::string_view name);
// "author, country, date, ..." for error messages.
std::string field_names();

// The facet fields, in column order (a stored order: append only).
inline constexpr std::array<Field, 13> kFacetFields = {
    Field::kPerson,       Field::kOrganisation, Field::kPlace,    Field::kCountry,  Field::kSource,
    Field::kSection,      Field::kAuthor,       Field::kLanguage, Field::kMentions, Field::kFiled,
    Field::kFiledCountry, Field::kAgency,       Field::kEvent,
};
// Index in kFacetFields; nullopt when the field is no facet.
std::optional<std::size_t> facet_index(Field field);

// Terms in the postings. A facet value's term holds its folded name, so that
// person:"vladimir putin" finds "Vladimir Putin"; the column tells values apart.
std::string value_term(Field field, std::string_view value);
std::string word_term(Field field, std::string_view folded_word);

}  // namespace dateline
