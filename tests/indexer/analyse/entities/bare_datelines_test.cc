#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"
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

TEST_CASE("a word that says what is of the town is tied to no dateline", "[entities]") {
  CHECK(bare("LAHORE-", "Based firm Quelpack said on Monday that it would open a plant.") ==
        "none");
  CHECK(bare("LONDON-", "Born singer Ann Lee said on Monday that she would stay at home.") ==
        "none");
  CHECK(bare("LAHORE-", "Firms said on Monday that they would open a plant in the hills.") ==
        "Lahore||");
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

TEST_CASE("a comma soon behind shows what is said of the town", "[entities]") {
  CHECK(bare("Mumbai, ", "The city that never sleeps, has a new line, and people are glad.") ==
        "none");
  CHECK(bare("Tokyo, ", "Where the games were held, said on Monday that it would keep them.") ==
        "none");
  CHECK(bare("Mumbai, ",
             "The city said on Monday that it would let five of its men go home, at last.") ==
        "Mumbai||");
  CHECK(bare("Mumbai, ", "The court on Monday, after a plea, said that the men must come home.") ==
        "Mumbai||");
}

TEST_CASE("a line-up begins with no dateline", "[entities]") {
  CHECK(bare("KERRY: D Ray; M Orr, T Lee, J Bell; D Moss. ") == "none");
  CHECK(bare("KERRY: D Ray, M Orr, T Lee, J Bell, D Moss. ") == "none");
  CHECK(bare("KERRY: ") == "Kerry||");
  const std::string player = "D Ray (1), ";
  std::string fifteen = "KERRY: ";
  for (int k = 0; k < 15; ++k) fifteen += player;
  CHECK(bare(fifteen + "T Lee. ") == "none");
  CHECK(bare("ACCRA: ", "J. K. Ray, a lawyer, was shot as he went to the office on Monday.") ==
        "Accra||");
  CHECK(bare("CHENNAI: ", "R Okafor, M Ray and B Lee met on Monday, their aides said.") ==
        "Chennai||");
  CHECK(bare("CHENNAI: ", "R Okafor (24), M Ray (30), T Orr and two others were held on Monday.") ==
        "Chennai||");
  CHECK(bare("CHENNAI: ", "M Okafor; the head of the party, said on Monday that he would go.") ==
        "Chennai||");
  CHECK(bare("KERRY: D Ray (capt); M Orr 0-3, T Lee (0-1) and J Bell. ") == "none");
}

TEST_CASE("a byline ends with its town, and the day behind it", "[entities]") {
  CHECK(bare("From Bo Okafor, Abuja\n\n") == "Abuja||");
  CHECK(bare("By Ann Lee, Lagos\n\n") == "Lagos||");
  CHECK(bare("by Quelreporters, New York April 02, 2025\n\n") == "New York||2025-04-02");
  CHECK(bare("By Ann Lee, Chicago Tribune\n\n") == "none");
  CHECK(bare("By Ann Lee, Florence\n\n") == "none");  // another writer
  CHECK(bare("From London, Paris\n\n") == "none");
  CHECK(bare("From New York, Paris\n\n") == "none");
  CHECK(bare("From Monday, London\n\n") == "none");
  CHECK(bare("Ann Lee, Lagos\n\n") == "none");
}

TEST_CASE("a byline's desk tells little of the article's country", "[entities]") {
  const std::string report =
      "Malaysian police said they had arrested two men at the airport in Kuala Lumpur.";
  CHECK(countries_of("By Quelreporters, New York April 02, 2025\n\n" + report) == "MY US ");
}

TEST_CASE("a comma may part the desk of a byline from the day", "[entities]") {
  CHECK(bare("By Ann Lee, London, April 02, 2025\n\n") == "London||2025-04-02");
  CHECK(bare("By Ann Lee, London April 02, 2025\n\n") == "London||2025-04-02");
  CHECK(bare("By Ann Lee, Editor, April 02, 2025\n\n") == "none");
}

TEST_CASE("an agency in brackets may be long where a day or a report shows it", "[entities]") {
  CHECK(bare("KARACHI: (QuelPoint/Meridian Point News-April 3rd, 2025) ") ==
        "Karachi|QuelPoint/Meridian Point News|2025-04-03");
  CHECK(bare("KARACHI, April 3 (QuelPoint / Meridian Point News) ") ==
        "Karachi|QuelPoint / Meridian Point News|2025-04-03");
  CHECK(bare("Karachi, April 3 (QuelPoint / Meridian Point News) ") == "none");
  CHECK(bare("KARACHI, April 3 (Ann Lee) ") == "none");
  CHECK(bare("KARACHI, April 3 (Meridian News) ") == "Karachi|Meridian News|2025-04-03");
  CHECK(bare("KARACHI, April 3 (Quelpress) ") == "Karachi|Quelpress|2025-04-03");
}

TEST_CASE("a bracket's other words behind the day are no agency", "[entities]") {
  CHECK(bare("SYDNEY, April 3 (Third Test) ") == "Sydney||2025-04-03");
  CHECK(bare("SYDNEY, April 3 (Updates With Comment) ") == "Sydney||2025-04-03");
  CHECK(bare("SYDNEY, April 3 (Copyrighted in Great Britain) ") == "Sydney||2025-04-03");
}

TEST_CASE("an agency and a date may stand between strokes", "[entities]") {
  CHECK(filed("DENVER, CO / MERIDIAN WIRE / April 12, 2025 / ") ==
        "Denver|US|MERIDIAN WIRE|2025-04-12");
  CHECK(filed("DENVER, CO (MERIDIAN WIRE) April 12, 2025 / ") == "none");
}

TEST_CASE("a town and its region stand above the date of a statement", "[entities]") {
  CHECK(filed("Tudel National Day\n\nPress Statement\n\nAda Okafor\n\nSecretary of "
              "State\n\nWashington, DC\n\nApril 12, 2025\n\n") == "Washington|US||2025-04-12");
  CHECK(filed("Tudel National Day\n\nPress Statement\n\nAda Okafor\n\nSecretary of "
              "State\n\nWashington, DC\n\n") == "none");
}

TEST_CASE("the dateline may stand below an advisory's heads, and below a release's", "[entities]") {
  const std::string heads =
      "Crew to tell of lasers\n\nWHO: The crew\n\nWHAT: A talk\n\nWHERE: The town "
      "hall\n\nWHEN: Tuesday\n\n";
  CHECK(filed(heads + "BALTIMORE - ") == "Baltimore|US||");
  const std::string lines = "First line\n\nSecond line\n\nThird line\n\nFourth line\n\n";
  CHECK(filed(lines + "BALTIMORE - ") == "none");
  CHECK(filed(lines + "BALTIMORE, April 12, 2025 - ") == "Baltimore|US||2025-04-12");
  CHECK(filed(lines + "BALTIMORE, April 12, 1916 - ", "1916-04-12") == "none");
}

TEST_CASE("a paper's name may stand between bars, and the day in front with an agency",
          "[entities]") {
  CHECK(filed("Kampala, Uganda | THE MERIDIAN | ") == "Kampala|UG|THE MERIDIAN|");
  CHECK(filed("Kampala | the meridian | ") == "none");
  CHECK(filed("April 12, Colombo (MNW): ") == "Colombo|LK|MNW|2025-04-12");
  CHECK(filed("April 12, Colombo: ") == "none");
}

}  // namespace
}  // namespace dateline
