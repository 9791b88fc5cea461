#include "common/article/language.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

TEST_CASE("language codes and English names give the ISO 639-1 code", "[article]") {
  CHECK(language_code("en") == "en");
  CHECK(language_code("EN-us") == "en");
  CHECK(language_code("pt_BR") == "pt");
  CHECK(language_code("eng") == "en");
  CHECK(language_code("ger") == "de");
  CHECK(language_code("zh-Hant-TW") == "zh");
  CHECK(language_code("French") == "fr");
  CHECK(language_code("haw") == "haw");
}

TEST_CASE("what is no language gives nothing", "[article]") {
  for (const char* text : {"", "-", "q", "xx", "xx-US", "klingonese", "english text"}) {
    INFO(text);
    CHECK(language_code(text).empty());
  }
}

}  // namespace
}  // namespace dateline
