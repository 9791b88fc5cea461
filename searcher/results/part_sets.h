// Which parts of a query articles have together, when none has them all.
//
// Pure; any thread. Errors: kDamaged, kLimit (deadline).
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "searcher/match/bound_query.h"

namespace dateline {

using PartSet = std::uint64_t;  // one bit a part
inline constexpr std::size_t kMaxParts = 64;

// The sets of parts that articles have, of those with the most parts alone, and how many have each.
class LargestSets {
 public:
  void add(PartSet set);
  int parts() const { return most_; }  // of each of the sets
  // Of most articles first.
  std::vector<std::pair<PartSet, std::uint64_t>> by_articles() const;

 private:
  int most_ = 1;
  std::map<PartSet, std::uint64_t> sets_;
};

// Of at most kMaxParts parts of the query. Parts that ask where words stand are looked for in
// those articles alone that may turn out to be of the largest sets.
LargestSets largest_sets(const BoundQuery& query, const std::vector<const QueryNode*>& parts,
                         const Deadline& deadline);

}  // namespace dateline
