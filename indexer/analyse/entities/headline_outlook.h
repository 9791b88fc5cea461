// Whether a headline In Capitalised Words, or in capitals, speaks of a day to come. Such a headline
// tells verbs from nouns by nothing but the words and their order. Pure; any thread; a look takes
// bounded time.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/analyse/entities/units.h"

namespace dateline {

// Of the day of the week at unit `at`: "Mayor to Speak Monday", "Hearing Set Monday", "Council
// Meets Tonight, Votes Tuesday".
bool headline_looks_ahead(std::string_view text, std::span<const Unit> units, std::size_t at);

}  // namespace dateline
