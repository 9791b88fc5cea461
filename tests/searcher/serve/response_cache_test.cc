#include "searcher/serve/response_cache.h"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

Reply reply_of(std::size_t bytes) { return {200, "text/plain", std::string(bytes, 'x')}; }

}  // namespace

TEST_CASE("The cache gives what was kept, and forgets what was not used lately", "[serve]") {
  ResponseCache cache(10'000);
  CHECK_FALSE(cache.find("a"));
  for (const char* key : {"a", "b", "c", "d", "e", "f", "g", "h"}) cache.keep(key, reply_of(900));
  CHECK(cache.find("a"));
  cache.keep("i", reply_of(900));
  CHECK(cache.find("a"));        // used lately
  CHECK_FALSE(cache.find("b"));  // the oldest
  CHECK(cache.counts().bytes <= 10'000);
  CHECK(cache.counts().hits == 2);
  CHECK(cache.counts().misses == 2);
}

TEST_CASE("Asking whether an answer is kept is a use of it, and no miss", "[serve]") {
  ResponseCache cache(10'000);
  for (const char* key : {"a", "b", "c", "d", "e", "f", "g", "h"}) cache.keep(key, reply_of(900));
  CHECK(cache.holds("a"));
  CHECK_FALSE(cache.holds("x"));
  CHECK(cache.counts().hits == 1);
  CHECK(cache.counts().misses == 0);
  cache.keep("i", reply_of(900));
  CHECK(cache.holds("a"));
  CHECK_FALSE(cache.holds("b"));
}

TEST_CASE("The cache keeps no errors, no streams and nothing large", "[serve]") {
  ResponseCache cache(10'000);
  Reply error = reply_of(10);
  error.status = 400;
  cache.keep("error", error);
  Reply stream = reply_of(0);
  stream.stream = [](const auto&) {};
  cache.keep("stream", stream);
  cache.keep("large", reply_of(2'000));
  CHECK(cache.counts().bytes == 0);
}
