#include "indexer/analyse/entities/machines_and_dogs.h"

#include "indexer/analyse/entities/word_set.h"

namespace dateline {

bool MachinesAndDogs::has(const Unit& name) {
  static const WordSet names[kThings] = {
      {"apache", "apaches"}, {"cherokee", "cherokees"}, {"alsatian", "alsatians"}};
  for (std::size_t thing = 0; thing < kThings; ++thing) {
    if (!names[thing].has(name)) continue;
    if (!gathered_) gather();
    return !tribes_told_ && told_[thing];
  }
  return false;
}

void MachinesAndDogs::gather() {
  static const WordSet tribes = {"indian", "nation", "reservation", "tribal", "tribe", "tribes"};
  static const WordSet kinds[kThings] = {
      {"ah-64", "gunship", "gunships", "helicopter", "helicopters"},
      {"jeep", "jeeps"},
      {"bitten", "dog", "dogs", "puppies", "puppy"}};
  gathered_ = true;
  for (const Unit& unit : units_) {
    tribes_told_ = tribes_told_ || tribes.has(unit);
    for (std::size_t thing = 0; thing < kThings; ++thing)
      told_[thing] = told_[thing] || kinds[thing].has(unit);
  }
}

}  // namespace dateline
