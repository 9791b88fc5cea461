// Other forms of a place's name, in a query or where an article's text did not decide, of what the
// indexer calls by one name: "U.S." for the United States, "Calif." for California. Pure; any
// thread.
#pragma once

#include <string_view>

namespace dateline {

// The name that the indexer gives to the place; empty when the form is not known to be
// another one of a name. Lives as long as the program.
std::string_view place_of_other_form(std::string_view form);

}  // namespace dateline
