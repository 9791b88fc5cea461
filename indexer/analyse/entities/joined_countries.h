// Two countries that a sentence tells of as one: "Ghana beat Kenya", "The presidents of Kenya and
// Uganda met", "An Indian was jailed in Nairobi". An article about one of them is about the other.
// Pure; any thread.
#pragma once

#include <span>

#include "indexer/analyse/entities/place_finder.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Of hint `h` and the one behind it.
bool are_joined(const TagDocument& document, std::span<const PlaceHint> hints, std::size_t h);

}  // namespace dateline
