// How wide the page was that a text's lines were broken for.
//
// Pure; any thread; linear in the text.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

// No scan or page has longer lines; texts with longer ones end lines where they mean it.
inline constexpr std::size_t kWidestPage = 160;

// The bytes of the first word of a line; 0 where the line is empty.
std::size_t first_word(std::string_view line);

// In bytes.
struct PageWidth {
  std::size_t longest = 0;  // line
  // That, or less where the text's own lines say so. A line that goes on with a small letter in
  // the next one had no room for that word, so where many of them would have had, as in the
  // uneven columns of a newspaper, the page is as narrow as nearly all of them need it to be.
  std::size_t page = 0;
};
PageWidth page_width(std::string_view text);

// Whether the line behind `line` begins something else, where there may have been room: one of
// the two is in capitals, or it begins with "This", "Today" or a title ("Mrs.").
bool begins_anew(std::string_view line, std::string_view next);

// Whether one of the two lines is a game's result by itself, as "Hearts 1-0 Celtic" is: such a line
// ends where its text does, however wide the page was.
bool is_between_results(std::string_view line, std::string_view next);

}  // namespace dateline
