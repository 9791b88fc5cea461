#include "searcher/serve/web_request.h"

#include <algorithm>

namespace dateline {
namespace {

const std::string kNothing;

auto find(const Parameters& parameters, std::string_view name) {
  return std::find_if(parameters.begin(), parameters.end(),
                      [&](const auto& parameter) { return parameter.first == name; });
}

}  // namespace

const std::string& WebRequest::parameter(std::string_view name) const {
  const auto found = find(parameters, name);
  return found == parameters.end() ? kNothing : found->second;
}

bool WebRequest::has(std::string_view name) const {
  return find(parameters, name) != parameters.end();
}

}  // namespace dateline
