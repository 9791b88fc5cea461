#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/dates_of_text.h"

namespace dateline {
namespace {

// 11 April 2025 was a Friday.
TEST_CASE("weekdays are the last such day, or the next when the sentence looks ahead",
          "[entities]") {
  CHECK(dates("They met on Friday.", "2025-04-11") == List{"Friday=2025-04-11"});
  CHECK(dates("They met on Tuesday.", "2025-04-11") == List{"Tuesday=2025-04-08"});
  CHECK(dates("They will meet on Tuesday.", "2025-04-11") == List{"Tuesday=2025-04-15"});
  CHECK(dates("They met last Friday.", "2025-04-11") == List{"last Friday=2025-04-04"});
}

TEST_CASE("the verb close to a day of the week outweighs what the plan will do", "[entities]") {
  for (const std::string text :
       {"The town unveiled a plan on Tuesday that will cut fares.",
        "The firm on Tuesday launched a ship that will sail north.",
        "The firm Tuesday morning launched a ship that will sail north.",
        "The clubs agreed on Tuesday to a swap that will please both.",
        "A judge on Tuesday also ordered a count that will last a week."}) {
    CHECK(dates(text, "2025-04-11")[0].ends_with("Tuesday=2025-04-08"));
  }
  for (const std::string text :
       {"Talks on Tuesday will decide.", "The vote on Tuesday called by Bo Ray will decide.",
        "The firm which won will on Tuesday launch a ship.",
        "The side that won the cup travels to Rome on Tuesday where it will play."}) {
    CHECK(dates(text, "2025-04-11")[0] == "Tuesday=2025-04-15");
  }
  CHECK(dates("Work will begin in May.", "2025-11-02") == List{"May=2026-05"});
  CHECK(dates("He came in May.", "2025-11-02") == List{"May=2025-05"});
}

TEST_CASE("days of a month take the nearest year", "[entities]") {
  CHECK(dates("on December 30 and on March 2", "2025-01-05") ==
        List{"December 30=2024-12-30", "March 2=2025-03-02"});
  CHECK(dates("on 11 April 1987, at noon", "2025-01-05") == List{"11 April 1987=1987-04-11"});
  CHECK(dates("It was April 11, 1987.", "") == List{"April 11, 1987=1987-04-11"});
}

TEST_CASE("months and years are as precise as they are written", "[entities]") {
  CHECK(dates("in February and last month", "2025-04-11") ==
        List{"February=2025-02", "last month=2025-03"});
  CHECK(dates("in 1999, and next year", "2025-04-11") == List{"1999=1999", "next year=2026"});
  CHECK(dates("She may march in the march.", "2025-04-11").empty());
}

TEST_CASE("later and earlier count from the day named last", "[entities]") {
  CHECK(dates("On April 2 it rained. Two days later it froze.", "2025-04-11") ==
        List{"April 2=2025-04-02", "Two days later=2025-04-04"});
  CHECK(dates("three days ago", "2025-03-02") == List{"three days ago=2025-02-27"});
}

TEST_CASE("parts of the day and older spellings are days", "[entities]") {
  CHECK(dates("He came last night, she last evening.", "1995-07-05") ==
        List{"last night=1995-07-04", "last evening=1995-07-04"});
  CHECK(dates("It opened this morning and shut this afternoon.", "1995-07-05") ==
        List{"this morning=1995-07-05", "this afternoon=1995-07-05"});
  CHECK(dates("It is to-day, to-night or to-morrow.", "1890-05-14") ==
        List{"to-day=1890-05-14", "to-night=1890-05-14", "to-morrow=1890-05-15"});
  CHECK(dates("It was the day before yesterday, not the day after tomorrow.", "1995-07-05") ==
        List{"day before yesterday=1995-07-03", "day after tomorrow=1995-07-07"});
  CHECK(dates("He watched This Morning and lives day-to-day.", "1995-07-05").empty());
}

TEST_CASE("short days of the week need their point", "[entities]") {
  CHECK(dates("They met Tues. at noon and on Sat. at one.", "2025-04-11") ==
        List{"Tues.=2025-04-08", "Sat.=2025-04-05"});
  CHECK(dates("They met Tues., April 8, at noon.", "2025-04-11") == List{"April 8=2025-04-08"});
  CHECK(dates("He wrote for The Sun. She sat. They wed.", "2025-04-11").empty());
}

TEST_CASE("the 5th of a month is a day, a year may stand behind since", "[entities]") {
  CHECK(dates("on the 5th of May", "1925-05-11") == List{"5th of May=1925-05-05"});
  CHECK(dates("the wettest since 1934", "1997-12-03") == List{"1934=1934"});
}

TEST_CASE("what is nearest in front of a day tells whether it is past", "[entities]") {
  for (const std::string ahead :
       {"is planned for", "is likely to fall on", "is set to meet on", "is to be held on",
        "said it will meet on", "said it would meet on", "is due to open on"}) {
    INFO(ahead);
    CHECK(dates("It " + ahead + " Tuesday.", "2025-04-11") == List{"Tuesday=2025-04-15"});
  }
  for (const std::string back :
       {"will close in June, it said on", "will stay open after a meeting on",
        "will mourn those killed on"}) {
    INFO(back);
    CHECK(dates("It " + back + " Tuesday.", "2025-04-11").back() == "Tuesday=2025-04-08");
  }
  CHECK(dates("It fell on Tuesday and will fall again.", "2025-04-11") ==
        List{"Tuesday=2025-04-08"});
  CHECK(dates("It shut on Tuesday due to rain.", "2025-04-11") == List{"Tuesday=2025-04-08"});
}

TEST_CASE("a day that is surely past is none of the coming year", "[entities]") {
  CHECK(dates("He recalled the killings of Jan. 13.", "1991-12-26") == List{"Jan. 13=1991-01-13"});
  CHECK(dates("They met on Jan. 13.", "1991-12-26") == List{"Jan. 13=1992-01-13"});
  CHECK(dates("He resigned on Jan. 13.", "1991-12-26") == List{"Jan. 13=1991-01-13"});
  CHECK(dates("It has fixed Jan. 13 for the vote.", "1991-12-26") == List{"Jan. 13=1992-01-13"});
}

TEST_CASE("a day that is told as past is none of the coming year", "[entities]") {
  for (const std::string past :
       {"Smith was stabbed to death on April 20 in Leeds.", "Elections were held on April 20.",
        "The attack on April 20 killed 40.", "On April 20, the court ruled against him.",
        "The price has doubled since April 20.", "The farmers began on April 20."}) {
    INFO(past);
    CHECK(dates(past, "2019-12-02") == List{"April 20=2019-04-20"});
  }
  for (const std::string ahead :
       {"The bridge will open on April 20.", "The trial is to begin on April 20.",
        "The vote is scheduled for April 20.", "The talks on April 20 in Leeds",
        "It was put off until April 20.", "The firm said the dividend is payable April 20.",
        "The fair was to be held on April 20.",
        "They omitted what would have been paid on April 20.",
        "The meeting on April 20 will be long."}) {
    INFO(ahead);
    CHECK(dates(ahead, "2019-12-02") == List{"April 20=2020-04-20"});
  }
  // What comes within weeks is rather a day to come.
  CHECK(dates("He was in Leeds for the fair of Jan. 5.", "2019-12-02") ==
        List{"Jan. 5=2020-01-05"});
}

TEST_CASE("a day that is told as one to come is none of the year behind", "[entities]") {
  CHECK(dates("The bridge will open on November 20.", "2020-01-10") ==
        List{"November 20=2020-11-20"});
  CHECK(dates("The trial is due to begin on November 20.", "2020-01-10") ==
        List{"November 20=2020-11-20"});
  CHECK(dates("The bridge opened on November 20.", "2020-01-10") == List{"November 20=2019-11-20"});
  CHECK(dates("It will go on with what it said on November 20.", "2020-01-10") ==
        List{"November 20=2019-11-20"});
  CHECK(dates("Elections will be held across the whole island on Nov. 24.", "2018-04-22") ==
        List{"Nov. 24=2018-11-24"});
  CHECK(dates("in its year ending Oct. 31", "2018-03-22") == List{"Oct. 31=2018-10-31"});
  CHECK(dates("in its year ended Oct. 31", "2018-03-22") == List{"Oct. 31=2017-10-31"});
  CHECK(dates("in the quarter ended March 31", "2018-03-22") == List{"March 31=2018-03-31"});
  CHECK(dates("The law is to be re-instated on Nov. 8.", "2018-10-26") ==
        List{"Nov. 8=2018-11-08"});
  // A paper may print on the 12th what was to come when it was written.
  CHECK(dates("The bridge will open on January 8.", "2020-01-10") == List{"January 8=2020-01-08"});
}

TEST_CASE("the year behind a range is that of both its days", "[entities]") {
  CHECK(dates("from March 2 to April 2, 2026", "2021-06-03").front() == "March 2=2026-03-02");
  CHECK(dates("June 3 to 9, 2023", "2021-06-03") ==
        List{"June 3=2023-06-03", "9, 2023=2023-06-09"});
  CHECK(dates("June 3-9, 2023", "2021-06-03") == List{"June 3=2023-06-03", "9, 2023=2023-06-09"});
  CHECK(dates("June 3–9, 2023", "2021-06-03") == List{"June 3=2023-06-03", "9, 2023=2023-06-09"});
  CHECK(dates("Oct. 3 to Nov. 4, 2019", "2021-06-03") ==
        List{"Oct. 3=2019-10-03", "Nov. 4, 2019=2019-11-04"});
  CHECK(dates("2 March and 4 May 2019", "2021-06-03") ==
        List{"2 March=2019-03-02", "4 May 2019=2019-05-04"});
  CHECK(dates("Dec. 28 through Jan. 3, 2020", "2021-06-03") ==
        List{"Dec. 28=2019-12-28", "Jan. 3, 2020=2020-01-03"});
  CHECK(dates("open from Dec. 28, 2018 until Jan. 3", "2021-06-03") ==
        List{"Dec. 28, 2018=2018-12-28", "Jan. 3=2019-01-03"});
  // No range.
  CHECK(dates("on June 3 and in 2019", "2021-06-03") == List{"June 3=2021-06-03", "2019=2019"});
  CHECK(dates("on June 3 to 900 people", "2021-06-03") == List{"June 3=2021-06-03"});
  CHECK(dates("LIMA, March 12 - May 2, 2019 was wet.", "2021-06-03").front() ==
        "March 12=2021-03-12");
}

TEST_CASE("both days of a range in one month are read", "[entities]") {
  CHECK(dates("held from July 6-8.", "2023-07-03") == List{"July 6=2023-07-06", "8=2023-07-08"});
  CHECK(dates("It was moved from July 4 to 6.", "2023-07-03") ==
        List{"July 4=2023-07-04", "6=2023-07-06"});
  CHECK(dates("July 4 and 6 in Leeds", "2023-07-03") == List{"July 4=2023-07-04", "6=2023-07-06"});
  CHECK(dates("from 3 to 5 March", "2023-03-01") == List{"3=2023-03-03", "5 March=2023-03-05"});
  CHECK(dates("on 3-5 March 2019", "2023-03-01") ==
        List{"3=2019-03-03", "5 March 2019=2019-03-05"});
  CHECK(dates("the July 6-8 summit", "2023-07-03") == List{"July 6=2023-07-06", "8=2023-07-08"});
  CHECK(dates("It ran July 6-8 2021", "2023-07-03") ==
        List{"July 6=2021-07-06", "8 2021=2021-07-08"});
  // The year of the first day, also where the second would take another.
  CHECK(dates("It will be held from June 28-30.", "2023-12-29") ==
        List{"June 28=2024-06-28", "30=2024-06-30"});
  // No ranges.
  for (const std::string other :
       {"to 9 people", "to 2.", "and 900 people", "6-4 against Leeds", "to 40.", "to 9-year-olds",
        "-9 pct", ". 9 came.", "- 9 people fell."}) {
    INFO(other);
    CHECK(dates("on June 3 " + other, "2021-06-03") == List{"June 3=2021-06-03"});
  }
}

// 24 July 2018 was a Tuesday.
TEST_CASE("a day of the week that is announced is to come", "[entities]") {
  for (const std::string ahead :
       {"A typhoon may hit Honshu on", "Ahn and Moon may meet on", "Everton visit Leeds on",
        "The strike begins on", "The match is on", "Polls open on", "He can appeal until",
        "The union called for a strike on", "They urged people to stay at home on",
        "They demanded an answer by", "They are planning a march on", "The rates must be paid by",
        "She is hosting the mayor on", "They gave him until midnight on", "It may not be ready by",
        "The feast falls on", "He waits for the trial that begins on",
        "Congress returns to work on", "He would have a talk on"}) {
    INFO(ahead);
    CHECK(dates(ahead + " Saturday.", "2018-07-24") == List{"Saturday=2018-07-28"});
  }
  for (const std::string back :
       {"It may have hit Honshu on", "The report says the storm hit on", "Storm hits Honshu on",
        "It could not be reached on", "The visit on", "The start of the talks on",
        "He called for calm on", "They urged him to resign on", "The planning board met on",
        "He must heed a report issued in Leeds on", "It may draw on what he said on",
        "Shares end lower on", "Lunds ends up on", "Lunds plays on despite the loss on",
        "Shares open to all closed at 424 pence on", "Complete returns of the vote on",
        "They had given him until"}) {
    INFO(back);
    CHECK(dates(back + " Saturday.", "2018-07-24") == List{"Saturday=2018-07-21"});
  }
}

// 3 October 2023 was a Tuesday.
TEST_CASE("the day until which something is put off is to come", "[entities]") {
  for (const std::string ahead :
       {"The court adjourned the case until", "He was remanded in custody till",
        "The hearing was put off to", "The curfew was extended until", "The game was moved to",
        "The vote was postponed to", "The launch was pushed back to"}) {
    INFO(ahead);
    CHECK(dates(ahead + " Thursday.", "2023-10-03") == List{"Thursday=2023-10-05"});
  }
  for (const std::string back :
       {"The show ran until", "He stayed until", "The strike lasted until", "She worked till",
        "They had put off the vote until", "She moved a desk to Leeds on"}) {
    INFO(back);
    CHECK(dates(back + " Thursday.", "2023-10-03") == List{"Thursday=2023-09-28"});
  }
}

TEST_CASE("last and next stand on either side of a day", "[entities]") {
  CHECK(dates("They will mourn those of Sunday last.", "2018-07-24") == List{"Sunday=2018-07-22"});
  CHECK(dates("They met for the fair of Sunday next.", "2018-07-24") == List{"Sunday=2018-07-29"});
  CHECK(dates("They met on Sunday next door.", "2018-07-24") == List{"Sunday=2018-07-22"});
  CHECK(dates("The court ruled last October 5.", "2018-07-24").front() == "October 5=2017-10-05");
  CHECK(dates("The rule of October 5 last", "2018-07-24").front() == "October 5=2017-10-05");
  CHECK(dates("The rule of June 5 last year", "2018-07-24").front() == "June 5=2017-06-05");
  CHECK(dates("The rule of June 5 of this year", "2018-01-24").front() == "June 5=2018-06-05");
  CHECK(dates("It will come in June of next year.", "2018-01-24").front() == "June=2019-06");
  CHECK(dates("He came In January of 2005 with aid", "2007-10-17").front() == "January=2005-01");
  CHECK(dates("We must act now Since January Leeds asks", "2007-10-17").front() ==
        "January=2007-01");
  CHECK(dates("They met on Sunday last week.", "2018-07-24").front() == "Sunday=2018-07-22");
  CHECK(dates("They met on Monday last week.", "2018-07-24").front() == "Monday=2018-07-16");
  CHECK(dates("They meet on Monday next week.", "2018-07-24").front() == "Monday=2018-07-30");
  CHECK(dates("The rule of June 5 last", "2018-07-24").front() == "June 5=2018-06-05");
}

TEST_CASE("a day that is led in with a capital belongs to what follows", "[entities]") {
  CHECK(dates("It will help On Monday he worked with them", "2018-07-25") ==
        List{"Monday=2018-07-23"});
  CHECK(dates("What one can do In January Lee asked for more", "2018-07-25") ==
        List{"January=2018-01"});
}

TEST_CASE("a day of the week in brackets is the day in front of them", "[entities]") {
  CHECK(dates("The chairman on Wednesday decided against appearing tomorrow (Thursday).",
              "2018-07-25") ==
        List{"Wednesday=2018-07-25", "tomorrow=2018-07-26", "Thursday=2018-07-26"});
  CHECK(dates("He came yesterday (Sunday).", "2018-07-23") ==
        List{"yesterday=2018-07-22", "Sunday=2018-07-22"});
  // The article is dated a day late.
  CHECK(dates("He comes tomorrow (Thursday).", "2018-07-26").back() == "Thursday=2018-07-26");
  CHECK(dates("He came next week (Tuesday).", "2018-07-25").back() == "Tuesday=2018-07-31");
  CHECK(dates("He came last week (Friday).", "2018-07-25").back() == "Friday=2018-07-20");
  CHECK(dates("They met in Leeds (Thursday).", "2018-07-25").back() == "Thursday=2018-07-19");
}

TEST_CASE("a day of the week is not read beside its date", "[entities]") {
  CHECK(dates("They meet Saturday August 4 at noon.", "2018-07-25") == List{"August 4=2018-08-04"});
  CHECK(dates("They met Saturday (Aug 4) at noon.", "2018-07-25") == List{"Aug 4=2018-08-04"});
  CHECK(dates("They met Saturday (4 August).", "2018-07-25") == List{"4 August=2018-08-04"});
  CHECK(dates("They met Saturday (4 hours).", "2018-07-25") == List{"Saturday=2018-07-21"});
  CHECK(dates("They met Saturday in May.", "2018-07-25") ==
        List{"Saturday=2018-07-21", "May=2018-05"});
}

TEST_CASE("words of dates in names are no dates", "[entities]") {
  CHECK(dates("He flew to Mar-a-Lago, by Jan Lee, in Mar del Plata.", "2021-01-20").empty());
  CHECK(dates("He came in Mar. 2020 and on Mar 5.", "2021-01-20") ==
        List{"Mar. 2020=2020-03", "Mar 5=2021-03-05"});
  CHECK(
      dates("He told the Today programme that Hawke's Bay Today was right.", "2021-01-20").empty());
  CHECK(dates("Today it rained, and it rained TODAY.", "2021-01-20").size() == 2);
  CHECK(dates("What he had told the Sunday Times was never printed there.", "2021-01-20").empty());
  CHECK(dates("The best foreign film was \"Four Days in September.\" He sang.", "2021-01-20")
            .empty());
  CHECK(dates("He said \"The king came on Monday.\" He sang.", "2021-01-20").size() == 1);
}

TEST_CASE("a date in another name is none", "[entities]") {
  const std::string text = "The Bloody Sunday inquiry and 6th of October City, Sunday.";
  std::vector<Unit> units;
  split_units(text, units);
  const std::vector<EntitySpan> names = {
      {4, 25, EntityType::kOther}, {37, 49, EntityType::kPlace}, {51, 57, EntityType::kPerson}};
  const auto found = find_dates(text, units, {2021, 1, 20, -1}, names);
  REQUIRE(found.size() == 1);  // a name that is a day and no more does not count
  CHECK(found[0].begin == 51);
}

TEST_CASE("September 11 of the attacks is of 2001", "[entities]") {
  CHECK(dates("since the September 11 attacks", "2005-03-01") == List{"September 11=2001-09-11"});
  CHECK(dates("the terrorist attacks of Sept. 11", "2006-10-02") == List{"Sept. 11=2001-09-11"});
  CHECK(dates("the attack of September 11", "2001-09-12") == List{"September 11=2001-09-11"});
  CHECK(dates("since September 11", "2004-03-01") == List{"September 11=2001-09-11"});
  CHECK(dates("It rained on September 11.", "2005-10-01") == List{"September 11=2005-09-11"});
  CHECK(dates("on the September 11 anniversary of the attacks", "2005-10-01") ==
        List{"September 11=2005-09-11"});
  CHECK(dates("the attack of September 11", "1999-09-12") == List{"September 11=1999-09-11"});
}

TEST_CASE("what was asked for is not past", "[entities]") {
  CHECK(dates("He was told to report on July 9.", "1987-03-27") == List{"July 9=1987-07-09"});
  CHECK(dates("He was invited to speak on July 9.", "1987-03-27") == List{"July 9=1987-07-09"});
  CHECK(dates("Wheat was offered for July 9 shipment.", "1987-03-27") == List{"July 9=1987-07-09"});
  CHECK(dates("He failed to report on July 9.", "1987-03-27") == List{"July 9=1986-07-09"});
}

TEST_CASE("a part of the day may stand before its date", "[entities]") {
  CHECK(dates("MONDAY MORNING, OCTOBER 9, 1916", "1916-10-09") ==
        List{"OCTOBER 9, 1916=1916-10-09"});
  CHECK(dates("It rained on Monday morning.", "1916-10-09") == List{"Monday=1916-10-09"});
}

TEST_CASE("a month that is planned for is to come", "[entities]") {
  CHECK(dates("Apple plans a new phone in September.", "2024-06-19") == List{"September=2024-09"});
  CHECK(dates("The plans a ministry made in September fell through.", "2024-06-19") ==
        List{"September=2023-09"});
  CHECK(dates("The launch is planned for October.", "2024-06-19") == List{"October=2024-10"});
  CHECK(dates("The launch is set for May.", "2024-11-19") == List{"May=2025-05"});
  CHECK(dates("He waited for May.", "2024-11-19").empty());
}

TEST_CASE("nothing is invented without an article date", "[entities]") {
  CHECK(dates("on Friday, yesterday, April 11, last month, two days ago", "").empty());
  CHECK(dates("on Friday, yesterday", "2025-04").empty());
  CHECK(dates("on February 30", "2025-03-01").empty());
}

TEST_CASE("what somebody aims at is to come", "[entities]") {
  for (const std::string text :
       {"She aims for a second title in Rome in October.", "She targets a title in October.",
        "The side is targeting the title in Rome in October.", "She bids for gold in October.",
        "Lee eyes a third title in Rome in October."}) {
    CHECK(dates(text, "2016-07-02")[0] == "October=2016-10");
  }
  CHECK(dates("She read a bill targeting the fees in October.", "2016-07-02")[0] ==
        "October=2015-10");
  CHECK(dates("The visit beginning on Wednesday is a first.", "2025-04-11")[0] ==
        "Wednesday=2025-04-16");
  CHECK(dates("The mayor called for a session, beginning Monday.", "2025-04-11")[0] ==
        "Monday=2025-04-07");
  CHECK(dates("A tale in six parts, beginning Monday.", "2025-04-11")[0] == "Monday=2025-04-14");
  CHECK(dates("The law of the year beginning October 1 was kept.", "2025-02-11")[0] ==
        "October 1=2024-10-01");
}

TEST_CASE("what began on a day that has been is told in the past", "[entities]") {
  for (const std::string text :
       {"The storm battered Quelwitch beginning Monday and sank two ships.",
        "Police searched the lake starting Monday but found nothing.",
        "Rain fell beginning on Monday over the hills.",
        "Talks were held in Lima beginning on Monday and led to nothing.",
        "The strike beginning on Monday was called off.", "A truce starting on Monday was broken."})
    CHECK(dates(text, "2025-04-11")[0] == "Monday=2025-04-07");
  for (const std::string text :
       {"The king announced a visit beginning on Monday.", "He will be away beginning Monday.",
        "She prepared for the talks starting Monday.", "A strike starting on Monday was announced.",
        "Miners called a strike starting on Monday and the men cheered."})
    CHECK(dates(text, "2025-04-11")[0] == "Monday=2025-04-14");
}

TEST_CASE("bids and targets of the past are told in the past", "[entities]") {
  for (const std::string text :
       {"The raid is targeting a gang that robbed a bank on Monday.",
        "Police were targeting a gang in the raid on Monday.",
        "The firm bids for a rival on Monday collapsed.", "All bids for oil on Monday were low."})
    CHECK(dates(text, "2025-04-11")[0] == "Monday=2025-04-07");
  CHECK(dates("The side is targeting a third title on Monday.", "2025-04-11")[0] ==
        "Monday=2025-04-14");
  CHECK(dates("Okafor bids for a third title on Monday.", "2025-04-11")[0] == "Monday=2025-04-14");
}

TEST_CASE("what comes behind a day of the week is told of a past one", "[entities]") {
  CHECK(dates("Lee will meet Ray in the runoff following Sunday's vote.", "2025-04-11")[0] ==
        "Sunday=2025-04-06");
  CHECK(dates("The two will meet on the following Sunday.", "2025-04-11")[0] ==
        "Sunday=2025-04-13");
}

TEST_CASE("a headline says to for will", "[entities]") {
  CHECK(dates("Talks to open Wednesday", "2025-04-11")[0] == "Wednesday=2025-04-16");
  CHECK(dates("Quel Cross to open fund drive Sunday", "2025-04-11")[0] == "Sunday=2025-04-13");
  CHECK(dates("Council moves to close school Monday", "2025-04-11")[0] == "Monday=2025-04-07");
  CHECK(dates("Ray fails to show Monday", "2025-04-11")[0] == "Monday=2025-04-07");
  CHECK(dates("Refuses to play Monday", "2025-04-11")[0] == "Monday=2025-04-07");
  for (const std::string text :
       {"Bid to end strike Monday fails", "Decision to close Monday surprised workers",
        "Attempt to leave jail Monday foiled", "Talks to open Monday cancelled"})
    CHECK(dates(text, "2025-04-11")[0] == "Monday=2025-04-07");
  for (const std::string text : {"Vote to be held Monday", "Drive to open Monday"})
    CHECK(dates(text, "2025-04-11")[0] == "Monday=2025-04-14");
}

TEST_CASE("a headline in capitalised words looks ahead", "[entities]") {
  for (const std::string text :
       {"Court Sets Hearing Monday", "Hearing Set Monday", "Mayor to Speak Monday",
        "City Fair to Open Monday", "County School Board to Meet Monday",
        "Council Will Meet Monday", "Council Meets Tonight, Votes Monday"})
    CHECK(dates(text, "2025-04-11").back() == "Monday=2025-04-14");
  CHECK(dates("TRIAL SET FOR MONDAY", "2025-04-11")[0] == "MONDAY=2025-04-14");
  for (const std::string text :
       {"Record Set in Race Monday", "Council Moves to Open School Monday",
        "Three Refuse to Testify Monday", "Talks to Open Monday Cancelled",
        "Okafor Wins Race Monday", "Council Meets Tonight After Monday Floods",
        "Last Will Filed Monday", "Killer's Will Found Monday", "Free Will Baptists Met Monday",
        "Ray Flew to Visit Mao Monday", "Tigers Lose to Open Series Monday",
        "Fog Forces Ship to Return Monday", "Citizens Brave Rain to Vote Monday",
        "Band to Play Monday, Rained Out", "Flier Due to Arrive Monday Still Missing"})
    CHECK(dates(text, "2025-04-11").back() == "Monday=2025-04-07");
}

TEST_CASE("what a hearing is guessed to be held in is to come", "[entities]") {
  CHECK(dates("He was granted a new hearing, probably in March.", "1985-12-18")[0] ==
        "March=1986-03");
  CHECK(dates("He was killed, probably in March.", "1985-12-18")[0] == "March=1985-03");
  for (const std::string text :
       {"He was last seen at a meeting, probably in March.",
        "He died after the trial, probably in "
        "March.",
        "The two met at a conference, probably in March, and were married in May."})
    CHECK(dates(text, "1985-12-18")[0] == "March=1985-03");
}

TEST_CASE("Friday, the thirteenth is that day", "[entities]") {
  CHECK(dates("It comes on Friday, the thirteenth, here.", "1916-10-07")[0] ==
        "Friday, the thirteenth=1916-10-13");
  CHECK(dates("It came on Friday, the thirteenth of its kind.", "1916-10-07")[0] ==
        "Friday=1916-10-06");
}

}  // namespace
}  // namespace dateline
