#include "indexer/analyse/entities/early_labels.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace dateline {

bool is_clear_early(LabelSums& sums) {
  int first = 0;  // outside's
  int second = std::numeric_limits<std::int16_t>::min();
  for (std::size_t label = 0; label < kScored; ++label) {
    const int sum = sums[label];
    second = std::max(second, std::min(first, sum));
    first = std::max(first, sum);
  }
  const bool outside = first == 0;
  const int lead = first - second + (outside ? kOutsideLead : 0);
  if (lead < kClearLead) return false;
  if (outside) sums -= kOutsideLead;
  return true;
}

}  // namespace dateline
