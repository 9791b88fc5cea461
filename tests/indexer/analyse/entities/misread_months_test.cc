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
  CHECK(dates("It met on Juno 6 in the hall.", "1916-06-08") == List{"Juno 6=1916-06-06"});
  CHECK(dates("He saw Bo Doe. 17 men came.", "2025-12-08").empty());
  CHECK(dates("He saw the Doe 17 times on Juno Beach.", "2025-12-08").empty());
  CHECK(dates("The Dee. 80 men came.", "2025-12-08").empty());
}

TEST_CASE("a misread month may stand behind a sentence's first word or a day of the week",
          "[entities]") {
  CHECK(dates("On Novomber 6 it met in the hall.", "1916-11-08") == List{"Novomber 6=1916-11-06"});
  CHECK(dates("Since Deo. 6 it met in the hall.", "1916-12-08") == List{"Deo. 6=1916-12-06"});
  CHECK(dates("It met on Monday Novomber 6 in the hall.", "1916-11-08").back() ==
        "Novomber 6=1916-11-06");
  CHECK(dates("On Juno 6 it went up.", "2025-06-08").empty());
  CHECK(dates("John Doe. 17 men came.", "1916-12-08").empty());
}

TEST_CASE("a misread month that is a name is none where no date is looked for", "[entities]") {
  CHECK(filed("KARACHI, Dee. 5.-", "1915-12-07") == "Karachi|PK||1915-12-05");
  CHECK(dates("A cure was found. ROME. Dee. 5. He died.", "1915-12-07") ==
        List{"Dee. 5=1915-12-05"});
  CHECK(dates("It has met since Juno 6 in the hall.", "2025-06-08") == List{"Juno 6=2025-06-06"});
  CHECK(dates("It went up on Juno 6 in the night.", "2025-06-08").empty());
  CHECK(dates("The labs are run by DOE. 17 of them are in the West.", "2016-12-20").empty());
  CHECK(dates("A boat sank on the Dee. 12 people were hurt.", "2016-08-18").empty());
  CHECK(dates("Juno 5 flights were planned.", "2016-08-18").empty());
  CHECK(dates("The rocket of Juno 5 failed on Juno 6.", "2016-08-18").empty());
  CHECK(dates("Chain and Fob. 20 shillings.", "1916-08-18").empty());
  CHECK(dates("Cruisers: Dido 11, Juno 11, Isis 11.", "1905-08-18").empty());
}

}  // namespace
}  // namespace dateline
