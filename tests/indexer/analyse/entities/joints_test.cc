#include "indexer/analyse/entities/joints.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/analyse/entities/tag_document.h"

namespace dateline {
namespace {

// The joint before the unit that begins with `form`, of a text that begins a run before it.
Joint joint_in(const std::string& text, const std::string& form) {
  const Lexicon lexicon;
  TagDocument document;
  ArticleWords words;
  words.clear(64);
  prepare_document(text, false, lexicon, document, words);
  for (const TagRun& run : document.runs) {
    for (std::size_t i = run.begin; i < run.end; ++i) {
      if (document.form(i) == form) return joint_before(document, run, i);
    }
  }
  FAIL("no run has " << form);
  return Joint::kStart;
}

TEST_CASE("what stands between two names is told", "[entities]") {
  CHECK(joint_in("He met Ada Obi there.", "He") == Joint::kStart);
  CHECK(joint_in("He met Ada Obi there.", "Obi") == Joint::kWord);
  CHECK(joint_in("He met Ghana, Togo.", "Togo") == Joint::kComma);
  CHECK(joint_in("He met Ghana and Togo.", "Togo") == Joint::kAnd);
  CHECK(joint_in("He met Ghana, and the Togo team.", "Togo") == Joint::kAnd);
  CHECK(joint_in("He met Obi of Togo.", "Togo") == Joint::kOf);
  CHECK(joint_in("He met Obi of the Gambia.", "Gambia") == Joint::kOf);
  CHECK(joint_in("He met Obi at Togo.", "Togo") == Joint::kIn);
  CHECK(joint_in("He met Obi against Togo.", "Togo") == Joint::kPreposition);
  CHECK(joint_in("He saw Ghana v Togo.", "Togo") == Joint::kVersus);
  CHECK(joint_in("He saw Ghana-Togo.", "Togo") == Joint::kHyphen);
  CHECK(joint_in("He saw Ghana 3 Togo 2.", "Togo") == Joint::kNumber);
  CHECK(joint_in("He saw Ghana: Togo.", "Togo") == Joint::kMark);
  CHECK(joint_in("He met Peter the Great.", "Great") == Joint::kSmall);
}

TEST_CASE("words that no name holds are a gap within the sentence", "[entities]") {
  // The word right behind a capital may close the name; then three units are near.
  CHECK(joint_in("He saw Obi beat some very big Togo men.", "Togo") == Joint::kNear);
  CHECK(joint_in("He saw Obi beat some very very big Togo men.", "Togo") == Joint::kFar);
  CHECK(joint_in("He saw Obi. Then Togo won.", "Then") == Joint::kStart);
  CHECK(joint_in("He saw Obi. Then he met Togo men.", "Togo") == Joint::kNear);
}

TEST_CASE("a sentence's runs end where the next one starts", "[entities]") {
  const Lexicon lexicon;
  TagDocument document;
  ArticleWords words;
  words.clear(64);
  prepare_document("He saw Obi greet those Togo men. They met Ada.", false, lexicon, document,
                   words);
  REQUIRE(document.runs.size() == 5);
  CHECK(sentence_end(document, 0) == 3);
  CHECK(sentence_end(document, 3) == 5);
}

TEST_CASE("a sentence of very many runs is cut", "[entities]") {
  const Lexicon lexicon;
  const auto first_end = [&](std::size_t runs) {
    std::string text;
    for (std::size_t k = 0; k < runs; ++k) text += "Ada went as far as she ";
    TagDocument document;
    ArticleWords words;
    words.clear(64);
    prepare_document(text, false, lexicon, document, words);
    REQUIRE(document.runs.size() == runs);
    return sentence_end(document, 0);
  };
  CHECK(first_end(kMostSentenceRuns) == kMostSentenceRuns);
  CHECK(first_end(kMostSentenceRuns + 1) == kMostSentenceRuns);
}

}  // namespace
}  // namespace dateline
