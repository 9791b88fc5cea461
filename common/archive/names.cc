#include "common/archive/names.h"

#include <algorithm>
#include <tuple>

#include "common/archive/columns.h"
#include "common/format/section_file.h"

namespace dateline {
namespace {

constexpr std::string_view kKind = "NAMS";

void write_table(SectionWriter& file, const std::string& name,
                 const std::vector<NameChange>& changes, std::string NameChange::*member) {
  std::string bytes;
  std::vector<std::uint32_t> ends;
  for (const NameChange& change : changes) {
    bytes += change.*member;
    ends.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
  file.add(name + ".text", bytes);
  file.add_array(name + ".ends", ends);
}

void read_table(const SectionFile& file, const std::string& name, std::vector<NameChange>& changes,
                std::string NameChange::*member) {
  const VerifiedBytes bytes = file.lazy_section(name + ".text");
  const auto ends = file.lazy_array<std::uint32_t>(name + ".ends", changes.size());
  if (!ends.empty() && ends.back() != bytes.size()) {
    file.damaged("the ends of " + name + " are damaged");
  }
  const StringTable table(bytes, ends);
  for (std::size_t i = 0; i < changes.size(); ++i) changes[i].*member = table[i];
}

}  // namespace

NameTable::NameTable(std::vector<NameChange> changes, std::string aliases)
    : changes_(std::move(changes)), aliases_(std::move(aliases)) {
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
  file.add("aliases", aliases_);
  std::vector<std::uint8_t> facets;
  for (const NameChange& change : changes_) {
    facets.push_back(static_cast<std::uint8_t>(*facet_index(change.field)));
  }
  file.add_array("facets", facets);
  write_table(file, "value", changes_, &NameChange::value);
  write_table(file, "name", changes_, &NameChange::name);
  write_table(file, "folded", changes_, &NameChange::folded);
  write_table(file, "folded_name", changes_, &NameChange::folded_name);
  file.close();
}

NameTable read_names(const std::string& archive, const Generation& generation) {
  if (generation.names_file.empty()) return {};
  return NameTable::read(archive + "/" + generation.names_file);
}

NameTable NameTable::read(const std::string& path) {
  const SectionFile file(path, kKind);
  if (!file.damaged_sections().empty()) file.damaged("its bytes are not those that were written");
  NameTable table;
  table.aliases_ = file.section("aliases");
  for (const std::uint8_t facet : file.array<std::uint8_t>("facets")) {
    if (facet >= kFacetFields.size()) file.damaged("a facet that there is not");
    table.changes_.push_back({kFacetFields[facet], {}, {}, {}, {}});
  }
  read_table(file, "value", table.changes_, &NameChange::value);
  read_table(file, "name", table.changes_, &NameChange::name);
  read_table(file, "folded", table.changes_, &NameChange::folded);
  read_table(file, "folded_name", table.changes_, &NameChange::folded_name);
  return table;
}

}  // namespace dateline
