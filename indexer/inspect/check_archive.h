// Verifies an archive: every checksum, and that the structures of each segment
// agree with each other and with the stored records.
//
// Reads only, and goes on after damage; a writer may work meanwhile. Damage is a
// finding; Error kUsage when there is no archive, kVersion for another format.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "indexer/inspect/check_report.h"

namespace dateline {

// `progress` is called now and then, from any thread but one at a time, with the articles looked
// at so far.
CheckReport check_archive(const std::string& archive,
                          const std::function<void(std::uint64_t)>& progress, unsigned threads = 1);

// For people, a line a finding and a summary; and as one JSON object.
std::string report_text(const CheckReport& report);
std::string report_json(const CheckReport& report);

}  // namespace dateline
