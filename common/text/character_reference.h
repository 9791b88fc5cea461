// The characters that HTML and SGML write as references: &amp; &eacute; &#8217; &#x2019;
// Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

// The longest name that is known has so many bytes ("thetasym"), the longest number
// that is a character as many ("#x10FFFF").
inline constexpr std::size_t kMaxReferenceName = 8;

// What stands between & and ; as a character: a name of HTML 4 or "apos", or a number.
// Numbers from 128 to 159 are meant as in Windows-1252, as browsers read them (HTML
// Standard, "numeric character reference end state"). nullopt for anything else.
std::optional<char32_t> referenced_character(std::string_view name);

}  // namespace dateline
