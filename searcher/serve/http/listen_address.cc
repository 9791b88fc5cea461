#include "searcher/serve/http/listen_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <array>
#include <charconv>
#include <cstring>

#include "common/base/error.h"

namespace dateline {
namespace {

[[noreturn]] void no_address(std::string_view text) {
  throw Error(ErrorCode::kUsage, "\"" + std::string(text) + "\" is no address to listen on",
              "--listen", "write it as 127.0.0.1:8080 or [::1]:8080");
}

template <typename Address>
ListenAddress stored(const Address& address) {
  ListenAddress listen;
  std::memcpy(&listen.address, &address, sizeof address);
  listen.bytes = sizeof address;
  return listen;
}

const sockaddr_in& ipv4(const sockaddr_storage& address) {
  return reinterpret_cast<const sockaddr_in&>(address);
}

const sockaddr_in6& ipv6(const sockaddr_storage& address) {
  return reinterpret_cast<const sockaddr_in6&>(address);
}

}  // namespace

ListenAddress parse_listen_address(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  std::string host(text.substr(0, colon == std::string_view::npos ? 0 : colon));
  std::uint16_t port = 0;
  const std::string_view digits = host.empty() ? std::string_view() : text.substr(colon + 1);
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (digits.empty() || error != std::errc() || stop != digits.data() + digits.size()) {
    no_address(text);
  }
  if (host == "localhost") host = "127.0.0.1";
  sockaddr_in v4{};
  v4.sin_family = AF_INET;
  v4.sin_port = htons(port);
  if (inet_pton(AF_INET, host.c_str(), &v4.sin_addr) == 1) return stored(v4);
  if (host.size() < 2 || host.front() != '[' || host.back() != ']') no_address(text);
  sockaddr_in6 v6{};
  v6.sin6_family = AF_INET6;
  v6.sin6_port = htons(port);
  if (inet_pton(AF_INET6, host.substr(1, host.size() - 2).c_str(), &v6.sin6_addr) == 1) {
    return stored(v6);
  }
  no_address(text);
}

std::string address_text(const sockaddr_storage& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  const void* bytes = address.ss_family == AF_INET6
                          ? static_cast<const void*>(&ipv6(address).sin6_addr)
                          : &ipv4(address).sin_addr;
  inet_ntop(address.ss_family, bytes, text.data(), text.size());
  return text.data();
}

std::string address_url(const sockaddr_storage& address) {
  const bool six = address.ss_family == AF_INET6;
  const std::string host = address_text(address);
  const int port = ntohs(six ? ipv6(address).sin6_port : ipv4(address).sin_port);
  return "http://" + (six ? "[" + host + "]" : host) + ":" + std::to_string(port) + "/";
}

}  // namespace dateline
