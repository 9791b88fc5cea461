#include "indexer/analyse/entities/text_kind.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

TextKind kind_of(const std::string& text) {
  std::vector<Unit> units;
  split_units(text, units);
  std::vector<LexWord> words;
  const Lexicon& lexicon = shipped_model()->lexicon();
  lexicon.words(units, words);
  return kind_of_text(text, lexicon, units, words);
}

std::string times(std::size_t count, const std::string& words) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += words + " ";
  return text;
}

TEST_CASE("a text is scanned when scans alone have one small word of 25", "[entities]") {
  // "tho" is a misread "the". 50 small words.
  const std::string clean = times(12, "the road was closed,") + "by rain";
  CHECK(kind_of(clean) == TextKind::kUsual);
  CHECK(kind_of("tho " + clean) == TextKind::kUsual);
  CHECK(kind_of("tho tho " + clean) == TextKind::kUsual);  // two of 52
  CHECK(kind_of("tho tho tho " + clean) == TextKind::kScanned);
}

TEST_CASE("fewer than 40 small words do not tell whether a text was scanned", "[entities]") {
  CHECK(kind_of("tho tho " + times(9, "the road was closed,") + "at") == TextKind::kUsual);
  CHECK(kind_of("tho tho " + times(9, "the road was closed,") + "at once") == TextKind::kScanned);
}

TEST_CASE("a text is scanned when one word of 300 is broken", "[entities]") {
  CHECK(kind_of("The men went for eign ways.") == TextKind::kScanned);
  CHECK(kind_of("The men went some where.") == TextKind::kUsual);  // both are words
  // One of 299 words, but not of 300: such slips are in other long texts too.
  const std::string most = "the men went for eign ways, " + times(58, "the road was closed,");
  CHECK(kind_of(most + times(61, "road")) == TextKind::kScanned);
  CHECK(kind_of(most + times(62, "road")) == TextKind::kUsual);
}

TEST_CASE("a text of sixty words without a comma has lost its marks", "[entities]") {
  CHECK(kind_of(times(59, "road")) == TextKind::kUsual);
  CHECK(kind_of(times(60, "road")) == TextKind::kUnpunctuated);
  CHECK(kind_of(times(60, "road") + ", and home") == TextKind::kUsual);
}

TEST_CASE("an empty text is of the usual kind", "[entities]") {
  CHECK(kind_of("") == TextKind::kUsual);
}

}  // namespace
}  // namespace dateline
