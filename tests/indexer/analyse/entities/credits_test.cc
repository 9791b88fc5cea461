#include "indexer/analyse/entities/credits.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

const std::string kReport =
    "President Lee Min-bok met envoys on Monday. Lee told them so. The talks were good.";
const std::string kOwn = "Lee Min-bok/P Lee Min-bok/P ";

TEST_CASE("who reported, edited or photographed is not meant by the surname alone", "[entities]") {
  for (const std::string credit :
       {" (Reporting by John Lee)", " (Writing by Ann Fox and John Lee)", "\n\nPhoto: John Lee",
        "\n\nJohn Lee contributed to this report.",
        "\n\nAnn Fox in London and John Lee contributed to this story.", " (AP Photo/John Lee)",
        "\n\nMedia Contact: John Lee, 202-555-0100"}) {
    INFO(credit);
    CHECK(found_in(kReport + credit).starts_with(kOwn));
  }
  for (const std::string credit : {"Contact: John Lee, 202-555-0100\n\n",
                                   "John Lee, Staff Writer\n\n", "John Lee\nStaff Writer\n\n",
                                   "Envoys in Seoul\nBy John Lee\n\n", "Photo by John Lee\n\n"}) {
    INFO(credit);
    CHECK(found_in(credit + kReport).ends_with(kOwn));
  }
}

TEST_CASE("a surname alone is not that of who is credited at the end", "[entities]") {
  CHECK(found_in("Senator Lee was there on Monday. The talks were good.\n\nContact: Ann Lee") ==
        "Lee/P Ann Lee/P ");
  CHECK(found_in("By Ann Lee\n\nThe talks were good on Monday. Lee is a former mayor.") ==
        "Ann Lee/P Ann Lee/P ");
}

TEST_CASE("whose name stands below a letter is meant in it", "[entities]") {
  CHECK(
      found_in("Mr. Parks asked the council on Monday for more money, and the council did not give "
               "it to him. So he went home, and the whole town talked of it for days and weeks. It "
               "will be told once more when the council meets again in the fall.\n"
               "John Parks, Editor.")
          .starts_with("John Parks/P "));
}

TEST_CASE("whom the report names elsewhere is not only credited", "[entities]") {
  CHECK(found_in("Lee Min-bok met John Lee on Monday. Lee told him so. (Reporting by John Lee)") ==
        "Lee Min-bok/P John Lee/P John Lee/P John Lee/P ");
  CHECK(found_in("The book that John Lee wrote was good. Lee said so on Monday to Lee Min-bok.")
            .starts_with("John Lee/P John Lee/P "));
}

}  // namespace
}  // namespace dateline
