#include "indexer/merge/merge_policy.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace dateline {
namespace {

// Memory that the builder takes per byte of the files, measured on news articles.
constexpr double kMemoryOfFiles = 3.0;

struct Sized {
  std::uint64_t size = 0;
  const SegmentEntry* segment = nullptr;
};

bool needs_rewrite(const SegmentEntry& segment) {
  return segment.deleted > kRewriteDeleted && segment.deleted * 5 > segment.articles;
}

unsigned tier_of(std::uint64_t size) {
  unsigned tier = 0;
  for (std::uint64_t limit = kLowestTier; size > limit; limit *= kTierFactor) ++tier;
  return tier;
}

// The smallest of a full tier that fit into the budget together.
std::vector<std::string> merge_of_tier(std::vector<Sized>& tier, std::uint64_t budget) {
  std::vector<std::string> names;
  if (tier.size() < kTierFactor) return names;
  std::ranges::sort(tier, {},
                    [](const Sized& sized) { return std::tie(sized.size, sized.segment->name); });
  std::uint64_t sum = 0;
  for (const Sized& sized : tier) {
    sum += sized.size;
    if (sum > budget) break;
    names.push_back(sized.segment->name);
  }
  if (names.size() < 2) names.clear();
  return names;
}

}  // namespace

std::uint64_t size_to_build(const SegmentEntry& segment) {
  std::uint64_t bytes = 0;
  for (const std::string_view file : {"tokens", "columns", "articles"}) {
    const auto entry = segment.files.find(std::string(file));
    if (entry != segment.files.end()) bytes += entry->second.bytes;
  }
  if (segment.articles == 0) return 0;
  const double live = static_cast<double>(segment.live()) / static_cast<double>(segment.articles);
  return static_cast<std::uint64_t>(static_cast<double>(bytes) * live * kMemoryOfFiles);
}

std::vector<std::string> choose_merge(const std::vector<SegmentEntry>& segments,
                                      std::uint64_t budget) {
  std::map<unsigned, std::vector<Sized>> tiers;
  for (const SegmentEntry& segment : segments) {
    if (needs_rewrite(segment)) return {segment.name};
    const std::uint64_t size = size_to_build(segment);
    tiers[tier_of(size)].push_back({size, &segment});
  }
  for (auto& [number, tier] : tiers) {
    std::vector<std::string> names = merge_of_tier(tier, budget);
    if (!names.empty()) return names;
  }
  return {};
}

}  // namespace dateline
