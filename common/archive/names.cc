#include "common/archive/names.h"

#include <algorithm>
#include <tuple>

#include "common/base/error.h"

namespace dateline {
namespace {

constexpr std::string_view kKind = "NAMS";
constexpr std::string_view kAliases = "aliases";
constexpr std::string_view kShortFacets = "short_facets";
constexpr std::string_view kApartFacets = "apart_facets";
constexpr const char* kText = ".text";

template <typename Row>
void write_facets(SectionWriter& file, std::string_view section, const std::vector<Row>& rows) {
  std::vector<std::uint8_t> facets;
  for (const Row& row : rows) {
    facets.push_back(static_cast<std::uint8_t>(*facet_index(row.field)));
  }
  file.add_array(section, facets);
}

// Rows of which nothing but the facet is read.
template <typename Row>
std::vector<Row> rows_of_facets(const SectionFile& file, std::string_view section) {
  std::vector<Row> rows;
  for (const std::uint8_t facet : file.array<std::uint8_t>(section)) {
    if (facet >= kFacetFields.size()) file.damaged("a facet that there is not");
    rows.emplace_back().field = kFacetFields[facet];
  }
  return rows;
}

template <typename Row>
void read_table(const SectionFile& file, const std::string& name, std::vector<Row>& rows,
                std::string Row::*member) {
  const StringTable table(file, name, kText);
  if (table.size() != rows.size()) file.damaged("section " + name + ".ends has a wrong size");
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].*member = table[i];
}

// The table's file; a sound one of another archive is damage as well.
SectionFile opened(const std::string& archive, const Generation& generation) {
  SectionFile file(archive + "/" + generation.names_file, kKind);
  if (file.checksum() != generation.names_entry.footer) {
    file.damaged("it is not the file that was written");
  }
  return file;
}

}  // namespace

NameTable::NameTable(NameTableParts parts)
    : changes_(std::move(parts.changes)),
      short_forms_(std::move(parts.short_forms)),
      apart_(std::move(parts.apart)),
      aliases_(std::move(parts.aliases)),
      resolved_(std::move(parts.resolved)) {
  std::ranges::sort(short_forms_);
  std::ranges::sort(apart_);
  std::sort(changes_.begin(), changes_.end(), [](const NameChange& a, const NameChange& b) {
    return std::tie(a.field, a.value) < std::tie(b.field, b.value);
  });
}

std::span<const NameChange> NameTable::of(Field field) const {
  const auto [first, last] =
      std::equal_range(changes_.begin(), changes_.end(), NameChange{field, {}, {}, {}, {}},
                       [](const NameChange& a, const NameChange& b) { return a.field < b.field; });
  return {first, last};
}

bool NameTable::empty() const {
  return changes_.empty() && short_forms_.empty() && apart_.empty() && aliases_.empty() &&
         resolved().names.empty();
}

std::string_view NameTable::name_of(Field field, std::string_view value) const {
  const auto changes = of(field);
  const auto at = std::lower_bound(
      changes.begin(), changes.end(), value,
      [](const NameChange& change, std::string_view sought) { return change.value < sought; });
  return at == changes.end() || at->value != value ? value : std::string_view(at->name);
}

bool NameTable::is_apart(Field field, std::string_view value) const {
  return std::ranges::binary_search(apart_, ApartValue{field, std::string(value)});
}

void NameTable::write(const std::string& path) const {
  SectionWriter file(path, kKind);
  file.add(kAliases, aliases_);
  write_facets(file, "facets", changes_);
  write_string_table(file, "value", changes_, &NameChange::value, kText);
  write_string_table(file, "name", changes_, &NameChange::name, kText);
  write_string_table(file, "folded", changes_, &NameChange::folded, kText);
  write_string_table(file, "folded_name", changes_, &NameChange::folded_name, kText);
  if (!short_forms_.empty()) {
    write_facets(file, kShortFacets, short_forms_);
    write_string_table(file, "short_form", short_forms_, &ShortForm::folded, kText);
    write_string_table(file, "short_name", short_forms_, &ShortForm::name, kText);
  }
  if (!apart_.empty()) {
    write_facets(file, kApartFacets, apart_);
    write_string_table(file, "apart_value", apart_, &ApartValue::value, kText);
  }
  resolved().write(file);
  file.close();
}

NameTable NameTable::read(const std::string& path) { return of_file(SectionFile(path, kKind)); }

// What is not read here is verified when it is used.
NameTable NameTable::of_file(SectionFile opened_file) {
  NameTable table;
  table.file_ = std::make_shared<const SectionFile>(std::move(opened_file));
  const SectionFile& file = *table.file_;
  table.aliases_ = file.section(kAliases);
  table.changes_ = rows_of_facets<NameChange>(file, "facets");
  read_table(file, "value", table.changes_, &NameChange::value);
  read_table(file, "name", table.changes_, &NameChange::name);
  read_table(file, "folded", table.changes_, &NameChange::folded);
  read_table(file, "folded_name", table.changes_, &NameChange::folded_name);
  if (file.has(kShortFacets)) {
    table.short_forms_ = rows_of_facets<ShortForm>(file, kShortFacets);
    read_table(file, "short_form", table.short_forms_, &ShortForm::folded);
    read_table(file, "short_name", table.short_forms_, &ShortForm::name);
  }
  if (file.has(kApartFacets)) {
    table.apart_ = rows_of_facets<ApartValue>(file, kApartFacets);
    read_table(file, "apart_value", table.apart_, &ApartValue::value);
  }
  table.resolved_names_ = resolved_full_names(file);
  table.resolved_folded_ = resolved_folded_names(file);
  return table;
}

ResolvedSurnames NameTable::resolved_in(const std::string& segment) const {
  return file_ == nullptr ? ResolvedSurnames() : ResolvedSurnames(*file_, segment);
}

ResolvedNames NameTable::resolved() const {
  return file_ == nullptr ? resolved_ : read_resolved_names(*file_);
}

bool operator==(const NameTable& a, const NameTable& b) {
  return a.changes_ == b.changes_ && a.short_forms_ == b.short_forms_ && a.apart_ == b.apart_ &&
         a.aliases_ == b.aliases_ && a.resolved() == b.resolved();
}

NameTable read_names(const std::string& archive, const Generation& generation) {
  if (generation.names_file.empty()) return {};
  return NameTable::of_file(opened(archive, generation));
}

std::optional<std::string> salvaged_aliases(const std::string& archive,
                                            const Generation& generation) {
  try {
    const SectionFile file = opened(archive, generation);
    if (!file.has(kAliases)) return std::nullopt;
    const std::vector<std::string> damaged = file.damaged_sections();
    if (std::ranges::find(damaged, kAliases) != damaged.end()) return std::nullopt;
    // Verified just now; its chunk of the file may hold damaged neighbours.
    const VerifiedBytes bytes = file.lazy_section(kAliases);
    return std::string(bytes.unverified(), bytes.size());
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace dateline
