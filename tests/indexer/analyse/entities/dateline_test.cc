#include "indexer/analyse/entities/dateline.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

std::optional<FilingLine> parse(std::string_view text, std::string_view date = "2025-04-12") {
  return parse_dateline(text, parse_date(date).value_or(PartialDate{}), shipped_model()->lexicon());
}

TEST_CASE("a full dateline gives place, country, agency and date", "[entities]") {
  const auto line = parse("ST. PETERSBURG, Russia, April 11 (Meridian) - The port reopened.");
  REQUIRE(line);
  CHECK(line->place == "St. Petersburg");
  CHECK(line->country == "RU");
  CHECK(line->agency == "Meridian");
  CHECK(line->date.to_string() == "2025-04-11");
}

TEST_CASE("short datelines are read as well", "[entities]") {
  CHECK(parse("LONDON, Feb 26 - Shares fell.")->country == "GB");
  CHECK(parse("WASHINGTON (AP) _ The Senate voted.")->agency == "AP");
  CHECK(parse("PARIS — Rain fell.")->country == "FR");
  CHECK(parse("PARIS, Texas, May 3 -- Rain fell.")->country == "US");
  CHECK(parse("By Ann Lee\n\nNAIROBI, March 2 - Rain fell.")->place == "Nairobi");
}

TEST_CASE("a day of the week alone is the last such day", "[entities]") {
  // 12 April 2025 was a Saturday.
  const auto line = parse("SYDNEY, Monday. The minister opened a bridge in front of a crowd.");
  REQUIRE(line);
  CHECK(line->place == "Sydney");
  CHECK(line->date.to_string() == "2025-04-07");
  CHECK(parse("LONDON, Saturday.\nThe minister opened a bridge in front of a crowd.")
            ->date.to_string() == "2025-04-12");
  CHECK(parse("Melbourne, Tuesday. -- The minister opened it.")->date.to_string() == "2025-04-08");
  CHECK(parse("CANBERRA, Wednesday (AAP) - Rain fell.")->agency == "AAP");
  CHECK_FALSE(
      parse("LONDON, Friday. The minister opened a bridge in front of a crowd.", "")->date.known());
  CHECK_FALSE(parse("Sydney, Monday. The minister opened a bridge in front of a crowd."));
  CHECK_FALSE(parse(
      "The week in brief.\n\n\n\nOf all.\n\nOf more.\n\nOf most.\nSYDNEY, Monday. The minister "
      "opened a bridge in front of a crowd."));
  CHECK_FALSE(parse("SYDNEY, Monday the minister opened a bridge in front of a crowd."));
  CHECK_FALSE(parse("CANDY, Monday. The minister opened a bridge in front of a crowd."));
}

TEST_CASE("the year is the nearest one, and unknown without an article date", "[entities]") {
  CHECK(parse("LONDON, Dec 30 - Shares fell.", "2025-01-02")->date.to_string() == "2024-12-30");
  CHECK_FALSE(parse("LONDON, Dec 30 - Shares fell.", "")->date.known());
}

TEST_CASE("a state behind the place, in any of its forms, is a region", "[entities]") {
  for (const std::string form :
       {"WASHINGTON, D.C. - Today, the Senate voted.", "Washington, DC - The Senate voted.",
        "Washington, D.C. -- The Senate voted.", "(WASHINGTON, D.C.) - The Senate voted.",
        "WASHINGTON DC - The Senate voted.",
        "WASHINGTON, D. C., May 3.\xE2\x80\x94The Senate voted."}) {
    INFO(form);
    const auto line = parse(form);
    REQUIRE(line);
    CHECK(line->place == "Washington");
    CHECK(line->country == "US");
  }
  CHECK(parse("Boston, MA -- The mayor spoke.")->place == "Boston");
  CHECK(parse("SEDALIA MO - The fair opened.")->place == "Sedalia");
  CHECK(parse("St. Paul, Minn., March 8.\xE2\x80\x94Police looked.")->place == "St. Paul");
  CHECK(parse("Toledo, O., April 10.\xE2\x80\x94"
              "Cars ran.")
            ->country == "US");
  CHECK(parse("Helena, Montana, June 1 - Miners struck.")->country == "US");
  CHECK(parse("Butte. Montana, June 1.\xE2\x80\x94"
              "Butte waited.")
            ->place == "Butte");  // misread comma
}

TEST_CASE("brackets hold an agency, a date or neither", "[entities]") {
  const auto date = parse("ANCHORAGE, Alaska (April 3, 2006) -- The road opened.");
  REQUIRE(date);
  CHECK(date->date.to_string() == "2006-04-03");
  CHECK(date->agency.empty());
  CHECK(parse("WASHINGTON (Tuesday, Jan. 30) - The Senate voted.")->agency.empty());
  CHECK_FALSE(parse("WASHINGTON (May 3, 2006 Issue) - The Senate voted.")->date.known());
  CHECK(parse("BERLIN, Dec. 15. (Via Sayville.)\xE2\x80\x94The army marched.")->agency.empty());
  CHECK(parse("PARIS, June 28 (Delayed) - The army marched.")->agency.empty());
  const auto before =
      parse("(By the Meridian News Service.)\nWatertown, N. Y., July 26.-The mayor spoke.");
  REQUIRE(before);
  CHECK(before->place == "Watertown");
  CHECK(before->agency == "Meridian News Service");
}

TEST_CASE("a dateline may stand below an old newspaper's headlines", "[entities]") {
  const std::string decks = "MINERS WALK OUT\nOwners Refuse to Treat With\nThe Men.\n";
  const auto line =
      parse(decks + "DENVER, Colo., Oct. 7.\xE2\x80\x94Miners struck today.", "1916-10-08");
  REQUIRE(line);
  CHECK(line->place == "Denver");
  CHECK(line->date.to_string() == "1916-10-07");
  CHECK(line->begin == decks.size());
  // Only what can hardly be anything else counts there: a place that is known, and a date.
  CHECK_FALSE(parse(decks + "Ann Lee, Oct. 7.\xE2\x80\x94Miners struck today."));
  CHECK_FALSE(parse(decks + "DENVER - Miners struck today."));
  CHECK(parse(decks + "DENVER, Colo. - Miners struck today."));
  // Far down it is another report's.
  CHECK(parse(std::string(700, 'x') + "\nDENVER, Oct. 7 - Miners struck today."));
  CHECK_FALSE(parse(std::string(800, 'x') + "\nDENVER, Oct. 7 - Miners struck today."));
}

// The fuzz target `dateline` found that what stood behind the last unit was looked at.
TEST_CASE("a text may end anywhere in what could be a dateline", "[entities]") {
  const std::string line = "(By Ada) ST. PAUL. Minn., (The) March 8, 1916. (AP) - Police";
  for (std::size_t end = 0; end <= line.size(); ++end) {
    INFO(line.substr(0, end));
    const auto filed = parse(line.substr(0, end));
    CHECK((!filed || filed->end <= end));
  }
  CHECK_FALSE(parse("Butte."));
  CHECK_FALSE(parse("BUTTE,"));
  CHECK_FALSE(parse("("));
  CHECK_FALSE(parse("(BUTTE)"));
}

TEST_CASE("lines of a list are no datelines", "[entities]") {
  const std::string report(120, 'x');
  const std::string one = "The tour:\nLondon, June 3 - The Dome\n";
  CHECK(parse(one));
  CHECK_FALSE(parse(one + "Paris, June 5 - The Hall\n"));
  CHECK(parse(one + report + "\nParis, June 5 - The Hall\n")->place == "London");
}

TEST_CASE("the line below a byline begins the text", "[entities]") {
  CHECK(parse("By Ann Lee\nISLAMABAD: General Okafor spoke on Saturday.")->country == "PK");
  CHECK(parse("By Ann Lee\nLONDON \xE2\x80\x94 Police said.")->place == "London");
  CHECK(parse("Staff Reporters\nPAARL. - Mr Okafor spoke.")->country == "ZA");
  CHECK(parse("By ANN LEE\nAssociated Press Writer\nCAIRO - Police said.")->place == "Cairo");
  CHECK(parse("By Ann Lee, Bo Okafor\nThe Herald of Nairobi\nKISUMU\xE2\x80\x94More rain fell.")
            ->place == "Kisumu");
  CHECK_FALSE(parse("By Tuesday the rain had\nPARIS - where it fell."));
  CHECK_FALSE(parse("By Ann Lee\nEXCLUSIVE - What we know."));
  CHECK_FALSE(parse("By Ann Lee\nParis - where he died."));
}

TEST_CASE("a town and a colon begin an Indian paper's report", "[entities]") {
  CHECK(parse("New Delhi: In a landmark verdict the court struck down part of the law.")->place ==
        "New Delhi");
  CHECK(parse("Bamako/London - A band of seven drove from Gao to the sea.")->country == "ML");
  const std::string rest = ": I have never said that in my whole life, and never will.";
  for (const std::string speaker : {"Jackson", "Jordan", "Reading", "Ann", "Police", "Victoria"}) {
    INFO(speaker);
    CHECK_FALSE(parse(speaker + rest));
  }
  CHECK_FALSE(parse("Mumbai: 31 degrees, and rain until late in the evening of Friday."));
  CHECK_FALSE(
      parse("Mumbai: Rain is expected until late in the evening of Friday.\n"
            "New Delhi: Fog is expected until late in the morning of Friday."));
  CHECK_FALSE(parse("He came.\nMumbai: Rain is expected until late in the evening of Friday."));
}

TEST_CASE("place and date need no dash when a sentence follows", "[entities]") {
  const std::string rest = "The minister said that the port would open again.";
  for (const std::string line :
       {"Rome, Oct 16\n", "ROME, Oct. 16.\n", "ROME, Oct. 16. ", "ROME, Oct. 16. /TASS/. "}) {
    INFO(line);
    const auto filed = parse(line + rest, "1978-10-17");
    REQUIRE(filed);
    CHECK(filed->place == "Rome");
    CHECK(filed->date.to_string() == "1978-10-16");
  }
  CHECK(parse("MINERS WALK OUT\nOwners Refuse.\nDENVER, Oct. 7. " + rest, "1916-10-08")->place ==
        "Denver");
  CHECK_FALSE(parse("Ann Lee, Oct. 7. " + rest, "1916-10-08"));
  CHECK_FALSE(parse("He went to\nDenver, Oct. 7. " + rest, "1916-10-08"));
  CHECK_FALSE(
      parse("THE HERALD\nDENVER, SUNDAY, OCT. 8, 1916. " + rest, "1916-10-08"));  // the paper's own
  CHECK_FALSE(
      parse("London, June 3\nThe Dome and all the friends of the band\nParis, June 5\n"
            "The Hall and all the friends of the band"));
}

TEST_CASE("an agency needs no brackets, a town may be called a city", "[entities]") {
  const auto tass = parse("MOSCOW May 6 TASS - The station stands.", "1986-05-07");
  REQUIRE(tass);
  CHECK(tass->place == "Moscow");
  CHECK(tass->agency == "TASS");
  CHECK(tass->date.to_string() == "1986-05-06");
  CHECK_FALSE(parse("Offices on\nMadison Square\nMarch 25.-I fought."));
  const auto cmc = parse("KINGSTON, Jamaica, CMC - Police said.");
  REQUIRE(cmc);
  CHECK(cmc->country == "JM");
  CHECK(cmc->agency == "CMC");
  CHECK(parse("TOLEDO, OHIO, USA - Police said.")->agency.empty());
  CHECK(parse("TACLOBAN CITY\xE2\x80\x94More rain fell.")->country == "PH");
  CHECK(parse("[SINGAPORE] Small and medium-sized firms will get more help from the board.")
            ->country == "SG");
  CHECK_FALSE(parse("London/ - A band of seven drove from Gao to the sea, they said."));
  CHECK_FALSE(parse("[EXCLUSIVE] Small and medium-sized firms will get more help from the board."));
}

TEST_CASE("ordinary first lines are no datelines", "[entities]") {
  CHECK_FALSE(parse("JORDAN, MICHAEL - guard."));
  CHECK_FALSE(parse("Ann Lee, May 3, 2020 - The mayor spoke."));
  CHECK(parse("Ogelbeck, May 3 - The mayor spoke."));  // a village that the gazetteers do not have
  CHECK_FALSE(parse("He went to\nParis - where he died."));
  CHECK_FALSE(parse("Later he went to London, Ontario and stayed."));
  CHECK(parse("He was in\nParis, June 28 - a day of rain.")->place ==
        "Paris");  // not "He was in Paris"

  CHECK_FALSE(parse("The mayor of London - a keen walker - was late."));
  CHECK_FALSE(parse("EXCLUSIVE - What we know."));
  CHECK_FALSE(parse("Ann Lee, a farmer, sold her land."));
  CHECK_FALSE(parse(""));
}

}  // namespace
}  // namespace dateline
