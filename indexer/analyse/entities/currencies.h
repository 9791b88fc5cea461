// Currencies that one country alone has, written small: "forint", "baht". Not the peso, the krone
// or the franc, which several have, nor won and real, which are words. Pure; any thread.
#pragma once

#include <cstdint>

#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Whether the article has any, as few do.
bool has_currencies(const ArticleWords& words);
// pack_country() of the country; 0 for none.
std::uint16_t country_of_currency(const Unit& unit);

}  // namespace dateline
