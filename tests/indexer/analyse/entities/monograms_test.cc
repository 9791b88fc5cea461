#include "indexer/analyse/entities/monograms.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"
#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

constexpr EntityType kOrg = EntityType::kOrganisation;

TEST_CASE("a person's initials are no organisation", "[entities]") {
  CHECK(consistent("They met Rose Maria Okaf Vega. RMOV left.",
                   {{"Rose Maria Okaf Vega", kPerson}, {"RMOV", kOrg}}) ==
        "Rose Maria Okaf Vega/P RMOV/P ");
  CHECK(
      found_in("The voters chose Andres Manuel Okafor Vega on Monday. AMOV thanked them for it.") ==
      "Andres Manuel Okafor Vega/P Andres Manuel Okafor Vega/P ");
}

TEST_CASE("initials that others have too, or nobody, are an organisation's", "[entities]") {
  CHECK(consistent("They met Rose Okaf Vega. AMOV left.",
                   {{"Rose Okaf Vega", kPerson}, {"AMOV", kOrg}}) == "Rose Okaf Vega/P AMOV/O ");
  CHECK(consistent("They met Geo Okaf Vega. GOV left.",
                   {{"Geo Okaf Vega", kPerson}, {"GOV", kOrg}}) == "Geo Okaf Vega/P GOV/O ");
  CHECK(consistent("They met Rose Okaf Vega and Rose Ort Vik. ROV left.",
                   {{"Rose Okaf Vega", kPerson}, {"Rose Ort Vik", kPerson}, {"ROV", kOrg}}) ==
        "Rose Okaf Vega/P Rose Ort Vik/P ROV/O ");
  CHECK(consistent("They met Rose Okaf Vega of Red Ore Values. ROV left.",
                   {{"Rose Okaf Vega", kPerson}, {"Red Ore Values", kOrg}, {"ROV", kOrg}}) ==
        "Rose Okaf Vega/P Red Ore Values/O ROV/O ");
  CHECK(consistent("They met Bo Umrav. BU left.", {{"Bo Umrav", kPerson}, {"BU", kOrg}}) ==
        "Bo Umrav/P BU/O ");
}

TEST_CASE("a currency's code is nobody's initials", "[entities]") {
  CHECK(consistent("They met Ed Umrav Ro. EUR fell.", {{"Ed Umrav Ro", kPerson}, {"EUR", kOrg}}) ==
        "Ed Umrav Ro/P EUR/O ");
}

}  // namespace
}  // namespace dateline
