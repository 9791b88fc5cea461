#include <catch2/catch.hpp>
#include <string>

#include "tests/indexer/analyse/entities/dates_of_text.h"
#include "tests/indexer/analyse/entities/parsed_dateline.h"

namespace dateline {
namespace {

TEST_CASE("a month that a scan misread is told by its day", "[entities]") {
  CHECK(filed("KARACHI, Oet. 5.-", "2025-10-07") == "Karachi|PK||2025-10-05");
  CHECK(filed("KARACHI, Deo. 5. ", "2025-12-07") == "Karachi|PK||2025-12-05");
  CHECK(filed("KARACHI, Juno 5. ", "2025-06-07") == "Karachi|PK||2025-06-05");
  CHECK(filed("KARACHI, Deo gratias. ", "2025-12-07") == "none");
}

TEST_CASE("a misread month is one only in front of a day", "[entities]") {
  CHECK(dates("It met on Novomber 6 in the hall.", "2025-11-08") == List{"Novomber 6=2025-11-06"});
  CHECK(dates("It met on Deo. 6 in the hall.", "2025-12-08") == List{"Deo. 6=2025-12-06"});
  CHECK(dates("It met on Juno 6 in the hall.", "2025-06-08") == List{"Juno 6=2025-06-06"});
  CHECK(dates("He saw Bo Doe. 17 men came.", "2025-12-08").empty());
  CHECK(dates("He saw the Doe 17 times on Juno Beach.", "2025-12-08").empty());
  CHECK(dates("The Dee. 80 men came.", "2025-12-08").empty());
}

}  // namespace
}  // namespace dateline
