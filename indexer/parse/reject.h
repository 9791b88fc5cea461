// What did not go into the archive as it came: records that were rejected,
// repaired or came twice, and files that were passed over. A plain value.
#pragma once

#include <cstdint>
#include <string>

namespace dateline {

// kNoted: taken as it is, though it may not be what the user meant.
enum class RejectKind { kRejected, kRepaired, kNoted, kDuplicate, kSkipped };

struct Reject {
  RejectKind kind = RejectKind::kRejected;
  std::string file;        // with the member of a packed file
  std::uint64_t line = 0;  // where the record starts; 0: the whole file
  std::string reason;
  std::string id;       // of the record, when it is known
  bool unread = false;  // the file could not be read to its end
  bool named = false;   // a file of a format that is not read, which the user named himself
};

// "rejected", "repaired", "noted", "duplicate", "skipped".
const char* reject_kind_name(RejectKind kind);

}  // namespace dateline
