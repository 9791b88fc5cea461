// Sums with groups kept from earlier units against those of the unit's rows, one by one.
#include "indexer/analyse/entities/unit_sums.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/early_labels.h"
#include "tests/indexer/analyse/entities/shipped_model.h"
#include "tests/support/random.h"

namespace dateline {
namespace {

// Few words in many ways: the same ones come again beside each other, and broken ones too.
std::string random_text(Random& random) {
  static const std::vector<std::string> pieces = {
      "Smith",  "SMITH",   "smith",   "Sen. ",  "Joe", "of",    "the", "said",   "U.S.",
      "US",     "Bos ton", "Bos",     "Par is", "is",  "Par",   "3",   "1,200",  "19",
      "O'Neil", "D-Mass.", ".",       ",",      "\"",  "-",     "AP",  "(",      "\n\n",
      "May",    "may",     "Ju ne",   "São",    "Sao", "Жуков", "cup", "shares", "Mr.",
      "New",    "York",    "Senator", "zzkq",   "THE", "WILL",  "OIL", "NEW",    "HONEST",
      "SHOES",  "BEST",    "SAID",    "WAR",    "MAY"};
  std::string text;
  const std::size_t count = random.below(120);
  for (std::size_t k = 0; k < count; ++k) {
    text += random.pick_early(pieces);
    if (!random.chance(12)) text += ' ';
  }
  return text;
}

void add_plainly(const FeatureList& list, const RowTables& tables, LabelSums& sums) {
  RowSums rows(tables);
  rows.add(list, sums);
  rows.finish();
}

// The groups' rows, and the others where these leave the label open.
void add_plainly(const FeatureMaker& features, const FeatureMaker::Turn& turn,
                 const RowTables& tables, LabelSums& sums) {
  for (std::size_t group = 0; group < kFeatureGroups; ++group) {
    FeatureList list;
    features.rows(turn, static_cast<FeatureGroup>(group), list);
    add_plainly(list, tables, sums);
  }
  if (is_clear_early(sums)) return;
  FeatureList list;
  features.other_rows(turn, list);
  add_plainly(list, tables, sums);
}

bool same(const LabelSums& a, const LabelSums& b) {
  for (std::size_t label = 0; label < kScored; ++label) {
    if (a[label] != b[label]) return false;
  }
  return true;
}

// Each unit gets the sums that its rows have together.
void check_text(UnitSums& sums, const std::string& text, bool title) {
  const RowTables tables = shipped_model()->tables();
  ArticleWords words;
  words.clear(64);
  TagDocument document;
  prepare_document(text, title, shipped_model()->lexicon(), document, words);
  FeatureMaker features(document, words);
  std::vector<LabelSums> found(document.units.size());
  std::vector<LabelSums> expected;
  for (const TagRun& run : document.runs) {
    features.start(run);
    for (std::size_t i = run.begin; i < run.end; ++i) {
      sums.add(features, i, found[expected.size()]);
      add_plainly(features, features.turn_to(i), tables, expected.emplace_back());
    }
    if (!sums.is_full()) continue;
    sums.settle(features);
    features.forget();
  }
  sums.finish(features);
  INFO(text);
  for (std::size_t unit = 0; unit < expected.size(); ++unit) {
    REQUIRE(same(found[unit], expected[unit]));
  }
}

void check_texts(UnitSums& sums, Random& random, int texts) {
  for (int k = 0; k < texts; ++k) {
    // In a sentence of capitals the lexicon tells other things of the same letters.
    const std::string mixed = random_text(random);
    check_text(sums, random.chance(3) ? ascii_upper(mixed) : mixed, k % 5 == 0);
  }
}

TEST_CASE("a run longer than what may wait gets its sums as well", "[entities]") {
  UnitSums sums(shipped_model()->tables());
  std::string run;
  for (const char* word : {"Bo ", "Ray ", "of ", "Lagos ", "and "}) {
    for (int k = 0; k < 150; ++k) run += word + std::string(k % 3 == 0 ? "Ann " : "Lee ");
  }
  check_text(sums, run, false);
  check_text(sums, run + "went. " + run, false);
}

TEST_CASE("what was kept from other units and articles changes no sum", "[entities]") {
  for (const std::size_t kept : {std::size_t{1}, std::size_t{16}, std::size_t{4096}}) {
    Random random(11 + kept);
    UnitSums sums(shipped_model()->tables(), kept);
    check_texts(sums, random, 200);
  }
}

TEST_CASE("a key is kept until another one takes its place", "[entities]") {
  KeptSums kept(8);
  LabelSums one{};
  one[2] = 7;
  CHECK(kept.find(1) == nullptr);
  kept.keep(1, one);
  REQUIRE(kept.find(1) != nullptr);
  CHECK(same(*kept.find(1), one));
  CHECK(kept.find(9) == nullptr);
  kept.keep(2, one);
  CHECK(kept.find(1) != nullptr);
  kept.keep(9, one);
  CHECK(kept.find(1) == nullptr);
  CHECK(kept.find(9) != nullptr);
}

}  // namespace
}  // namespace dateline
