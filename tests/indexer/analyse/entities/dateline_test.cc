#include "indexer/analyse/entities/dateline.h"

#include <catch2/catch.hpp>
#include <vector>

#include "tests/indexer/analyse/entities/parsed_dateline.h"

namespace dateline {
namespace {

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

TEST_CASE("brackets in the line above belong to the dateline", "[entities]") {
  const std::string rest = "\nDENVER, Oct. 7. Miners went on strike in all of the pits today.";
  CHECK(parse("(By United Press)" + rest)->agency == "United Press");
  CHECK(parse("(Bo Okafor)" + rest)->place == "Denver");
  CHECK(parse("(ROBERT MILLER)" + rest)->agency.empty());
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
  const std::string last = "\nDENVER, Oct. 7 - Miners struck today.";
  CHECK(parse(std::string(700, 'x').append(last)));
  CHECK_FALSE(parse(std::string(800, 'x').append(last)));
}

// The fuzz target `dateline` found that what stood behind the last unit was looked at.
TEST_CASE("a text may end anywhere in what could be a dateline", "[entities]") {
  for (const std::string line :
       {"(By Ada) ST. PAUL. Minn., (The) March 8, 1916. (AP) - Police",
        "Naples [Italy], May 3 (dpa/AFP) Kyodo -- (CNN) -- \"Police", "PERTH, To-day. - (AP) - A",
        "ROME. Thurs., May 3.\nA man\nwas", "March - Cairo - Police were\nthere. - "}) {
    for (std::size_t end = 0; end <= line.size(); ++end) {
      INFO(line.substr(0, end));
      const auto filed = parse(line.substr(0, end));
      CHECK((!filed || filed->end <= end));
    }
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
  CHECK_FALSE(parse("AL, Oct. 7. " + rest, "1916-10-08"));
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

TEST_CASE("place, date and agency in brackets need no dash", "[entities]") {
  const std::string rest = " A farmer was chased by a tiger near the old forest.";
  const auto filed = parse("Lucknow, Nov 16 (PTI)" + rest, "2024-11-17");
  REQUIRE(filed);
  CHECK(filed->place == "Lucknow");
  CHECK(filed->country == "IN");
  CHECK(filed->agency == "PTI");
  CHECK(filed->date.to_string() == "2024-11-16");
  CHECK(parse("BHOPAL, Jun 1 (PTI)" + rest)->place == "Bhopal");
  CHECK(parse("Abuja, March 3, 2021 (NAN)" + rest)->agency == "NAN");
  CHECK(parse("Jammu/Srinagar, Nov 16 (PTI)" + rest)->country == "IN");
  CHECK(parse("Sydney, Nov 16 (AAP)" + rest)->country == "AU");  // a forename too
  CHECK_FALSE(parse("Lucknow (PTI)" + rest));
  CHECK_FALSE(parse("London, June 3 (The Dome)" + rest));
  CHECK_FALSE(parse("Ann Lee, Nov 16 (PTI)" + rest));
  CHECK_FALSE(parse("Lucknow, Nov 16 (PTI) and a farmer was chased by a tiger."));
}

TEST_CASE("a sure town and a dash begin a report that tells something", "[entities]") {
  const std::string rest = "Police on Friday arrested five men after a long chase.";
  CHECK(parse("Johannesburg - " + rest)->country == "ZA");
  CHECK(parse("Cairo \xE2\x80\x94 " + rest)->country == "EG");
  CHECK(parse("Paris \xE2\x80\x93 " + rest)->country == "FR");
  CHECK(parse("By Ann Lee\nCape Town - " + rest)->place == "Cape Town");
  CHECK_FALSE(parse("Charlotte - " + rest));
  CHECK_FALSE(parse("Jackson - " + rest));
  CHECK_FALSE(parse("He came.\nJohannesburg - " + rest));
  CHECK_FALSE(parse("Nairobi - " + rest + "\nKampala - " + rest));
  CHECK_FALSE(parse("Barcelona - Real Madrid 2-1"));
  CHECK_FALSE(parse("Barcelona - Real Madrid 2-1. The match was won by the guests from afar."));
  CHECK_FALSE(parse("Mumbai - Delhi flights were late on Monday because of the fog, it said."));
  CHECK_FALSE(parse("Johannesburg - Ten Things To See And Do In The City This Summer"));
  CHECK_FALSE(parse("Johannesburg - The places to see in the city of gold this summer"));
  CHECK_FALSE(parse("Cairo - I never said that the house was to be sold to him."));
  CHECK_FALSE(parse("Santiago - He was a good man who never did harm to anybody."));
}

TEST_CASE("days and ordinary words are no places", "[entities]") {
  const std::string rest = "The mayor said on Monday that water would be cheaper.";
  for (const std::string line :
       {"Sunday, November 14, 2021 \xE2\x80\x93 ", "Tuesday, March 2 - ", "SUNDAY, March 3 - ",
        "Saturday (AP) - ", "March (AP) - ", "Published March 3, 2021 \xE2\x80\x93 ",
        "Press Release, March 3, 2021 - ", "Press Release, March 3 - ", "PRESS RELEASE, March 3 - ",
        "UPDATE (Reuters) - ", "Update (Reuters) - ", "Ogelbeck, March 3, 2021 - "}) {
    INFO(line);
    CHECK_FALSE(parse(line + rest));
  }
  CHECK(parse("UNITED NATIONS, March 3 - " + rest)->place == "United Nations");
  CHECK(parse("OGELBECK, March 3, 2021 - " + rest)->place == "Ogelbeck");
  CHECK(parse("Ogelbeck, Ohio, March 3, 2021 - " + rest)->country == "US");
  CHECK(parse("Ogelbeck, March 3, 2021 (AP) - " + rest)->agency == "AP");
  CHECK(parse("May Pen, Jamaica, April 3 - " + rest)->country == "JM");
}

TEST_CASE("a country in brackets is the place's", "[entities]") {
  const std::string rest = "The minister on Friday said that the trains would run again.";
  const auto bare = parse("New Delhi [India], May 21 : " + rest);
  REQUIRE(bare);
  CHECK(bare->region == "India");
  CHECK(bare->agency.empty());
  CHECK(bare->country == "IN");
  CHECK(parse("Washington [US], March 3 : " + rest)->region == "US");
  CHECK(parse("Lahore [Pakistan], May 21 (ANI): " + rest)->agency == "ANI");
  CHECK(parse("Naples (Italy), June 3 - " + rest)->country == "IT");
  CHECK(parse("HARRISBURG (PA) - " + rest)->agency == "PA");
}

TEST_CASE("a hyphen behind brackets needs no blanks", "[entities]") {
  const auto filed = parse("RENO, Nev. (AP)- A man was hurt on Monday near the bridge.");
  REQUIRE(filed);
  CHECK(filed->agency == "AP");
  CHECK(filed->country == "US");
  CHECK(parse("GRAND RAPIDS, Mich. (June 1, 2014)- A man was hurt.")->date.to_string() ==
        "2014-06-01");
  CHECK(parse("GRAND RAPIDS, Mich. (June 1, 2014)-A man was hurt.")->place == "Grand Rapids");
  CHECK_FALSE(parse("Reno Nevada-based firms (AP)"));
}

TEST_CASE("only agencies that are known write themselves small", "[entities]") {
  CHECK(parse("Berlin (dpa) - The chancellor said that rain would fall.")->agency == "dpa");
  CHECK(parse("Bad Aibling, Germany (dpa) - Two trains met.")->country == "DE");
  CHECK(parse("Tripoli/Cairo (dpa) - Two trains met.")->place == "Tripoli");
  CHECK(parse("Berlin/Paris (dpa/AFP) - Two trains met.")->agency == "dpa/AFP");
  CHECK(parse("Havana (acn) - Two trains met.")->agency == "acn");
  CHECK(!parse("Berlin (wall): The museum opened on Friday."));
  CHECK_FALSE(parse("Berlin (again) - Two trains met."));
  CHECK_FALSE(parse("Berlin (now/again) - Two trains met."));
}

TEST_CASE("the sentence behind a dateline may run over narrow lines", "[entities]") {
  const auto filed =
      parse("MELBOURNE, August 13.\nA man was hurt\nyesterday when a cart fell over");
  REQUIRE(filed);
  CHECK(filed->place == "Melbourne");
  CHECK(parse("YASS, Tuesday. A sad accident, by which\na boy was hurt, took place here.")->place ==
        "Yass");
  CHECK_FALSE(parse("MELBOURNE, August 13.\nA man was hurt\n\nyesterday when a cart fell over"));
  CHECK_FALSE(parse("LONDON, June 3.\nThe Dome\nTickets at the door\nof the hall, or by letter"));
  CHECK_FALSE(
      parse("LONDON, June 3.\nThe Dome, where\nall the friends of the band will be\n"
            "PARIS, June 5.\nThe Hall, where\nall the friends of the band will be"));
  // The dateline of another report is no list.
  const std::string report =
      "A man was hurt\nyesterday when a cart fell over in the street of the weavers, and was "
      "brought to the house of a friend who lives there.\n";
  CHECK(parse("LONDON, June 3. " + report + "PARIS, June 3. " + report)->place == "London");
}

TEST_CASE("in capitals and with a date a sure town is no forename", "[entities]") {
  const std::string rest = ", August 13. Mr. Justice Ray yesterday fined six men of the union.";
  CHECK(parse("SYDNEY" + rest)->country == "AU");
  CHECK(parse("ADELAIDE" + rest)->country == "AU");
  CHECK_FALSE(parse("MADISON" + rest));
  CHECK_FALSE(parse("Sydney" + rest));
}

TEST_CASE("short days of the week, parts of the day and to-day are dates", "[entities]") {
  CHECK(parse("SINGAPORE, Thurs. \xE2\x80\x94 The mayor said.")->date.to_string() == "2025-04-10");
  CHECK(parse("PERTH, Thurs.\xE2\x80\x94The mayor said.")->region.empty());
  CHECK(parse("ADELAIDE, Monday night.\xE2\x80\x94The mayor said.")->date.to_string() ==
        "2025-04-07");
  CHECK(parse("HOBART, To-day.\xE2\x80\x94The mayor said.")->date.to_string() == "2025-04-12");
  CHECK_FALSE(parse("HOBART, To-day.\xE2\x80\x94The mayor said.", "")->date.known());
  CHECK(parse("LONDON, Thurs., Oct. 16 - The mayor said.")->date.to_string() == "2025-10-16");
  CHECK_FALSE(parse("LONDON, Mon - Fri from nine to five"));
  CHECK_FALSE(parse("LONDON, Monday - Friday from nine to five"));
  CHECK_FALSE(parse("London, To-day - The mayor said that the bridge was to be closed."));
}

TEST_CASE("an agency may stand behind the dash", "[entities]") {
  const auto filed = parse(
      "Glasgow, July 22.\xE2\x80\x94(AP)\xE2\x80\x94"
      "Dr. Ray spoke.");
  REQUIRE(filed);
  CHECK(filed->agency == "AP");
  CHECK(filed->end == std::string_view("Glasgow, July 22.___(AP)").size());
  CHECK(parse("Fargo, N. D., Nov. 2.\xE2\x80\x94(By the A. P.)\xE2\x80\x94The mayor spoke.")
            ->agency == "A. P.");
  CHECK(parse("LONDON -- (CNN) -- The mayor spoke.")->agency == "CNN");
  CHECK(parse("LONDON--(CNN)--The mayor spoke.")->place == "London");
  CHECK(parse("Glasgow, July 22.\xE2\x80\x94(Delayed)\xE2\x80\x94"
              "Dr. Ray spoke.")
            ->agency.empty());
  CHECK(parse("Glasgow, July 22.\xE2\x80\x94(De\nlayed)\xE2\x80\x94"
              "Dr. Ray spoke.")
            ->agency.empty());
  CHECK(parse("LONDON - (London) buses will be late.")->agency.empty());
  CHECK_FALSE(parse("Paris - (May 3) The band plays in the hall."));
}

TEST_CASE("an agency in mixed case, and a point before the date", "[entities]") {
  const auto kyodo = parse("TOKYO, April 12 Kyodo - Orabe Rubber Co. said that it grew.");
  REQUIRE(kyodo);
  CHECK(kyodo->agency == "Kyodo");
  CHECK(kyodo->date.to_string() == "2025-04-12");
  CHECK_FALSE(parse("TOKYO, April 12 Okafor - Orabe Rubber Co. said that it grew."));
  const auto interfax = parse("MOSCOW. Sept 30 (Interfax) - The ministry spoke of gas.");
  REQUIRE(interfax);
  CHECK(interfax->place == "Moscow");
  CHECK(interfax->agency == "Interfax");
  CHECK(parse("TACOMA. July 20. Men who load the ships went back to work.")->place == "Tacoma");
  CHECK_FALSE(parse("He was in Tacoma. July 20. Men who load the ships went back to work."));
  CHECK_FALSE(parse("THE END. July 20. Men who load the ships went back to work."));
}

TEST_CASE("states and votes are a list", "[entities]") {
  CHECK_FALSE(
      parse("ARKANSAS: Blanche Ray (D) 58%\nGEORGIA: Bo Orr (R) 51%\nOHIO: Ann Lee (D) 60%"));
  CHECK(parse("ISLAMABAD: General Okafor spoke on Saturday.")->country == "PK");
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

TEST_CASE("June and July have short forms", "[entities]") {
  CHECK(parse("TEHRAN, Jun. 18 (MNA) - Talks went on.")->date.to_string() == "2025-06-18");
  CHECK(parse("TEHRAN, Jul. 8 (MNA) - Talks went on.")->date.to_string() == "2025-07-08");
}

TEST_CASE("a heading's last line above a dateline is no place", "[entities]") {
  const auto line = parse(
      "BATTLE DESCRIBES\nSLAUGHTER,\nCOLONIA DUBLAN, Mexico, June\n26. The following message was "
      "written by the captain shortly after the battle.",
      "1916-07-01");
  REQUIRE(line);
  CHECK(line->place == "Colonia Dublan");
  CHECK(parse("QUELMO,\nWash., June 26. -- Rain fell all day.", "1916-07-01")->place == "Quelmo");
}

}  // namespace
}  // namespace dateline
