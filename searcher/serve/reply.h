// What a route answers. A plain value.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

struct Reply {
  int status = 200;
  std::string type;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers = {};
  // Instead of the body: calls its argument with one piece after another, until
  // that returns false.
  std::function<void(const std::function<bool(std::string_view)>&)> stream = {};
  std::uint64_t matches = 0;  // articles that a search found, for the metrics
};

inline constexpr const char* kJsonType = "application/json";
inline constexpr const char* kHtmlType = "text/html; charset=utf-8";

}  // namespace dateline
