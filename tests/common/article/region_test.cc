#include "common/article/region.h"

#include <catch2/catch.hpp>
#include <string>

namespace dateline {
namespace {

TEST_CASE("a state's short forms are the state", "[article]") {
  for (const std::string form : {"Calif.", "CALIF.", "Cal.", "CA"}) {
    INFO(form);
    CHECK(region_of_short_form(form, false) == "California");
  }
  for (const std::string form : {"N.J.", "N. J.", "NJ", "N.\nJ."}) {
    INFO(form);
    CHECK(region_of_short_form(form, false) == "New Jersey");
  }
  CHECK(region_of_short_form("Wash.", false) == "Washington state");
  CHECK(region_of_short_form("N. Mex.", false) == "New Mexico");
  CHECK(region_of_short_form("Ont.", false) == "Ontario");
}

TEST_CASE("letters that may be something else are a state behind a town alone", "[article]") {
  CHECK(region_of_short_form("Ida", false).empty());
  CHECK(region_of_short_form("Ida", true) == "Idaho");
  CHECK(region_of_short_form("LA", false).empty());
  CHECK(region_of_short_form("LA", true) == "Louisiana");
  CHECK(region_of_short_form("Ca", true).empty());  // letters of the post are capitals
  for (const std::string form : {"", "C", "M.", "Kansas", "Calift", "Łód", "N-J", "ZZ"}) {
    INFO(form);
    CHECK(region_of_short_form(form, true).empty());
  }
}

TEST_CASE("places are known by their letters, however they are parted", "[article]") {
  for (const std::string form : {"Washington, D.C.", "WASHINGTON DC", "washington, d. c."}) {
    INFO(form);
    CHECK(place_of_letters(form) == kWashington);
  }
  CHECK(place_of_letters("U.S.S.R.") == "Soviet Union");
  for (const std::string form : {"", "Washington", "D.C.", "Washington, D.C., USA", "USSRA"}) {
    INFO(form);
    CHECK(place_of_letters(form).empty());
  }
}

}  // namespace
}  // namespace dateline
