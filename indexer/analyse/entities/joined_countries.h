// Two countries that a sentence tells of as one: "Ghana beat Kenya", "The presidents of Kenya and
// Uganda met", "An Indian was jailed in Nairobi". An article about one of them is about the other.
// Pure; any thread.
#pragma once

#include "indexer/analyse/entities/place_finder.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// `other` stands behind `one`, with no other place between them.
bool are_joined(const TagDocument& document, const PlaceHint& one, const PlaceHint& other);

}  // namespace dateline
