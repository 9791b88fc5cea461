// What of a record may be articles of their own, or the parts of one: objects in a list, or under
// names. Used by unread_fields.cc alone. Pure; any thread.
#pragma once

#include <simdjson.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

// Deeper ones are seldom an article's own ("response.docs" has other articles).
inline constexpr std::size_t kMostLevels = 3;
// A text of fewer words is a keyword, an address or an id rather than a body.
inline constexpr std::size_t kLeastBodyWords = 8;

// As far as kLeastBodyWords.
std::size_t count_words(std::string_view text);

// In small letters: "headline_text", "webtitle"; not "subtitle".
bool is_titles_name(std::string_view name);

struct TextsOfObjects {
  std::string path;       // of the longest text with kLeastBodyWords, within its object
  std::size_t bytes = 0;  // of it
  bool titled = false;    // one has a title
};
// Of the first objects of a list; the number of these is 0 where it begins with something else.
std::size_t texts_of_list(simdjson::dom::array values, TextsOfObjects& texts);

// A sentence on how to make records of a record that has nothing but objects with texts: articles
// by their ids, or columns by numbers; "" for another.
std::string note_on_dictionary(simdjson::dom::object record);

}  // namespace dateline
