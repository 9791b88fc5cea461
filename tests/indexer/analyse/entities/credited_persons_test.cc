#include "indexer/analyse/entities/credited_persons.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

constexpr EntityType kOrg = EntityType::kOrganisation;

TEST_CASE("who edits, reports or photographs is a person", "[entities]") {
  CHECK(consistent("They left. (Editing by Rose Tudel)", {{"Rose Tudel", kPlace}}) ==
        "Rose Tudel/P ");
  CHECK(consistent("It was written by Rose Umrav.", {{"Rose Umrav", kOrg}}) == "Rose Umrav/P ");
  CHECK(consistent("Photo: Rose Umrav", {{"Rose Umrav", kOrg}}) == "Rose Umrav/P ");
  CHECK(consistent("Contact: Rose Umrav", {{"Rose Umrav", kPlace}}) == "Rose Umrav/P ");
}

TEST_CASE("a name that nothing is known of is a person in an agency's credit", "[entities]") {
  CHECK(consistent("They left. (Editing by Umrav Isk)", {{"Umrav Isk", kOrg}}) == "Umrav Isk/P ");
  CHECK(consistent("They left. REUTERS/Umrav Isk/Files", {{"Umrav Isk", kOrg}}) == "Umrav Isk/P ");
}

TEST_CASE("a line above who writes is a person's name", "[entities]") {
  CHECK(consistent("Milano Umrav\nStaff Reporter\n\nA man left.", {{"Milano", kPlace}}) ==
        "Milano Umrav/P ");
  CHECK(consistent("Milano Lake\nStaff Reporter\n\nA man left.", {{"Milano Lake", kPlace}}) ==
        "Milano Lake/L ");
  CHECK(consistent("Milano Umrav\nBy Staff Reporter\n\nA man left.", {{"Milano", kPlace}}) ==
        "Milano/L ");
  CHECK(consistent("Milano Umrav\nShips Founder\n\nA man left.", {{"Milano", kPlace}}) ==
        "Milano/L ");
}

TEST_CASE("what else stands behind by is what it was", "[entities]") {
  CHECK(consistent("It was sold by Rose Umrav.", {{"Rose Umrav", kOrg}}) == "Rose Umrav/O ");
  CHECK(consistent("(Editing by Rose Lake)", {{"Rose Lake", kPlace}}) == "Rose Lake/L ");
  CHECK(consistent("Editing by Umrav Isk", {{"Umrav Isk", kOrg}}) == "Umrav Isk/O ");
  CHECK(consistent("(Editing by Merrow Isk)", {{"Merrow Isk", kOrg}}) == "Merrow Isk/O ");
  CHECK(consistent("It is a HOTEL/Umrav Isk there.", {{"Umrav Isk", kOrg}}) == "Umrav Isk/O ");
  CHECK(consistent("(Editing by Rose)", {{"Rose", kPlace}}) == "Rose/L ");
  CHECK(consistent("Venue: Rose Umrav", {{"Rose Umrav", kPlace}}) == "Rose Umrav/L ");
}

TEST_CASE("a name before what its owner writes of is a person's", "[entities]") {
  CHECK(consistent("Rose Umrav Senior Court Reporter\nA man left.",
                   {{"Rose Umrav Senior Court", kOrg}}) == "Rose Umrav/P ");
  CHECK(consistent("A headline\n\nBy Umrav Isk Multimedia Journalist\nA man left.",
                   {{"Umrav Isk Multimedia", kPerson}}) == "Umrav Isk/P ");
  // A paper, a line of the text, and no desk.
  CHECK(consistent("Merrow Isk Court Reporter\nA man left.", {{"Merrow Isk", kOrg}}) ==
        "Merrow Isk/O ");
  CHECK(consistent("Rose Umrav Senior Court Reporter left.\nA man left.",
                   {{"Rose Umrav Senior Court", kOrg}}) == "Rose Umrav Senior Court/O ");
  CHECK(consistent("Umrav Isk Reporter\nA man left.", {{"Umrav Isk", kOrg}}) == "Umrav Isk/O ");
}

TEST_CASE("who can be reached at an address is a person", "[entities]") {
  CHECK(consistent("Umrav Lake can be reached at umrav@example.com.", {{"Umrav Lake", kPlace}}) ==
        "Umrav Lake/P ");
  CHECK(consistent("Umrav Lake can be reached at the end of the road.", {{"Umrav Lake", kPlace}}) ==
        "Umrav Lake/L ");
}

}  // namespace
}  // namespace dateline
