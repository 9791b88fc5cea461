// The socket that connections come in by. Used by the loop's thread. Errors:
// kInputOutput when the address cannot be had.
#pragma once

#include <functional>
#include <string>

#include "searcher/serve/http/listen_address.h"

namespace dateline {

// A connection that came in; the descriptor is the taker's.
struct Accepted {
  int socket = -1;  // -1: there is none
  std::string address;
};

class Listener {
 public:
  explicit Listener(const ListenAddress& address);
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  int socket() const { return socket_; }
  std::string url() const;

  // Does not wait. When the process has no descriptors left, the connection is
  // accepted with one that is kept for this, told what `refusal` gives and closed, so
  // that it does not stay in the queue and wake the loop for ever.
  Accepted accept(const std::function<std::string()>& refusal);
  void close();

 private:
  Accepted accept_now();

  int socket_ = -1;
  int spare_ = -1;
};

}  // namespace dateline
