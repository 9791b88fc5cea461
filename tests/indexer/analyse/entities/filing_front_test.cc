#include <catch2/catch.hpp>
#include <string>

#include "tests/indexer/analyse/entities/found_names.h"
#include "tests/indexer/analyse/entities/parsed_dateline.h"

namespace dateline {
namespace {

std::string filed_behind(const std::string& front, std::string_view date = "2025-04-12") {
  return filed(front + " ", date);
}

TEST_CASE("headings and credits may stand in front of a dateline", "[entities]") {
  const std::string date = "LONDON, April 10.";
  CHECK(filed_behind("(Quel Association.) (Received 10.30 a.m.) " + date) ==
        "London|GB|Quel Association|2025-04-10");
  CHECK(filed_behind("(By Telegraph.) (Own Correspondent.) " + date) == "London|GB||2025-04-10");
  CHECK(filed_behind("TERMS OF PEACE (Quel Association.) " + date) ==
        "London|GB|Quel Association|2025-04-10");
  CHECK(filed_behind("Press Association—By Telegraph—Copyright. " + date) ==
        "London|GB|Press Association|2025-04-10");
  CHECK(filed_behind("PANIC IN CORK. THE LAST HOURS. " + date) == "London|GB||2025-04-10");
  CHECK(filed_behind("FIVE MEN KILLED. " + date) == "London|GB||2025-04-10");
  CHECK(filed_behind("FIVE MEN KILLED. ANN LEE, April 10.") == "none");
  CHECK(filed_behind("FIVE MEN KILLED. OGELBECK, April 10.") == "none");
  CHECK(filed_behind("Five men were killed. " + date) == "none");
  CHECK(filed_behind("FIVE MEN KILLED. LONDON, said he.") == "none");
}

TEST_CASE("a heading in front of a dateline is no place", "[entities]") {
  CHECK(filed_behind("STRIKE SETTLED. SYDNEY, April 10.") == "Sydney|AU||2025-04-10");
  CHECK(filed_behind("THE LAST HOURS. LONDON, April 10.") == "London|GB||2025-04-10");
  CHECK(filed_behind("ARRIVALS. April 1—Quelwitch, brig, from Melbourne.") == "none");
  CHECK(filed_behind("PORT OF AUCKLAND. April 1—Quelwitch, brig, from Melbourne.") == "none");
  CHECK(filed_behind("Butte. Montana, April 10.") == "Butte|US||2025-04-10");
  CHECK(filed_behind("CHIHUAHUA CITY. April 10.") == "Chihuahua City|MX||2025-04-10");
  CHECK(filed_behind("OGELBECK, Cal.. April 10.") == "Ogelbeck|US||2025-04-10");
}

TEST_CASE("how a message came is no agency", "[entities]") {
  const std::string date = " NAPIER, April 10.";
  CHECK(filed_behind("(By Electric Telegraph—Copyright.)" + date) == "Napier|NZ||2025-04-10");
  CHECK(filed_behind("[by TELEGRAPH—PER QUEL PRESS]" + date) == "Napier|NZ|QUEL PRESS|2025-04-10");
  CHECK(filed_behind("(Quel Press Union.—By Electric Telegraph.—Copyright.)" + date) ==
        "Napier|NZ|Quel Press Union|2025-04-10");
  CHECK(filed_behind("(The Quel Telegraph)" + date) == "Napier|NZ|Quel Telegraph|2025-04-10");
}

TEST_CASE("credits without brackets may stand in front of a town in mixed case", "[entities]") {
  const std::string date = "Kansas City, April 10.";
  CHECK(filed_behind("By Telegraph—Press Association. " + date) ==
        "Kansas City|US|Press Association|2025-04-10");
  CHECK(filed_behind("Press Association—Copyright, Australian and N.Z. Cable Association. " +
                     date) == "Kansas City|US|Australian and N.Z. Cable Association|2025-04-10");
  CHECK(filed_behind("Press Association. (Per R.M.S. Quelwitch at Auckland.) " + date) ==
        "Kansas City|US|Press Association|2025-04-10");
  CHECK(filed_behind("By Telegraph. Napier, April 10.") == "Napier|NZ||2025-04-10");
  CHECK(filed_behind("By Telegraph. Napier, Thursday.") == "none");
  CHECK(filed_behind("By the United Press. Sydney, April 10.") ==
        "Sydney|AU|United Press|2025-04-10");
  CHECK(filed_behind("Reuter's Telegrams. Sydney, April 10.") ==
        "Sydney|AU|Reuter's Telegrams|2025-04-10");
  CHECK(filed_behind("A MAN IS HURT. Sydney, April 10.") == "Sydney|AU||2025-04-10");
  CHECK(filed_behind("A MAN IS HURT. Sydney, April 1.") == "none");
  CHECK(filed_behind("A SHIP COMES IN (Received at noon) " + date) == "Kansas City|US||2025-04-10");
  CHECK(filed_behind("A SHIP COMES IN. Ann Lee, April 10.") == "none");
  CHECK(filed_behind("The Association of Quelwitch. " + date) == "none");
}

TEST_CASE("credits that name no agency are none", "[entities]") {
  const std::string date = "Napier, April 10.";
  CHECK(filed_behind("Special Service. " + date) == "Napier|NZ||2025-04-10");
  CHECK(filed_behind("British Press. " + date) == "Napier|NZ||2025-04-10");
  CHECK(filed_behind("United Service. " + date) == "Napier|NZ|United Service|2025-04-10");
}

TEST_CASE("a mail's ship is no agency, and what a scan made of one is not shown", "[entities]") {
  const std::string date = " NAPIER, April 10.";
  CHECK(filed_behind("(Per Mail Steamer Quelwitch.)" + date) == "Napier|NZ||2025-04-10");
  CHECK(filed_behind("(Per Press Association.)" + date) ==
        "Napier|NZ|Press Association|2025-04-10");
  CHECK(filed_behind("(Renter's Telegrams.)" + date) == "Napier|NZ|Reuter's Telegrams|2025-04-10");
  CHECK(filed_behind("(Renters Union.)" + date) == "Napier|NZ|Renters Union|2025-04-10");
  CHECK(filed_behind("NAPIER, April 10 (JP) -", "1916-04-12") == "Napier|NZ||1916-04-10");
  CHECK(filed_behind("NAPIER, April 10 (JP) -") == "Napier|NZ|JP|2025-04-10");  // a paper's own
  CHECK(filed_behind("NAPIER, April 10 (BP) -") == "Napier|NZ|BP|2025-04-10");
  CHECK(filed_behind("NAPIER, April 10 (U?) -") == "Napier|NZ||2025-04-10");
  CHECK(filed_behind("NAPIER, April 10 (AP) -") == "Napier|NZ|AP|2025-04-10");
  CHECK(filed_behind("NAPIER, April 10 (U.P.)") == "Napier|NZ|U.P.|2025-04-10");
}

TEST_CASE("an agency in front of a dateline is one organisation", "[entities]") {
  const auto found = [](const std::string& text) {
    return found_in(text + " " + std::string(kReportBehind));
  };
  CHECK(has(found("Australian and N.Z. Cable Association. LONDON, April 10."),
            "Australian and N.Z. Cable Association/O London/L "));
  CHECK(has(found("(Per Press Association.) LONDON, April 10."), "Press Association/O London/L "));
  CHECK_FALSE(has(found("(Per Press Association.) LONDON, April 10."), "Per"));
  CHECK(has(found("LONDON (JP) —"), "JP/"));
}

}  // namespace
}  // namespace dateline
