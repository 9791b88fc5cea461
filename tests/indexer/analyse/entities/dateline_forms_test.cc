#include <catch2/catch.hpp>
#include <vector>

#include "indexer/analyse/entities/filing_units.h"
#include "tests/indexer/analyse/entities/parsed_dateline.h"

namespace dateline {
namespace {

TEST_CASE("an agency behind the date needs no brackets", "[entities]") {
  CHECK(filed("YEREVAN, APRIL 5, QUELPRESS. ") == "Yerevan|AM|QUELPRESS|2025-04-05");
  CHECK(filed("Baku, April 3, QUELTAC\n\n") == "Baku|AZ|QUELTAC|2025-04-03");
  CHECK(filed("DUSHANBE, April 3, 2025, Quel-Plus -- ") == "Dushanbe|TJ|Quel-Plus|2025-04-03");
  CHECK(filed("Accra, April 3, GNA-") == "Accra|GH|GNA|2025-04-03");
  CHECK(filed("ASTANA. QUELINFORM - ") == "Astana|KZ|QUELINFORM|");
  CHECK(filed("ASTANA. April 3. QUELINFORM - ") == "Astana|KZ|QUELINFORM|2025-04-03");
  CHECK(filed("London, April 3. Reuter's ") == "London|GB||2025-04-03");
  CHECK(filed("London, April 3, Ann Lee. ") == "none");
  CHECK(filed("ROME, April 3, TRADE - ") == "none");
  CHECK(filed("Rome, April 3, Smith - ") == "none");
}

TEST_CASE("an agency may stand in front of the place, or behind its dash", "[entities]") {
  CHECK(filed("(ANSA) - ROME, April 4 - ") == "Rome|IT|ANSA|2025-04-04");
  CHECK(filed("(ANSA) - Shares - ") == "none");
  CHECK(filed("TASS, Moscow, April 3. ") == "Moscow|RU|TASS|2025-04-03");
  CHECK(filed("QUEL.CO, Jakarta - ") == "Jakarta|ID|QUEL.CO|");
  CHECK(filed("JAKARTA, QUEL.com - ") == "Jakarta|ID|QUEL.com|");
  CHECK(filed("APA-Dakar (Senegal) - ") == "Dakar|SN|APA|");
  CHECK(filed("Damascus, SANA - ") == "Damascus|SY|SANA|");
  CHECK(filed("Lima, PERU - ").starts_with("Lima|PE||"));
  CHECK(filed("ANKARA - Quel Press Agency\n\n") == "Ankara|TR|Quel Press Agency|");
  CHECK(filed("Ankara - Sapa\n\n") == "Ankara|TR|Sapa|");
  CHECK(filed("[Seoul=Quelhap] ") == "Seoul|KR|Quelhap|");
}

TEST_CASE("agencies in brackets may be small, dated, or do without a dash", "[entities]") {
  CHECK(filed("HAVANA, Cuba, April 2 (qel) ") == "Havana|CU|qel|2025-04-02");
  CHECK(filed("Berlin (film) - ") == "Berlin|DE||");
  CHECK(filed("BOGOTA, Colombia (AP) ") == "Bogota|CO|AP|");
  CHECK(filed("Ulaanbaatar /QUELSAME/ ") == "Ulaanbaatar|MN|QUELSAME|");
  CHECK(filed("TIRANA, April 3/QEL/- ") == "Tirana|AL|QEL|2025-04-03");
  CHECK(filed("FORT HOOD, Texas (Army Quel Service, April 3, 2025) -- ") ==
        "Fort Hood|US|Army Quel Service|2025-04-03");
  CHECK(filed("NEW YORK (AP) ") == "New York|US|AP|");
  CHECK(filed("Paris (QEL) ") == "none");
}

TEST_CASE("the date stands in front of the place, behind its dash, or in digits", "[entities]") {
  CHECK(filed("April 5, 2025 (KHARTOUM) - ") == "Khartoum|SD||2025-04-05");
  CHECK(filed("April 5, 2025 (UPI) - ") == "none");
  CHECK(filed("CAIRO - 3 April 2025: ") == "Cairo|EG||2025-04-03");
  CHECK(filed("Bern, 03.04.2025 - ") == "Bern|CH||2025-04-03");
  CHECK(filed("Addis Ababa April 3/2025 (ENA) ") == "Addis Ababa|ET|ENA|2025-04-03");
  CHECK(filed("New York, Apr 3 2025 5:00PM\n\n") == "New York|US||2025-04-03");
  CHECK(filed("Ankara. 3 April. ") == "Ankara|TR||2025-04-03");
  CHECK(filed("BAKU, Azerbaijan, April 3\n\nBy Bo Ray - Quel:\n\n") == "Baku|AZ||2025-04-03");
}

TEST_CASE("a line of its own with a town in capitals is a dateline", "[entities]") {
  CHECK(filed("ANKARA\n\n") == "Ankara|TR||");
  CHECK(filed("LONDON, Friday\n\n") == "London|GB||2025-04-11");
  CHECK(filed("Ankara\n") == "none");
  CHECK(filed("CHARLOTTE\n\n") == "none");
  CHECK(filed("TRADE\n\n") == "none");
}

TEST_CASE("small words and hyphens inside a place, and a hyphen for a dash", "[entities]") {
  CHECK(filed("Port-au-Prince, Haiti - ") == "Port-au-Prince|HT||");
  CHECK(filed("PORT-AU-PRINCE, Haiti (AP) - ") == "Port-au-Prince|HT|AP|");
  CHECK(filed("Aix-en-Provence (France) (AFP) - ") == "Aix-en-Provence|FR|AFP|");
  CHECK(filed("LIMA- ") == "Lima|PE||");
  CHECK(filed("SELANGOR \u2022 ") == "Selangor|MY||");
  CHECK(filed("SANA'A, Yemen - ") == "Sana'a|YE||");
  CHECK(filed("N'DJAMENA, Chad - ") == "N'Djamena|TD||");
  CHECK(filed("NASSAU, The Bahamas - ") == "Nassau|BS||");
  CHECK(filed("BLANTYRE-(Quelpost)-") == "Blantyre|MW|Quelpost|");
  CHECK_FALSE(
      parse("He sang.\n\n\nOf it.\n\n\nOf all.\n\n\nOf more.\nRICHMOND, VA., NOVEMBER 20, "
            "1916- EIGHT PAGES."));
}

TEST_CASE("a byline's place is where it was filed when there is no dateline", "[entities]") {
  CHECK(filed("By Ann Lee in Harare\n\n") == "Harare|ZW||");
  CHECK(filed("By Ann Lee and Bo Ray, LONDON\n\n") == "London|GB||");
  CHECK(filed("By Ann Lee in Port-au-Prince, Haiti\n\n") == "Port-au-Prince|HT||");
  CHECK(filed("From Ann Lee in Washington and Bo Ray in Paris\n\n") == "Washington|US||");
  CHECK(filed("LONDON | By Ann Lee\n\n") == "London|GB||");
  CHECK(filed("By Ann Lee in Tokyo\n\nOSAKA, April 3 - ") == "Osaka|JP||2025-04-03");
  CHECK(filed("By Ann Lee in Business Week\n\n") == "none");
  CHECK(filed("By Ann Lee in New York\n\n") == "New York|US||");
  CHECK(filed("By Ann Lee, JORDAN\n\n") == "none");
  CHECK(filed("By Ann Lee, Staff Writer\n\n") == "none");
  CHECK(filed("WORLD | Asia\n\n") == "none");
}

TEST_CASE("a date on a line of its own gives the dateline its year", "[entities]") {
  const auto date = [](const std::string& top) {
    const auto line = parse(top + std::string(kReportBehind), "");
    return line ? line->date.to_string() : "none";
  };
  CHECK(date("April 5, 2012\n\nKHARTOUM, April 4 - ") == "2012-04-04");
  CHECK(date("Thursday, April 5, 2012\nKHARTOUM - ") == "2012-04-05");
  CHECK(date("April 5, 2012\n\nBy Ann Lee in Paris\n\n") == "2012-04-05");
  CHECK(date("April 5, 2012\nMATTHEWS: ") == "none");
  CHECK(date("April 5, 2012 was fair\n\nKHARTOUM, April 4 - ").empty());
  CHECK(filed("April 5, 2012\n\nKHARTOUM - ") == "Khartoum|SD||");  // the article has its own
}

TEST_CASE("an agency's line below a source is no dateline of it", "[entities]") {
  CHECK(filed("News24 - SAPA\n\nCape Town - ") == "Cape Town|ZA||");
  CHECK(filed("ANKARA - Anadolu Agency\n\n") == "Ankara|TR|Anadolu Agency|");
  CHECK(filed("Channel4 (Reuters) - ") == "none");
}

TEST_CASE("a line of an hour, or of a photograph's owner, stands above a report", "[entities]") {
  CHECK(filed("April 10 2025 at 07:54PM\n\nCape Town - ") == "Cape Town|ZA||");
  CHECK(filed("Ada Okafor \u2022 04 Januari 2025 23:14 WIB\n\nJakarta: ") == "Jakarta|ID||");
  CHECK(filed("A view of the old bridge. (Meridian Photo)\nPatna: ") == "Patna|IN||");
  CHECK(filed("A view of the old bridge (in 2019)\nPatna: ") == "none");
  CHECK(filed("It ended 10:30 after two hours\n\nCape Town - ") == "none");
}

TEST_CASE("behind capitals and a day a whole sentence needs no dash", "[entities]") {
  CHECK(filed("YENAGOA, Nigeria, April 10 ") == "Yenagoa|NG||2025-04-10");
  CHECK(filed("NAIROBI, April 10 ") == "Nairobi|KE||2025-04-10");
  CHECK(filed("Nairobi, April 10 ") == "none");
  CHECK(filed("TOP STORIES, April 10 ") == "none");
  CHECK_FALSE(parse("NAIROBI, April 10 Street Fair And Market"));
}

TEST_CASE("a day in digits is read the way that is close to the article's", "[entities]") {
  CHECK(filed("Athens, 11/04/2025 (ANA) - ") == "Athens|GR|ANA|2025-04-11");
  CHECK(filed("Athens, 04/11/2025 (ANA)\n") == "Athens|GR|ANA|2025-04-11");
  CHECK(filed("Athens, 19/03/2025 (ANA) - ") == "Athens|GR|ANA|2025-03-19");
  CHECK(filed("Athens, 05/06/2025 (ANA) - ") == "Athens|GR|ANA|");
}

TEST_CASE("agencies with slashes, dates, correspondents and of two letters", "[entities]") {
  CHECK(filed("Islamabad (Meridian / Press Point News / Online - 06th April, 2025) ") ==
        "Islamabad|PK|Meridian / Press Point News / Online|2025-04-06");
  CHECK(filed("Jakarta, IO - ") == "Jakarta|ID|IO|");
  CHECK(filed("Paris, FR - ") == "none");
  CHECK(filed("Yerevan/Mediamax/. ") == "Yerevan|AM|Mediamax|");
  CHECK(filed("Bamako/London - ") == "Bamako|ML||");
  CHECK(filed("BAKU, Azerbaijan, April 10 Trend / ") == "Baku|AZ|Trend|2025-04-10");
  CHECK(filed("BAKU, Azerbaijan, April 10 Trend / B.Okafor /\n") == "Baku|AZ|Trend|2025-04-10");
  CHECK(filed("MOZDOK, April 10, RIA Novosti correspondent - ") ==
        "Mozdok|RU|RIA Novosti|2025-04-10");
  CHECK(filed("Vatican City, April 10, 2025 / 10:04 am (CNA/EWTN News).- ") ==
        "Vatican City|VA|CNA/EWTN News|2025-04-10");
  CHECK(filed("(By B. Ray, Meridian Press Staff Correspondent, Bo Lee)\nDENVER, April 10. ") ==
        "Denver|US||2025-04-10");
}

TEST_CASE("the hour and the way of a message belong to its dateline", "[entities]") {
  for (const std::string hour :
       {"midnight.", "noon.", "11 p.m.", "5:40 p.m.", "3.10 p.m.", "1:30 A. M."})
    CHECK(filed("LONDON, April 10, " + hour + "\u2014") == "London|GB||2025-04-10");
  CHECK(filed("LONDON, Thursday Night, April 10.\u2014") == "London|GB||2025-04-10");
  CHECK(filed("LONDON, via Montreal, April 10.\u2014") == "London|GB||2025-04-10");
  CHECK(filed("LONDON, April 10, via Montreal.\u2014") == "London|GB||2025-04-10");
  CHECK(filed("LONDON, April 9, via Rome, April 10.\u2014") == "London|GB||2025-04-09");
  CHECK(filed("LONDON, April 10, via Montreal, 3.10 P. M.\u2014") == "London|GB||2025-04-10");
  CHECK(filed("LONDON, April 10, 11 Lions.\u2014") == "none");
  CHECK(filed("U.S.-based ") == "none");
}

TEST_CASE("a mixed-case town with its day on a line of its own", "[entities]") {
  CHECK(filed("Washington, April 10, 2025.\n") == "Washington|US||2025-04-10");
  CHECK(filed("Dublin, Sunday Night.\n") == "Dublin|IE||2025-04-06");
  CHECK(filed("Dublin, Sunday Night. ") == "none");
  CHECK(filed("Reading, Sunday Night.\n") == "none");
  CHECK(filed("Dublin, Sunday Night.\nHe said: ") == "none");
}

TEST_CASE("where a war's reports came from", "[entities]") {
  CHECK(filed("WITH THE FIFTH ARMY IN ITALY, April 10 (AP) -- ") ==
        "With the Fifth Army in Italy|IT|AP|2025-04-10");
  CHECK(filed("Near Gettysburg, April 10 - ") == "Near Gettysburg|US||2025-04-10");
  CHECK(filed("War Department, Washington, April 10 - ") == "Washington|US||2025-04-10");
  CHECK(filed("BRANDON, Man., April 10 - ") == "Brandon|CA||2025-04-10");
  CHECK(filed("DAWSON, N.W.T., April 10 - ") == "Dawson|CA||2025-04-10");
  CHECK(filed("MAN, Ivory Coast, April 10 - ") == "MAN|CI||2025-04-10");
}

TEST_CASE("a text may end anywhere in a dateline", "[entities]") {
  const std::string text =
      "TROOPS MOVE.\nOn the Border.\nPARIS, (AP / REUTERS), May 5, 11 p.m. - The";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const std::string part = text.substr(0, size);
    const std::vector<Unit> units = [&] {
      std::vector<Unit> all;
      split_units(part, all);
      return all;
    }();
    const FilingUnits filing(part, units, false);
    CHECK(filing[units.size()].mark == 0);
    CHECK(filing.text_of(units.size(), units.size() + 1).empty());
    CHECK(filing.next_line(units.size()) == units.size());
    parse(part);
  }
}

TEST_CASE("a hyphen behind the date without blanks ends a dateline", "[entities]") {
  const auto line = parse("NAIROBI, Kenya, April 11-Police have held five men over a raid.");
  REQUIRE(line);
  CHECK(line->place == "Nairobi");
  CHECK(line->date.to_string() == "2025-04-11");
  CHECK_FALSE(parse("LONDON, May 3-Day tickets"));
  CHECK_FALSE(parse("SUVA, Fiji, Dec 28-30 - The games are held here by the town council."));
  CHECK_FALSE(parse("NAIROBI, Dec 28-Jan 3 - The fair is held here by the town council."));
}

TEST_CASE("the date and its hour may stand below the place", "[entities]") {
  const auto line = parse(
      "LUCKNOW\n\n11 April 2025 14:09 IST\n\nThe police have held five men over a raid on a bank.");
  REQUIRE(line);
  CHECK(line->place == "Lucknow");
  CHECK(line->date.to_string() == "2025-04-11");
  CHECK(parse("NEW DELHI, April 11, 2025 14:09 IST\n\nThe police have held five men over a raid.")
            ->place == "New Delhi");
  CHECK_FALSE(parse("TRAINS\n\n11 April 2025\n\nThe police have held five men over a raid."));
}

TEST_CASE("a place and a colon below another such head is one of a list", "[entities]") {
  const std::string won = " Two men won seats on the council of the town on Saturday.";
  CHECK(parse("INVERNESS:" + won)->place == "Inverness");
  CHECK(parse("Web Desk\n\nISLAMABAD:" + won)->place == "Islamabad");
  CHECK_FALSE(parse("MULGRAVE:" + won + "\n\nINVERNESS:" + won + "\n\nPORT HOOD:" + won));
}

TEST_CASE("a town whose name is a word is one in capitals with a day, in old papers",
          "[entities]") {
  const auto place_of = [](const std::string& dateline, std::string_view date = "1935-04-12") {
    const auto line = parse(dateline + std::string(kReportBehind), date);
    return line ? line->place + "|" + line->country : "none";
  };
  CHECK(place_of("RUGBY, April 10. ") == "Rugby|GB");
  CHECK(place_of("READING, April 10.- ") == "Reading|GB");
  CHECK(place_of("RUGBY - ") == "none");
  CHECK(place_of("RUGBY, Saturday. ") == "none");
  CHECK(place_of("Rugby, April 10. ") == "none");
  CHECK(place_of("READING\n10 April 1935\n\n") == "none");
  CHECK(place_of("RUGBY, April 10. ", "2025-04-12") == "none");
  CHECK(place_of("READING, April 10 - ", "2025-04-12") == "none");
}

TEST_CASE("this day and last night are days of a dateline", "[entities]") {
  CHECK(filed("WELLINGTON, This Day. ") == "Wellington|NZ||2025-04-12");
  CHECK(filed("AUCKLAND, Last night. ") == "Auckland|NZ||2025-04-11");
  CHECK(filed("DUNEDIN, Yesterday. ") == "Dunedin|NZ||2025-04-11");
  CHECK(filed("Dunedin, Yesterday. ") == "none");
  CHECK(filed("WELLINGTON, this day. ") == "Wellington|NZ||2025-04-12");
  CHECK(filed("WELLINGTON, last night. ") == "Wellington|NZ||2025-04-11");
  CHECK(filed("WELLINGTON, this day and the next. ") == "none");
  CHECK(filed("London, Monday\n") == "London|GB||2025-04-07");
  CHECK(filed("London, Thoughts\n") == "none");
}

TEST_CASE("what a scan makes of a dateline's marks", "[entities]") {
  CHECK(filed("OTTAWA, Apr, 2. ") == "Ottawa|CA||2025-04-02");
  CHECK(filed("OTTAWA, May, 2. ") == "none");
  CHECK(filed("London, .April 4. ") == "London|GB||2025-04-04");
  const auto line = parse("CHICAGO, 111., April 4.-" + std::string(kReportBehind));
  REQUIRE(line);
  CHECK(line->region == "Ill.");
  CHECK_FALSE(parse("LONDON, 111., April 4. " + std::string(kReportBehind)));
  CHECK(filed("PORTLAND. Ore, April 4. ") == "Portland|US||2025-04-04");
}

TEST_CASE("the whole of a short text may stand behind a dateline", "[entities]") {
  CHECK(parse("SYDNEY, March 4. The men resumed work."));
  CHECK_FALSE(parse("SYDNEY, March 4. Quelwitch, brig."));
  CHECK_FALSE(parse("SYDNEY, March 4. The men resumed work.\nROME, March 4. The men rest."));
}

TEST_CASE("the first dateline of a round-up is the article's", "[entities]") {
  const std::string next = "\nKARACHI. April 5.- " + std::string(kReportBehind);
  const auto place_of = [&](const std::string& first) {
    const auto line = parse("TALKS RESUMED\n" + first + next);
    return line ? line->place : "none";
  };
  CHECK(place_of("NEW DELHI, April 5 Prime Minister Lee met the envoys again.") == "New Delhi");
  CHECK(place_of("NEW DELHI, April 5.- Prime Minister Lee met the envoys again.") == "New Delhi");
  CHECK(place_of("NEW DELHI, April 5.- Lee 4, Ray 3 (half time 2, 1), Okafor 0.") == "none");
}

TEST_CASE("a point for a dateline's comma, behind places that are in no gazetteer", "[entities]") {
  CHECK(filed("TOKIO. April 5.-") == "Tokio|JP||2025-04-05");
  CHECK(filed("TOKIO, April 5. ") == "Tokio|JP||2025-04-05");
  CHECK(filed("ARRIVALS. April 5.-") == "none");
  const auto line = parse("GLEN QUELWITCH. Long Island, April 5.-" + std::string(kReportBehind));
  REQUIRE(line);
  CHECK(line->place == "Glen Quelwitch");
  CHECK(line->region == "Long Island");
  CHECK(filed("THE SHIP LOST. Long Island, April 5.-") == "Long Island|US||2025-04-05");
}

TEST_CASE("a heading in front of a town's dateline is no place", "[entities]") {
  CHECK(filed("THE COAL STRIKE. DUNEDIN, April 5. ") == "Dunedin|NZ||2025-04-05");
  CHECK(filed("GREAT FIRE. BALLARAT, April 5. ") == "Ballarat|AU||2025-04-05");
  CHECK(filed("PORTLAND. Oregon, April 5. ") == "Portland|US||2025-04-05");
}

TEST_CASE("a town's own name behind its dash is no route", "[entities]") {
  CHECK(parse("Tokyo - Tokyo shares fell on Friday as investors sold what they had."));
  CHECK_FALSE(parse("Tokyo - Osaka trains are late on Friday as the snow on the line is deep."));
  CHECK(filed("Ankara - Sapa\n") == "Ankara|TR|Sapa|");
  CHECK(filed("Ankara - Okafor\n") == "none");
}

}  // namespace
}  // namespace dateline
