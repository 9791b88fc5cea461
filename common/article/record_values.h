// The values that a parsed JSON record has at a path. Used by record.cc alone.
// The views point into the parser and live until its next record.
#pragma once

#include <simdjson.h>

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct RecordValues {
  std::vector<std::string_view> texts;  // texts and numbers, in their order; empty ones left out
  std::size_t unusable = 0;             // values that are neither: objects, true, false
  bool too_many = false;                // more than the limit; the rest was not read
  std::deque<std::string> made;         // what views of numbers and of converted texts point to
};

// `path` is a key, or keys joined by points that lead into nested objects; a key
// that has points itself comes first. Lists on the way are read through.
RecordValues values_at(simdjson::dom::object record, std::string_view path, std::size_t limit);

}  // namespace dateline
