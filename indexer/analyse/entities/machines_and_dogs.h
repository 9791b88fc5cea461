// Names of peoples and countries that the text has for machines or dogs: "two Apaches were hit"
// where it has helicopters and no tribe, a stolen Cherokee where it has a jeep, and an Alsatian
// where it has a dog. One thread; linear in the units.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "indexer/analyse/entities/units.h"

namespace dateline {

class MachinesAndDogs {
 public:
  explicit MachinesAndDogs(std::span<const Unit> units) : units_(units) {}

  // Looks through the text when such a name is asked for first.
  bool has(const Unit& name);

 private:
  void gather();

  static constexpr std::size_t kThings = 3;

  std::span<const Unit> units_;
  bool gathered_ = false;
  bool tribes_told_ = false;
  std::array<bool, kThings> told_{};
};

}  // namespace dateline
