// The title right before a person's name, and whose it can be. Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// The last word of `before`, folded and written whole ("Sen." is "senator"), when it may be a
// title; "" otherwise.
std::string title_before(std::string_view before);

// The title before that one in "Col. and Mrs.", which both belong to; "" otherwise.
std::string other_title_before(std::string_view before);

bool is_womans_title(const std::string& title);
bool is_mans_title(const std::string& title);
// Of rulers and the clergy, who go by their forenames: "King Charles" is not Charles Okafor.
bool is_title_of_forenames(const std::string& title);

}  // namespace dateline
