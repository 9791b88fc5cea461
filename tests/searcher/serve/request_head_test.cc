#include "searcher/serve/http/request_head.h"

#include <catch2/catch.hpp>

using dateline::HeadReading;
using dateline::HttpLimits;

namespace {

const HttpLimits kLimits;

HeadReading read(const std::string& bytes) { return dateline::read_request_head(bytes, kLimits); }

int fault(const std::string& bytes) {
  const HeadReading reading = read(bytes);
  CHECK(!reading.head);
  return reading.fault ? reading.fault->status : 0;
}

std::string with_header(const std::string& line) {
  return "GET / HTTP/1.1\r\nHost: a\r\n" + line + "\r\n\r\n";
}

}  // namespace

TEST_CASE("A whole request head is read, and what follows is left", "[serve]") {
  const std::string head =
      "GET /api/search?q=a HTTP/1.1\r\nHOST: Example.org:8080\r\nAccept: x/y\r\n\r\n";
  const HeadReading reading = read(head + "GET /next");
  REQUIRE(reading.head);
  CHECK(reading.bytes == head.size());
  CHECK(reading.head->method == "GET");
  CHECK(reading.head->target == "/api/search?q=a");
  CHECK(reading.head->host == "example.org");
  CHECK(reading.head->accept == "x/y");
  CHECK(reading.head->keep_alive);
  CHECK(read("GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n").head->host == "[::1]");
}

TEST_CASE("Every beginning of a request head asks for more bytes", "[serve]") {
  const std::string head = "\r\nGET /a?b=c HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
  for (std::size_t length = 0; length < head.size(); ++length) {
    INFO(length);
    const HeadReading reading = read(head.substr(0, length));
    CHECK(!reading.head);
    CHECK(!reading.fault);
  }
  REQUIRE(read(head).head);
  CHECK_FALSE(read(head).head->keep_alive);
}

TEST_CASE("Limits of a request head hold on both sides", "[serve]") {
  auto line_of = [](std::size_t bytes) {
    const std::string rest = "GET / HTTP/1.1\r\n";
    return "GET /" + std::string(bytes - rest.size(), 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n";
  };
  CHECK(read(line_of(kLimits.request_line)).head);
  CHECK(fault(line_of(kLimits.request_line + 1)) == 414);
  CHECK(fault("GET /" + std::string(kLimits.request_line, 'a')) == 414);  // before its end came

  auto header_of = [](std::size_t bytes) {
    return with_header("X: " + std::string(bytes - 5, 'a'));
  };
  CHECK(read(header_of(kLimits.header_line)).head);
  CHECK(fault(header_of(kLimits.header_line + 1)) == 431);

  auto headers_of = [](std::size_t bytes) {
    // Host: a and two lines besides, and the empty line counts as well.
    const std::size_t rest = bytes - std::string("Host: a\r\n\r\n").size();
    const std::size_t half = rest / 2;
    return "GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(half - 5, 'a') +
           "\r\nY: " + std::string(rest - half - 5, 'b') + "\r\n\r\n";
  };
  CHECK(read(headers_of(kLimits.headers)).head);
  CHECK(fault(headers_of(kLimits.headers + 1)) == 431);

  auto many = [](std::size_t count) {
    std::string head = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (std::size_t i = 1; i < count; ++i) head += "X: y\r\n";
    return head + "\r\n";
  };
  CHECK(read(many(kLimits.header_count)).head);
  CHECK(fault(many(kLimits.header_count + 1)) == 431);

  CHECK(read(with_header("Content-Length: " + std::to_string(kLimits.body))).head);
  CHECK(fault(with_header("Content-Length: " + std::to_string(kLimits.body + 1))) == 413);
  CHECK(fault(with_header("Content-Length: 99999999999999999999999")) == 413);
}

TEST_CASE("What two programs could read differently is refused", "[serve]") {
  CHECK(fault("GET / HTTP/1.1\r\n\r\n") == 400);  // no host
  CHECK(fault(with_header("Host: b")) == 400);    // two hosts
  CHECK(fault(with_header("Content-Length: 1\r\nContent-Length: 1")) == 400);
  CHECK(fault(with_header("Content-Length: 1\r\nTransfer-Encoding: chunked")) == 400);
  CHECK(fault(with_header("Transfer-Encoding: chunked")) == 501);
  CHECK(fault(with_header("Content-Length: -1")) == 400);
  CHECK(fault(with_header("Content-Length: +1")) == 400);
  CHECK(fault(with_header("Content-Length: 0x1")) == 400);
  CHECK(fault(with_header("Content-Length:")) == 400);
  CHECK(fault(with_header("Content-Length: 1, 1")) == 400);
  CHECK(fault(with_header("X : y")) == 400);  // blank before the colon
  CHECK(fault(with_header("X: y\r\n folded")) == 400);
  CHECK(fault(with_header("no colon")) == 400);
  CHECK(fault(with_header(": nameless")) == 400);
  CHECK(fault(with_header(std::string("X: a\0b", 6))) == 400);
  CHECK(fault(with_header("X: a\rb")) == 400);  // bare CR
  CHECK(fault("GET / HTTP/1.1\nHost: a\n\n") == 400);
  CHECK(fault("GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n") == 400);
  CHECK(fault("GET / HTTP/1.1\r\nHost: a b\r\n\r\n") == 400);
  CHECK(fault("GET / HTTP/1.1\r\nHost: a@b\r\n\r\n") == 400);
  CHECK(fault("GET / HTTP/1.1\r\nHost: a:80x\r\n\r\n") == 400);
  CHECK(fault("GET http://a/ HTTP/1.1\r\n\r\n") == 400);  // the header must be there
  CHECK(fault("GET http:/// HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
  CHECK(fault("GET http://b@a/ HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
  CHECK(fault("GET http://a#x HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
  CHECK(fault("GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
  CHECK(fault("GET * HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
  CHECK(fault("GET /#x HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
  CHECK(fault("get / HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
  CHECK(fault("GET  / HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
  CHECK(fault("GET / HTTP/1.1 \r\nHost: a\r\n\r\n") == 400);
  CHECK(fault("GET /\r\n\r\n") == 400);  // HTTP/0.9
  CHECK(fault("GET / HTTP/2.0\r\nHost: a\r\n\r\n") == 505);
  CHECK(fault("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") != 0);
  CHECK(fault("\x16\x03\x01\x02") == 400);  // TLS
  CHECK(fault("hello") == 400);
  CHECK(fault(with_header("Expect: 100-continue")) == 417);
}

TEST_CASE("A target with a host of its own is one for that host", "[serve]") {
  auto asked = [](const std::string& target) {
    const HeadReading reading = read("GET " + target + " HTTP/1.1\r\nHost: other\r\n\r\n");
    return reading.head ? reading.head->host + " " + reading.head->target : "?";
  };
  CHECK(asked("http://LocalHost:8080/a?b=http://c/d") == "localhost /a?b=http://c/d");
  CHECK(asked("HTTP://[::1]") == "[::1] /");
  CHECK(asked("http://a?q=b") == "a /?q=b");
  CHECK(asked("/http://a/") == "other /http://a/");
}

TEST_CASE("Headers of one name are one list", "[serve]") {
  const auto head = read(with_header("If-None-Match: \"a\"\r\nIf-None-Match: \"b\"")).head;
  REQUIRE(head);
  CHECK(head->if_none_match == "\"a\", \"b\"");
}

TEST_CASE("HTTP/1.0 is answered, and the connection ends", "[serve]") {
  const HeadReading reading = read("GET / HTTP/1.0\r\n\r\n");
  REQUIRE(reading.head);
  CHECK(reading.head->http_1_0);
  CHECK_FALSE(reading.head->keep_alive);
}

TEST_CASE("Any bytes are read without harm", "[serve]") {
  // Every single change of a good request is a request, a fault, or not yet whole.
  const std::string good = "GET /a?q=b HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n";
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string changed = good;
      changed[at] = static_cast<char>(byte);
      const HeadReading reading = read(changed);
      CHECK_FALSE((reading.head && reading.fault));
    }
  }
}
