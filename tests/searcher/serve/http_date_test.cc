#include "searcher/serve/http/http_date.h"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("Dates are written as HTTP has them", "[serve]") {
  CHECK(http_date(784111777) == "Sun, 06 Nov 1994 08:49:37 GMT");
  CHECK(http_date(0) == "Thu, 01 Jan 1970 00:00:00 GMT");
  CHECK(http_date_now().size() == http_date(0).size());
}
