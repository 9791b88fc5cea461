#include "searcher/commands/request_options.h"

#include <charconv>

#include "common/base/error.h"
#include "searcher/commands/today_option.h"

namespace dateline {

SearchRequest request_of(const ParsedArguments& arguments) {
  SearchRequest request;
  request.query = arguments.argument("QUERY");
  request.today = today_of(arguments);
  for (const Field field : kFacetFields) {
    const std::string name(field_info(field).name);
    for (const std::string& value : arguments.values(name)) {
      request.filters.push_back({field, value, false});
    }
    for (const std::string& value : arguments.values("not-" + name)) {
      request.filters.push_back({field, value, true});
    }
  }
  request.from = arguments.value("from");
  request.to = arguments.value("to");
  constexpr std::uint64_t kDayOfMilliseconds = 86'400'000;
  request.allowed =
      std::chrono::milliseconds(arguments.number("max-ms", 0, kDayOfMilliseconds));
  return request;
}

FacetRequest facet_request(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  FacetRequest facet;
  facet.name = text.substr(0, colon);
  if (colon == std::string::npos) return facet;
  const char* begin = text.data() + colon + 1;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(begin, end, facet.values);
  if (error != std::errc() || stop != end || facet.values == 0) {
    throw Error(ErrorCode::kUsage, "\"" + text.substr(colon + 1) + "\" is not a number of values",
                "--facet", "write it as person:20");
  }
  return facet;
}

}  // namespace dateline
