#include "indexer/analyse/entities/marks.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/analyse/entities/lexicon.h"
#include "tests/support/random.h"

namespace dateline {
namespace {

TEST_CASE("the units that are a mark are found as by looking at all of them", "[entities]") {
  static const std::string pieces[] = {"(",   ")", "[",    ":",     " ",    "\n", "10:30",
                                       "a(b", "?", "Ada ", "U.S. ", "(C) ", "é",  "\xE2\x80\x9C"};
  Random random(11);
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (std::size_t i = random.below(60); i > 0; --i)
      text += pieces[random.below(std::size(pieces))];
    TagDocument document;
    ArticleWords words;
    words.clear(64);
    prepare_document(text, false, Lexicon(), document, words);
    for (const char mark : {'(', '[', ':', '?'}) {
      std::vector<std::size_t> expected;
      for (std::size_t i = 0; i < document.units.size(); ++i) {
        if (document.units[i].mark == mark) expected.push_back(i);
      }
      std::vector<std::size_t> found;
      for_each_mark(document, mark, [&](std::size_t i) { found.push_back(i); });
      CHECK(found == expected);
    }
  }
}

}  // namespace
}  // namespace dateline
