#include "indexer/analyse/entities/early_labels.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace dateline {

bool is_clear_early(LabelSums& sums) {
  std::array<std::int16_t, kScored> own;
  std::memcpy(own.data(), &sums, sizeof(own));
  std::int16_t first = 0;  // outside's
  for (const std::int16_t sum : own) first = std::max(first, sum);
  const bool outside = first == 0;
  const int lead = outside ? kClearLead - kOutsideLead : kClearLead;
  const auto close = static_cast<std::int16_t>(first - lead);
  int near_first = 0;
  for (const std::int16_t sum : own) near_first += sum > close ? 1 : 0;
  if (near_first > (outside ? 0 : 1) || (!outside && close < 0)) return false;
  if (outside) sums -= kOutsideLead;
  return true;
}

}  // namespace dateline
