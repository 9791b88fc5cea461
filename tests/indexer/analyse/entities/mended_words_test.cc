#include "indexer/analyse/entities/mended_words.h"

#include <catch2/catch.hpp>
#include <string>

#include "indexer/analyse/entities/tag_document.h"
#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

TEST_CASE("units of a scan are told as they stand there", "[entities]") {
  const std::string text =
      "PHILA DELPHIA, June 3.\nThe Phila delphia Germanv treaty was signed to-day in Lan? sing, "
      "and "
      "Germans of Bos ton said so. The neace of Vienna held.";
  std::vector<Unit> split;
  split_units(text, split);
  TagDocument document;
  ArticleWords words;
  words.clear(0);
  const Lexicon& lexicon = shipped_model()->lexicon();
  prepare_document(text, false, lexicon, document, words);
  const std::vector<Unit> written = units_as_written(text, document.units);
  REQUIRE(written.size() == split.size());
  std::size_t mended = 0;
  for (std::size_t i = 0; i < split.size(); ++i) {
    mended += is_mended(document.units, i) ? 1 : 0;
    CHECK(written[i].folded == split[i].folded);
    CHECK(written[i].exact == split[i].exact);
    CHECK(written[i].flags == split[i].flags);
  }
  CHECK(mended > 0);
}

}  // namespace
}  // namespace dateline
