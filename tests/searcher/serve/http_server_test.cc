#include "searcher/serve/http/http_server.h"

#include <netinet/tcp.h>

#include <new>

#include "tests/searcher/serve/running_server.h"

namespace dateline {
namespace {

// Each answer is a stream that goes on as long as someone takes it.
class EndlessApplication : public SlowApplication {
 public:
  static constexpr std::size_t kMost = std::size_t{64} << 20;

  Lane lane_of(const RequestHead&) const override { return Lane::kStream; }
  bool answer(const RequestHead&, const std::string&, bool, ResponseChannel& channel) override {
    const std::string piece(std::size_t{64} << 10, 'x');
    while (written < kMost && channel.write(piece)) written += piece.size();
    return false;
  }

  std::atomic<std::size_t> written{0};
};

// Each answer but the third runs out of memory, the second one in its middle.
class FailingApplication : public SlowApplication {
 public:
  bool answer(const RequestHead&, const std::string&, bool, ResponseChannel& channel) override {
    ++asked_;
    if (asked_ == 2) channel.write("HTTP/1.1 200 OK\r\n");
    if (asked_ < 3) throw std::bad_alloc();
    channel.write(closing_response({200, "text/plain", "found"}, "OK"));
    return false;
  }

 private:
  int asked_ = 0;  // on one thread
};

// `piece`: so many bytes of the request are sent at once.
std::string answer_of(const std::string& url, std::size_t piece_bytes = 100) {
  const int client = connected_to(url);
  const int no_delay = 1;
  ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &no_delay, sizeof no_delay);
  for (std::size_t i = 0; i < kRequest.size(); i += piece_bytes) {
    REQUIRE(::send(client, kRequest.data() + i, std::min(piece_bytes, kRequest.size() - i), 0) > 0);
    if (piece_bytes == 1) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
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
  const RunningServer server(application, limits);
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
  return found;
}

TEST_CASE("a request that has waited too long for its turn is told so", "[serve]") {
  CHECK(answered(kSearch / 2) == 1);
  CHECK(answered(kSearch * 50) == 4);
}

TEST_CASE("a request is refused in time although no thread comes free", "[serve]") {
  HeldApplication application;
  HttpLimits limits;
  limits.waiting_time = kSearch;
  const RunningServer server(application, limits);
  auto ask = [&] {
    return std::async(std::launch::async, [&] { return answer_of(server.url()); });
  };
  std::future<std::string> first = ask();
  CHECK(comes_about([&] { return application.begun == 1; }));
  std::future<std::string> second = ask();
  CHECK(second.wait_for(std::chrono::seconds(5)) == std::future_status::ready);
  application.release();
  CHECK(first.get().ends_with("found"));
  CHECK(second.get().ends_with("the server was busy for too long"));
  CHECK(application.begun == 1);
}

TEST_CASE("a request whose client has gone is not begun", "[serve]") {
  const bool reset = GENERATE(true, false);
  HeldApplication application;
  const RunningServer server(application);
  std::future<std::string> first =
      std::async(std::launch::async, [&] { return answer_of(server.url()); });
  CHECK(comes_about([&] { return application.begun == 1; }));
  const int gone = connected_to(server.url());
  CHECK(::send(gone, kRequest.data(), kRequest.size(), 0) > 0);
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  const linger at_once{1, 0};
  if (reset) ::setsockopt(gone, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  ::close(gone);
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  application.release();
  CHECK(first.get().ends_with("found"));
  CHECK(answer_of(server.url()).ends_with("found"));
  CHECK(application.begun == 2);
}

TEST_CASE("an answer that runs out of memory ends its connection alone", "[serve]") {
  FailingApplication application;
  const RunningServer server(application);
  CHECK(answer_of(server.url()).empty());
  CHECK(answer_of(server.url()) == "HTTP/1.1 200 OK\r\n");
  CHECK(answer_of(server.url()).ends_with("found"));
}

TEST_CASE("a request that comes byte by byte is answered when it is whole", "[serve]") {
  SlowApplication application;
  const RunningServer server(application);
  CHECK(answer_of(server.url(), 1).ends_with("found"));
}

TEST_CASE("a stream that nobody reads waits, and is not kept in memory", "[serve]") {
  EndlessApplication application;
  const RunningServer server(application);
  const int client = connected_to(server.url());
  REQUIRE(::send(client, kRequest.data(), kRequest.size(), 0) > 0);
  std::size_t before = 1;
  while (application.written != before) {
    before = application.written;
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
  }
  // The buffers of both sockets and 256 KB more.
  CHECK(application.written > 0);
  CHECK(application.written < EndlessApplication::kMost / 4);
  ::close(client);
}

}  // namespace
}  // namespace dateline
