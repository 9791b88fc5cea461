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

TEST_CASE("the articles within an Arabic name are part of the run", "[entities]") {
  CHECK(runs("went to Dar es Salaam today") == Runs{"Dar es Salaam"});
  CHECK(runs("went to Deir ez-Zor today") == Runs{"Deir ez-Zor"});
  CHECK(runs("went to Bonn es fast") == Runs{"Bonn"});
}

TEST_CASE("the unit at a byte is the first that ends behind it", "[entities]") {
  const std::string longest(100, 'x');
  for (const std::string& text :
       {std::string(), std::string("One"), std::string("  In Bonn, U.S.-led talks went on.  "),
        longest + " " + longest + std::string(70, ' ') + "end" + std::string(40, ' ')}) {
    TagDocument document;
    ArticleWords words;
    prepare_document(text, false, shipped_model()->lexicon(), document, words);
    for (std::uint32_t at = 0; at < text.size() + 80; ++at) {
      std::size_t expected = 0;
      while (expected < document.units.size() && document.units[expected].end <= at) ++expected;
      REQUIRE(document.unit_at(at) == expected);
    }
  }
}

TEST_CASE("a number in front may begin a name", "[entities]") {
  CHECK(runs("of the 82nd Airborne Division there") == Runs{"82nd Airborne Division"});
  CHECK(runs("at 10 Downing Street today") == Runs{"10 Downing Street"});
}

TEST_CASE("in a sentence of capitals a word is what it is in another", "[entities]") {
  const Lexicon& lexicon = shipped_model()->lexicon();
  const auto looked_up = [&](std::string_view text, std::size_t unit) {
    TagDocument document;
    ArticleWords words;
    prepare_document(text, true, lexicon, document, words);
    return document.lex[unit];
  };
  // Neither form in capitals is in the table of words.
  REQUIRE(lexicon.word(hash_exact("BAKER")) == nullptr);
  REQUIRE(lexicon.word(hash_exact("SURPRISED")) == nullptr);
  const LexWord* name = lexicon.word(hash_exact("Baker"));
  const LexWord* ordinary = lexicon.word(hash_exact("surprised"));
  REQUIRE(name != nullptr);
  REQUIRE(ordinary != nullptr);
  CHECK(looked_up("BAKER SURPRISED ALL", 0).word_class == name->middle());
  CHECK(looked_up("BAKER SURPRISED ALL", 0).small_share == name->small_share());
  CHECK(looked_up("BAKER SURPRISED ALL", 1).word_class == ordinary->middle());
  CHECK(looked_up("BAKER SURPRISED ALL", 1).small_share == ordinary->small_share());
  // Amid others, capitals mean something.
  CHECK(looked_up("The man from BAKER was surprised", 3).word_class == 0);
  CHECK(looked_up("QXZVKJ SURPRISED ALL", 0).word_class == 0);
}

}  // namespace
}  // namespace dateline
