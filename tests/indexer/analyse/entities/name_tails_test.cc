#include "indexer/analyse/entities/name_tails.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("a patronymic in small letters is of the name", "[entities]") {
  CHECK(consistent("Her lawyer, Ono Bek uulu, left.", {{"Ono Bek", kPerson}}) == "Ono Bek uulu/P ");
  CHECK(consistent("Then Ono Vek kyzy left.", {{"Ono Vek", kPerson}}) == "Ono Vek kyzy/P ");
  CHECK(consistent("Then Ono Vek quickly left.", {{"Ono Vek", kPerson}}) == "Ono Vek/P ");
}

TEST_CASE("3d behind an initial and a surname is of the name", "[entities]") {
  CHECK(consistent("Then Ono A. Vek 3d left.", {{"Ono A. Vek", kPerson}}) == "Ono A. Vek 3d/P ");
  CHECK(consistent("First was Ado Bek, Ono Vek 3d.",
                   {{"Ado Bek", kPerson}, {"Ono Vek", kPerson}}) == "Ado Bek/P Ono Vek/P ");
}

TEST_CASE("a courtesy in small letters is not", "[entities]") {
  CHECK(consistent("It was Vikash babu first.", {{"Vikash babu", kPerson}}) == "Vikash/P ");
  CHECK(consistent("It was Vikash Babu first.", {{"Vikash Babu", kPerson}}) == "Vikash Babu/P ");
}

TEST_CASE("a college that is written small makes a body of its founder", "[entities]") {
  CHECK(consistent("She went to Sarah Bokoro college and left.", {{"Sarah Bokoro", kPerson}}) ==
        "Sarah Bokoro college/O ");
  CHECK(consistent("She wrote to Sarah Bokoro college friend.", {{"Sarah Bokoro", kPerson}}) ==
        "Sarah Bokoro/P ");
  CHECK(consistent("Then Sarah Bokoro college and all.", {{"Sarah Bokoro", kPerson}}) ==
        "Sarah Bokoro/P ");
}

TEST_CASE("Sr. and III behind a comma are of the name", "[entities]") {
  CHECK(consistent("Then Ono Bek Vek, Sr. and others left.", {{"Ono Bek Vek", kPerson}}) ==
        "Ono Bek Vek, Sr./P ");
  CHECK(consistent("Then Ono Vek, III left.", {{"Ono Vek", kPerson}}) == "Ono Vek, III/P ");
  CHECK(consistent("Then Ono Vek, Sr. Ado Bek left.",
                   {{"Ono Vek", kPerson}, {"Ado Bek", kPerson}}) == "Ono Vek/P Ado Bek/P ");
  CHECK(consistent("Then Ono Vek, II. Bek left.", {{"Ono Vek", kPerson}}, TextKind::kScanned) ==
        "Ono Vek/P ");
  CHECK(consistent("Then Vek, Jr. left.", {{"Vek", kPerson}}) == "Vek/P ");
}

TEST_CASE("Sr. before a job is none of the name", "[entities]") {
  CHECK(consistent("Then Ono Vek, Sr. vice president, left.", {{"Ono Vek", kPerson}}) ==
        "Ono Vek/P ");
  CHECK(consistent("Then Ono Vek, Sr. spokesman, left.", {{"Ono Vek", kPerson}}) == "Ono Vek/P ");
  CHECK(consistent("Then Ono Vek, Sr. left.", {{"Ono Vek", kPerson}}) == "Ono Vek, Sr./P ");
}

TEST_CASE("a Chinese surname has two syllables behind", "[entities]") {
  CHECK(consistent("They met Lim Bo Eng in court.", {{"Lim Bo", kPerson}}) == "Lim Bo Eng/P ");
  CHECK(consistent("They met Lim Bo May 4.", {{"Lim Bo", kPerson}}) == "Lim Bo/P ");
  CHECK(consistent("They met Lim Bo Merrowland.", {{"Lim Bo", kPerson}}) == "Lim Bo/P ");
  CHECK(consistent("They met Kim Bo Eng.", {{"Kim Bo", kPerson}}) == "Kim Bo/P ");
  CHECK(consistent("They met Lim Bo. Eng was there.", {{"Lim Bo", kPerson}}) == "Lim Bo/P ");
  CHECK(consistent("They waited in court with Lim Bo Eng. Lim left.",
                   {{"Lim Bo", kPerson}, {"Lim", kPerson}}) == "Lim Bo Eng./P Lim/P ");
  CHECK(consistent("They met Lim Bo Eng there.", {{"Lim Bo", kPerson}, {"Eng", kPlace}}) ==
        "Lim Bo/P Eng/L ");
}

TEST_CASE("a Malay name has the title before the father's again", "[entities]") {
  CHECK(consistent("They met Tengku Okap Tengku Merra there.",
                   {{"Tengku Okap", kPerson}, {"Tengku Merra", kPerson}}) ==
        "Tengku Okap Tengku Merra/P ");
  CHECK(consistent("They met Tengku Okap, Tengku Merra and Sir Okap Tengku.",
                   {{"Tengku Okap", kPerson}, {"Tengku Merra", kPerson}}) ==
        "Tengku Okap/P Tengku Merra/P ");
}

TEST_CASE("a chamber's committee may be small", "[entities]") {
  CHECK(consistent("The Senate Foreign Quels committee met.",
                   {{"Senate Foreign Quels", EntityType::kOrganisation}}) ==
        "Senate Foreign Quels committee/O ");
  CHECK(consistent("The Meridian Quels committee met.",
                   {{"Meridian Quels", EntityType::kOrganisation}}) == "Meridian Quels/O ");
  CHECK(consistent("The House of Quels committee met.",
                   {{"House of Quels", EntityType::kOrganisation}}) == "House of Quels/O ");
}

}  // namespace
}  // namespace dateline
