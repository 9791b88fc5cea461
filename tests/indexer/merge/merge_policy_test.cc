#include "indexer/merge/merge_policy.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace dateline {
namespace {

constexpr std::uint64_t kMegabyte = std::uint64_t{1} << 20;

// A segment that takes `megabytes` to build.
SegmentEntry of_size(int number, std::uint64_t megabytes) {
  SegmentEntry segment;
  segment.name = six_digits(static_cast<std::uint64_t>(number));
  segment.articles = 10'000;
  segment.files["tokens"].bytes = kMegabyte;
  const double per_byte = static_cast<double>(size_to_build(segment)) / double{kMegabyte};
  segment.files["tokens"].bytes =
      static_cast<std::uint64_t>(static_cast<double>(megabytes * kMegabyte) / per_byte);
  return segment;
}

std::vector<SegmentEntry> alike(int count, std::uint64_t megabytes) {
  std::vector<SegmentEntry> segments;
  for (int i = 1; i <= count; ++i) segments.push_back(of_size(i, megabytes));
  return segments;
}

}  // namespace

TEST_CASE("eight segments of one tier are merged, seven are not", "[merge]") {
  CHECK(choose_merge({}, 1000 * kMegabyte).empty());
  CHECK(choose_merge(alike(7, 10), 1000 * kMegabyte).empty());
  CHECK(choose_merge(alike(8, 10), 1000 * kMegabyte).size() == 8);
}

TEST_CASE("segments of different tiers are left alone", "[merge]") {
  std::vector<SegmentEntry> segments = alike(7, 10);
  segments.push_back(of_size(8, 300));
  CHECK(choose_merge(segments, 1000 * kMegabyte).empty());
  segments.push_back(of_size(9, 12));
  const std::vector<std::string> names = choose_merge(segments, 1000 * kMegabyte);
  CHECK(names.size() == 8);
  CHECK(std::find(names.begin(), names.end(), "000008") == names.end());
}

TEST_CASE("a merge stays within the budget", "[merge]") {
  CHECK(choose_merge(alike(8, 10), 55 * kMegabyte).size() == 5);
  CHECK(choose_merge(alike(8, 10), 15 * kMegabyte).empty());
}

TEST_CASE("a segment is rewritten when more than a fifth and 1,000 are deleted", "[merge]") {
  std::vector<SegmentEntry> segments = alike(2, 100);
  segments[1].deleted = 2000;
  CHECK(choose_merge(segments, 1000 * kMegabyte).empty());
  segments[1].deleted = 2001;
  CHECK(choose_merge(segments, 1000 * kMegabyte) == std::vector<std::string>{"000002"});
  segments[1].articles = 1000;
  segments[1].deleted = 999;
  CHECK(choose_merge(segments, 1000 * kMegabyte).empty());
}

TEST_CASE("deleted articles do not count for a segment's size", "[merge]") {
  SegmentEntry segment = of_size(1, 100);
  const std::uint64_t all = size_to_build(segment);
  segment.deleted = segment.articles / 2;
  CHECK(size_to_build(segment) == all / 2);
}

}  // namespace dateline
