#include "indexer/analyse/entities/acronyms.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

constexpr EntityType kBody = EntityType::kOrganisation;

TEST_CASE("letters from within a body's words are the body wherever they stand", "[entities]") {
  CHECK(consistent("The University of Umrava (UVA) won. They left UVA there.",
                   {{"University of Umrava", kBody}, {"UVA", kBody}, {"UVA", kPlace}}) ==
        "University of Umrava/O UVA/O UVA/O ");
  CHECK(consistent("The Union of Umrava (XYZ) won. They left XYZ there.",
                   {{"Union of Umrava", kBody}, {"XYZ", kBody}, {"XYZ", kPlace}}) ==
        "Union of Umrava/O XYZ/O XYZ/L ");
  // A programme's letters may be of type other rightly; initials are the body's.
  CHECK(
      consistent("The University of Umrava (UVA) won. They left UVA there.",
                 {{"University of Umrava", kBody}, {"UVA", kBody}, {"UVA", EntityType::kOther}}) ==
      "University of Umrava/O UVA/O UVA/X ");
}

TEST_CASE("several of what letters are short for are no place and nobody", "[entities]") {
  CHECK(consistent("They fled from QXYs there.", {{"QXYs", kPlace}}) == "");
  CHECK(consistent("Then QXYs fled.", {{"QXYs", kPerson}}) == "");
  CHECK(consistent("Then QXYs fled.", {{"QXYs", kBody}}) == "QXYs/O ");
  CHECK(consistent("Then Rs fled.", {{"Rs", kPlace}}) == "Rs/L ");
  CHECK(consistent("Then Umravs fled.", {{"Umravs", kPlace}}) == "Umravs/L ");
  // The apostrophe is lost.
  CHECK(consistent("The QX said so of QXs plan.", {{"QX", kBody}, {"QXs", kPlace}}) ==
        "QX/O QXs/O ");
  CHECK(consistent("The QX said so of QXs plan.", {{"QX", kPlace}, {"QXs", kPlace}}) ==
        "QX/L QXs/L ");
}

TEST_CASE("a firm's first word that stands in brackets behind it is the firm's", "[entities]") {
  CHECK(consistent("They sued Umrav Foods plc (\"Umrav\"). It was bought later by Umrav in May.",
                   {{"Umrav Foods plc", kBody}}) == "Umrav Foods plc/O Umrav/O Umrav/O ");
  // Not where it begins a sentence or a longer name, nor for a town.
  CHECK(consistent("They sued Umrav Foods plc (Umrav). Umrav left. It met the Umrav Isk.",
                   {{"Umrav Foods plc", kBody}, {"Umrav", kBody}}) == "Umrav Foods plc/O Umrav/O ");
  CHECK(consistent("They met Tudel Fire Union (Tudel). It was sold by Tudel there.",
                   {{"Tudel Fire Union", kBody}, {"Tudel", kPlace}}) ==
        "Tudel Fire Union/O Tudel/L ");
}

}  // namespace
}  // namespace dateline
