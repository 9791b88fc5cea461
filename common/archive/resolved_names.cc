#include "common/archive/resolved_names.h"

#include "common/base/bisect.h"
#include "common/text/term_maker.h"

namespace dateline {
namespace {

constexpr const char* kText = ".text";
constexpr const char* kNames = "lone";
constexpr const char* kFolded = "lone_folded";
constexpr std::string_view kPlaces = "place:";
constexpr std::string_view kWhich = "name:";
constexpr std::string_view kValues = "value:";

StringTable strings_in(const SectionFile& file, const std::string& name) {
  if (!file.has(name + ".ends")) return {};
  return {file, name, kText};
}

std::string section_of(std::string_view kind, const std::string& segment) {
  return std::string(kind) + segment;
}

}  // namespace

void ResolvedNames::write(SectionWriter& file) const {
  if (names.empty()) return;
  write_string_table(file, kNames, names, {}, kText);
  write_string_table(file, kFolded, names, folded_name, kText);
  for (const auto& [segment, resolved] : segments) {
    std::vector<std::uint64_t> places;
    std::vector<std::uint32_t> which;
    std::vector<std::uint32_t> values;
    for (const ResolvedPlace& at : resolved) {
      places.push_back(at.place);
      which.push_back(at.name);
      values.push_back(at.value);
    }
    write_narrow_array(file, section_of(kPlaces, segment), places);
    write_narrow_array(file, section_of(kWhich, segment), which);
    write_narrow_array(file, section_of(kValues, segment), values);
  }
}

ResolvedSurnames::ResolvedSurnames(const SectionFile& file, const std::string& segment) {
  if (!file.has(section_of(kPlaces, segment))) return;
  names_ = resolved_full_names(file);
  places_ = NarrowArray<std::uint64_t>(file, section_of(kPlaces, segment));
  which_ = NarrowArray<std::uint32_t>(file, section_of(kWhich, segment), places_.size());
  values_ = NarrowArray<std::uint32_t>(file, section_of(kValues, segment), places_.size());
  // Places of no bytes are all the first one, of which there is one.
  if (places_.width() == 0 && places_.size() > 1) file.damaged("its places are damaged");
}

ResolvedPlace ResolvedSurnames::operator[](std::size_t i) const {
  const ResolvedPlace at = {places_[i], which_[i], values_[i]};
  // Readers count by these numbers.
  if (at.name >= names_.size()) names_[at.name];
  return at;
}

std::size_t ResolvedSurnames::first_from(std::uint64_t place) const {
  return first_place_not(size(), [&](std::size_t i) { return places_[i] < place; });
}

StringTable resolved_full_names(const SectionFile& file) {
  const StringTable names = strings_in(file, kNames);
  if (!names.can_be_distinct()) file.damaged("the ends of its full names are damaged");
  return names;
}

StringTable resolved_folded_names(const SectionFile& file) {
  const StringTable names = strings_in(file, kFolded);
  if (names.size() != resolved_full_names(file).size()) {
    file.damaged("its full names are not as many folded");
  }
  return names;
}

ResolvedNames read_resolved_names(const SectionFile& file) {
  ResolvedNames all;
  const StringTable names = resolved_full_names(file);
  for (std::size_t i = 0; i < names.size(); ++i) all.names.emplace_back(names[i]);
  for (const Section& section : file.sections()) {
    if (!section.name.starts_with(kPlaces)) continue;
    const std::string segment = section.name.substr(kPlaces.size());
    const ResolvedSurnames resolved(file, segment);
    for (std::size_t i = 0; i < resolved.size(); ++i) {
      all.segments[segment].push_back(resolved[i]);
    }
  }
  return all;
}

}  // namespace dateline
