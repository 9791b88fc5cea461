// What currencies go by in sums: "GEL 27,000", "Ksh 34.6 billion", "USD/INR". Pure; any thread.
#pragma once

#include <string_view>

#include "indexer/analyse/entities/name_span.h"

namespace dateline {

// Currencies of two letters and more, which no road or machine has in front of its number ("Rs").
bool is_currency(std::string_view letters);

// "EUR": the international ones.
bool is_currency_code(std::string_view letters);

// Whether `name` is a currency with a number beside it, or one or both of a pair.
bool is_of_currencies(const TagDocument& document, const UnitRange& name);

}  // namespace dateline
