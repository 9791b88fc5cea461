// Collects the rejects of a run: each goes as one JSON line to the file of
// --rejects, when there is one, and into the counts that are shown at the end.
//
//   {"kind":"rejected","file":"a.jsonl","line":7,"reason":"no text","id":"x"}
//
// add() may be called from any thread; the rest from one, when the adding is done.
#pragma once

#include <cstdint>
#include <fstream>
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "indexer/parse/reject.h"

namespace dateline {

class RejectLog {
 public:
  RejectLog() = default;  // counts alone
  // Writes them to a file too, from its beginning: what it held is gone. Before the first add().
  // Error kInputOutput when it cannot be written.
  void open(const std::string& path);

  void add(const Reject& reject);

  // Writes out what is pending; Error kInputOutput when that fails.
  void finish();
  // Whether all of them are in the file; valid after finish().
  bool is_written() const { return failure_ == 0; }

  std::uint64_t count(RejectKind kind) const;
  // Counts by kind and reason, where values in quotes and numbers are left out
  // of the reason, so that reasons of one sort count together.
  using Counts = std::map<std::pair<RejectKind, std::string>, std::uint64_t>;
  const Counts& counts() const { return counts_; }

 private:
  std::string path_;
  std::mutex mutex_;
  std::ofstream file_;
  int failure_ = 0;  // errno of the first write that failed
  Counts counts_;
};

}  // namespace dateline
