#include "searcher/serve/http/http_server.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>

#include "common/base/error.h"

namespace dateline {
namespace {

constexpr std::uint64_t kListener = 0;
constexpr std::uint64_t kWoken = 1;
constexpr std::uint64_t kStopped = 2;
constexpr std::uint64_t kFirstConnection = 16;
constexpr int kTickMilliseconds = 100;
constexpr std::size_t kMostAhead = std::size_t{256} << 10;  // of a stream

void add_to(int epoll, int descriptor, std::uint64_t id) {
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.u64 = id;
  if (::epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event) != 0) {
    throw_errno("cannot wait for connections", "epoll");
  }
}

void signal_event(int eventfd) {
  const std::uint64_t one = 1;
  // Fails only when the counter is full: then it is signalled already.
  (void)!::write(eventfd, &one, sizeof one);
}

void clear_event(int eventfd) {
  std::uint64_t count = 0;
  (void)!::read(eventfd, &count, sizeof count);
}

}  // namespace

HttpServer::HttpServer(const ListenAddress& address, std::size_t search_threads,
                       const HttpLimits& limits, Application& application)
    : limits_(limits),
      application_(application),
      listener_(address),
      url_(listener_.url()),
      epoll_(::epoll_create1(EPOLL_CLOEXEC)),
      woken_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
      stopped_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
      next_id_(kFirstConnection),
      lanes_(search_threads, limits) {
  add_to(epoll_.get(), listener_.socket(), kListener);
  add_to(epoll_.get(), woken_.get(), kWoken);
  add_to(epoll_.get(), stopped_.get(), kStopped);
}

HttpServer::~HttpServer() {
  // Lets workers go that wait for a client to read on.
  connections_.clear();
}

void HttpServer::stop() { signal_event(stopped_.get()); }

void HttpServer::run() {
  std::array<epoll_event, 256> events;
  Clock::time_point tick = Clock::now();
  while (!stopping_ || !connections_.empty()) {
    const int count = ::epoll_wait(epoll_.get(), events.data(), static_cast<int>(events.size()),
                                   kTickMilliseconds);
    if (count < 0 && errno != EINTR) throw_errno("cannot wait for connections", "epoll");
    for (int i = 0; i < count; ++i) {
      handle(events[static_cast<std::size_t>(i)].data.u64,
             events[static_cast<std::size_t>(i)].events);
    }
    const Clock::time_point now = Clock::now();
    if (now - tick < std::chrono::milliseconds(kTickMilliseconds)) continue;
    tick = now;
    close_late(now);
    if (now > stop_at_) return;
  }
}

void HttpServer::handle(Id id, std::uint32_t events) {
  if (id == kListener) return accept_all();
  if (id == kWoken) return take_answers();
  if (id == kStopped) return begin_to_stop();
  const auto found = connections_.find(id);
  if (found == connections_.end()) return;
  Connection& connection = *found->second;
  if ((events & EPOLLOUT) != 0) connection.write();
  if ((events & (EPOLLERR | EPOLLHUP)) != 0 &&
      connection.state() == Connection::State::kAnswering) {
    connection.close();
  } else if ((events & (EPOLLIN | EPOLLERR | EPOLLHUP)) != 0 && connection.wants_to_read()) {
    if (const auto fault = connection.read()) refuse(connection, *fault);
  }
  move_on(id, connection);
}

// After anything that happened to a connection: answers what is whole.
void HttpServer::move_on(Id id, Connection& connection) {
  using State = Connection::State;
  if (connection.state() == State::kIdle && stopping_) connection.close();
  if (connection.state() == State::kIdle) {
    if (const auto fault = connection.advance()) refuse(connection, *fault);
  }
  if (connection.state() == State::kAnswering && !connection.answering()) dispatch(id, connection);
  if (connection.state() == State::kClosed) return remove_closed(id);
  watch(id, connection, false);
}

void HttpServer::dispatch(Id id, Connection& connection) {
  const RequestHead& head = connection.request();
  const Lane lane = application_.lane_of(head);
  const std::size_t ahead =
      lane == Lane::kStream ? kMostAhead : std::numeric_limits<std::size_t>::max();
  auto channel = std::make_shared<ResponseChannel>(ahead, [this, id] { wake(id); });
  const bool last = connection.last_request() || stopping_ || !head.keep_alive;
  // A stream may be waited for as long as those before it take.
  const Clock::time_point begun_by =
      lane == Lane::kSearch ? Clock::now() + limits_.waiting_time : Clock::time_point::max();
  const bool taken =
      lanes_.run(lane, [this, head, channel, last, address = connection.address(), begun_by] {
        // What is too late is left to the loop to refuse.
        if (Clock::now() > begun_by || !channel->begin()) return;
        bool keep_alive = false;
        try {
          keep_alive = application_.answer(head, address, last, *channel);
        } catch (const std::exception&) {
          // Out of memory; what is written so far ends, and with it the connection.
        }
        channel->finish(keep_alive);
      });
  if (!taken) return refuse(connection, {503, "the server is busy; ask again in a second"}, &head);
  connection.answer_through(std::move(channel), begun_by);
}

void HttpServer::refuse(Connection& connection, const HttpFault& fault, const RequestHead* head) {
  connection.refuse(application_.refusal(fault, head));
}

void HttpServer::accept_all() {
  constexpr int kAtOnce = 64;
  for (int i = 0; i < kAtOnce; ++i) {
    const Accepted accepted = listener_.accept([this] {
      return application_.refusal({503, "the server has no room for another connection"}, nullptr);
    });
    if (accepted.socket < 0) return;
    add(accepted);
  }
}

bool HttpServer::admits(const std::string& address) const {
  const auto present = by_address_.find(address);
  return connections_.size() < limits_.connections &&
         (present == by_address_.end() || present->second < limits_.per_address);
}

void HttpServer::add(const Accepted& accepted) {
  const bool admitted = admits(accepted.address);
  auto connection = std::make_unique<Connection>(accepted.socket, accepted.address, limits_);
  if (!admitted) {
    // Closed with its one sentence: lingering would be the room that there is not.
    refuse(*connection, {503, "too many connections; close some or ask again in a second"});
    return;
  }
  const Id id = next_id_++;
  ++by_address_[accepted.address];
  watch(id, *connection, true);
  connections_.emplace(id, std::move(connection));
  application_.count_connections(connections_.size());
}

void HttpServer::watch(Id id, Connection& connection, bool is_new) {
  epoll_event event{};
  if (connection.wants_to_read()) event.events |= EPOLLIN;
  if (connection.wants_to_write()) event.events |= EPOLLOUT;
  event.data.u64 = id;
  if (!is_new && connection.watched() == event.events) return;
  connection.set_watched(event.events);
  ::epoll_ctl(epoll_.get(), is_new ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, connection.socket(), &event);
}

void HttpServer::remove_closed(Id id) {
  const auto found = connections_.find(id);
  const auto count = by_address_.find(found->second->address());
  if (--count->second == 0) by_address_.erase(count);
  connections_.erase(found);
  application_.count_connections(connections_.size());
}

void HttpServer::close_late(Clock::time_point now) {
  std::vector<Id> late;
  for (const auto& [id, connection] : connections_) {
    if (connection->late(now)) late.push_back(id);
  }
  for (const Id id : late) {
    Connection& connection = *connections_.at(id);
    if (const auto fault = connection.late_fault()) {
      const bool whole = connection.state() == Connection::State::kAnswering;
      refuse(connection, *fault, whole ? &connection.request() : nullptr);
    } else {
      connection.close();
    }
    move_on(id, connection);
  }
}

void HttpServer::wake(Id id) {
  bool first;
  {
    const std::lock_guard lock(mutex_);
    first = answers_.empty();
    answers_.push_back(id);
  }
  // Whoever came before has signalled, and the loop has not looked since.
  if (first) signal_event(woken_.get());
}

void HttpServer::take_answers() {
  clear_event(woken_.get());
  std::vector<Id> ids;
  {
    const std::lock_guard lock(mutex_);
    ids.swap(answers_);
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  for (const Id id : ids) {
    const auto found = connections_.find(id);
    if (found == connections_.end()) continue;
    found->second->write();
    move_on(id, *found->second);
  }
}

void HttpServer::begin_to_stop() {
  clear_event(stopped_.get());
  if (stopping_) return;
  stopping_ = true;
  stop_at_ = Clock::now() + limits_.drain_time;
  listener_.close();
  std::vector<Id> ids;
  for (const auto& [id, connection] : connections_) ids.push_back(id);
  for (const Id id : ids) {
    connections_.at(id)->end_after_answer();
    move_on(id, *connections_.at(id));
  }
}

}  // namespace dateline
