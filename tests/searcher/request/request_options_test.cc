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

TEST_CASE("The help of a filter says how its values are given", "[request]") {
  std::string country;
  std::string source;
  for (const OptionInfo& option : filter_options()) {
    if (option.name == "mentions") country = option.description;
    if (option.name == "source") source = option.description;
  }
  CHECK_THAT(country, Catch::Contains("(ISO 3166-1 code or name)"));
  CHECK_THAT(source, Catch::Contains("(one word: any value with the word; "));
}

}  // namespace dateline
