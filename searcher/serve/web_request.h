// A request for one of the server's pages or data, as its route sees it. A plain
// value.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

// Names and values of a URL's query, decoded, in its order.
using Parameters = std::vector<std::pair<std::string, std::string>>;

struct WebRequest {
  std::string path;  // decoded
  std::string rest;  // what follows the route's prefix: an article's id
  Parameters parameters;

  // The first value; "" without one.
  const std::string& parameter(std::string_view name) const;
  bool has(std::string_view name) const;
};

}  // namespace dateline
