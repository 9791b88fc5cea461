// An HTTP server: one thread that holds all connections and reads and writes
// without waiting for any of them, and workers that answer whole requests. So a
// slow client takes a descriptor and some memory, never a thread.
//
// run() serves on the calling thread; stop() may be called from any thread and
// from a signal handler. Errors: kInputOutput when the address cannot be had.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "searcher/serve/http/application.h"
#include "searcher/serve/http/connection.h"
#include "searcher/serve/http/descriptor.h"
#include "searcher/serve/http/listener.h"
#include "searcher/serve/http/worker_lanes.h"

namespace dateline {

class HttpServer {
 public:
  HttpServer(const ListenAddress& address, std::size_t search_threads, const HttpLimits& limits,
             Application& application);
  ~HttpServer();

  std::string url() const { return url_; }
  // Until stop(): then no connection is accepted, what is being answered is
  // answered, for limits.drain_time at most.
  void run();
  void stop();

 private:
  using Id = std::uint64_t;
  using Clock = Connection::Clock;

  void handle(Id id, std::uint32_t events);
  void accept_all();
  bool admits(const std::string& address) const;
  void add(const Accepted& accepted);
  void move_on(Id id, Connection& connection);
  void dispatch(Id id, Connection& connection);
  void refuse(Connection& connection, const HttpFault& fault, const RequestHead* head = nullptr);
  void watch(Id id, Connection& connection, bool is_new);
  void remove_closed(Id id);
  void close_late(Clock::time_point now);
  void take_answers();
  void begin_to_stop();
  void wake(Id id);

  const HttpLimits limits_;
  Application& application_;
  Listener listener_;
  const std::string url_;
  const Descriptor epoll_;
  const Descriptor woken_;    // an eventfd: answers wait to be taken
  const Descriptor stopped_;  // an eventfd: stop() was called
  Id next_id_;
  std::unordered_map<Id, std::unique_ptr<Connection>> connections_;
  std::unordered_map<std::string, std::size_t> by_address_;
  bool stopping_ = false;
  Clock::time_point stop_at_ = Clock::time_point::max();
  std::mutex mutex_;
  std::vector<Id> answers_;  // connections whose channels hold something
  WorkerLanes lanes_;        // last: its threads end before what they use
};

}  // namespace dateline
