// The short forms that are a national body's elsewhere, and which a text introduces for something
// else: "Fair Boats Congress (FBC)". One thread; linear in the units.
#pragma once

#include <cstdint>
#include <set>

#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

class IntroducedBodies {
 public:
  explicit IntroducedBodies(const TagDocument& document) : document_(document) {}

  // Looks through the text when it is asked first.
  bool has(const Unit& acronym);

 private:
  void gather();
  bool introduces(std::size_t i) const;

  const TagDocument& document_;
  bool gathered_ = false;
  std::set<std::uint32_t> acronyms_;  // by their exact hashes
};

}  // namespace dateline
