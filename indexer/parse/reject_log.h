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
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/parse/reject.h"

namespace dateline {

class RejectLog {
 public:
  RejectLog() = default;  // counts alone
  // Writes them to a file too ("-": standard output), from its beginning: what it held is gone.
  // Before the first add(). Error kInputOutput when it cannot be written.
  void open(const std::string& path);

  void add(const Reject& reject);

  // Writes out what is pending; Error kInputOutput when that fails.
  void finish();
  // Whether all of them are in the file; valid after finish().
  bool is_written() const { return failure_ == 0; }

  std::uint64_t count(RejectKind kind) const;
  // Counts by kind and reason, where values in quotes and numbers other than limits are left
  // out of the reason, so that reasons of one sort count together.
  using Sort = std::pair<RejectKind, std::string>;
  using Counts = std::map<Sort, std::uint64_t>;
  const Counts& counts() const { return counts_; }
  // Of a sort's rejected records and whole files the first few by name, each "a.jsonl:7" or
  // "a.jsonl"; empty for records that were only repaired or came twice.
  std::vector<std::string> places(const Sort& sort) const;

 private:
  static constexpr std::size_t kNamed = 3;
  using Place = std::pair<std::string, std::uint64_t>;  // file and line

  void note_place(const Sort& sort, const Reject& reject);
  void write(std::string_view text);  // no text: all that is pending

  std::string path_;
  std::mutex mutex_;
  std::ofstream file_;
  std::ostream* out_ = nullptr;  // that file, or standard output; none: nobody reads it
  int failure_ = 0;              // errno of the first write that failed
  Counts counts_;
  std::map<Sort, std::set<Place>> places_;  // kNamed of each sort
};

}  // namespace dateline
