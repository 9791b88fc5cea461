// What stands in front of a dateline on its own line, as old newspapers have it when their columns
// become one line: headings in capitals and credits ("FIVE MEN KILLED. (Press Association.)
// (Received 10.30 a.m.) LONDON, January 14."). Pure; any thread; a look takes bounded time.
#pragma once

#include <cstddef>
#include <optional>

#include "indexer/analyse/entities/filing_units.h"

namespace dateline {

// The places on a line where a dateline may begin, one after the other.
class FilingFront {
 public:
  // Of the line that begins with unit `start`.
  FilingFront(const FilingUnits& units, std::size_t start)
      : units_(units), start_(start), at_(start) {}

  // The next unit where a capital with a date behind them follow what may stand in front; nothing
  // when there is none.
  std::optional<std::size_t> next();
  // Nothing but brackets and credits stands in front of the last one.
  bool is_credited() const { return found_credited_; }

 private:
  const FilingUnits& units_;
  std::size_t start_, at_;
  bool credited_ = true;  // so far
  bool found_credited_ = true;
};

}  // namespace dateline
