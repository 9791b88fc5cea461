#include "searcher/request/request_options.h"

#include <charconv>

#include "common/base/error.h"
#include "searcher/request/today_option.h"
#include "searcher/results/passages.h"

namespace dateline {
namespace {

void ask_for_timeline(const std::string& interval, SearchRequest& request) {
  request.timeline = interval_by_name(interval);
  request.fitting_timeline = !request.timeline;
}

}  // namespace

SortOrder sort_order(const std::string& name) {
  if (name == "newest") return SortOrder::kNewest;
  return name == "oldest" ? SortOrder::kOldest : SortOrder::kRelevance;
}

SearchRequest request_of(const ParsedArguments& arguments) {
  SearchRequest request;
  request.query = arguments.argument("QUERY");
  request.today = today_of(arguments);
  for (const Field field : kFacetFields) {
    if (field_info(field).kind != FieldKind::kFacet) continue;
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
  request.allowed = std::chrono::milliseconds(arguments.number("max-ms", 0, kDayOfMilliseconds));
  return request;
}

SearchRequest page_request_of(const ParsedArguments& arguments, std::size_t most_hits) {
  constexpr double kMaxK1 = 1000;
  SearchRequest request = request_of(arguments);
  for (const std::string& facet : arguments.values("facet")) {
    request.facets.push_back(facet_request(facet));
  }
  if (arguments.has("timeline")) ask_for_timeline(arguments.value("timeline"), request);
  request.sort = sort_order(arguments.value("sort"));
  request.limit = arguments.number("limit", 0, most_hits);
  request.offset = arguments.number("offset", 0, kMaxWindow);
  request.after = arguments.value("after");
  request.snippets = arguments.number("snippets", 0, kMaxPassages);
  request.explain = arguments.has("explain");
  request.bm25.k1 = arguments.decimal("k1", 0, kMaxK1);
  request.bm25.b = arguments.decimal("b", 0, 1);
  return request;
}

SearchRequest timeline_request_of(const ParsedArguments& arguments) {
  SearchRequest request = request_of(arguments);
  ask_for_timeline(arguments.value("by"), request);
  request.timeline_option = "--by";
  request.limit = 0;
  return request;
}

FacetRequest facet_request(const std::string& text) {
  FacetRequest facet;
  const std::size_t colon = text.find(':');
  facet.name = text.substr(0, colon);
  if (colon == std::string::npos) return facet;
  const std::size_t second = std::min(text.find(':', colon + 1), text.size());
  if (second < text.size()) facet.containing = text.substr(second + 1);
  const char* begin = text.data() + colon + 1;
  const char* end = text.data() + second;
  const auto [stop, error] = std::from_chars(begin, end, facet.values);
  if (error != std::errc() || stop != end || facet.values == 0) {
    throw Error(ErrorCode::kUsage, "\"" + std::string(begin, end) + "\" is not a number of values",
                "--facet", "write it as person:20");
  }
  return facet;
}

}  // namespace dateline
