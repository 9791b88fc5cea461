// What a client may do to the server; docs/HTTP_API.md lists the same figures.
// A plain value; tests lower them.
#pragma once

#include <chrono>
#include <cstddef>

namespace dateline {

struct HttpLimits {
  using Time = std::chrono::milliseconds;

  // Bytes of a request; a line's end counts.
  std::size_t request_line = 8192;
  std::size_t header_line = 8192;
  std::size_t headers = 16384;  // all lines
  std::size_t header_count = 100;
  std::size_t body = 65536;

  // All are spans in total, however many single bytes come within them.
  Time head_time{5000};
  Time body_time{10000};
  Time idle_time{15000};           // between requests of a connection
  Time write_time{10000};          // to take an answer, and then
  std::size_t write_rate = 10240;  // this many bytes a second
  Time drain_time{4500};           // after a signal to stop

  std::size_t connections = 1024;
  std::size_t per_address = 64;
  std::size_t requests_per_connection = 1000;
  std::size_t waiting_searches = 32;  // beside those that run
  std::size_t waiting_streams = 4;
  std::size_t waiting_quick = 256;
  Time waiting_time{5000};  // of a search, which itself ends within 2 seconds or so
};

}  // namespace dateline
