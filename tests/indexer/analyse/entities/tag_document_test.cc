#include "indexer/analyse/entities/tag_document.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

std::vector<std::string> runs(std::string_view text) {
  TagDocument document;
  ArticleWords words;
  prepare_document(text, false, shipped_model()->lexicon(), document, words);
  std::vector<std::string> list;
  for (const TagRun& run : document.runs) {
    const std::uint32_t begin = document.units[run.begin].begin;
    list.emplace_back(text.substr(begin, document.units[run.end - 1].end - begin));
  }
  return list;
}

using Runs = std::vector<std::string>;

TEST_CASE("what a hyphen ties to a capital is part of the run", "[entities]") {
  CHECK(runs("he met pro-Russian rebels") == Runs{"pro-Russian"});
  CHECK(runs("as inter-Korean talks began") == Runs{"inter-Korean"});
  CHECK(runs("with al-Bashir there") == Runs{"al-Bashir"});
  CHECK(runs("the U.S.-led, non-Arab force") == Runs{"U.S.-led", "non-Arab force"});
  CHECK(runs("talks -Reuters said") == Runs{"Reuters"});
  CHECK(runs("he left - Peru won") == Runs{"Peru"});
}

TEST_CASE("a number in front may begin a name", "[entities]") {
  CHECK(runs("of the 82nd Airborne Division there") == Runs{"82nd Airborne Division"});
  CHECK(runs("at 10 Downing Street today") == Runs{"10 Downing Street"});
}

}  // namespace
}  // namespace dateline
