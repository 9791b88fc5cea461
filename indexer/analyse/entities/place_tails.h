// What stands at the end of a place's or body's name and tells what the name inside is worth:
// "Denmark Street", "Grand Canyon National Park", "Karen National Union". Pure functions; any
// thread.
#pragma once

#include <span>

#include "indexer/analyse/entities/units.h"

namespace dateline {

// A name of more words that ends as a road's: it tells no country by what is inside.
bool is_road(std::span<const Unit> name);

// Whether nothing follows a landmark's name, or words for what it is alone: "National Park".
bool is_landscape(std::span<const Unit> tail);

// Whether a body of the people whose name stands in front of these words has such a name
// ("National Union"), not a shop or hospital.
bool is_of_people(std::span<const Unit> tail);

// "South-West", "Northern", "Centre".
bool is_direction(std::span<const Unit> name);

// "St Paul's Cathedral" begins at unit `i`, which is nowhere near the town of that name.
bool is_saints_church(std::span<const Unit> units, std::size_t i);

// "St Paul Cathedral", whose town's name ends before unit `end`.
bool is_saints_town_church(std::span<const Unit> units, std::size_t begin, std::size_t end);

}  // namespace dateline
