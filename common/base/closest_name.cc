#include "common/base/closest_name.h"

#include <algorithm>
#include <vector>

#include "common/base/ascii.h"

namespace dateline {
namespace {

// Longer names are not compared: the work grows with the product of the lengths.
constexpr std::size_t kMaxNameBytes = 64;

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    before_last.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

std::optional<std::string> closest_name(std::string_view wrong,
                                        std::span<const std::string> names) {
  if (wrong.empty() || wrong.size() > kMaxNameBytes) return std::nullopt;
  const std::string asked = ascii_lower(wrong);
  std::size_t best = std::max<std::size_t>(1, wrong.size() / 3) + 1;
  std::optional<std::string> closest;
  for (const std::string& name : names) {
    if (name.size() > kMaxNameBytes) continue;
    const std::size_t distance = edit_distance(asked, ascii_lower(name));
    if (distance < best) {
      best = distance;
      closest = name;
    }
  }
  return closest;
}

}  // namespace dateline
