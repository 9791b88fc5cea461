// One client's connection: what it is waiting for, and until when. Used by the
// loop's thread. Never throws but for memory.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "searcher/serve/http/http_limits.h"
#include "searcher/serve/http/request_head.h"
#include "searcher/serve/http/response_channel.h"

namespace dateline {

class Connection {
 public:
  using Clock = std::chrono::steady_clock;

  enum class State {
    kIdle,       // no byte of a request yet
    kHead,       // reading a request's head
    kBody,       // reading (and dropping) its body
    kAnswering,  // a worker makes the answer; what is there is sent
    kLingering,  // all is said; reading on, so that the client can read the last answer
    kClosed,
  };

  Connection(int socket, std::string address, const HttpLimits& limits);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  int socket() const { return socket_; }
  const std::string& address() const { return address_; }
  State state() const { return state_; }
  bool answering() const { return channel_ != nullptr; }
  // Whether the loop should wait for the socket to take bytes, or to give some.
  bool wants_to_write() const { return !out_.empty(); }
  bool wants_to_read() const { return state_ != State::kAnswering && state_ != State::kClosed; }

  // The events that the loop waits for.
  std::uint32_t watched() const { return watched_; }
  void set_watched(std::uint32_t events) { watched_ = events; }

  // Reads what there is and moves on. kAnswering afterwards: `request()` is whole
  // and to be answered. A fault is to be refused.
  std::optional<HttpFault> read();
  // The same without reading, for bytes that came behind the request before.
  std::optional<HttpFault> advance();
  const RequestHead& request() const { return request_; }
  bool last_request() const { return requests_ >= limits_.requests_per_connection; }

  // Until the answer is begun the connection waits, `begun_by` at the latest.
  void answer_through(std::shared_ptr<ResponseChannel> channel, Clock::time_point begun_by);
  // Takes from the channel and sends what the socket takes.
  void write();
  // Says this and ends.
  void refuse(std::string_view response);
  // After the present answer no request is taken.
  void end_after_answer() { ending_ = true; }
  void close();

  // Whether its time is up, or its client gone before the answer was begun; then
  // `late_fault()` is what to say, if anything.
  bool late(Clock::time_point now);
  std::optional<HttpFault> late_fault() const;

 private:
  void enter(State state, std::chrono::milliseconds allowed);
  std::optional<HttpFault> read_head();
  void read_body();
  void send_some();
  void answered();
  void linger();
  void abandon_answer();
  bool client_closed() const;

  const int socket_;
  std::uint32_t watched_ = 0;
  const std::string address_;
  const HttpLimits& limits_;
  State state_ = State::kIdle;
  Clock::time_point deadline_;
  std::string in_;
  std::size_t head_read_ = 0;  // bytes of in_ that were there when its head was read last
  std::string out_;
  RequestHead request_;
  std::size_t body_left_ = 0;
  std::size_t requests_ = 0;
  std::shared_ptr<ResponseChannel> channel_;
  bool waiting_ = false;   // for the answer to be begun
  bool finished_ = false;  // the channel has given all
  bool keep_alive_ = false;
  bool ending_ = false;
};

}  // namespace dateline
