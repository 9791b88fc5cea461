#include "common/archive/pair_lists.h"

#include <catch2/catch.hpp>

#include "common/archive/segment.h"
#include "common/base/error.h"
#include "tests/support/small_file.h"
#include "tests/support/small_segments.h"
#include "tests/support/temporary_directory.h"

namespace dateline {

TEST_CASE("pair lists are for the 384 most frequent words, and fewer in small segments",
          "[pairs]") {
  CHECK(pair_words(0, 100) == 0);
  CHECK(pair_words(31, 100) == 0);
  CHECK(pair_words(32, 100) == 1);
  CHECK(pair_words(32 * 100, 100) == 10);
  CHECK(pair_words(32 * 100, 7) == 7);
  CHECK(pair_words(32 * 383 * 383, 1000) == 383);
  CHECK(pair_words(std::uint64_t{1} << 40, 1000) == 384);
}

TEST_CASE("a pair list names the articles that have both words side by side in one text",
          "[pairs]") {
  const TemporaryDirectory directory;
  ArchiveWriter writer(directory.path() + "/news", "test", ArchiveWriter::Start::kMayCreate);
  std::string many;
  for (int i = 0; i < 200; ++i) many += "ship port ";
  // Articles 0 to 3, by their dates.
  const SegmentEntry entry =
      build_small_segment(writer, {small_article("a", "", many, "2024-01-01"),
                                   small_article("b", "ship", "port ship", "2024-01-02"),
                                   small_article("c", "", "port the ship", "2024-01-03"),
                                   small_article("d", "ship port", "", "2024-01-04")});
  const Segment segment(writer.archive(), entry);
  const PairLists& pairs = segment.postings().pairs();
  const TermRank ship = segment.tokens().rank_of("ship").value();
  const TermRank port = segment.tokens().rank_of("port").value();
  REQUIRE(pairs.cover(ship, port));
  CHECK(pairs.articles(ship, port) == std::vector<ArticleNumber>{0, 3});
  CHECK(pairs.articles(port, ship) == std::vector<ArticleNumber>{0, 1});
  CHECK(pairs.articles(ship, ship).empty());
  CHECK_FALSE(pairs.cover(ship, pairs.words()));
}

TEST_CASE("pair lists that do not fit their table are refused", "[pairs]") {
  auto lists_of = [](std::uint32_t words, const std::vector<std::uint32_t>& starts,
                     const std::string& bytes) {
    const SmallFile file([&](SectionWriter& writer) {
      writer.add_array("pair.words", std::vector<std::uint32_t>{words});
      write_packed_array(writer, "pair.starts", starts);
      writer.add("pair.articles", bytes);
    });
    return PairLists(*file, 10);
  };
  CHECK_NOTHROW(lists_of(1, {0, 2}, std::string("\0\0", 2)));
  CHECK_THROWS_AS(lists_of(2, {0, 2}, std::string("\0\0", 2)), Error);
  CHECK_THROWS_AS(lists_of(1, {0, 1}, std::string("\0\0", 2)), Error);
  // An article that the segment does not have, found when the list is read.
  const SmallFile file([&](SectionWriter& writer) {
    writer.add_array("pair.words", std::vector<std::uint32_t>{1});
    write_packed_array(writer, "pair.starts", {0, 3});
    // No low bits; nine ones, a zero, and ones to the end.
    writer.add("pair.articles", std::string("\0\xFF\xFD", 3));
  });
  CHECK(PairLists(*file, 10).articles(0, 0) == std::vector<ArticleNumber>{9});
  CHECK_THROWS_AS(PairLists(*file, 9).articles(0, 0), Error);
}

}  // namespace dateline
