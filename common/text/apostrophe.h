// Apostrophes at the end and the beginning of words. Pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

// Bytes of the possessive at the end of a form: 's in any case and with any
// apostrophe, or an apostrophe alone (ministers'); 0 when there is none.
std::size_t possessive_bytes(std::string_view form);

// Bytes of an article or preposition that French, Italian and Catalan write in
// front of a word (l'accord, qu'il, dell'anno), with its apostrophe; 0 when there
// is none or the language has no such words. The case of `form` does not matter.
std::size_t elision_bytes(std::string_view form, std::string_view language);

// Every apostrophe as '.
std::string plain_apostrophes(std::string_view text);

}  // namespace dateline
