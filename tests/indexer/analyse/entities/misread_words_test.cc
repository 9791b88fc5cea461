#include "indexer/analyse/entities/misread_words.h"

#include <catch2/catch.hpp>
#include <string>

#include "indexer/analyse/entities/tag_document.h"
#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

std::vector<Unit> mended(const std::string& text) {
  std::vector<Unit> units;
  split_units(text, units);
  mend_misread_words(text, shipped_model()->lexicon(), units);
  return units;
}

bool reads(const std::string& misread, const std::string& printed) {
  const std::vector<Unit> units = mended(misread);
  REQUIRE(units.size() == 1);
  return units[0].is(kUnitMisread) && units[0].exact == hash_exact(printed) &&
         units[0].folded == hash_folded(fold_unit(printed));
}

bool stays(const std::string& text) {
  const std::vector<Unit> units = mended(text);
  REQUIRE(units.size() == 1);
  return !units[0].is(kUnitMisread) && units[0].exact == hash_exact(text);
}

TEST_CASE("a word with one misread letter is the word that was printed", "[entities]") {
  CHECK(reads("Germanv", "Germany"));
  CHECK(reads("Novomber", "November"));
  CHECK(reads("switoh", "switch"));
  CHECK(reads("probobly", "probably"));
  CHECK(reads("Washiiigton", "Washington"));  // "ii" for "n"
}

TEST_CASE("known words and those without one printed word stay", "[entities]") {
  CHECK(stays("peace"));
  CHECK(stays("Berlin"));
  CHECK(stays("GERMANV"));
  CHECK(stays("Zxqwvt"));
  CHECK(stays("Gcrmanv"));  // two letters
  CHECK(stays("iower"));    // "lower" or "tower"
}

TEST_CASE("words that are too short or too long to tell stay", "[entities]") {
  CHECK(stays("tbat"));
  CHECK(reads("wbich", "which"));
  CHECK(stays("Tbe"));
  CHECK(reads("Jobn", "John"));
  REQUIRE(shipped_model()->lexicon().word(hash_exact("telecommunications")) != nullptr);
  CHECK(stays("tclecommunications"));
  CHECK(reads("rcsponsibilities", "responsibilities"));  // 16 bytes
}

TEST_CASE("a word is mended in a text that was scanned, and only there", "[entities]") {
  const auto marked = [](const std::string& text) {
    TagDocument document;
    ArticleWords words;
    prepare_document(text, false, shipped_model()->lexicon(), document, words);
    std::size_t count = 0;
    for (const Unit& unit : document.units) count += unit.is(kUnitMisread) ? 1U : 0U;
    return count;
  };
  CHECK(marked("The war with Germanv went on.") == 0);
  CHECK(marked("The war with Germanv went on for eign ways.") == 1);
}

}  // namespace
}  // namespace dateline
