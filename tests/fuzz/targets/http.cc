// A request as it comes from a socket: its head, its target taken apart, and the
// search and the cursor that its parameters ask for; so for timelines and exports.
// And the cursor by itself.
#include "common/base/error.h"
#include "searcher/request/request_options.h"
#include "searcher/results/cursor.h"
#include "searcher/serve/http/exchange.h"
#include "searcher/serve/http/request_head.h"
#include "searcher/serve/query_parameters.h"
#include "tests/fuzz/fuzz_target.h"

namespace dateline::fuzz {
namespace {

Reply answer(const DecodedRequest& request) {
  try {
    if (request.web.path == "/api/timeline") {
      timeline_request_of(arguments_of(request.web, timeline_parameters()));
    } else if (request.web.path == "/api/export") {
      arguments_of(request.web, export_parameters());
    }
    const SearchRequest search = search_request_of(request.web, std::chrono::seconds(1));
    if (!search.after.empty()) request_hash(search, 0), parse_cursor(search.after);
  } catch (const Error& error) {
    return {400, "text/plain", error.what()};
  }
  return {200, "text/plain", request.web.path};
}

void fuzz_http(std::string_view bytes) {
  static const HttpLimits kLimits;
  static Exchange exchange(answer);
  const HeadReading reading = read_request_head(bytes, kLimits);
  require(!reading.head || !reading.fault);
  if (!reading.head) return;
  require(reading.bytes <= bytes.size());
  // What follows a head must not change it.
  require(read_request_head(bytes.substr(0, reading.bytes), kLimits).head.has_value());
  ResponseChannel channel(1 << 20, [] {});
  exchange.answer(*reading.head, "127.0.0.1", false, channel);
  channel.finish(false);
  std::string response;
  channel.take(response);
  require(response.starts_with("HTTP/1.1 "));
}

void fuzz_cursor(std::string_view bytes) {
  const std::string written = to_string(parse_cursor(bytes));
  require(to_string(parse_cursor(written)) == written);
}

const Registered kHttp("http", fuzz_http);
const Registered kCursor("cursor", fuzz_cursor);

}  // namespace
}  // namespace dateline::fuzz
