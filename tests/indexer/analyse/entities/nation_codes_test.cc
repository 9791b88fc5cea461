#include "indexer/analyse/entities/nation_codes.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

TEST_CASE("nations' short forms are known in any case, with points or without", "[entities]") {
  CHECK(nation_of_code("Ger") == "Germany");
  CHECK(nation_of_code("SUI") == "Switzerland");
  CHECK(nation_of_code("N.Z.") == "New Zealand");
  CHECK(nation_of_code("Lab").empty());
  CHECK(nation_of_code("").empty());
}

TEST_CASE("nations in brackets behind athletes are places by their names", "[entities]") {
  CHECK(found_in("Umpires: B F Bowden (NZ) and R E Koertzen (SA).") ==
        "B F Bowden/P New Zealand/L R E Koertzen/P South Africa/L ");
  const std::string results =
      "Results: 1, M Schumacher (Ger), 1hr 28min; 2, N Larini (It); 3, M Hakkinen (Fin); 4, D Hill "
      "(GB).";
  const std::string found = found_in(results);
  for (const std::string name : {"Germany/L", "Italy/L", "Finland/L", "United Kingdom/L"})
    CHECK(has(found, name));
  const std::string countries = countries_of(results);
  for (const std::string code : {"DE", "IT", "FI", "GB"}) CHECK(has(countries, code));
}

TEST_CASE("parties in brackets behind candidates are no nations", "[entities]") {
  CHECK_FALSE(has(found_in("Elected: Rory McEntaggart (FF), Andrew Crawford-Reilly (FG), Vincent "
                           "May (Ind), Ann Lee (Lab)."),
                  "India"));
}

}  // namespace
}  // namespace dateline
