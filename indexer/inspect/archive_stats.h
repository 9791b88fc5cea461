// The figures of an archive, as `stats` shows them. Reads only; any thread.
// Errors: kDamaged, kVersion, kInputOutput.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "common/archive/generation.h"

namespace dateline {

struct ArchiveStats {
  Generation generation;
  std::uint64_t articles = 0;  // live
  std::uint64_t deleted = 0;   // still in their segments
  std::uint64_t undated = 0;
  std::uint64_t dated_by_dateline = 0;  // whose date nothing but their dateline tells
  std::string first_date;               // "" when no article is dated
  std::string last_date;
  std::uint64_t terms = 0;                         // distinct text terms over all segments
  std::uint64_t tokens = 0;                        // of all articles, deleted ones included
  std::map<std::string, std::uint64_t> languages;  // of the live articles; "" for not given
  std::uint64_t input_bytes = 0;                   // of the records as they came in
  std::map<std::string, std::uint64_t> bytes;      // by file name; "deletions" together
  std::uint64_t total_bytes = 0;
};

ArchiveStats read_stats(const std::string& archive);

// For people, several lines; and as one JSON object.
std::string stats_text(const ArchiveStats& stats);
std::string stats_json(const ArchiveStats& stats);

}  // namespace dateline
