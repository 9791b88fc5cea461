#include "searcher/serve/query_parameters.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "common/base/error.h"
#include "searcher/serve/assets.h"

using namespace dateline;
using namespace std::chrono_literals;

namespace {

WebRequest asking(Parameters parameters) { return {"/api/search", "", std::move(parameters)}; }

std::string place_of_error(Parameters parameters) {
  try {
    search_request_of(asking(std::move(parameters)), 2000ms);
  } catch (const Error& error) {
    return error.where();
  }
  return "no error";
}

std::set<std::string> described(const char* path) {
  const auto api = nlohmann::json::parse(embedded_file("openapi.json")->bytes);
  std::set<std::string> names;
  for (const auto& parameter : api.at("paths").at(path).at("get").at("parameters")) {
    const std::string reference = parameter.at("$ref");
    names.insert(api.at(nlohmann::json::json_pointer(reference.substr(1))).at("name"));
  }
  return names;
}

std::set<std::string> taken(const CommandInfo& command) {
  std::set<std::string> names = {"q"};
  for (const OptionInfo& option : command.options) names.insert(option.name);
  return names;
}

}  // namespace

TEST_CASE("The parameters that are taken are those that are described", "[serve]") {
  CHECK(described("/api/search") == taken(search_parameters()));
  CHECK(described("/api/timeline") == taken(timeline_parameters()));
  CHECK(described("/api/export") == taken(export_parameters()));
}

TEST_CASE("Parameters become the request that the same options would", "[serve]") {
  const SearchRequest request = search_request_of(asking({{"q", "--a b"},
                                                          {"person", "x"},
                                                          {"person", "=--y"},
                                                          {"not-lang", "fr"},
                                                          {"facet", "person:3:am"},
                                                          {"timeline", "auto"},
                                                          {"limit", "5"},
                                                          {"explain", "true"},
                                                          {"from", ""}}),
                                                  2000ms);
  CHECK(request.query == "--a b");
  REQUIRE(request.filters.size() == 3);
  CHECK(request.filters[1].value == "=--y");
  CHECK(request.filters[2].exclude);
  REQUIRE(request.facets.size() == 1);
  CHECK(request.facets[0].values == 3);
  CHECK(request.facets[0].containing == "am");
  CHECK(request.fitting_timeline);
  CHECK_FALSE(request.timeline);
  CHECK(request.limit == 5);
  CHECK(request.explain);
  CHECK(request.from.empty());
}

TEST_CASE("Nobody gets more time than the server gives", "[serve]") {
  auto allowed = [](const char* ms) {
    return search_request_of(asking({{"max-ms", ms}}), 2000ms).allowed;
  };
  CHECK(allowed("1") == 1ms);
  CHECK(allowed("1999") == 1999ms);
  CHECK(allowed("2001") == 2000ms);
  CHECK(allowed("0") == 2000ms);
  CHECK(allowed("") == 2000ms);
}

TEST_CASE("The limit of a page that an error names is the one over HTTP", "[serve]") {
  for (const char* limit : {"101", "1001", "many"}) {
    CHECK_THROWS_WITH(search_request_of(asking({{"limit", limit}}), 2000ms),
                      Catch::Contains("from 0 to 100"));
    CHECK_THROWS_WITH(search_request_of(asking({{"limit", limit}}), 2000ms),
                      !Catch::Contains("1000"));
  }
}

TEST_CASE("What takes no parameters refuses all, the query too", "[serve]") {
  CHECK_NOTHROW(check_no_parameters(asking({})));
  CHECK_THROWS_AS(check_no_parameters(asking({{"x", "1"}})), Error);
  CHECK_THROWS_AS(check_no_parameters(asking({{"q", ""}})), Error);
}

TEST_CASE("Limits of a page over HTTP hold on both sides and name their parameter", "[serve]") {
  CHECK(place_of_error({{"limit", "100"}}) == "no error");
  CHECK(place_of_error({{"limit", "101"}}) == "--limit");
  CHECK(place_of_error({{"nosuch", ""}}) == "--nosuch");
  CHECK(place_of_error({{"explain", "perhaps"}}) == "--explain");
  CHECK(place_of_error({{"q", "\xFF"}}) == "--q");
  CHECK(place_of_error({{"q", "a"}, {"q", "b"}}) == "--q");
  CHECK(place_of_error({{"q", "a"}, {"q", "a"}}) == "--q");
  CHECK(place_of_error({{"q", ""}, {"q", "a"}}) == "no error");  // as if not there
}
