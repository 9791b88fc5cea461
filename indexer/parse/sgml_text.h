// The small part of SGML that Reuters-21578 uses. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// Character references (&lt; &#38;) become their characters; those of control
// characters, which steered printers, go, but for tab and line end. A reference
// that is not known stays as it is written.
std::string decode_references(std::string_view text);

// What stands between <NAME> (or <NAME ATTRIBUTES>) and </NAME>, the first time;
// empty when it is not there.
std::string_view element(std::string_view text, std::string_view name);

// The contents of all <D> elements, decoded, blank ones left out.
std::vector<std::string> list_elements(std::string_view text);

// The value of NAME="value" in a start tag; empty when it is not there.
std::string_view attribute(std::string_view start_tag, std::string_view name);

}  // namespace dateline
