#include "common/archive/names.h"

#include <algorithm>
#include <tuple>

#include "common/base/error.h"

namespace dateline {
namespace {

constexpr std::string_view kKind = "NAMS";
constexpr std::string_view kAliases = "aliases";
constexpr const char* kText = ".text";

void read_table(const SectionFile& file, const std::string& name, std::vector<NameChange>& changes,
                std::string NameChange::*member) {
  const StringTable table(file, name, kText);
  if (table.size() != changes.size()) file.damaged("section " + name + ".ends has a wrong size");
  for (std::size_t i = 0; i < changes.size(); ++i) changes[i].*member = table[i];
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

NameTable::NameTable(std::vector<NameChange> changes, std::string aliases, ResolvedNames resolved)
    : changes_(std::move(changes)), aliases_(std::move(aliases)), resolved_(std::move(resolved)) {
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

void NameTable::write(const std::string& path) const {
  SectionWriter file(path, kKind);
  file.add(kAliases, aliases_);
  std::vector<std::uint8_t> facets;
  for (const NameChange& change : changes_) {
    facets.push_back(static_cast<std::uint8_t>(*facet_index(change.field)));
  }
  file.add_array("facets", facets);
  write_string_table(file, "value", changes_, &NameChange::value, kText);
  write_string_table(file, "name", changes_, &NameChange::name, kText);
  write_string_table(file, "folded", changes_, &NameChange::folded, kText);
  write_string_table(file, "folded_name", changes_, &NameChange::folded_name, kText);
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
  for (const std::uint8_t facet : file.array<std::uint8_t>("facets")) {
    if (facet >= kFacetFields.size()) file.damaged("a facet that there is not");
    table.changes_.push_back({kFacetFields[facet], {}, {}, {}, {}});
  }
  read_table(file, "value", table.changes_, &NameChange::value);
  read_table(file, "name", table.changes_, &NameChange::name);
  read_table(file, "folded", table.changes_, &NameChange::folded);
  read_table(file, "folded_name", table.changes_, &NameChange::folded_name);
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
  return a.changes_ == b.changes_ && a.aliases_ == b.aliases_ && a.resolved() == b.resolved();
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
