// A generation: the state of an archive at one moment, as its JSON file says it.
//
// An archive is a directory; CURRENT names the generation that is in force and
// the checksum of its file. Generations are plain values, read whole; writing
// one is the indexer's (indexer/publish/). Errors: kDamaged, kVersion, kInputOutput.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/file_entry.h"
#include "common/article/date.h"

namespace dateline {

// The files of a segment, in the order in which `stats` shows them.
inline constexpr std::string_view kSegmentFiles[] = {"postings", "blocks", "tokens", "columns",
                                                     "articles"};

struct SegmentEntry {
  std::string name;            // "000017": the directory below segments/
  std::uint64_t articles = 0;  // deleted ones included
  std::uint64_t undated = 0;
  std::uint64_t dated_by_dateline = 0;  // whose date nothing but their dateline tells
  std::uint64_t input_bytes = 0;        // of the records as they came in
  std::uint64_t total_length = 0;       // sum of the articles' BM25 lengths
  DayNumber first_day = 0;              // of the dated articles; 0 when there are none
  DayNumber last_day = 0;
  std::map<std::string, std::uint64_t> languages;  // "" for not given
  std::set<std::string> entity_models;  // versions of those that read its articles; "": none did
  int rules = 0;  // kRulesVersion of the oldest rules by which any of them was read; 0: not known
  std::map<std::string, FileEntry> files;  // by the names of kSegmentFiles

  // Articles that are deleted or replaced; their bitmap's file beside the others.
  std::string deleted_file;  // "deleted-000042"; "" when none is
  FileEntry deleted_entry;
  std::uint64_t deleted = 0;
  std::uint64_t deleted_undated = 0;
  std::uint64_t deleted_length = 0;  // sum of their lengths

  std::uint64_t live() const { return articles - deleted; }
};

struct Generation {
  std::uint64_t number = 0;
  std::string made_by;       // "dateline-index 0.1.0"
  int analyser = 0;          // kAnalyserVersion of the terms
  std::int64_t created = 0;  // seconds since 1970, UTC
  std::uint64_t next_segment = 1;
  std::vector<SegmentEntry> segments;  // by first day, then name
  std::string names_file;              // "names-000042" (common/archive/names.h); "" for none
  FileEntry names_entry;

  std::uint64_t live() const;
  std::uint64_t undated() const;  // live articles without a date
  std::uint64_t live_length() const;
  std::set<std::string> entity_models() const;
  std::vector<std::string> languages() const;  // that occur, "" included, most frequent first
};

std::string six_digits(std::uint64_t number);            // "000042"; more digits when needed
std::string generation_file_name(std::uint64_t number);  // "generation-000042.json"
std::string segment_path(const std::string& archive, const std::string& segment,
                         std::string_view file);

// With its checksum, which generation_from_json() compares.
std::string to_json(const Generation& generation);
Generation generation_from_json(std::string_view json, const std::string& path);
// The bytes of a generation's file, with or without a checksum, with the one that fits them.
std::string with_checksum(std::string_view json);
// Tells a generation from another of the same number: a hash of all that it says.
std::uint64_t identity_of(const Generation& generation);

// Whether `archive` is a directory with a CURRENT file.
bool archive_exists(const std::string& archive);
// The generation in force. A reader retries by itself when the writer moves
// CURRENT in between.
Generation read_current_generation(const std::string& archive);
// A certain one, as long as it is kept; Error kInputOutput when it is gone.
Generation read_generation(const std::string& archive, std::uint64_t number);
// Whether CURRENT names a generation of which there is no file, and that is not this one under a
// number that was damaged.
bool names_lost_generation(const std::string& archive, const Generation& generation);
// What CURRENT holds for a generation file of these bytes.
std::string current_line(std::uint64_t number, std::string_view generation_json);

}  // namespace dateline
