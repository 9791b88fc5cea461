#include "common/archive/tokens.h"

#include <catch2/catch.hpp>

#include "common/archive/segment.h"
#include "tests/support/small_segments.h"
#include "tests/support/temporary_directory.h"

namespace dateline {

TEST_CASE("forms are those of the segment that is open, not of one before at its address",
          "[tokens]") {
  const TemporaryDirectory directory;
  const std::string archive = directory.path() + "/news";
  ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kMayCreate);
  // Two segments whose files differ in nothing but the forms of their tokens.
  const SegmentEntry first =
      build_small_segment(writer, {small_article("a", "", "Ship ship ship")});
  const SegmentEntry second =
      build_small_segment(writer, {small_article("a", "", "ship ship Ship")});
  auto variants_of = [&](const SegmentEntry& entry) {
    const Segment segment(archive, entry);
    std::vector<std::uint32_t> variants;
    segment.tokens().read_variants(0, variants);
    return variants;
  };
  CHECK(variants_of(first) == std::vector<std::uint32_t>{1, 0, 0});
  CHECK(variants_of(second) == std::vector<std::uint32_t>{0, 0, 1});
  CHECK(variants_of(first) == std::vector<std::uint32_t>{1, 0, 0});
}

}  // namespace dateline
