// Where the server listens: "127.0.0.1:8080", "[::1]:8080", "localhost:8080".
#pragma once

#include <sys/socket.h>

#include <string>
#include <string_view>

namespace dateline {

struct ListenAddress {
  sockaddr_storage address{};
  socklen_t bytes = 0;
};

// Error kUsage for what is no address with a port.
ListenAddress parse_listen_address(std::string_view text);

// "127.0.0.1" or "::1": an address without its port.
std::string address_text(const sockaddr_storage& address);
// "http://127.0.0.1:8080/".
std::string address_url(const sockaddr_storage& address);

}  // namespace dateline
