// Times as HTTP writes them: "Sun, 06 Nov 1994 08:49:37 GMT". Any thread.
#pragma once

#include <ctime>
#include <string>

namespace dateline {

std::string http_date(std::time_t time);

// Of the present second; made once in a second on each thread.
const std::string& http_date_now();

}  // namespace dateline
