#include "searcher/serve/http/exchange.h"

#include <httplib.h>

#include <algorithm>
#include <cstring>
#include <exception>

#include "searcher/serve/http/http_date.h"
#include "searcher/serve/http/request_target.h"
#include "searcher/serve/http/security_headers.h"

namespace dateline {
namespace {

// A request as one block of bytes to read, and a channel to write to.
class ExchangeStream : public httplib::Stream {
 public:
  ExchangeStream(std::string request, std::string address, ResponseChannel& channel)
      : request_(std::move(request)), address_(std::move(address)), channel_(channel) {}

  bool is_readable() const override { return at_ < request_.size(); }
  bool is_writable() const override { return open_; }
  ssize_t read(char* to, std::size_t size) override {
    const std::size_t bytes = std::min(size, request_.size() - at_);
    std::memcpy(to, request_.data() + at_, bytes);
    at_ += bytes;
    return static_cast<ssize_t>(bytes);
  }
  ssize_t write(const char* bytes, std::size_t size) override {
    open_ = open_ && channel_.write({bytes, size});
    return open_ ? static_cast<ssize_t>(size) : -1;
  }
  void get_remote_ip_and_port(std::string& ip, int& port) const override {
    ip = address_;
    port = 0;
  }
  void get_local_ip_and_port(std::string& ip, int& port) const override {
    ip.clear();
    port = 0;
  }
  socket_t socket() const override { return 0; }

 private:
  std::string request_;
  std::string address_;
  ResponseChannel& channel_;
  std::size_t at_ = 0;
  bool open_ = true;
};

// Only what is needed goes on to httplib: no ranges, no encodings, no body, and no target, whose
// query it would read in a way of its own.
std::string plain_request(const RequestHead& head) {
  return head.method + " / HTTP/1." + (head.http_1_0 ? "0" : "1") + "\r\nHost: " + head.host +
         "\r\n\r\n";
}

void give_stream(const Reply& reply, const httplib::Request& request, httplib::Response& response) {
  auto provider = [stream = reply.stream](std::size_t, httplib::DataSink& sink) {
    bool open = true;
    try {
      stream([&](std::string_view bytes) {
        open = open && (bytes.empty() || sink.write(bytes.data(), bytes.size()));
        return open;
      });
    } catch (const std::exception&) {
      return false;  // the response ends without its last chunk, and the client notices
    }
    if (open) sink.done();
    return open;
  };
  if (request.version == "HTTP/1.0") {
    response.set_content_provider(reply.type, provider);
  } else {
    response.set_chunked_content_provider(reply.type, provider);
  }
}

}  // namespace

class Exchange::Bridge : public httplib::Server {
 public:
  explicit Bridge(std::function<Reply(const DecodedRequest&)> answer) {
    // httplib takes a server without a socket for one that is shutting down.
    svr_sock_ = 0;
    httplib::Headers headers;
    for (const auto& [name, value] : kSecurityHeaders) headers.emplace(name, value);
    set_default_headers(std::move(headers));
    set_pre_routing_handler([answer = std::move(answer)](const auto& request, auto& response) {
      give(answer(decoded(request)), request, response);
      return HandlerResponse::Handled;
    });
    set_post_routing_handler([](const httplib::Request&, httplib::Response& response) {
      for (const char* name : {"Accept-Ranges", "Keep-Alive"}) response.headers.erase(name);
      if (response.status == 304) response.headers.erase("Content-Length");
    });
  }
  ~Bridge() override { svr_sock_ = INVALID_SOCKET; }

  bool process(const RequestHead& head, httplib::Stream& stream, bool close_after) {
    bool closed = false;
    auto complete = [&](httplib::Request& request) {
      request.target = head.target;
      request.set_header("If-None-Match", head.if_none_match);
    };
    return process_request(stream, close_after, closed, complete) && !closed;
  }

 private:
  static DecodedRequest decoded(const httplib::Request& request) {
    DecodedRequest decoded{request.target, request.get_header_value("If-None-Match"), {}};
    decoded.web.path = path_of(request.target);
    decoded.web.parameters = parameters_of(request.target);
    return decoded;
  }

  static void give(Reply reply, const httplib::Request& request, httplib::Response& response) {
    response.status = reply.status;
    response.set_header("Date", http_date_now());
    for (const auto& [name, value] : reply.headers) response.set_header(name, value);
    if (reply.stream) {
      give_stream(reply, request, response);
    } else if (!reply.body.empty()) {
      response.body = std::move(reply.body);
      response.set_header("Content-Type", reply.type);
    }
  }
};

Exchange::Exchange(std::function<Reply(const DecodedRequest&)> answer)
    : bridge_(std::make_unique<Bridge>(std::move(answer))) {}

Exchange::~Exchange() = default;

bool Exchange::answer(const RequestHead& head, const std::string& address, bool close_after,
                      ResponseChannel& channel) {
  ExchangeStream stream(plain_request(head), address, channel);
  return bridge_->process(head, stream, close_after) && !close_after;
}

std::string closing_response(const Reply& reply, const std::string& title, Body body) {
  std::string text = "HTTP/1.1 " + std::to_string(reply.status) + " " + title + "\r\n";
  auto add = [&](const std::string& name, const std::string& value) {
    text += name + ": " + value + "\r\n";
  };
  for (const auto& [name, value] : kSecurityHeaders) add(name, value);
  add("Date", http_date_now());
  for (const auto& [name, value] : reply.headers) add(name, value);
  add("Content-Type", reply.type);
  add("Content-Length", std::to_string(reply.body.size()));
  add("Connection", "close");
  return text + "\r\n" + (body == Body::kSent ? reply.body : "");
}

}  // namespace dateline
