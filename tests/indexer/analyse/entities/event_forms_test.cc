#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/dates_of_text.h"

namespace dateline {
namespace {

TEST_CASE("a year alone is one where the words around it say so", "[entities]") {
  CHECK(dates("It lasted from 1992 to 1997 and between 2001 and 2005.", "2012-11-02") ==
        List{"1992=1992", "1997=1997", "2001=2001", "2005=2005"});
  CHECK(dates("It was in 1992-97, in 1999-00 (1985-1989).", "2012-11-02") ==
        List{"1992=1992", "97=1997", "1999=1999", "00=2000", "1985=1985", "1989=1989"});
  CHECK(dates("By 2030, until 2015, during 1998, before 1990 and after 1945.", "2012-11-02") ==
        List{"2030=2030", "2015=2015", "1998=1998", "1990=1990", "1945=1945"});
  CHECK(dates("In late 2009, in mid-2009 and the second half of 2010.", "2012-11-02") ==
        List{"2009=2009", "2009=2009", "2010=2010"});
  CHECK(dates("The year 2000, the 2010 budget, Fiji's 2012 elections.", "2012-11-02") ==
        List{"2000=2000", "2010=2010", "2012=2012"});
  CHECK(dates("It rained in 2001, 2003 and 2005.", "2012-11-02") ==
        List{"2001=2001", "2003=2003", "2005=2005"});
}

TEST_CASE("other numbers are no years", "[entities]") {
  for (const std::string text :
       {"A group of 2000 people came.", "The index fell from 2010 to 1985.",
        "The index rose from 1985 to 2010.", "Sales rose by 1900 to 2000.",
        "It drew from 1900 to 2000 people.", "It opens from 1900 to 2000 GMT.",
        "They ran until 2000 hours.", "They came by 1900 boats.", "He wrote 1984 there.",
        "The Fish Act of 1905 conference came."}) {
    CHECK(dates(text, "2012-11-02").empty());
  }
  CHECK(dates("In 1999, 2000 people came.", "2012-11-02") == List{"1999=1999"});
  CHECK(dates("It was 2010-11-12 there.", "2012-11-02") == List{"2010-11-12=2010-11-12"});
}

TEST_CASE("months of a list have the year of its end, or go on from its first", "[entities]") {
  CHECK(dates("It ran in January, February and March 2010.", "2012-11-02") ==
        List{"January=2010-01", "February=2010-02", "March 2010=2010-03"});
  CHECK(dates("It ran from January through September of 2004.", "2007-11-02") ==
        List{"January=2004-01", "September=2004-09"});
  CHECK(dates("It ran between October and March.", "2012-11-02") ==
        List{"October=2012-10", "March=2013-03"});
  CHECK(dates("It closed in May and June.", "2012-11-02") == List{"May=2012-05", "June=2012-06"});
  CHECK(dates("It closed in May, June Lee said.", "2012-11-02") == List{"May=2012-05"});
  CHECK(dates("It opened in May '98.", "2012-11-02") == List{"May=1998-05"});
}

TEST_CASE("parts and bounds of a month", "[entities]") {
  CHECK(dates("They met in mid-May and at end-June.", "2012-11-02") ==
        List{"May=2012-05", "June=2012-06"});
  CHECK(dates("A deal before September seems unlikely by mid-June.", "2012-03-02") ==
        List{"September=2012-09", "June=2012-06"});
  CHECK(dates("She came after May. He sang.", "2012-11-02").empty());
}

// 5 November 2012 was a Monday.
TEST_CASE("a day of the week with its number, or weeks away", "[entities]") {
  CHECK(dates("It fell on Friday the 13th.", "2012-07-30") == List{"Friday the 13th=2012-07-13"});
  CHECK(dates("It fell on Monday, the 5th.", "2012-11-07") == List{"Monday, the 5th=2012-11-05"});
  CHECK(dates("It fell on Friday the 13th.", "2012-11-05").empty());
  CHECK(dates("on Tuesday, the 5th day of June, 2012", "2012-11-05").size() == 1);
  CHECK(dates("It opens on Tuesday week.", "2012-11-05") == List{"Tuesday=2012-11-13"});
  CHECK(dates("It will open a week from Tuesday.", "2012-11-05") == List{"Tuesday=2012-11-13"});
  CHECK(dates("It will open two weeks on Friday.", "2012-11-05") == List{"Friday=2012-11-23"});
  CHECK(dates("It opened on Friday of last week.", "2012-11-05")[0] == "Friday=2012-11-02");
  CHECK(dates("They meet every Friday and each Sunday.", "2012-11-05").empty());
}

TEST_CASE("an ordinal behind a day of the week may count something else", "[entities]") {
  const std::string day = "2012-03-15";  // a Thursday
  CHECK(dates("He spoke on Sunday, the 10th anniversary of the flood.", day) ==
        List{"Sunday=2012-03-11"});
  CHECK(dates("They won on Saturday, the 12th straight win.", day) == List{"Saturday=2012-03-10"});
  CHECK(dates("It opened on Sunday, the thirteenth edition.", day) == List{"Sunday=2012-03-11"});
  CHECK(dates("On Sunday, the 4th Annual Fair began.", day) == List{"Sunday=2012-03-11"});
  CHECK(dates("Sunday, the 4th Day of March.", day)[0].starts_with("Sunday, the 4th"));
  CHECK(dates("On Sunday, 9th-placed Okaf lost.", day) == List{"Sunday=2012-03-11"});
  CHECK(dates("On Sunday, the 4th - it rained - they met.", day)[0] ==
        "Sunday, the 4th=2012-03-04");
  CHECK(dates("It went on through Monday the 15th day of the walkout.", day) ==
        List{"Monday=2012-03-12"});
  for (const std::string behind :
       {"", " at noon", " and left", ", it rained", " inst.", " Club Day"})
    CHECK(dates("They met on Sunday, the 4th" + behind + ".", day)[0] ==
          "Sunday, the 4th=2012-03-04");
  CHECK(dates("Sunday the 4th brought rain.", day)[0] == "Sunday the 4th=2012-03-04");
  CHECK(dates("To testify on Monday, the 4th day of m.v. there.", day).empty());  // a scan
  CHECK(dates("Sunday, the 4th day of March.", day)[0].starts_with("Sunday, the 4th"));
}

TEST_CASE("days of this month, the last and the next", "[entities]") {
  CHECK(dates("Yours of the 3d inst., the 14th ult. and the 2nd prox.", "1912-01-05") ==
        List{"14th ult=1911-12-14", "2nd prox=1912-02-02"});
  CHECK(dates("the 14th inst., the 5th of next month", "1912-12-05") ==
        List{"14th inst=1912-12-14", "5th of next month=1913-01-05"});
  CHECK(dates("the 31st ult.", "1912-12-05").empty());
  CHECK(dates("We met on November the 12th.", "2012-11-20") ==
        List{"November the 12th=2012-11-12"});
  CHECK(dates("two days from now", "2012-11-20") == List{"two days from now=2012-11-22"});
  CHECK(dates("They will come, one a month from now on.", "2012-11-20").empty());
  CHECK(dates("They met twice a week from now on.", "2012-11-20").empty());
  CHECK(dates("They will come a month from now.", "2012-11-20") ==
        List{"a month from now=2012-12"});
}

TEST_CASE("dates in digits are read where they leave no other reading", "[entities]") {
  CHECK(dates("12.11.2010 13/11/2010 11/13/2010 12-Nov-2010", "2012-11-20") ==
        List{"12.11.2010=2010-11-12", "13/11/2010=2010-11-13", "11/13/2010=2010-11-13",
             "12-Nov-2010=2010-11-12"});
  CHECK(dates("Version 10.11.2010 came, ISBN 12.11.2010.", "2012-11-20").empty());
  CHECK(dates("Odds of 13/11/2010 and odds 13/11/2010.", "2012-11-20").empty());
  CHECK(dates("The edition of 13/11/2010.", "2012-11-20") == List{"13/11/2010=2010-11-13"});
  CHECK(dates("12/11/2010 45.11.2010 1.2.2010.4 31/31/2010", "2012-11-20").empty());
}

TEST_CASE("feast days with a fixed date, fortnights and weekends", "[entities]") {
  CHECK(dates("He died on Christmas Day and sang on Boxing Day, 2004.", "2012-11-01") ==
        List{"Christmas Day=2011-12-25", "Boxing Day, 2004=2004-12-26"});
  CHECK(dates("It will open on New Year's Eve.", "2012-11-01") ==
        List{"New Year's Eve=2012-12-31"});
  CHECK(dates("It opened on New Years Day 2010.", "2012-11-01") ==
        List{"New Years Day 2010=2010-01-01"});
  CHECK(dates("New York has a Christmas tree and a new year.", "2012-11-01").empty());
  CHECK(dates("a fortnight ago and last weekend", "2012-11-01") ==
        List{"a fortnight ago=2012-10", "last weekend=2012-10"});
  CHECK(dates("the last weekend of July and the last week of June", "2012-11-01") ==
        List{"July=2012-07", "June=2012-06"});
}

// 1 November 2012 was a Thursday.
TEST_CASE("more verbs that tell on which side a day lies", "[entities]") {
  CHECK(dates("Snow is forecast for Saturday.", "2012-11-01") == List{"Saturday=2012-11-03"});
  CHECK(dates("The bank is closed until Monday.", "2012-11-01") == List{"Monday=2012-11-05"});
  CHECK(dates("The bank was closed until Monday.", "2012-11-01") == List{"Monday=2012-10-29"});
  CHECK(dates("On Friday, she is to speak.", "2012-11-01") == List{"Friday=2012-11-02"});
  CHECK(dates("On Friday, she spoke.", "2012-11-01") == List{"Friday=2012-10-26"});
  CHECK(dates("She took office on Dec. 10.", "2012-11-01") == List{"Dec. 10=2011-12-10"});
  CHECK(dates("She takes office on Dec. 10.", "2012-11-01") == List{"Dec. 10=2012-12-10"});
  CHECK(dates("Profit for the year to March 31 rose.", "2012-11-01") ==
        List{"March 31=2012-03-31"});
  CHECK(dates("It forecast a loss for the year to March 31.", "2012-11-01") ==
        List{"March 31=2013-03-31"});
}

TEST_CASE("what will be announced is to come", "[entities]") {
  for (const std::string text :
       {"The winner will be announced on Tuesday.", "Results are to be reported on Tuesday.",
        "Results are expected to be announced Tuesday.", "He wants to run on Tuesday.",
        "They have until Tuesday to pay."}) {
    CHECK(dates(text, "2025-04-11") == List{"Tuesday=2025-04-15"});
  }
  CHECK(dates("It was announced on Tuesday.", "2025-04-11") == List{"Tuesday=2025-04-08"});
}

TEST_CASE("days in a list are of the month in front", "[entities]") {
  CHECK(dates("It ran on May 5, 6 and 7.", "2012-11-02") ==
        List{"May 5=2012-05-05", "6=2012-05-06", "7=2012-05-07"});
  CHECK(dates("It ran on May 5, 6, 9, and 12 in Rome.", "2012-11-02").size() == 4);
  CHECK(dates("On May 5, 20 and 30 people came.", "2012-11-02") == List{"May 5=2012-05-05"});
  CHECK(dates("On May 5, 6 people came.", "2012-11-02") == List{"May 5=2012-05-05"});
}

TEST_CASE("what is planned may be told as present", "[entities]") {
  for (const std::string text :
       {"The Bank of Quelmo decides on Tuesday.", "The council votes on Tuesday.",
        "The court rules on Tuesday.", "More talks follow on Tuesday.",
        "He appears in court on Tuesday.", "The trial continues on Tuesday.",
        "Parliament sits on Tuesday.", "Jurors return Tuesday.", "Mr Ray flies to Bonn on Tuesday.",
        "Lawmakers vote on the budget on Tuesday.", "Quelmo holds an election on Tuesday.",
        "The union wants a strike on Tuesday."}) {
    CHECK(dates(text, "2025-04-11") == List{"Tuesday=2025-04-15"});
  }
  for (const std::string text :
       {"He says on Tuesday he ate.", "Lee tells the paper on Tuesday that he ate.",
        "She writes on Tuesday of her life.", "The council votes were counted on Tuesday.",
        "He broke the rules on Tuesday.", "They lost votes on Tuesday.",
        "The move follows a raid on Tuesday.", "The vote follows Tuesday night's debate.",
        "It appears to be behind the attack on Tuesday.",
        "Parliament sits on land that was sold on Tuesday."}) {
    CHECK(dates(text, "2025-04-11")[0].ends_with("Tuesday=2025-04-08"));
  }
  CHECK(dates("The party wants an election in January.", "2025-11-11") == List{"January=2026-01"});
  CHECK(dates("The party lost an election in January.", "2025-11-11") == List{"January=2025-01"});
}

TEST_CASE("Easter moves the days that are named for it", "[entities]") {
  CHECK(dates("Shops close on Good Friday and Easter Monday.", "2017-04-10") ==
        List{"Good Friday=2017-04-14", "Easter Monday=2017-04-17"});
  CHECK(dates("It began on Easter Monday, 1916, in the city.", "2017-04-10") ==
        List{"Easter Monday, 1916=1916-04-24"});
  CHECK(dates("They met on Ash Wednesday.", "2024-02-20") == List{"Ash Wednesday=2024-02-14"});
  CHECK(dates("The Good Friday Agreement held.", "2017-04-10").empty());
  CHECK(dates("They met on Good Friday.", "").empty());
  CHECK(dates("On a good Friday they met.", "2025-04-11") == List{"Friday=2025-04-11"});
}

TEST_CASE("a feast day is of the year that is told behind it", "[entities]") {
  CHECK(dates("On Good Friday in 1998 it was signed.", "2012-06-10") ==
        List{"Good Friday=1998-04-10", "1998=1998"});
  CHECK(dates("The Ash Wednesday fires of 1983 burned on.", "2012-06-10")[0] ==
        "Ash Wednesday=1983-02-16");
  CHECK(dates("The Boxing Day wave in 2004 came.", "2012-06-10")[0] == "Boxing Day=2004-12-26");
  CHECK(dates("A Christmas Day truce was signed in 1914.", "2012-06-10")[0] ==
        "Christmas Day=1914-12-25");
  CHECK(dates("She was shot on Good Friday last year.", "2012-06-10")[0] ==
        "Good Friday=2011-04-22");
  CHECK(dates("Last Good Friday they sang.", "2012-03-10") == List{"Good Friday=2011-04-22"});
  CHECK(dates("They sing next Good Friday.", "2012-04-10") == List{"Good Friday=2013-03-29"});
  for (const std::string other :
       {"The Good Friday crowd of 2000 sang.", "On Good Friday he sang and in 1998 he wept.",
        "Good Friday was wetter than in 1998.", "It rained on Good Friday, in 1998 too.",
        "It rained on Good Friday. In 1998 it was dry."}) {
    INFO(other);
    CHECK(dates(other, "2012-06-10")[0] == "Good Friday=2012-04-06");
  }
}

TEST_CASE("feast days of each year, of another calendar and in titles are none", "[entities]") {
  for (const std::string none :
       {"They meet every Christmas Day.", "Each Good Friday they march.",
        "He never works on Christmas Eve.", "The Orthodox Good Friday was wet.",
        "They saw The Long Good Friday there."}) {
    INFO(none);
    CHECK(dates(none, "2012-06-10").empty());
  }
  CHECK(dates("The Cork Good Friday race.", "2012-06-10") == List{"Good Friday=2012-04-06"});
  CHECK(dates("The Good Friday march.", "2012-06-10") == List{"Good Friday=2012-04-06"});
  CHECK(dates("He never came. On Good Friday he sang.", "2012-06-10") ==
        List{"Good Friday=2012-04-06"});
}

TEST_CASE("black days and names are none to count from", "[entities]") {
  CHECK(dates("On Black Thursday, 1929, it fell.", "1987-10-20") ==
        List{"Black Thursday, 1929=1929"});
  CHECK(dates("It was like Black Monday.", "2010-10-20").empty());
  CHECK(dates("Shops were full on Black Friday.", "2024-11-30") == List{"Friday=2024-11-29"});
  CHECK(dates("Ruby Tuesday was born here.", "2017-04-15").empty());
  CHECK(dates("The February 20 Movement met.", "2017-04-15").empty());
  CHECK(dates("The April 6 Youth Movement met.", "2017-04-15").empty());
  CHECK(dates("The February 20 march met.", "2017-04-15") == List{"February 20=2017-02-20"});
  for (const std::string day :
       {"They told an April 5 Committee what it was.", "The April 5 Land Committee hearing began.",
        "He met on April 5 Front leaders."}) {
    INFO(day);
    CHECK(dates(day, "2017-04-15") == List{"April 5=2017-04-05"});
  }
}

TEST_CASE("the same year is that of the date in front", "[entities]") {
  CHECK(dates("It fell in January 1944 and in June the same year it burnt.", "2005-07-05") ==
        List{"January 1944=1944-01", "June=1944-06"});
  CHECK(dates("It fell in 1944. On June 4 of that year it burnt.", "2005-07-05")[1] ==
        "June 4=1944-06-04");
  CHECK(dates("It fell in 1944. In June that town burnt.", "2005-07-05")[1] == "June=2005-06");
}

TEST_CASE("more years alone, and round numbers that count", "[entities]") {
  CHECK(dates("Then a 2009 amnesty halted it.", "2015-01-05") == List{"2009=2009"});
  CHECK(dates("He saw the 1999 blasts.", "2015-01-05") == List{"1999=1999"});
  CHECK(dates("Then a 2000 acre farm burnt.", "2015-01-05").empty());
  CHECK(dates("The charge spans 2014-2022.", "2023-01-05") == List{"2014=2014", "2022=2022"});
  CHECK(dates("Lee, married 1946, is here.", "1990-01-05") == List{"1946=1946"});
  CHECK(dates("He played in the Ashes of 1981.", "1990-01-05") == List{"1981=1981"});
  CHECK(dates("Then in 2000 homes the power failed.", "2017-04-15").empty());
  CHECK(dates("Then in 2000 the power failed.", "2017-04-15") == List{"2000=2000"});
  CHECK(dates("Then in 2003 homes burnt.", "2017-04-15") == List{"2003=2003"});
  CHECK(dates("Shops close at 1900, until 2000 there.", "2017-04-15").empty());
  CHECK(dates("Lee was there, until 2000 at least.", "2017-04-15") == List{"2000=2000"});
}

TEST_CASE("the year told behind a day or month is the day's, and none by itself", "[entities]") {
  CHECK(dates("It closed on July 2nd last year.", "2013-04-20") == List{"July 2nd=2012-07-02"});
  CHECK(dates("It closed in June of last year.", "2013-04-20") == List{"June=2012-06"});
  CHECK(dates("It began in March, last year.", "2013-04-20") == List{"March=2012-03"});
  CHECK(dates("It was May 6, last year.", "2013-04-20") == List{"May 6=2012-05-06"});
  CHECK(dates("It opens in May, this year.", "2013-04-20") == List{"May=2013-05"});
  CHECK(dates("On March 6, last year's winner came.", "2013-04-20") ==
        List{"March 6=2013-03-06", "last year=2012"});
  CHECK(dates("It rose in March, last year it fell.", "2013-04-20") ==
        List{"March=2013-03", "last year=2012"});
  CHECK(dates("On March 6, 2010, it fell last year's way.", "2013-04-20").size() == 2);
  CHECK(dates("It fell last year.", "2013-04-20") == List{"last year=2012"});
}

TEST_CASE("a year of another calendar is no year", "[entities]") {
  CHECK(dates("In 2079 BS the party won.", "2022-05-01").empty());
  CHECK(dates("In 1444 AH the party won.", "2022-05-01").empty());
  CHECK(dates("In 2019 BBS won.", "2022-05-01").size() == 1);
  CHECK(dates("In 1985 A.H. Okafor sold it.", "2022-05-01").size() == 1);
  CHECK(dates("In 2012 BS degrees rose.", "2022-05-01").size() == 1);
}

}  // namespace
}  // namespace dateline
