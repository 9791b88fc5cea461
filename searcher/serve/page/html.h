// Text into HTML and URLs: everything that comes from an article or a user passes
// through here. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "searcher/results/result_page.h"

namespace dateline {

// For the content of elements and for attribute values between double quotes.
// Control characters become blanks, invalid bytes U+FFFD.
std::string html_text(std::string_view text);

// A piece of text that may run from right to left or turn directions, kept from
// the text around it.
std::string html_name(std::string_view text);

// A passage with its highlights as <mark>.
std::string html_passage(const Snippet& snippet);

// For one value of a URL's query, or one step of its path.
std::string url_part(std::string_view text);

// 72,632.
std::string html_number(std::uint64_t number);

// "1 article", "3 articles".
std::string counted(std::uint64_t number, std::string_view noun);

}  // namespace dateline
