#include "indexer/names/near_names.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

bool near(const std::string& a, const std::string& b) {
  const bool found = NearName(a).is_near(NearName(b));
  CHECK(NearName(b).is_near(NearName(a)) == found);
  return found;
}

TEST_CASE("slips and variants of a name are near it", "[names]") {
  CHECK(near("Commodity Futures Trading Commission", "Commodities Futures Trading Commmission"));
  CHECK(near("Organization for Economic Cooperation and Development",
             "Organisation of Economic Co-operation and Development"));
  CHECK(near("Inter-American Development Bank", "InterAmerican Development Bank"));
  CHECK(near("Association of South-East Asian Nations", "Association of Southeast Asian Nations"));
  CHECK(near("Food and Agriculture Organization", "Food and Agricultural Organisation"));
  CHECK(near("Nippon Telegraph and Telephone Co", "Nippon Telegraph & Telephone Corp"));
  CHECK(near("Rural Utility Service", "Rural Utilities Services"));
  CHECK(near("General Agreement on Tariffs and Trade", "General Agreement on Trade and Tariffs"));
  CHECK(near("Corp", "Corp"));
}

TEST_CASE("other words make another name", "[names]") {
  CHECK_FALSE(near("African Development Bank", "Asian Development Bank"));
  CHECK_FALSE(near("General Accounting Office", "Government Accounting Office"));
  CHECK_FALSE(near("Drug Enforcement Agency", "Drug Enforcement Administration"));
  CHECK_FALSE(near("International Coffee Organization", "International Cocoa Organization"));
  CHECK_FALSE(near("Environment and Public Works", "Environment and Public Works Committee"));
  CHECK_FALSE(near("Department of Education", "Delaware Department of Education"));
  CHECK_FALSE(near("Bank of the South East", "Bank of the Southern East"));
}

TEST_CASE("words that may differ have five letters, begin alike and are one edit apart",
          "[names]") {
  CHECK(near("Fleet Agency", "Fleat Agency"));
  CHECK_FALSE(near("Port Agency", "Post Agency"));
  CHECK_FALSE(near("Fleet Agency", "Sleet Agency"));
  CHECK_FALSE(near("Northern Agency", "Nothen Agency"));
  CHECK(near("Northern Agency", "Nothern Agency"));
}

}  // namespace
}  // namespace dateline
