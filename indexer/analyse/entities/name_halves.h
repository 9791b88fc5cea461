// Puts a person's or a country's name together that the tagger made two of.
// Any thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// "Jos" and "de Nijs", "Milan" and "Cheung Kam-fat": with nothing but a blank between, or a
// particle, one name. So are "Deir ez-" and "Zor"; no name ends in a hyphen.
void join_name_halves(const TagDocument& document, std::vector<NameSpan>& spans);

// Whether unit `i` says that a place comes next ("in", "near").
bool is_placing(const TagDocument& document, std::size_t i);

}  // namespace dateline
