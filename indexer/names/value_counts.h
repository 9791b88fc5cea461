// What the live articles of an archive say of each value of a facet. A plain value.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "common/article/date.h"

namespace dateline {

struct ValueCount {
  std::uint64_t articles = 0;
  DayNumber first = 0;  // of its dated articles; 0 when there are none
  DayNumber last = 0;
};

using ValueCounts = std::map<std::string, ValueCount, std::less<>>;

}  // namespace dateline
