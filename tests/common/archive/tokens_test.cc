#include "common/archive/tokens.h"

#include <catch2/catch.hpp>

#include "common/archive/segment.h"
#include "common/base/error.h"
#include "tests/support/add_records.h"
#include "tests/support/forged_section.h"
#include "tests/support/small_segments.h"
#include "tests/support/temporary_directory.h"

namespace dateline {

TEST_CASE("a term of one article has its article in the dictionary, one of two has a list",
          "[tokens]") {
  const TemporaryDirectory directory;
  ArchiveWriter writer(directory.path() + "/news", "test", ArchiveWriter::Start::kMayCreate);
  const SegmentEntry entry = build_small_segment(
      writer,
      {small_article("a", "Harbour", "ferry ferry ferry ship"), small_article("b", "", "ship")});
  const Segment segment(writer.archive(), entry);
  const Tokens& tokens = segment.tokens();
  const TermRank ferry = tokens.rank_of("ferri").value();
  const TermRank ship = tokens.rank_of("ship").value();
  // However often it occurs, it comes after all that stand in several.
  CHECK(ship < ferry);
  CHECK(tokens.only_article(ferry) == segment.columns().find_id("a"));
  CHECK(tokens.articles_with(ferry) == 1);
  CHECK(segment.postings().read("ferri").empty());
  CHECK_FALSE(tokens.only_article(ship).has_value());
  CHECK(tokens.articles_with(ship) == 2);
  CHECK(segment.postings().read("ship").size() == 2);
  CHECK(segment.postings().read("Sharbour").empty());
}

TEST_CASE("every written form of a term is kept, whatever it shares with the term", "[tokens]") {
  const TemporaryDirectory directory;
  ArchiveWriter writer(directory.path() + "/news", "test", ArchiveWriter::Start::kMayCreate);
  std::string text;
  for (int i = 0; i < 40; ++i) text += "word" + std::to_string(i) + " ";
  const SegmentEntry entry = build_small_segment(
      writer, {small_article("a", "", text + "Talks talks talk Talking Élan elan"),
               small_article("b", "", "talks")});
  const Segment segment(writer.archive(), entry);
  const Tokens& tokens = segment.tokens();
  auto forms_of = [&](const char* term) { return tokens.forms(tokens.rank_of(term).value()); };
  CHECK(forms_of("talk") == std::vector<std::string>{"talks", "Talking", "Talks", "talk"});
  CHECK(forms_of("elan") == std::vector<std::string>{"elan", "Élan"});
  CHECK(forms_of("word17") == std::vector<std::string>{"word17"});
  std::size_t scanned = 0;
  tokens.scan_forms("etw", [&](TermRank rank, std::uint32_t variant, std::string_view form) {
    CHECK(tokens.forms(rank).at(variant) == form);
    ++scanned;
  });
  CHECK(scanned == 46);
}

TEST_CASE("each token keeps which of the written forms it has", "[tokens]") {
  const TemporaryDirectory directory;
  ArchiveWriter writer(directory.path() + "/news", "test", ArchiveWriter::Start::kMayCreate);
  const SegmentEntry entry = build_small_segment(
      writer, {small_article("a", "Ship", "ship ship sHip shipping port Ship ship ship"),
               small_article("b", "", "port port")});
  const Segment segment(writer.archive(), entry);
  const Tokens& tokens = segment.tokens();
  std::vector<std::uint32_t> variants;
  tokens.read_variants(segment.columns().find_id("a").value(), 9, variants);
  // ship, Ship, SHIP, shipping: the more frequent first, then by their bytes.
  CHECK(variants == std::vector<std::uint32_t>{1, 0, 0, 2, 3, 0, 1, 0, 0});
  tokens.read_variants(segment.columns().find_id("b").value(), 2, variants);
  CHECK(variants == std::vector<std::uint32_t>{0, 0});
  CHECK_THROWS_AS(tokens.read_variants(segment.columns().find_id("a").value(), 6, variants), Error);
}

TEST_CASE("a forged term of the last article of all numbers is damage", "[tokens]") {
  const TemporaryDirectory directory;
  add_records(directory.path(), {record_line("a", "", "ferry"), record_line("b", "", "ship")});
  // A packed array of one bit pattern: two terms, 32 bits each.
  const std::string numbers =
      bytes_of(std::vector<std::uint64_t>{2, 32}) + std::string(8, '\xFF') + std::string(8, '\0');
  forge_section(directory.path(), "000001", "tokens", "only_articles", numbers);
  const Segment segment(directory.path(), read_current_generation(directory.path()).segments[0]);
  const TermRank ferry = segment.tokens().rank_of("ferri").value();
  CHECK_THROWS_AS(segment.tokens().only_article(ferry), Error);
}

}  // namespace dateline
