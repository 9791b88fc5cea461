#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/parsed_dateline.h"

namespace dateline {
namespace {

std::string bare(std::string_view top, std::string_view report = kReportBehind) {
  std::string text(top);
  text.append(report);
  const auto line = parse(text);
  if (!line) return "none";
  return line->place + "|" + line->agency + "|" + line->date.to_string();
}

TEST_CASE("a report may be tied to its town in capitals", "[entities]") {
  CHECK(bare("KARACHI-") == "Karachi||");
  CHECK(bare("KARACHI-", "Police on Friday arrested five men who had robbed a bank.") ==
        "Karachi||");
  CHECK(bare("LONDON-", "Paris trains were late as the snow fell on the lines in France.") ==
        "none");
  CHECK(bare("EXCLUSIVE-") == "none");
}

TEST_CASE("a town alone may stand in the line above the report", "[entities]") {
  CHECK(bare("ANKARA\n") == "Ankara||");
  CHECK(bare("ISTANBUL\n", "Turkish police have held five men who had robbed a bank on Friday.") ==
        "Istanbul||");
  CHECK(bare("ANKARA\n", "The men who had held the bridge were\ntaken to the capital on Friday.") ==
        "none");  // a narrow column
  CHECK(bare("CHARLOTTE\n") == "none");
  CHECK(bare("Mumbai\n\n") == "Mumbai||");
  CHECK(bare("Mumbai\n") == "none");
  CHECK(bare("Houston Rockets\n\n") == "none");
  CHECK(bare("New Delhi\n\n27-April-2025\n\n") == "New Delhi||2025-04-27");
  std::string list(kReportBehind);
  list.append("\n\nPune\n\n").append(kReportBehind);
  CHECK(bare("Mumbai\n\n", list) == "none");
}

TEST_CASE("a comma may part the town from the report's first sentence", "[entities]") {
  CHECK(bare("New Delhi, ") == "New Delhi||");
  CHECK(bare("Mumbai, ", "Police have arrested five men who had robbed a bank in a suburb.") ==
        "Mumbai||");
  CHECK(bare("Islamabad, ", "Pakistan on Monday said that it would send more help to the hills.") ==
        "none");
  CHECK(bare("London, ", "The Hague and Paris are the towns that the court asked for papers.") ==
        "none");
  CHECK(bare("London, ", "Home Secretary of old, is a play that will be shown in the town.") ==
        "none");
  CHECK(bare("Mumbai, ", "March and May are the months in which the rain is seldom seen.") ==
        "none");
}

TEST_CASE("a line-up begins with no dateline", "[entities]") {
  CHECK(bare("KERRY: D Ray; M Orr, T Lee, J Bell; D Moss. ") == "none");
  CHECK(bare("KERRY: D Ray, M Orr, T Lee, J Bell, D Moss. ") == "none");
  CHECK(bare("KERRY: ") == "Kerry||");
  CHECK(bare("ACCRA: ", "J. K. Ray, a lawyer, was shot as he went to the office on Monday.") ==
        "Accra||");
}

TEST_CASE("a byline ends with its town, and the day behind it", "[entities]") {
  CHECK(bare("From Bo Okafor, Abuja\n\n") == "Abuja||");
  CHECK(bare("By Ann Lee, Lagos\n\n") == "Lagos||");
  CHECK(bare("by Quelreporters, New York April 02, 2025\n\n") == "New York||2025-04-02");
  CHECK(bare("By Ann Lee, Chicago Tribune\n\n") == "none");
  CHECK(bare("By Ann Lee, Florence\n\n") == "none");  // another writer
  CHECK(bare("Ann Lee, Lagos\n\n") == "none");
}

TEST_CASE("an agency in brackets may be long where a day or a report shows it", "[entities]") {
  CHECK(bare("KARACHI: (QuelPoint/Meridian Point News-April 3rd, 2025) ") ==
        "Karachi|QuelPoint/Meridian Point News|2025-04-03");
  CHECK(bare("KARACHI, April 3 (QuelPoint / Meridian Point News) ") ==
        "Karachi|QuelPoint / Meridian Point News|2025-04-03");
  CHECK(bare("Karachi, April 3 (QuelPoint / Meridian Point News) ") == "none");
  CHECK(bare("KARACHI, April 3 (Ann Lee) ") == "none");
}

}  // namespace
}  // namespace dateline
