#include <catch2/catch.hpp>
#include <string>

#include "tests/indexer/analyse/entities/parsed_dateline.h"

namespace dateline {
namespace {

TEST_CASE("a point for the comma behind a great city in mixed case", "[entities]") {
  CHECK(filed("New York. April 5.-") == "New York|US||2025-04-05");
  CHECK(filed("Ships Are Sunk.\nNew York. April 5.-") == "New York|US||2025-04-05");
  CHECK(filed("Ships Are Sunk.\nNew York. April 5. ") == "New York|US||2025-04-05");
  CHECK(filed("Ships Are Sunk.\nOgelbeck. April 5.-") == "none");
  CHECK(filed("Ogelbeck. April 5. ") == "none");
}

TEST_CASE("headings may stand above a dateline in mixed case without a dash", "[entities]") {
  CHECK(filed("Ships Are Sunk.\nDuluth, Minn., April 5. ") == "Duluth|US||2025-04-05");
  CHECK(filed("German Ships Are Sunk.\nKarachi, April 5. ") == "Karachi|PK||2025-04-05");
  CHECK(filed("She was born at her uncle's house in\nDuluth, Minn., April 5. ") == "none");
  CHECK(filed("The men came back to the camp and slept.\nOne More Ship.\nKarachi, April 5. ") ==
        "none");
  CHECK(filed("Ships Are Sunk.\nOgelbeck, April 5. ") == "none");
  CHECK(filed("Ships Are Sunk.\nKarachi, April 13. ") == "Karachi|PK||2025-04-13");
  CHECK(filed("Coming Events.\nKarachi, April 15. ") == "none");
}

TEST_CASE("a day of the last ten shows a dateline without a dash", "[entities]") {
  // A town that may be somebody, small words in the heading, short lines with capitals.
  const std::string lines =
      "The Upper\nCouncil said that it would\nsend more help to the villages.";
  const auto told = [&](const std::string& front) { return filed(front, "2025-04-12", lines); };
  const std::string paris = "Paris|FR||2025-04-11";
  CHECK(told("Paris, April 11. ") == paris);
  CHECK(told("Sydney, April 11. ") == "Sydney|AU||2025-04-11");
  CHECK(told("Help Will be Sent to 40 Villages.\nParis, April 11. ") == paris);
  CHECK(told("Regardless of Events in the\nNew Land.\nParis, April 11. ") == paris);
  CHECK(told("Help Is Sent.\nNew York, April 11. ") == "New York|US||2025-04-11");
  CHECK(told("Paris, April 2. ") == "Paris|FR||2025-04-02");
  CHECK(told("Paris, April 1. ") == "none");
  CHECK(told("Paris, April 13. ") == "none");
  CHECK(told("Ogelbeck, April 11. ") == "none");
  CHECK(told("The men slept well and came back home.\nParis, April 11. ") == "none");
  CHECK(told("Help Was Sent by a Man of\nParis, April 11. ") == "none");
  CHECK(filed("Paris, April 11. ", "2025-04-12", "Bo Ray\nAnn Lee\nMoe Ek") == "none");
}

TEST_CASE("a report's sentence goes on behind an initial at a line's end", "[entities]") {
  CHECK(filed("Paris, April 11. ", "2025-04-12",
              "Charles E.\nOkafor told the men that he would come.") == "Paris|FR||2025-04-11");
  CHECK(filed("Paris, April 11. ", "2025-04-12", "Bo E.\nOkafor, Lund.") == "none");
}

TEST_CASE("the sentence may go on behind the part of a text that is looked at", "[entities]") {
  std::string headings;
  while (headings.size() < 700) headings += "HELP IS SENT\n";
  const std::string report =
      "The\nCouncil said that it would\nsend more help to the villages in\nthe hills where the";
  CHECK(filed(headings + "Paris, April 11. ", "2025-04-12", report + " men are.") ==
        "Paris|FR||2025-04-11");
  CHECK(filed("HELP IS SENT\nParis, April 11. ", "2025-04-12", report) == "none");
}

TEST_CASE("short reports close to each other are a round-up, and the first counts", "[entities]") {
  const std::string second = "NEW YORK, April 11. Bo Ray was told that the\nmen were in the camp.";
  CHECK(filed("By United Press.\nLONDON, April 10. ", "2025-04-12",
              "The men were told\nof it at the camp.\n" + second) ==
        "London|GB|United Press|2025-04-10");
  CHECK(filed("By United Press.\nLONDON, April 10. ", "2025-04-12",
              "Rain, Snow, Fog.\n" + second) == "New York|US||2025-04-11");
}

TEST_CASE("a comma may stand between the day and the dash", "[entities]") {
  CHECK(filed("Marietta, O., April 11,--") == "Marietta|US||2025-04-11");
  CHECK(filed("Marietta, O., April 11, -- ") == "Marietta|US||2025-04-11");
  CHECK(filed("Marietta, O., April 11, and ") == "none");
}

TEST_CASE("a great city and a dash below a heading need no day", "[entities]") {
  CHECK(filed("Ships Are Sunk.\nLondon.\u2014") == "London|GB||");
  CHECK(filed("Ships Are Sunk.\nLondon.--") == "London|GB||");
  CHECK(filed("The ships were sunk and the men of\nLondon.--") == "none");
  CHECK(filed("Ships Are Sunk.\nOgelbeck.--") == "none");
  CHECK(filed("Ships Are Sunk.\nLondon.--", "2025-04-12", "Bo Ray, Ann Lee, Moe Ek.") == "none");
}

TEST_CASE("a short day of the week on a line of its own is below a heading too", "[entities]") {
  CHECK(filed("Police Win.\n\nKuala Lumpur, Sat.\n\n") == "Kuala Lumpur|MY||2025-04-12");
  CHECK(filed("Police Win.\n\nKuala Lumpur, Friday.\n\n") == "Kuala Lumpur|MY||2025-04-11");
  CHECK(filed("Police Win.\n\nKuala Lumpur, Sat. ") == "none");
  CHECK(filed("Police Win.\n\nOgelbeck, Sat.\n\n") == "none");
}

TEST_CASE("a narrow column's line goes on behind a word that ends none", "[entities]") {
  const auto found = [](const std::string& text) { return parse(text).has_value(); };
  CHECK(found("Chicago, April 5. With Bo Ek and\nAnn Lee running in\nthe race it is in doubt."));
  CHECK(found("Chicago, April 5.\nWith Bo Ek and\nAnn Lee running in\nthe race it is in doubt."));
  CHECK_FALSE(found("Chicago, April 5. Bo Ek, Quel\nAnn Lee, Fitch\nRay Lund, Moe"));
  CHECK_FALSE(found("Chicago: Rain and\nSunday, snow.\nDenver: Fair."));
}

TEST_CASE("a special report says so without brackets", "[entities]") {
  CHECK(filed("Atlanta, Ga., Special.—") == "Atlanta|US||");
  CHECK(filed("ATLANTA, Special.—") == "Atlanta|US||");
  CHECK(filed("El Paso, Tex., Special. ") == "El Paso|US||");
  CHECK(filed("El Paso, Tex., Special Trains. ") == "none");
  CHECK(filed("Ann Lee, Special. ") == "none");
}

}  // namespace
}  // namespace dateline
