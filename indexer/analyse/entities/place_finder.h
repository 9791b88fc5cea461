// Which places of the lexicon a found name can mean: the candidates that
// countries.h chooses from. Pure; any thread.
#pragma once

#include <span>
#include <vector>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/mention.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// One mention that points to countries.
struct PlaceHint {
  std::uint32_t unit = 0;             // where it begins in its field
  std::span<const LexPlace> places;   // what it can mean; never empty
  std::span<const LexPlace> within;   // what stands right behind it ("Paris, Texas")
  std::uint32_t flags = 0;            // of the lexicon's entry
  double weight = 1;                  // less for names inside organisations' names
};

std::vector<PlaceHint> find_places(const Lexicon& lexicon, const TagDocument& document,
                                   const std::vector<EntitySpan>& spans);

}  // namespace dateline
