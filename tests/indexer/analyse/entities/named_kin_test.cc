#include "indexer/analyse/entities/named_kin.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("a lone name behind somebody's kin is a person's", "[entities]") {
  CHECK(consistent("He leaves a sister, Ann and husband, Tudel; and others.",
                   {{"Tudel", kPlace}}) == "Tudel/P ");
  CHECK(consistent("He leaves his wife, Tudel.", {{"Tudel", kPlace}}) == "Tudel/P ");
}

TEST_CASE("a place stays one where more stands behind, or nobody's kin in front", "[entities]") {
  CHECK(consistent("He left his wife, Tudel and all.", {{"Tudel", kPlace}}) == "Tudel/L ");
  CHECK(consistent("Came Bo Isk and wife, Tudel; and others.", {{"Tudel", kPlace}}) == "Tudel/L ");
  CHECK(consistent("He leaves a brother, Tudel.", {{"Tudel", kPlace}}) == "Tudel/L ");
  CHECK(consistent("He met his friends, Tudel.", {{"Tudel", kPlace}}) == "Tudel/L ");
}

TEST_CASE("lands, great cities and the towns of lists are nobody's kin", "[entities]") {
  CHECK(consistent("She lost to her daughter, Kenya.", {{"Kenya", kPlace}}) == "Kenya/L ");
  CHECK(consistent("It is their mother, Houston.", {{"Houston", kPlace}}) == "Houston/L ");
  CHECK(consistent("Came Ann Bek and husband, Tudel; and Ono Vek, Milano.",
                   {{"Tudel", kPlace}, {"Milano", kPlace}}) == "Tudel/L Milano/L ");
}

}  // namespace
}  // namespace dateline
