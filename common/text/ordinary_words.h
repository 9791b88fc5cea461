// Words of a language that are acronyms too: the ones where capitals make
// another word (US and us, WHO and who, AIDS and aids). Words that are written in
// capitals for emphasis rather than as an acronym (NOT, NEVER) are left out. Constant data; any
// thread.
#pragma once

#include <string_view>

namespace dateline {

// `folded` is folded; `language` a code in lower case, "" is English. Languages
// without a table have no such words.
bool is_ordinary_word(std::string_view folded, std::string_view language);

}  // namespace dateline
