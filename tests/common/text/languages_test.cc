#include "common/text/languages.h"

#include <catch2/catch.hpp>

#include "common/text/term_maker.h"

namespace dateline {
namespace {

TEST_CASE("every listed language has a stemmer", "[text]") {
  TermMaker maker;
  for (const StemmedLanguage& language : stemmed_languages()) {
    CAPTURE(language.code);
    CHECK(stemmed_language(language.code) == &language);
    CHECK_FALSE(maker.term("ministers", 0, language.code).empty());
    CHECK(is_known_language(language.code));
  }
}

TEST_CASE("a language is told from a typing error", "[text]") {
  CHECK(stemmed_language("")->code == "en");
  CHECK(stemmed_language("EN")->code == "en");
  CHECK(stemmed_language("zh") == nullptr);
  CHECK(is_known_language("zh"));
  CHECK(is_known_language("DEU"));
  CHECK_FALSE(is_known_language(""));
  CHECK_FALSE(is_known_language("english"));
  CHECK_FALSE(is_known_language("qq"));
}

}  // namespace
}  // namespace dateline
