// The places that an article's names point to: which words of them, what the
// lexicon has for these, and where they stand. Used by country_evidence.h. Pure;
// any thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/mention.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

struct PlaceHint {
  std::uint32_t unit = 0;  // its first one
  std::uint32_t end = 0;   // the unit behind the name that it stands in
  std::span<const LexPlace>
      places;         // what it can mean; empty: a place that the lexicon does not have
  LexPlace foremost;  // see foremost_places.h
  std::span<const LexPlace> within;  // what stands right behind it ("Paris, Texas")
  std::span<const LexPlace> before;  // what it stands right behind
  double weight = 1;                 // less for names inside organisations' names
  bool in_organisation = false;
  bool in_brackets = false;    // "(Kenya)" behind an athlete
  bool whole = false;          // the whole of a name
  bool in_company = false;     // "Georgia Power Co"
  bool national_body = false;  // see national_bodies.h
  bool direction = false;      // "South-West": a division by that name of a country that is named

  // What tells its name from other names that mean something.
  std::uint64_t name() const { return reinterpret_cast<std::uintptr_t>(places.data()); }
};

// Fills `hints`, in the order of the text.
void find_places(const Lexicon& lexicon, const TagDocument& document,
                 const std::vector<EntitySpan>& spans, std::vector<PlaceHint>& hints);

}  // namespace dateline
