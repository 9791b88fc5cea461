#include "indexer/analyse/entities/member_seats.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

constexpr EntityType kBody = EntityType::kOrganisation;

TEST_CASE("members of a parliament are no part of their party's or constituency's name",
          "[entities]") {
  CHECK(consistent("Then the Okaf MP and the Tudel MP left.",
                   {{"Okaf MP", kBody}, {"Tudel MP", kBody}}) == "Okaf/L Tudel/L ");
  CHECK(consistent("CHP MPs met Okaf MPs there.", {{"CHP MPs", kBody}, {"Okaf MPs", kBody}}) ==
        "CHP/O Okaf/O ");
  CHECK(consistent("The Merrow MP and the KLP MLA left.",
                   {{"Merrow MP", kBody}, {"KLP MLA", kBody}}) == "Merrow/O KLP/O ");
  CHECK(consistent("The Okaf MP Bo Ray left.", {{"Okaf MP", kBody}, {"Bo Ray", kPerson}}) ==
        "Okaf/O Bo Ray/P ");
  CHECK(consistent("Then the KLP-F MNA left.", {{"KLP-F MNA", kBody}}) == "KLP-F/O ");
  CHECK(consistent("The former Okaf MP is dead.", {{"Okaf MP", kBody}}) == "Okaf/L ");
  // Firms, degrees and protected areas.
  CHECK(consistent("Then Okaf MEP helped, and the Merra MPA grew.",
                   {{"Okaf MEP", kBody}, {"Merra MPA", kBody}}) == "Okaf MEP/O Merra MPA/O ");
  CHECK(consistent("A Moldo MEP met the KLP MPA, who then saw Okaf MEP Bo Ray and an Okaf MPA.",
                   {{"Moldo MEP", kBody},
                    {"KLP MPA", kBody},
                    {"Okaf MEP", kBody},
                    {"Bo Ray", kPerson},
                    {"Okaf MPA", kBody}}) == "Moldo/X KLP/O Okaf/O Bo Ray/P Okaf/O ");
  CHECK(consistent("They met Rose Okaf MP.", {{"Rose Okaf MP", kBody}}) == "Rose Okaf MP/O ");
  CHECK(consistent("They met the MPs Union.", {{"MPs Union", kBody}}) == "MPs Union/O ");
}

TEST_CASE("members of what the tagger took for a place or a person", "[entities]") {
  constexpr EntityType kTown = EntityType::kPlace;
  CHECK(consistent("Then Tudel MPs met the Okaf MP.",
                   {{"Tudel MPs", kPerson}, {"Okaf MP", kTown}}) == "Tudel/L Okaf/L ");
  CHECK(consistent("Then KLP MPs left.", {{"KLP MPs", kTown}}) == "KLP/O ");
  CHECK(consistent("Then Tudel MPs met the Okaf MP.",
                   {{"Tudel MPs", EntityType::kOther}, {"Okaf MP", EntityType::kOther}}) ==
        "Tudel/L Okaf MP/X ");
  CHECK(consistent("Then Okaf MP left a Merra MPA.",
                   {{"Okaf MP", kPerson}, {"Merra MPA", kTown}}) == "Okaf MP/P Merra MPA/L ");
}

TEST_CASE("a town that has a team has members of parliament as well", "[entities]") {
  CHECK(consistent("Then the Ollering MP met Merrow MPs.",
                   {{"Ollering MP", kBody}, {"Merrow MPs", kBody}}) == "Ollering/L Merrow/O ");
  CHECK(consistent("Then the Ollering MP met Merrow MPs and Ollering fans.",
                   {{"Ollering", kBody}, {"Merrow", kBody}, {"Ollering", kBody}}) ==
        "Ollering/L Merrow/O Ollering/O ");
  CHECK(consistent("Then the Tudel MP left.", {{"Tudel", kBody}}) == "Tudel/L ");
  CHECK(consistent("Then the Okaf MP left.", {{"Okaf", kBody}}) == "Okaf/O ");
}

TEST_CASE("a member of Parliament for a place sits in Parliament", "[entities]") {
  CHECK(consistent("A member of Parliament for Okaf in the West Merra of Kenya left.",
                   {{"Parliament for Okaf in the West Merra of Kenya", kBody}}) ==
        "Parliament/O Okaf/L West Merra/L Kenya/L ");
  CHECK(consistent("A member of Parliament for Okaf's Merra and West Ara\u2019Ara left.",
                   {{"Parliament for Okaf's Merra and West Ara\u2019Ara", kBody}}) ==
        "Parliament/O Okaf's Merra/L West Ara\u2019Ara/L ");
  CHECK(consistent("The members of Parliament for Quels and Rivers met.",
                   {{"Parliament for Quels and Rivers", kBody}}) ==
        "Parliament for Quels and Rivers/O ");
  CHECK(consistent("The group Parliament for Okaf left.", {{"Parliament for Okaf", kBody}}) ==
        "Parliament for Okaf/O ");
}

}  // namespace
}  // namespace dateline
