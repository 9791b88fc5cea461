// The text that HTML shows, as far as an article's body goes. Pure; any thread.
//
// A scanner of tags and no parser that builds a tree: well-kept parsers take a time that
// grows with the square of the input when elements are never closed (libxml2 2.9.14: 22 s
// for 700 KB), and an article may have 64 MB.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// Tags go, character references become their characters. What browsers set apart is set
// apart: a blank line around paragraphs, headings and the like, a line for list items,
// table rows and <br>. Comments and what is never shown (scripts, styles) go. Blanks are
// one blank, but inside <pre>; a blank line of the source stays one. What looks like a
// tag and never ends is text: nothing that may be text is dropped.
std::string text_of_html(std::string_view html);

// Whether a text that is said to be plain looks like HTML: it has an end tag, or <br>,
// of an element that articles have.
bool looks_like_html(std::string_view text);

}  // namespace dateline
