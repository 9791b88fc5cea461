// What stands behind a place's name and tells where it is: ", Texas", ", Russia", "(France)".
// Used by place_finder.cc. Reads the document that it is given; one thread at a time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/place_finder.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Units of the longest phrase of the lexicon that can begin with unit `i` and ends before `end`.
std::size_t longest_phrase(const Lexicon& lexicon, const TagDocument& document, std::size_t i,
                           std::size_t end);

class WiderPlaces {
 public:
  // `hints`: the places found so far, which are looked at whenever behind() is asked.
  WiderPlaces(const Lexicon& lexicon, const TagDocument& document,
              const std::vector<PlaceHint>& hints)
      : lexicon_(lexicon), document_(document), units_(document.units), hints_(hints) {}

  // What the name behind unit `at`, a comma or a bracket, can mean; empty where none is there.
  // `towns` is what the name in front of it can mean.
  std::span<const LexPlace> behind(std::size_t at, std::span<const LexPlace> towns) const;

 private:
  std::span<const LexPlace> likeliest(std::span<const LexPlace> places, std::size_t i,
                                      std::size_t length, std::span<const LexPlace> towns) const;
  bool ends_group(std::size_t i) const;
  bool speaks_of_another(std::span<const LexPlace> places, std::uint16_t country) const;

  const Lexicon& lexicon_;
  const TagDocument& document_;
  std::span<const Unit> units_;
  const std::vector<PlaceHint>& hints_;
};

// The most inhabitants of one of these (LexPlace::size).
std::uint8_t most_size(std::span<const LexPlace> places);

}  // namespace dateline
