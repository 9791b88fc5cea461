#include "indexer/analyse/entities/amounts.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"
#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("degrees and measures beside places are no part of their names", "[entities]") {
  CHECK(found_in("Abroad: Athens 17C fair; Georgetown 29C; Nice 14C; Perth 31C; Santiago 26C; max "
                 "9C (48F). Wettest: Capel Curig "
                 "1.12in. Sunniest: Guernsey 6.1hr.") ==
        "Athens/L Georgetown/L Nice/L Perth/L Santiago/L Capel Curig/L Guernsey/L ");
}

TEST_CASE("sums of money are nobody", "[entities]") {
  CHECK(found_in("Petrol sold at N141 per litre, as against N65. He paid Sh200 and Rs500, and "
                 "K20,000 for land. She asked for K20.")
            .empty());
}

TEST_CASE("sums with letters for millions are nobody", "[entities]") {
  for (const std::string sum : {"RM2m", "RM4mil", "Sh3m", "Rs5cr", "P50M", "R3bn", "N5bn",
                                "BRL 944B", "USD 5B", "PHP 3M"}) {
    INFO(sum);
    CHECK(found_in("Court told of a bribe of " + sum + ". He took " + sum + " in all.").empty());
  }
  CHECK(has(found_in("The R160M subway car was shown in Kent."), "R160M/"));
  CHECK(has(found_in("A Yamaha R1M was stolen."), "Yamaha R1M/"));
  CHECK(found_in("The A320B and the P51B flew over Kent.") == "A320B/X P51B/X Kent/L ");
}

TEST_CASE("roads, aircraft and unions with digits stay what they are", "[entities]") {
  const std::string found = found_in(
      "The union 3F met in Copenhagen. The F-16C landed. The N1 road was shut, and a Volvo F12 "
      "stood there.");
  for (const std::string name : {"F-16C/", "N1 road/", "Volvo F12/"})
    CHECK(found.find(name) != std::string::npos);
}

TEST_CASE("a currency's code with a sum is no name", "[entities]") {
  constexpr EntityType kBody = EntityType::kOrganisation;
  CHECK(consistent("They took PHP340,000 there.", {{"PHP340", kBody}}) == "");
  CHECK(consistent("They took GHS5.1 million there.", {{"GHS5", kBody}}) == "");
  CHECK(consistent("They met PHQ340 there.", {{"PHQ340", kBody}}) == "PHQ340/O ");
  CHECK(consistent("They took P 3,400,000 there.", {{"P 3,400,000", EntityType::kOther}}) == "");
  CHECK(consistent("They flew a P 51 there.", {{"P 51", EntityType::kOther}}) == "P 51/X ");
}

TEST_CASE("power, memory and dirhams with a number are no names", "[entities]") {
  constexpr EntityType kBody = EntityType::kOrganisation;
  CHECK(consistent("It adds 250MW there.", {{"250MW", kBody}}) == "");
  CHECK(consistent("It has 1,000MW and 16GB there.", {{"1,000MW", kBody}, {"16GB", kBody}}) == "");
  CHECK(consistent("They met 250MX there.", {{"250MX", kBody}}) == "250MX/O ");
  CHECK(consistent("It cost Dh16 billion there.", {{"Dh16", kPlace}}) == "");
}

}  // namespace
}  // namespace dateline
