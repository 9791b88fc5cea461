#include "indexer/names/near_names.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

Likeness likeness(const std::string& a, const std::string& b) {
  const Likeness found = NearName(a).likeness(NearName(b));
  CHECK(NearName(b).likeness(NearName(a)) == found);
  return found;
}

void check(Likeness expected, const std::string& a, const std::string& b) {
  INFO(a);
  CHECK(likeness(a, b) == expected);
}

TEST_CASE("spellings of a name are told as such", "[names]") {
  check(Likeness::kSpelling, "Commodity Futures Trading Commission",
        "Commodities Futures Trading Commissions");
  check(Likeness::kSpelling, "Organization for Economic Cooperation and Development",
        "Organisation of Economic Co-operation and Development");
  check(Likeness::kSpelling, "Inter-American Development Bank", "InterAmerican Development Bank");
  check(Likeness::kSpelling, "Association of South-East Asian Nations",
        "Association of Southeast Asian Nations");
  check(Likeness::kSpelling, "Nippon Telegraph and Telephone Co",
        "Nippon Telegraph & Telephone Corp");
  check(Likeness::kSpelling, "Rural Utility Service", "Rural Utilities Services");
  check(Likeness::kSpelling, "General Agreement on Tariffs and Trade",
        "General Agreement on Trade and Tariffs");
  check(Likeness::kSpelling, "Corp", "Corp");
}

TEST_CASE("slips of a name are told as such", "[names]") {
  check(Likeness::kSlip, "Commodity Futures Trading Commission",
        "Commodities Futures Trading Commmission");
  check(Likeness::kSlip, "Food and Agriculture Organization", "Food and Agricultural Organisation");
  check(Likeness::kSlip, "Institute for Policy Studies", "Institute of Police Studies");
  check(Likeness::kSlip, "Asian Development Bank", "Asean Development Bank");
}

TEST_CASE("other words make another name", "[names]") {
  check(Likeness::kNone, "African Development Bank", "Asian Development Bank");
  check(Likeness::kNone, "General Accounting Office", "Government Accounting Office");
  check(Likeness::kNone, "International Coffee Organization", "International Cocoa Organization");
  check(Likeness::kNone, "Environment and Public Works", "Environment and Public Works Committee");
  check(Likeness::kNone, "Department of Education", "Delaware Department of Education");
  check(Likeness::kNone, "Bank of the South East", "Bank of the Southern East");
}

TEST_CASE("what a body is at the end of three words and more may differ", "[names]") {
  check(Likeness::kSpelling, "Drug Enforcement Agency", "Drug Enforcement Administration");
  check(Likeness::kSpelling, "Organic Trade Office", "Organic Trade Organisation");
  check(Likeness::kSlip, "Federal Aviation Authority", "Federal Aviation Administration");
  check(Likeness::kSlip, "Drug Enforcment Agency", "Drug Enforcement Administration");
  check(Likeness::kNone, "Veterans Agency", "Veterans Administration");
  check(Likeness::kNone, "Drug Policy Agency", "Drug Enforcement Administration");
  check(Likeness::kNone, "Trade Office Delaware", "Trade Organisation Delaware");
  check(Likeness::kNone, "Federal Election Committee", "Federal Election Commission");
}

TEST_CASE("one word of four and more may be a wrong one", "[names]") {
  const auto differs = [](const std::string& a, const std::string& b) {
    return NearName(a).differs_in_one_of_many(NearName(b));
  };
  CHECK(differs("National Aeronautics and Space Administration",
                "National Atmospheric and Space Administration"));
  CHECK(!differs("National Aeronautics and Space Administration",
                 "National Oceanic and Space Administration"));
  CHECK(!differs("National Aeronautics and Space Administration",
                 "National Atmospheric and Sea Administration"));
  CHECK(!differs("National Space Administration", "National Sea Administration"));
  CHECK(!differs("National Space Administration", "National Space Administration of India"));
  CHECK(!differs("Northern States Research Fund", "Northern States Research Fund"));
}

TEST_CASE("words that differ by a slip have five letters, begin alike and are one edit apart",
          "[names]") {
  check(Likeness::kSlip, "Fleet Agency", "Fleat Agency");
  check(Likeness::kNone, "Port Agency", "Post Agency");
  check(Likeness::kNone, "Fleet Agency", "Sleet Agency");
  check(Likeness::kSlip, "Northern Agency", "Nothern Agency");
  check(Likeness::kNone, "Northern Agency", "Nothen Agency");
}

}  // namespace
}  // namespace dateline
