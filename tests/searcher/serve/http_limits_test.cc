// The server's limits, each from both sides, lowered.
#include "searcher/serve/http/http_limits.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "tests/searcher/serve/running_server.h"

namespace dateline {
namespace {

using std::chrono::milliseconds;

// Far more than a busy machine takes for what is quick.
constexpr milliseconds kNever{60'000};
constexpr milliseconds kShort{300};

// Answers at once, and keeps the connection.
class QuickApplication : public SlowApplication {
 public:
  Lane lane_of(const RequestHead&) const override { return Lane::kQuick; }
  bool answer(const RequestHead&, const std::string&, bool last,
              ResponseChannel& channel) override {
    channel.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfound");
    return !last;
  }
};

// An answer that no socket's buffers hold.
class LargeApplication : public SlowApplication {
 public:
  static constexpr std::size_t kBytes = std::size_t{32} << 20;

  Lane lane_of(const RequestHead&) const override { return Lane::kQuick; }
  bool answer(const RequestHead&, const std::string&, bool, ResponseChannel& channel) override {
    channel.write(std::string(kBytes, 'x'));
    return false;
  }
};

// What becomes of `first`, with `then` behind it after a moment.
std::string answer_to(const HttpLimits& limits, std::string_view first, std::string_view then) {
  QuickApplication application;
  const RunningServer server(application, limits);
  const Client client(server);
  client.send(first);
  if (then.empty()) return client.rest();
  std::this_thread::sleep_for(kShort);
  client.send(then);
  return client.until("found");
}

TEST_CASE("a request's head has its time, however it comes", "[serve]") {
  HttpLimits limits;
  limits.head_time = kNever;
  CHECK(answer_to(limits, kRequest.substr(0, 20), kRequest.substr(20)).ends_with("found"));
  limits.head_time = kShort;
  CHECK(answer_to(limits, kRequest.substr(0, 20), "").starts_with("HTTP/1.1 408 "));
  CHECK(answer_to(limits, "", "").empty());
}

TEST_CASE("a request's body has its time", "[serve]") {
  constexpr std::string_view kHead =
      "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nab";
  HttpLimits limits;
  limits.body_time = kNever;
  CHECK(answer_to(limits, kHead, "cd").ends_with("found"));
  limits.body_time = kShort;
  const std::string late = answer_to(limits, kHead, "");
  CHECK(late.starts_with("HTTP/1.1 408 "));
  CHECK(late.ends_with("the request's body took too long"));
}

TEST_CASE("a connection may be idle between requests for a time", "[serve]") {
  HttpLimits limits;
  limits.idle_time = kNever;
  const std::string again = answer_to(limits, kRequest, kRequest);
  CHECK(again.ends_with("found"));
  limits.idle_time = kShort;
  CHECK(answer_to(limits, kRequest, "").ends_with("found"));  // and then it is closed
}

TEST_CASE("a connection serves so many requests", "[serve]") {
  QuickApplication application;
  HttpLimits limits;
  limits.requests_per_connection = 3;
  const RunningServer server(application, limits);
  const Client client(server);
  for (int i = 0; i < 3; ++i) {
    client.send(kRequest);
    CHECK(client.until("found").ends_with("found"));
  }
  CHECK(client.rest().empty());
}

// How much of a large answer comes to a client that does not read for a while.
std::size_t taken(milliseconds write_time, std::size_t write_rate) {
  LargeApplication application;
  HttpLimits limits;
  limits.write_time = write_time;
  limits.write_rate = write_rate;
  const RunningServer server(application, limits);
  const Client client(server);
  client.send(kRequest);
  std::this_thread::sleep_for(kShort * 5);
  return client.rest().size();
}

TEST_CASE("an answer must be taken in time, and at a rate", "[serve]") {
  constexpr std::size_t kFast = std::size_t{1} << 40;
  CHECK(taken(kNever, kFast) == LargeApplication::kBytes);
  CHECK(taken(kShort, kFast) < LargeApplication::kBytes);
  // What has been sent gives time for the rest.
  CHECK(taken(kShort, 1024) == LargeApplication::kBytes);
}

TEST_CASE("so many connections are held, and so many of one address", "[serve]") {
  QuickApplication application;
  HttpLimits limits;
  limits.connections = 3;
  limits.per_address = GENERATE(2, 9);
  const std::size_t room = std::min(limits.connections, limits.per_address);
  const RunningServer server(application, limits);
  std::vector<std::unique_ptr<Client>> clients;
  for (std::size_t i = 0; i < room; ++i) {
    clients.push_back(std::make_unique<Client>(server));
    clients.back()->send(kRequest);
    CHECK(clients.back()->until("found").ends_with("found"));
  }
  CHECK(Client(server).rest().starts_with("HTTP/1.1 503 "));
  clients.pop_back();
  CHECK(comes_about([&] {
    const Client client(server);
    if (::send(client.socket(), kRequest.data(), kRequest.size(), MSG_NOSIGNAL) < 0) return false;
    return client.until("found").ends_with("found");
  }));
}

TEST_CASE("so many requests wait for their turn, and one more is refused", "[serve]") {
  HeldApplication application;
  HttpLimits limits;
  limits.waiting_searches = 2;
  limits.waiting_time = kNever;
  const RunningServer server(application, limits);
  std::vector<std::unique_ptr<Client>> clients;
  for (int i = 0; i < 3; ++i) {
    clients.push_back(std::make_unique<Client>(server));
    clients.back()->send(kRequest);
  }
  CHECK(comes_about([&] { return application.begun == 1; }));
  // All three are in: the loop takes what came first first.
  const Client one_more(server);
  one_more.send(kRequest);
  const std::string refused = one_more.rest();
  CHECK(refused.starts_with("HTTP/1.1 503 "));
  CHECK(refused.ends_with("the server is busy; ask again in a second"));
  application.release();
  for (const auto& client : clients) CHECK(client->rest().ends_with("found"));
}

// How long a server that is told to stop goes on with an answer that does not end.
milliseconds stopping(milliseconds drain_time) {
  HeldApplication application;
  HttpLimits limits;
  limits.drain_time = drain_time;
  HttpServer server(parse_listen_address("127.0.0.1:0"), 1, limits, application);
  std::thread running([&] { server.run(); });
  const int client = connected_to(server.url());
  REQUIRE(::send(client, kRequest.data(), kRequest.size(), 0) > 0);
  CHECK(comes_about([&] { return application.begun == 1; }));
  std::thread releasing([&] {
    std::this_thread::sleep_for(kShort * 10);
    application.release();
  });
  const auto start = std::chrono::steady_clock::now();
  server.stop();
  running.join();
  const auto took = std::chrono::steady_clock::now() - start;
  releasing.join();
  ::close(client);
  return std::chrono::duration_cast<milliseconds>(took);
}

TEST_CASE("a stop waits for answers, but not for ever", "[serve]") {
  CHECK(stopping(kNever) >= kShort * 9);
  CHECK(stopping(kShort) < kShort * 9);
}

}  // namespace
}  // namespace dateline
