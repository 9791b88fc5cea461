// What an HttpServer serves: decides where a request runs, and answers it.
#pragma once

#include <cstdint>
#include <string>

#include "searcher/serve/http/request_head.h"
#include "searcher/serve/http/response_channel.h"

namespace dateline {

// Requests of one kind never wait for those of another.
enum class Lane { kQuick, kSearch, kStream };
inline constexpr std::size_t kLanes = 3;

class Application {
 public:
  virtual ~Application() = default;

  // On the loop's thread; must be quick. Never throws.
  virtual Lane lane_of(const RequestHead& head) const = 0;

  // Writes a whole response to `channel`; returns whether the connection may go
  // on. On a worker's thread, several at a time. An exception ends the connection.
  virtual bool answer(const RequestHead& head, const std::string& address, bool close_after,
                      ResponseChannel& channel) = 0;

  // A whole response for a request that is refused, headers included; the
  // connection ends with it. `head` is nullptr when the request was not read so
  // far. On the loop's thread or a worker's.
  virtual std::string refusal(const HttpFault& fault, const RequestHead* head) = 0;

  // Connections open now; told by the loop whenever it changes.
  virtual void count_connections(std::size_t open) = 0;
};

}  // namespace dateline
