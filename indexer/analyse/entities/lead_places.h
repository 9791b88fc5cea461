// Which of the places that bear a dateline's name the first sentences tell: "HAMILTON - Police
// charged a man on Tuesday, Ontario officials said". Working memory of one thread; reused from
// article to article.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/analyse/entities/place_finder.h"

namespace dateline {

class LeadPlaces {
 public:
  // The country of one of `places`, outside `likeliest`, in whose division the first `lead` units
  // name most, and more than in those of `likeliest`; 0 for none. A capital gives way to a
  // division's name alone, a city of a million to two names. A division's name by itself must
  // rule ("Texas police"): "Texas oil firm" is abroad.
  std::uint16_t country_near(std::span<const PlaceHint> hints, std::span<const Unit> lead,
                             std::span<const LexPlace> places, std::uint16_t likeliest);

 private:
  struct Told {
    std::uint32_t division = 0;  // country << 16 | division
    std::uint64_t name = 0;
    bool itself = false;  // by its own name
    bool rules = false;   // and that as a power's: "Ontario police"
  };
  void gather(std::span<const PlaceHint> hints, std::span<const Unit> lead, std::uint64_t own_name);

  std::vector<Told> told_;
};

}  // namespace dateline
