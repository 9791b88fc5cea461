#include "searcher/request/request_options.h"

#include <catch2/catch.hpp>

#include "searcher/request/search_options.h"

namespace dateline {

TEST_CASE("a timeline alone is asked for by its own option", "[request]") {
  CommandInfo command;
  command.name = "timeline";
  command.arguments = {{"QUERY", "", false}};
  command.options = filter_options();
  command.options.push_back(by_option());
  const SearchRequest request = timeline_request_of({command, {"--by", "day"}});
  CHECK(request.timeline == Interval::kDay);
  CHECK(request.timeline_option == "--by");
  CHECK(SearchRequest().timeline_option == "--timeline");
}

}  // namespace dateline
