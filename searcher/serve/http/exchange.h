// Between our connections and cpp-httplib, which writes responses: one request,
// already read and found sound, goes in, and the response's bytes come out.
//
// One object for all threads; answer() may be called from several at a time.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "searcher/serve/http/request_head.h"
#include "searcher/serve/http/response_channel.h"
#include "searcher/serve/reply.h"
#include "searcher/serve/web_request.h"

namespace dateline {

// A request, its target taken apart.
struct DecodedRequest {
  std::string target;  // as it came
  std::string if_none_match;
  WebRequest web;
};

class Exchange {
 public:
  // `answer` must not throw.
  explicit Exchange(std::function<Reply(const DecodedRequest&)> answer);
  ~Exchange();

  // Writes the whole response to a GET or HEAD; whether the connection may go on.
  bool answer(const RequestHead& head, const std::string& address, bool close_after,
              ResponseChannel& channel);

 private:
  class Bridge;
  std::unique_ptr<Bridge> bridge_;
};

enum class Body { kSent, kLeftOut };  // an answer to HEAD has none

// A response for a request that httplib does not see; the connection ends with it.
std::string closing_response(const Reply& reply, const std::string& title, Body body = Body::kSent);

}  // namespace dateline
