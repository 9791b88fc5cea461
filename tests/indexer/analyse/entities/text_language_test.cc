#include "indexer/analyse/entities/text_language.h"

#include <catch2/catch.hpp>
#include <string>

namespace dateline {
namespace {

bool read(const std::string& text) {
  TagDocument title;
  TagDocument body;
  body.text = text;
  split_units(text, body.units);
  return reads_as_english(title, body);
}

std::string times(int count, const std::string& sentence) {
  std::string text;
  for (int i = 0; i < count; ++i) text += sentence;
  return text;
}

const std::string kEnglish = "the council of this town said on the day that it would pay for it. ";
const std::string kGerman = "der Rat und die Stadt haben nicht mit den Leuten auf dem Markt. ";

TEST_CASE("a text is read in English, and not in other languages", "[entities]") {
  CHECK(read(kEnglish));
  CHECK_FALSE(read(kGerman));
  CHECK(read(times(50, kEnglish)));
  CHECK_FALSE(read(times(50, kGerman)));
}

TEST_CASE("enough of English at a text's beginning tells, a little does not", "[entities]") {
  CHECK(read(times(40, kEnglish) + times(200, kGerman)));
  CHECK_FALSE(read(times(2, kEnglish) + times(200, kGerman)));
  // Two in three of its words are German.
  CHECK_FALSE(read(times(100, kEnglish + kGerman + kGerman)));
}

}  // namespace
}  // namespace dateline
