// Errors of a query that point at their place. Any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/base/error.h"

namespace dateline {

// A place in a query, by its byte; or none, for a filter from outside the query.
struct QueryPlace {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::string_view query = {};
  std::size_t byte = kNone;
};

// Throws Error(code) "WHAT at N: DETAIL" with N the place's character, counted
// from 1. Without a place or a detail that part is left out.
[[noreturn]] void fail_at(const QueryPlace& place, const std::string& what,
                          const std::string& detail = {}, const std::string& hint = {},
                          ErrorCode code = ErrorCode::kUsage);

// A piece of the query as messages show it: between quotes, cut when long.
std::string in_quotes(std::string_view text);

}  // namespace dateline
