// The country of newspapers, broadcasters and agencies whose names have no place in them
// ("Haaretz", "Daily Nation"). A closed table of those that write mostly for one country; papers
// that report the world to the world (The Guardian, Al Jazeera) are not in it.
//
// Pure; any thread; never fails.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

struct NewspaperCountry {
  std::string country;  // ISO 3166-1 alpha-2; empty when the name is not known
  bool sure = false;    // no other country has one of the name, and it writes of its own
};

// Case, diacritics, "The" in front and a web address's end (".com", ".co.ke") do not count; where
// that is another country's than the name's, it goes before the name ("pravda.sk").
NewspaperCountry country_of_newspaper(std::string_view name);

}  // namespace dateline
