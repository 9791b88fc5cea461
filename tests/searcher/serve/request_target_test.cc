#include "searcher/serve/http/request_target.h"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

std::string value_of(const std::string& query) {
  const Parameters parameters = parameters_of("/?" + query);
  return parameters.size() == 1 && parameters[0].first == "q" ? parameters[0].second : "?";
}

}  // namespace

TEST_CASE("A value is all that follows the first equals sign", "[serve]") {
  CHECK(value_of("q==ministers") == "=ministers");
  CHECK(value_of("q=a=b=trump") == "a=b=trump");
  CHECK(value_of("q=trump;limit=0") == "trump;limit=0");
  CHECK(value_of("q=trump?x=1") == "trump?x=1");
  CHECK(value_of("q=") == "");
  CHECK(value_of("q") == "");
}

TEST_CASE("Signs and escapes of a query are decoded once", "[serve]") {
  CHECK(value_of("q=a+b%20c%2Bd") == "a b c+d");
  CHECK(value_of("q=%C3%a9") == "\u00E9");
  CHECK(value_of("q=%2541") == "%41");
  CHECK(value_of("q=%26%3D%00x") == std::string("&=\0x", 4));
  // No escapes: they stay as they are.
  CHECK(value_of("q=%u0041") == "%u0041");
  CHECK(value_of("q=100%") == "100%");
  CHECK(value_of("q=%4") == "%4");
  CHECK(value_of("q=%-1%+1%0x") == "%-1% 1%0x");
}

TEST_CASE("Parameters keep their order, and the same one given twice is there twice", "[serve]") {
  CHECK(parameters_of("/?q=b&&a=1&q=b&") == Parameters{{"q", "b"}, {"a", "1"}, {"q", "b"}});
  CHECK(parameters_of("/?=x") == Parameters{{"", "x"}});
  CHECK(parameters_of("/").empty());
  CHECK(parameters_of("/?").empty());
  CHECK(parameters_of("/?%71%3D=+") == Parameters{{"q=", " "}});
}

TEST_CASE("A path is what is before the question mark, with its plus signs", "[serve]") {
  CHECK(path_of("/articles/a+b%2Fc%3F?q=/x") == "/articles/a+b/c?");
  CHECK(path_of("/%u0041/%") == "/%u0041/%");
}
