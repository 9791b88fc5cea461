#include "searcher/serve/http/listener.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <unistd.h>

#include <cerrno>

#include "common/base/error.h"

namespace dateline {
namespace {

int open_spare() { return ::open("/dev/null", O_RDONLY | O_CLOEXEC); }

}  // namespace

Listener::Listener(const ListenAddress& address) : spare_(open_spare()) {
  const std::string url = address_url(address.address);
  socket_ = ::socket(address.address.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  const int yes = 1;
  if (socket_ < 0) throw_errno("cannot listen", url);
  ::setsockopt(socket_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (::bind(socket_, reinterpret_cast<const sockaddr*>(&address.address), address.bytes) != 0 ||
      ::listen(socket_, SOMAXCONN) != 0) {
    throw_errno("cannot listen", url);
  }
}

Listener::~Listener() {
  close();
  if (spare_ >= 0) ::close(spare_);
}

void Listener::close() {
  if (socket_ >= 0) ::close(socket_);
  socket_ = -1;
}

std::string Listener::url() const {
  sockaddr_storage address{};
  socklen_t bytes = sizeof address;
  ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &bytes);
  return address_url(address);
}

Accepted Listener::accept_now() {
  sockaddr_storage address{};
  socklen_t bytes = sizeof address;
  Accepted accepted;
  accepted.socket = ::accept4(socket_, reinterpret_cast<sockaddr*>(&address), &bytes,
                              SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (accepted.socket < 0) return accepted;
  const int yes = 1;
  ::setsockopt(accepted.socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  accepted.address = address_text(address);
  return accepted;
}

Accepted Listener::accept(const std::function<std::string()>& refusal) {
  Accepted accepted = accept_now();
  if (accepted.socket >= 0 || (errno != EMFILE && errno != ENFILE) || spare_ < 0) return accepted;
  ::close(spare_);
  accepted = accept_now();
  if (accepted.socket >= 0) {
    // Whether the client gets it is its own affair.
    const std::string text = refusal();
    (void)::send(accepted.socket, text.data(), text.size(), MSG_NOSIGNAL);
    ::close(accepted.socket);
  }
  spare_ = open_spare();
  return {};
}

}  // namespace dateline
