#include "searcher/serve/http/http_server.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <future>
#include <string>
#include <thread>

#include "searcher/serve/http/exchange.h"

namespace dateline {
namespace {

constexpr std::chrono::milliseconds kSearch{200};

// Each answer is a search that takes its time.
class SlowApplication : public Application {
 public:
  Lane lane_of(const RequestHead&) const override { return Lane::kSearch; }
  bool answer(const RequestHead&, const std::string&, bool, ResponseChannel& channel) override {
    std::this_thread::sleep_for(kSearch);
    channel.write(closing_response({200, "text/plain", "found"}, "OK"));
    return false;
  }
  std::string refusal(const HttpFault& fault) override {
    return closing_response({fault.status, "text/plain", fault.reason}, "Refused");
  }
  void count_connections(std::size_t) override {}
};

std::string answer_of(const std::string& url) {
  const int port = std::stoi(url.substr(url.rfind(':') + 1));
  const int client = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(static_cast<std::uint16_t>(port));
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  REQUIRE(::connect(client, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0);
  const std::string request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
  REQUIRE(::send(client, request.data(), request.size(), 0) > 0);
  std::string answer;
  char piece[4096];
  for (ssize_t got; (got = ::recv(client, piece, sizeof piece, 0)) > 0;) {
    answer.append(piece, static_cast<std::size_t>(got));
  }
  ::close(client);
  return answer;
}

// How many of four requests at once are answered by one thread within the limit.
int answered(std::chrono::milliseconds waiting_time) {
  SlowApplication application;
  HttpLimits limits;
  limits.waiting_time = waiting_time;
  HttpServer server(parse_listen_address("127.0.0.1:0"), 1, limits, application);
  std::thread running([&] { server.run(); });
  std::vector<std::future<std::string>> answers;
  for (int i = 0; i < 4; ++i) {
    answers.push_back(std::async(std::launch::async, [&] { return answer_of(server.url()); }));
  }
  int found = 0;
  for (auto& each : answers) {
    const std::string answer = each.get();
    if (answer.starts_with("HTTP/1.1 200 ")) {
      ++found;
    } else {
      CHECK(answer.starts_with("HTTP/1.1 503 "));
      CHECK(answer.ends_with("the server was busy for too long"));
    }
  }
  server.stop();
  running.join();
  return found;
}

TEST_CASE("a request that has waited too long for its turn is told so", "[serve]") {
  CHECK(answered(kSearch / 2) == 1);
  CHECK(answered(kSearch * 50) == 4);
}

}  // namespace
}  // namespace dateline
