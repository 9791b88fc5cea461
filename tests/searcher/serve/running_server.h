// A server on this machine with an application of a test's own, and clients of it.
#pragma once

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <future>
#include <string>
#include <string_view>
#include <thread>

#include "searcher/serve/http/exchange.h"
#include "searcher/serve/http/http_server.h"

namespace dateline {

inline constexpr std::string_view kRequest = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

inline constexpr std::chrono::milliseconds kSearch{200};

// Each answer is a search that takes its time.
class SlowApplication : public Application {
 public:
  Lane lane_of(const RequestHead&) const override { return Lane::kSearch; }
  bool answer(const RequestHead&, const std::string&, bool, ResponseChannel& channel) override {
    std::this_thread::sleep_for(kSearch);
    channel.write(closing_response({200, "text/plain", "found"}, "OK"));
    return false;
  }
  std::string refusal(const HttpFault& fault, const RequestHead*) override {
    return closing_response({fault.status, "text/plain", fault.reason}, "Refused");
  }
  void count_connections(std::size_t) override {}
};

// Each answer takes until release(); the searches that are begun are counted.
class HeldApplication : public SlowApplication {
 public:
  bool answer(const RequestHead&, const std::string&, bool, ResponseChannel& channel) override {
    ++begun;
    released_.wait();
    channel.write(closing_response({200, "text/plain", "found"}, "OK"));
    return false;
  }
  void release() { release_.set_value(); }

  std::atomic<int> begun{0};

 private:
  std::promise<void> release_;
  std::shared_future<void> released_ = release_.get_future().share();
};

inline int connected_to(const std::string& url) {
  const int port = std::stoi(url.substr(url.rfind(':') + 1));
  const int client = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(static_cast<std::uint16_t>(port));
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  REQUIRE(::connect(client, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0);
  return client;
}

template <typename Condition>
bool comes_about(const Condition& condition) {
  for (int i = 0; i < 1000 && !condition(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return condition();
}

// Runs until it goes out of scope.
class RunningServer {
 public:
  explicit RunningServer(Application& application, const HttpLimits& limits = {})
      : server_(parse_listen_address("127.0.0.1:0"), 1, limits, application),
        thread_([this] { server_.run(); }) {}
  ~RunningServer() {
    server_.stop();
    thread_.join();
  }
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;

  std::string url() const { return server_.url(); }

 private:
  HttpServer server_;
  std::thread thread_;
};

// A connection whose answers are read up to its end.
class Client {
 public:
  explicit Client(const RunningServer& server) : socket_(connected_to(server.url())) {}
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  void send(std::string_view bytes) const {
    REQUIRE(::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) ==
            static_cast<ssize_t>(bytes.size()));
  }
  // What comes until the server closes.
  std::string rest() const {
    std::string answer;
    while (more(answer)) {
    }
    return answer;
  }
  // What comes until `end` has come, or the connection ends.
  std::string until(std::string_view end) const {
    std::string answer;
    while (answer.find(end) == std::string::npos && more(answer)) {
    }
    return answer;
  }
  int socket() const { return socket_; }

 private:
  bool more(std::string& answer) const {
    char piece[4096];
    const ssize_t got = ::recv(socket_, piece, sizeof piece, 0);
    if (got > 0) answer.append(piece, static_cast<std::size_t>(got));
    return got > 0;
  }

  int socket_;
};

}  // namespace dateline
