// Clubs, leagues, exchanges and indexes that are of one country, as news of sport and of markets
// names them without saying of which: "Juventus", "Sensex". Not firms: they are at home in one
// country and in the news of all. Closed tables from general knowledge; national_bodies.h finds
// them. Constants; any thread.
#pragma once

#include <span>
#include <string_view>

namespace dateline {

struct NamesOfCountry {
  std::string_view country;
  std::string_view names;  // parted by '|'; '?' behind one: other countries have one of the name
};

// Not those whose names begin with a town that tells the country.
std::span<const NamesOfCountry> national_clubs();    // and teams' nicknames
std::span<const NamesOfCountry> national_leagues();  // and cups
std::span<const NamesOfCountry> national_markets();  // exchanges, indexes, central banks

}  // namespace dateline
