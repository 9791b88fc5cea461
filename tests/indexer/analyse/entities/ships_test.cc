#include "indexer/analyse/entities/ships.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/indexer/analyse/entities/found_names.h"
#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("what stands right behind a kind of ship is a ship", "[entities]") {
  CHECK(found_in(
            "The steamer Quetta has been lost. The Quetta was new. In Quetta the shops closed.") ==
        "Quetta/X Quetta/X Quetta/L ");
  CHECK(found_in("The cruisers Boise and Savannah fired on Gela.") == "Boise/X Savannah/X Gela/L ");
  CHECK(found_in("The trawler Marie-Josee sank off Brest.") == "Marie-Josee/X Brest/L ");
  CHECK(found_in("The carrier Hornet waits with the fleet off Hawaii.") == "Hornet/X Hawaii/L ");
}

TEST_CASE("some boats and transports are ships too", "[entities]") {
  CHECK(found_in("The torpedo boat Winslow was lost off Brest.") == "Winslow/X Brest/L ");
  CHECK(found_in("The patrol boat Hanover was lost off Brest.") == "Hanover/X Brest/L ");
  CHECK(found_in("The boat Hanover was lost off Brest.") == "Hanover/L Brest/L ");
  CHECK(has(found_in("The torpedo-boats Winslow and Ericsson fired."), "Winslow/X Ericsson/X "));
  CHECK(has(found_in("The army transport Sumner was ashore."), "Sumner/X "));
  CHECK(has(found_in("The fleet waited for the transport Logan to come."), "Logan/X "));
  CHECK_FALSE(has(found_in("He saw the boat Bo Okafor bought."), "/X"));
  CHECK_FALSE(has(found_in("The firm will transport Logan and the others."), "/X"));
}

TEST_CASE("ships with places' names say nothing of their countries", "[entities]") {
  CHECK(countries_of(
            "The cruisers Boise and Savannah, the liner Vienna and the frigate Sydney sailed.")
            .empty());
  CHECK_FALSE(has(countries_of("The officer of HMS Australia spoke in Peru."), "AU"));
}

TEST_CASE("airlines, owners and countries behind such words are no ships", "[entities]") {
  CHECK(found_in("The carrier Qantas was late.") == "Qantas/O ");
  CHECK(has(found_in("The yacht Donald Trump bought is in Florida."), "Donald Trump/P "));
  CHECK(has(found_in("The tanker Iran seized last month was freed."), "Iran/L "));
  CHECK(has(found_in("The tankers Iran seized last month were freed."), "Iran/L "));
  CHECK(has(found_in("A wreath was laid at the USS Arizona Memorial on Monday."),
            "USS Arizona Memorial/L "));
}

TEST_CASE("a ship of a navy goes by its name alone where nobody has it", "[entities]") {
  CHECK(found_in("HMS Leander left Auckland. Although Leander came late, Leander fired.") ==
        "HMS Leander/X Auckland/L Leander/X Leander/X ");
  CHECK(has(found_in("HMS Hood sank. John Hood saw it. Hood said he swam."), "John Hood/P "));
  CHECK(has(found_in("HMS Nelson came. Lord Nelson saw it. Nelson fired."), "Nelson/P Nelson/P "));
}

TEST_CASE("a ship's prefix may have blanks between its letters", "[entities]") {
  CHECK(found_in("The mine sank H. M. S. Amphion on Thursday.") == "H. M. S. Amphion/X ");
  CHECK(found_in("The crew of H. M. C. S. Niobe came ashore.") == "H. M. C. S. Niobe/X ");
  CHECK(found_in("The wreck of the U. S. S. Maine was raised.") == "U. S. S. Maine/X ");
  CHECK(found_in("They met H. M. Stanley there.") == "H. M. Stanley/P ");
  CHECK(has(found_in("They met U. S. Grant there."), "U. S. Grant/P "));
}

TEST_CASE("a town's name alone is its ship where nothing is said to be there", "[entities]") {
  CHECK(consistent("Then HMS Leander came. Although Leander fired.",
                   {{"HMS Leander", EntityType::kOther}, {"Leander", EntityType::kPlace}}) ==
        "HMS Leander/X Leander/X ");
  CHECK(consistent("Then HMS Leander came. Shops in Leander closed. Then Leander fired.",
                   {{"HMS Leander", EntityType::kOther},
                    {"Leander", EntityType::kPlace},
                    {"Leander", EntityType::kPlace}}) == "HMS Leander/X Leander/L Leander/L ");
  CHECK(has(found_in("HMAS Australia came home. Peru and Australia signed a treaty."),
            "Australia/L "));
}

TEST_CASE("a ship may have a whole person's name", "[entities]") {
  CHECK(found_in("They sailed on the ship Joshua Bokes from Boston.") ==
        "Joshua Bokes/X Boston/L ");
  CHECK(has(found_in("In 1942 the destroyer John Paul Bokes was lost."), "John Paul Bokes/X"));
  CHECK(has(found_in("The yacht John Bokes bought is in Florida."), "John Bokes/P "));
  CHECK(has(found_in("The firm will ship John Bokes a box."), "John Bokes/P "));
}

TEST_CASE("a rank before a ship's name is part of it", "[entities]") {
  CHECK(consistent("Then the cruiser Admiral Bokes fired.", {{"Bokes", kPerson}}) ==
        "Admiral Bokes/X ");
  CHECK(has(found_in("The cruiser General Bokes sank. The Bokes was old."),
            "General Bokes/X Bokes/X "));
  CHECK(has(found_in("The cruiser Admiral Bokes commanded was lost."), "Bokes/P "));
  CHECK(has(found_in("The cruiser Admiral Bokes wanted was sold."), "Bokes/P "));
  CHECK(consistent("The ship Captain Rose Bokes was in command of sank.",
                   {{"Rose Bokes", kPerson}}) == "Rose Bokes/P ");
  CHECK(consistent("The ship King Rose Bokes sank.", {{"Rose Bokes", kPerson}}) ==
        "King Rose Bokes/X ");
}

TEST_CASE("what people are aboard is nobody and no town", "[entities]") {
  CHECK(consistent("Men on board the Airedo said so.", {{"Airedo", kPlace}}) == "Airedo/L ");
  CHECK(consistent("They slept on board the Airedo.", {{"Airedo", kPlace}}) == "Airedo/X ");
  CHECK(consistent("He was aboard the Airedo when it sank.", {{"Airedo", kPerson}}) == "Airedo/X ");
  CHECK(consistent("He was aboard the Airedo ferry.", {{"Airedo", kPlace}}) == "Airedo/L ");
  for (const std::string line : {"to Tudel train.", "and Tudel trains.", "for president tour."}) {
    CHECK(consistent("He was aboard the Airedo " + line, {{"Airedo", kPlace}}) == "Airedo/L ");
  }
  for (const std::string line : {"to help.", "for Port Tudel.", "for the winter.", "and Zillo."})
    CHECK(consistent("He went aboard the Airedo " + line, {{"Airedo", kPlace}}) == "Airedo/X ");
  CHECK(consistent("Then a schooner named the Zillo helped.", {{"Zillo", kPlace}}) == "Zillo/X ");
}

TEST_CASE("a list of ships tells of each its name, kind, tons and master", "[entities]") {
  CHECK(found_in("Arrived. Spray, schooner, 60 tons, Clarkson, from Nelson. Fancy, ketch, 20 tons, "
                 "Swan, from Nelson.") == "Spray/X Clarkson/P Nelson/L Fancy/X Swan/P Nelson/L ");
  CHECK_FALSE(has(found_in("He had Coal, timber, 60 tons, Clarkson, from Nelson."), "Coal/X"));
}

}  // namespace
}  // namespace dateline
