// What currencies go by in sums: "GEL 27,000", "Ksh 34.6 billion", "USD/INR". Pure; any thread.
#pragma once

#include <string_view>

#include "indexer/analyse/entities/name_span.h"

namespace dateline {

// Currencies of two letters and more, which no road or machine has in front of its number ("Rs").
bool is_currency(std::string_view letters);

// "EUR": the international ones.
bool is_currency_code(std::string_view letters);

// "2", "4.5" of "2m", "4.5bn": a sum's number without the letters for millions and the like behind
// it; the form itself when it has none.
std::string_view without_magnitude(std::string_view form);

// Whether `name` is a currency with a number beside it, or one or both of a pair.
bool is_of_currencies(const TagDocument& document, const UnitRange& name);

}  // namespace dateline
