// "Black voters", "Camden, who is Black": a word for what people are, which also is a surname.
//
// Pure; any thread; linear in the spans.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Drops such words by themselves where the article has no longer name with them and nobody of
// that name does what persons do: has a title or an age, speaks.
void drop_described_people(const std::vector<TaggedField>& fields);

}  // namespace dateline
