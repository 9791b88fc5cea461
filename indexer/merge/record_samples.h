// Samples of an archive's records, to train a dictionary on. Thread-safe.
// Errors: kDamaged.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/publish/open_archive.h"

namespace dateline {

enum class Sampled {
  kAll,
  kUnaided,  // only records that were packed without a dictionary
};

// The beginnings (16 KB) of about 1,000 live records, spread evenly over the segments (by index).
std::vector<std::string> sample_records(const OpenArchive& archive,
                                        const std::vector<std::size_t>& segments, Sampled which);

// Bytes of all records of the segments as they came in.
std::uint64_t input_bytes(const OpenArchive& archive, const std::vector<std::size_t>& segments);

}  // namespace dateline
