#include "searcher/serve/http/connection.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace dateline {
namespace {

constexpr std::size_t kReadBytes = 16384;
// A head without a new line's end cannot have become whole, only too large.
constexpr std::size_t kWorthReading = 1024;
constexpr std::chrono::milliseconds kLingerTime{1000};

}  // namespace

Connection::Connection(int socket, std::string address, const HttpLimits& limits)
    : socket_(socket), address_(std::move(address)), limits_(limits) {
  // A connection is opened in order to ask something.
  enter(State::kIdle, limits_.head_time);
}

Connection::~Connection() { close(); }

void Connection::enter(State state, std::chrono::milliseconds allowed) {
  state_ = state;
  deadline_ = Clock::now() + allowed;
}

void Connection::close() {
  if (state_ == State::kClosed) return;
  abandon_answer();
  state_ = State::kClosed;
  ::close(socket_);
}

void Connection::abandon_answer() {
  if (channel_) channel_->abandon();
  channel_.reset();
  waiting_ = false;
}

std::optional<HttpFault> Connection::read() {
  std::array<char, kReadBytes> bytes;
  const ssize_t got = ::recv(socket_, bytes.data(), bytes.size(), 0);
  if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) {
    close();
    return std::nullopt;
  }
  if (got < 0 || state_ == State::kLingering) return std::nullopt;
  in_.append(bytes.data(), static_cast<std::size_t>(got));
  return advance();
}

std::optional<HttpFault> Connection::advance() {
  if (in_.empty()) return std::nullopt;
  if (state_ == State::kIdle) enter(State::kHead, limits_.head_time);
  if (state_ == State::kHead) {
    if (auto fault = read_head()) return fault;
  }
  if (state_ == State::kBody) read_body();
  return std::nullopt;
}

std::optional<HttpFault> Connection::read_head() {
  // A head that comes byte by byte is not read anew for each of them.
  const bool line_ends = in_.find('\n', head_read_) != std::string::npos;
  if (head_read_ > 0 && !line_ends && in_.size() - head_read_ < kWorthReading) return std::nullopt;
  head_read_ = in_.size();
  HeadReading reading = read_request_head(in_, limits_);
  if (reading.fault) return reading.fault;
  if (!reading.head) return std::nullopt;
  in_.erase(0, reading.bytes);
  head_read_ = 0;
  request_ = std::move(*reading.head);
  body_left_ = request_.body_bytes;
  ++requests_;
  enter(State::kBody, limits_.body_time);
  return std::nullopt;
}

void Connection::read_body() {
  const std::size_t here = std::min(body_left_, in_.size());
  in_.erase(0, here);
  body_left_ -= here;
  if (body_left_ > 0) return;
  // Until the first byte of the answer the time is the application's to limit.
  state_ = State::kAnswering;
  deadline_ = Clock::time_point::max();
  finished_ = false;
}

void Connection::answer_through(std::shared_ptr<ResponseChannel> channel,
                                Clock::time_point begun_by) {
  channel_ = std::move(channel);
  waiting_ = true;
  deadline_ = begun_by;
}

void Connection::write() {
  send_some();
  // More is taken only when the socket took all, so that the worker waits for a client that
  // does not read.
  while (state_ == State::kAnswering && out_.empty() && channel_ && !finished_) {
    const ResponseChannel::Taken taken = channel_->take(out_);
    finished_ = taken.finished;
    keep_alive_ = taken.keep_alive;
    if (out_.empty()) break;
    waiting_ = false;
    deadline_ = Clock::now() + limits_.write_time;
    send_some();
  }
  if (state_ == State::kAnswering && finished_ && out_.empty()) answered();
}

void Connection::send_some() {
  std::size_t sent = 0;
  while (sent < out_.size()) {
    const ssize_t now = ::send(socket_, out_.data() + sent, out_.size() - sent, MSG_NOSIGNAL);
    if (now > 0) {
      sent += static_cast<std::size_t>(now);
    } else if (errno == EAGAIN) {
      break;
    } else if (errno != EINTR) {
      return close();
    }
  }
  out_.erase(0, sent);
  // What an answer before this one woke says nothing of this one.
  if (state_ != State::kAnswering || waiting_) return;
  if (out_.empty()) {
    deadline_ = Clock::time_point::max();  // the worker's turn
  } else {
    deadline_ += std::chrono::milliseconds(sent * 1000 / limits_.write_rate);
  }
}

void Connection::answered() {
  channel_.reset();
  waiting_ = false;
  if (!keep_alive_ || ending_) return linger();
  enter(State::kIdle, limits_.idle_time);
}

void Connection::refuse(std::string_view response) {
  if (state_ == State::kClosed) return;
  abandon_answer();
  out_.assign(response);
  send_some();
  // An answer of a few hundred bytes that finds no room is not waited for.
  if (state_ != State::kClosed) linger();
}

void Connection::linger() {
  out_.clear();
  ::shutdown(socket_, SHUT_WR);
  enter(State::kLingering, kLingerTime);
}

bool Connection::late(Clock::time_point now) {
  if (!waiting_) return now > deadline_;
  if (now <= deadline_ && !client_closed()) return false;
  if (channel_->withdraw()) return true;
  waiting_ = false;
  deadline_ = Clock::time_point::max();  // the worker's turn
  return false;
}

// Of a client that sends no more it cannot be known whether it still reads.
bool Connection::client_closed() const {
  char next;
  return ::recv(socket_, &next, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

std::optional<HttpFault> Connection::late_fault() const {
  if (state_ == State::kHead) return HttpFault{408, "the request's head took too long"};
  if (state_ == State::kBody) return HttpFault{408, "the request's body took too long"};
  if (waiting_) return HttpFault{503, "the server was busy for too long"};
  return std::nullopt;
}

}  // namespace dateline
