// The surnames standing alone in articles that the rest of the archive resolves: the
// article has "Putin" and counts for "Vladimir Putin". Part of the file of names
// (common/archive/names.h), made with it at each publication.
//
//   sections lone.text and lone.ends: the full names, sorted; lone_folded.text and .ends:
//   the same by folded_name(); and for each segment that has some, with its name behind
//   the colon, narrow arrays: place:000017 (indexes among the ordinals of its facet of
//   persons, ascending), name:000017 (which full name), value:000017 (1 + an ordinal of
//   the segment whose value counts for that name, 0 for none)
//
// Values from the file are read where they stand, as they are used. Const methods from
// any thread; must not outlive the file. Errors: kDamaged.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/format/narrow_array.h"
#include "common/format/section_file.h"
#include "common/format/string_table.h"

namespace dateline {

struct ResolvedPlace {
  std::uint64_t place = 0;
  std::uint32_t name = 0;
  std::uint32_t value = 0;

  friend bool operator==(const ResolvedPlace&, const ResolvedPlace&) = default;
};

// Of a whole archive.
struct ResolvedNames {
  std::vector<std::string> names;
  std::map<std::string, std::vector<ResolvedPlace>> segments;  // by name

  void write(SectionWriter& file) const;
  friend bool operator==(const ResolvedNames&, const ResolvedNames&) = default;
};

// Of one segment, in the file.
class ResolvedSurnames {
 public:
  ResolvedSurnames() = default;
  // Empty for a file without any.
  ResolvedSurnames(const SectionFile& file, const std::string& segment);

  std::size_t size() const { return places_.size(); }
  bool empty() const { return places_.empty(); }
  std::uint64_t place(std::size_t i) const { return places_[i]; }
  std::uint32_t name(std::size_t i) const { return which_[i]; }
  ResolvedPlace operator[](std::size_t i) const;
  // The first whose place is not before.
  std::size_t first_from(std::uint64_t place) const;
  // The full names of the whole archive.
  const StringTable& names() const { return names_; }

 private:
  StringTable names_;
  NarrowArray<std::uint64_t> places_;
  NarrowArray<std::uint32_t> which_;
  NarrowArray<std::uint32_t> values_;
};

// The full names of a file of names, and folded; empty when it has none.
StringTable resolved_full_names(const SectionFile& file);
StringTable resolved_folded_names(const SectionFile& file);
ResolvedNames read_resolved_names(const SectionFile& file);

}  // namespace dateline
