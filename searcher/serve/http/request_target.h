// A request's target, decoded: its path, and the parameters of its query as
// browsers write them (WHATWG, application/x-www-form-urlencoded). Pure; any
// thread; linear; never throws but for memory.
#pragma once

#include <string>
#include <string_view>

#include "searcher/serve/web_request.h"

namespace dateline {

// What is before the first question mark. A % without two digits of base 16 stays as it is.
std::string path_of(std::string_view target);

// What follows it, in its order: pieces between &, each split at its first =; + is a blank.
Parameters parameters_of(std::string_view target);

}  // namespace dateline
