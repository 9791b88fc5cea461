// What stands around a name that tells of a firm: "shares of", "the retailer", "analyst Ann Lee"
// behind it. Pure; any thread.
#pragma once

#include "indexer/analyse/entities/name_span.h"

namespace dateline {

// Whether it says so of what else may be a person's name. `person_at`: where the next name begins,
// if that is a person's; else 0.
bool is_firm_by_context(const TagDocument& document, const UnitRange& name, std::size_t person_at);

// Whether is_priced() can be true of anything in the article, and of what begins so.
bool may_have_prices(const ArticleWords& words);
bool may_be_priced(const Unit& unit);

// "Fell 6p", "was down 12 cents", "climbed $2 to $30" from unit `i` on.
bool is_priced(const TagDocument& document, std::size_t i);

// The same of what else is a town's name: of few signs, for towns have shares, sales and chairmen
// too. "Cut its profit forecast", "the retailer", "said profit rose".
bool is_firm_not_town(const TagDocument& document, const UnitRange& name);

// "Shares in", "a stake in".
bool is_owned_before(const TagDocument& document, std::size_t first);

}  // namespace dateline
