#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/dates_of_text.h"

namespace dateline {
namespace {

TEST_CASE("what is said behind a date tells that it is to come", "[entities]") {
  constexpr std::string_view kDay = "2016-08-20";  // a Saturday
  CHECK(first_date("He said that a rate hike in December may not happen.", kDay) == "2016-12");
  CHECK(first_date("A rate rise in December is possible.", kDay) == "2016-12");
  CHECK(first_date("The election in November could hurt growth.", kDay) == "2016-11");
  CHECK(first_date("A strike on Friday is likely.", kDay) == "2016-08-26");
  CHECK(first_date("The hike in December could hurt growth.", kDay) == "2015-12");
  CHECK(first_date("A rise in December may reflect the weather.", kDay) == "2015-12");
  CHECK(first_date("A rate rise in December was a mistake.", kDay) == "2015-12");
  CHECK(first_date("A strike on Friday may have cost millions.", kDay) == "2016-08-19");
}

TEST_CASE("what is foretold may begin the sentence", "[entities]") {
  constexpr std::string_view kDay = "2016-08-20";  // a Saturday
  CHECK(first_date("Talks on Friday could end the strike.", kDay) == "2016-08-26");
  CHECK(first_date("Elections in November may be delayed.", kDay) == "2016-11");
  CHECK(first_date("Talks on Friday may have failed.", kDay) == "2016-08-19");
  CHECK(first_date("Rain on Friday could end the strike.", kDay) == "2016-08-19");
}

TEST_CASE("what could not or would be, as a story tells it, has been", "[entities]") {
  constexpr std::string_view kDay = "2016-08-18";  // a Thursday
  CHECK(first_date("A rally on Monday could not lift the shares.", kDay) == "2016-08-15");
  CHECK(first_date("A protest on Monday would turn into a riot.", kDay) == "2016-08-15");
  CHECK(first_date("The race on Sunday would be his last.", kDay) == "2016-08-14");
  CHECK(first_date("A strike on Monday would cripple the port.", kDay) == "2016-08-22");
  CHECK(first_date("A rally on Monday could lift the shares.", kDay) == "2016-08-22");
}

TEST_CASE("sides that meet again, and what lasts until a day, look ahead", "[entities]") {
  constexpr std::string_view kDay = "2017-01-09";  // a Monday
  CHECK(first_date("The teams meet again on Wednesday.", kDay) == "2017-01-11");
  CHECK(first_date("The leaders meet in Paris on Friday.", kDay) == "2017-01-13");
  CHECK(first_date("He saw the teams meet again on Wednesday.", kDay) == "2017-01-04");
  CHECK(first_date("The teams met again on Wednesday.", kDay) == "2017-01-04");
  CHECK(first_date("The Kings rest until Friday.", kDay) == "2017-01-13");
  CHECK(first_date("The show runs at the museum until Friday.", kDay) == "2017-01-13");
  CHECK(first_date("They had 40 runs until Friday.", kDay) == "2017-01-06");
  CHECK(first_date("They had two successful runs until Friday.", kDay) == "2017-01-06");
  CHECK(first_date("Doctors let patients stay until Friday.", kDay) == "2017-01-06");
  CHECK(first_date("She saw the horses rest until Friday.", kDay) == "2017-01-06");
}

TEST_CASE("a month may be small or joined where its year stands behind", "[entities]") {
  CHECK(first_date("19 nov 2018", "") == "2018-11-19");
  CHECK(first_date("Five were held (10.Apr.2023).", "") == "2023-04-10");
  CHECK(first_date("It came on 27-December-2019.", "") == "2019-12-27");
  CHECK(first_date("Youth under the age of 18.\n\nMarch 2006 News", "") == "2006-03");
  CHECK(first_date("5 may 2 win", "") == "none");
}

TEST_CASE("a day of the week that is or marks something is to come", "[entities]") {
  constexpr std::string_view kDay = "2010-08-13";  // a Friday
  CHECK(first_date("Saturday is the act's 75th anniversary.", kDay) == "2010-08-14");
  CHECK(first_date("Sunday marks a year since the flood.", kDay) == "2010-08-15");
  CHECK(first_date("Saturday was the act's anniversary.", kDay) == "2010-08-07");
  CHECK(first_date("What happened Saturday is a shame.", kDay) == "2010-08-07");
}

TEST_CASE("what lasts until after a month is to come", "[entities]") {
  CHECK(first_date("It is not official until after December.", "2010-10-05") == "2010-12");
  CHECK(first_date("It was made official after December.", "2010-10-05") == "2009-12");
}

}  // namespace
}  // namespace dateline
