// What the live articles of an archive say of each value of a facet. Names are made of all
// segments, because merges decide which articles share one. Any thread. Errors: kDamaged.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "common/archive/generation.h"
#include "common/archive/segment.h"
#include "common/article/date.h"
#include "common/fields/field_table.h"

namespace dateline {

struct ValueCount {
  std::uint64_t articles = 0;
  DayNumber first = 0;  // of its dated articles; 0 when there are none
  DayNumber last = 0;
};

using ValueCounts = std::map<std::string, ValueCount, std::less<>>;

std::vector<std::unique_ptr<Segment>> opened_segments(const std::string& archive,
                                                      const Generation& generation);
// 0 of a value that no article has.
std::uint64_t articles_with(const ValueCounts& counts, const std::string& value);
ValueCounts counts_of(const std::vector<std::unique_ptr<Segment>>& segments, Field field);

}  // namespace dateline
