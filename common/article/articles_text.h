// How messages of both programs count articles. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>

namespace dateline {

// "1 article", "2 articles".
inline std::string articles_text(std::uint64_t count) {
  return std::to_string(count) + (count == 1 ? " article" : " articles");
}

}  // namespace dateline
