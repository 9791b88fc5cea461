// The head of an HTTP/1.1 request, read strictly: what two programs could read
// differently is refused. Pure; any thread; linear; never throws.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/serve/http/http_limits.h"

namespace dateline {

// Why a request is refused: the status and a sentence for its author.
struct HttpFault {
  int status = 400;
  std::string reason;
};

struct RequestHead {
  std::string method;
  std::string target;  // begins with /
  std::string host;    // without the port; "" in HTTP/1.0 only; the target's own, if it has one
  std::string if_none_match;
  std::string accept;
  bool keep_alive = true;
  bool http_1_0 = false;
  std::size_t body_bytes = 0;
};

// What the first bytes of a connection or of its next request are.
struct HeadReading {
  std::optional<RequestHead> head;  // whole
  std::optional<HttpFault> fault;   // never will be
  std::size_t bytes = 0;            // of the head, with the empty line
};

// Neither head nor fault: more bytes are needed.
HeadReading read_request_head(std::string_view bytes, const HttpLimits& limits);

}  // namespace dateline
