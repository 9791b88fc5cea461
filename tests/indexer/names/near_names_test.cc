#include "indexer/names/near_names.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

Likeness likeness(const std::string& a, const std::string& b) {
  const Likeness found = NearName(a).likeness(NearName(b));
  CHECK(NearName(b).likeness(NearName(a)) == found);
  return found;
}

TEST_CASE("spellings of a name are told as such", "[names]") {
  const auto same = [](const std::string& a, const std::string& b) {
    INFO(a);
    CHECK(likeness(a, b) == Likeness::kSpelling);
  };
  same("Commodity Futures Trading Commission", "Commodities Futures Trading Commissions");
  same("Organization for Economic Cooperation and Development",
       "Organisation of Economic Co-operation and Development");
  same("Inter-American Development Bank", "InterAmerican Development Bank");
  same("Association of South-East Asian Nations", "Association of Southeast Asian Nations");
  same("Nippon Telegraph and Telephone Co", "Nippon Telegraph & Telephone Corp");
  same("Rural Utility Service", "Rural Utilities Services");
  same("General Agreement on Tariffs and Trade", "General Agreement on Trade and Tariffs");
  same("Corp", "Corp");
}

TEST_CASE("slips of a name are told as such", "[names]") {
  const auto slip = [](const std::string& a, const std::string& b) {
    INFO(a);
    CHECK(likeness(a, b) == Likeness::kSlip);
  };
  slip("Commodity Futures Trading Commission", "Commodities Futures Trading Commmission");
  slip("Food and Agriculture Organization", "Food and Agricultural Organisation");
  slip("Institute for Policy Studies", "Institute of Police Studies");
  slip("Asian Development Bank", "Asean Development Bank");
}

TEST_CASE("other words make another name", "[names]") {
  const auto other = [](const std::string& a, const std::string& b) {
    INFO(a);
    CHECK(likeness(a, b) == Likeness::kNone);
  };
  other("African Development Bank", "Asian Development Bank");
  other("General Accounting Office", "Government Accounting Office");
  other("Drug Enforcement Agency", "Drug Enforcement Administration");
  other("International Coffee Organization", "International Cocoa Organization");
  other("Environment and Public Works", "Environment and Public Works Committee");
  other("Department of Education", "Delaware Department of Education");
  other("Bank of the South East", "Bank of the Southern East");
}

TEST_CASE("words that differ by a slip have five letters, begin alike and are one edit apart",
          "[names]") {
  CHECK(likeness("Fleet Agency", "Fleat Agency") == Likeness::kSlip);
  CHECK(likeness("Port Agency", "Post Agency") == Likeness::kNone);
  CHECK(likeness("Fleet Agency", "Sleet Agency") == Likeness::kNone);
  CHECK(likeness("Northern Agency", "Nothern Agency") == Likeness::kSlip);
  CHECK(likeness("Northern Agency", "Nothen Agency") == Likeness::kNone);
}

}  // namespace
}  // namespace dateline
