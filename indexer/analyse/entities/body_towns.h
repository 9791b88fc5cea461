// Whether a town's name within an organisation's or a building's says where that is: it does in
// "Tamworth Council" and "Mumbai Airport", not in "Tata Motors" and "Allen & Overy".
// Pure functions; any thread; they look at a few units alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "indexer/analyse/entities/units.h"

namespace dateline {

// The words in front of which a town's name may stand in a name.
struct BodyWords {
  bool civic = false;        // police, council, club: of a town by its nature
  bool institution = false;  // university, newspaper: some have persons' names
  bool business = false;
};

// Of the units from `begin` to `end`, those behind the town's name.
BodyWords body_words(std::span<const Unit> units, std::size_t begin, std::size_t end);

// By the words behind the town's name, and what the lexicon has that name for: of a country, a
// division or a great city what has its name always is. `size`: as of LexPlace.
bool is_of_town(const BodyWords& words, std::uint32_t flags, std::uint8_t size);

// "Airport", "Stadium", "Centre": the last word of what lies in the city that it is called after.
bool is_citys_building(const Unit& last);

}  // namespace dateline
