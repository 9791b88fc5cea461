// The names that places go by: one for each country, state and capital, however a text or a
// record writes it. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "indexer/analyse/entities/lexicon.h"

namespace dateline {

// The country's English name ("U.S."), the state's ("Calif."), "Washington, D.C." or "Soviet
// Union"; empty when `form` is none of these, or a country's name that is something
// else as well (Georgia). `before`: the text in front of it.
std::string place_name(std::string_view form, std::string_view before, const Lexicon& lexicon);
// The same; `entry`: what the lexicon has of the form.
std::string place_name(std::string_view form, const LexEntry* entry, std::string_view before,
                       const Lexicon& lexicon);

// Whether "Washington" between these texts is the state: behind one of its towns and a comma, or
// behind any American town of fewer than 500,000 that no list of towns goes on from.
bool is_washington_state(std::string_view before, std::string_view after, const Lexicon& lexicon);

// Whether "Washington" before this text is the capital: ", D. C.", which is a name of its own in
// old newspapers, and ". D. C." and ", D.\nC." of their scans.
bool is_before_district(std::string_view after);

// The name of a record's place, which may be a tag ("saudi-arabia", "usa").
std::string given_place(const std::string& place, const Lexicon& lexicon);

}  // namespace dateline
