#include "searcher/serve/http/request_head.h"

#include <algorithm>
#include <charconv>

#include "common/base/ascii.h"
#include "common/text/trimmed.h"

namespace dateline {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

bool is_token(char c) {
  const bool letter = is_ascii_letter(c) || is_ascii_digit(c);
  return letter || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

// Headers of one name are one list.
void add_to_list(std::string& list, std::string_view value) {
  if (!list.empty()) list += ", ";
  list += value;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// One request being read; `fault` stops it.
class HeadReader {
 public:
  explicit HeadReader(const HttpLimits& limits) : limits_(limits) {}

  std::optional<HttpFault> fault;
  RequestHead head;

  void request_line(std::string_view line) {
    const std::size_t first = line.find(' ');
    const std::size_t second = first == std::string_view::npos ? first : line.find(' ', first + 1);
    if (second == std::string_view::npos)
      return refuse(400, "the request line is not METHOD TARGET VERSION");
    head.method = line.substr(0, first);
    head.target = line.substr(first + 1, second - first - 1);
    version(line.substr(second + 1));
    constexpr std::size_t kMethodLetters = 16;
    if (head.method.empty() || head.method.size() > kMethodLetters ||
        !std::all_of(head.method.begin(), head.method.end(), is_ascii_upper)) {
      return refuse(400, "the method is no method");
    }
    take_authority();
    if (!head.target.starts_with('/') || head.target.find('#') != std::string::npos ||
        std::any_of(head.target.begin(), head.target.end(), is_control)) {
      return refuse(400, "the request's target is not a path that begins with /");
    }
  }

  void header(std::string_view line) {
    if (++count_ > limits_.header_count) {
      return refuse(431, "more than " + std::to_string(limits_.header_count) + " headers");
    }
    const std::size_t colon = line.find(':');
    if (colon == 0 || colon == std::string_view::npos ||
        !std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), is_token)) {
      return refuse(400, "a header is not NAME: VALUE");
    }
    const std::string_view value = trimmed(line.substr(colon + 1), " \t");
    if (std::any_of(value.begin(), value.end(),
                    [](char c) { return is_control(c) && c != '\t'; })) {
      return refuse(400, "a header holds a control character");
    }
    take(ascii_lower(line.substr(0, colon)), value);
  }

  void end() {
    if (authority_) host(*authority_);
    if (hosts_ > 1 || (hosts_ == 0 && !head.http_1_0))
      return refuse(400, "there must be one Host header");
    if (transfer_encoding_ && has_length_) {
      return refuse(400, "Content-Length and Transfer-Encoding exclude each other");
    }
    if (transfer_encoding_)
      return refuse(501, "Transfer-Encoding is not supported; no request needs a body");
    if (head.body_bytes > limits_.body) {
      return refuse(413, "a body of more than " + std::to_string(limits_.body) + " bytes");
    }
  }

 private:
  void refuse(int status, std::string reason) {
    if (!fault) fault = HttpFault{status, std::move(reason)};
  }

  void version(std::string_view text) {
    if (text == "HTTP/1.1") return;
    head.http_1_0 = text == "HTTP/1.0";
    head.keep_alive = false;
    if (head.http_1_0) return;
    const bool other = text.size() == 8 && text.starts_with("HTTP/") && text[6] == '.';
    refuse(other ? 505 : 400, "this server speaks HTTP/1.1");
  }

  void take(const std::string& name, std::string_view value) {
    if (name == "host") {
      ++hosts_;
      host(value);
    } else if (name == "content-length") {
      length(value);
    } else if (name == "transfer-encoding") {
      transfer_encoding_ = true;
    } else if (name == "connection") {
      if (ascii_lower(value).find("close") != std::string::npos) head.keep_alive = false;
    } else if (name == "expect") {
      refuse(417, "Expect is not supported; no request needs a body");
    } else if (name == "if-none-match") {
      add_to_list(head.if_none_match, value);
    } else if (name == "accept") {
      add_to_list(head.accept, value);
    }
  }

  // A target as proxies are sent it, "http://host/path": its host counts, not the header's.
  void take_authority() {
    constexpr std::string_view kScheme = "http://";
    if (ascii_lower(head.target.substr(0, kScheme.size())) != kScheme) return;
    const std::size_t end =
        std::min(head.target.find_first_of("/?#", kScheme.size()), head.target.size());
    authority_ = head.target.substr(kScheme.size(), end - kScheme.size());
    head.target.erase(0, end);
    if (!head.target.starts_with('/')) head.target.insert(0, 1, '/');
  }

  void host(std::string_view value) {
    const std::size_t bracket = value.find(']');
    const std::size_t colon =
        value.starts_with('[') && bracket != std::string_view::npos ? bracket + 1 : value.find(':');
    const std::string_view port = colon < value.size() ? value.substr(colon) : std::string_view();
    if (!port.empty() &&
        (port[0] != ':' || port.find_first_not_of("0123456789", 1) != std::string_view::npos)) {
      return refuse(400, "the Host header is no host");
    }
    head.host = ascii_lower(value.substr(0, std::min(colon, value.size())));
    if (head.host.empty() ||
        head.host.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-_:[]") !=
            std::string::npos) {
      refuse(400, "the Host header is no host");
    }
  }

  void length(std::string_view value) {
    if (has_length_) return refuse(400, "Content-Length is given twice");
    has_length_ = true;
    const char* end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, head.body_bytes);
    if (error == std::errc::result_out_of_range) return refuse(413, "the body is too large");
    if (value.empty() || error != std::errc() || stop != end) {
      refuse(400, "Content-Length is not a number");
    }
  }

  const HttpLimits& limits_;
  std::size_t count_ = 0;
  std::optional<std::string> authority_;
  std::size_t hosts_ = 0;
  bool has_length_ = false;
  bool transfer_encoding_ = false;
};

// Faults that show before the head is whole: limits, and bytes that are no HTTP.
std::optional<HttpFault> early_fault(std::string_view bytes, std::size_t line_end,
                                     const HttpLimits& limits) {
  if (!bytes.empty() && !is_ascii_upper(bytes.front()))
    return HttpFault{400, "this is no HTTP request"};
  const std::size_t line =
      line_end == std::string_view::npos ? bytes.size() : line_end + kLineEnd.size();
  if (line > limits.request_line) {
    return HttpFault{
        414, "the request line is longer than " + std::to_string(limits.request_line) + " bytes"};
  }
  const std::size_t bare = bytes.substr(0, line_end).find_first_of("\r\n");
  // A \r at the very end may be half of a line's end.
  if (bare != std::string_view::npos && (bytes[bare] == '\n' || bare + 1 < bytes.size())) {
    return HttpFault{400, "lines end in CR LF"};
  }
  return std::nullopt;
}

}  // namespace

HeadReading read_request_head(std::string_view bytes, const HttpLimits& limits) {
  HeadReading reading;
  const std::size_t skipped = bytes.starts_with(kLineEnd) ? kLineEnd.size() : 0;
  bytes.remove_prefix(skipped);
  const std::size_t line_end = bytes.find(kLineEnd);
  if (bytes != "\r") reading.fault = early_fault(bytes, line_end, limits);
  if (reading.fault || line_end == std::string_view::npos) return reading;
  HeadReader reader(limits);
  reader.request_line(bytes.substr(0, line_end));
  const std::size_t headers = line_end + kLineEnd.size();
  for (std::size_t at = headers; !reader.fault;) {
    const std::size_t end = bytes.find(kLineEnd, at);
    const std::size_t next = end == std::string_view::npos ? bytes.size() : end + kLineEnd.size();
    if (next - at > limits.header_line || next - headers > limits.headers) {
      reader.fault = HttpFault{431, "the headers are too large"};
    } else if (end == std::string_view::npos) {
      // A bare line feed would never become a whole head.
      if (bytes.substr(at).find('\n') != std::string_view::npos)
        reader.fault = HttpFault{400, "lines end in CR LF"};
      break;
    } else if (end == at) {
      reader.end();
      if (reader.fault) break;
      reading.bytes = skipped + next;
      reading.head = std::move(reader.head);
      return reading;
    } else {
      reader.header(bytes.substr(at, end - at));
      at = next;
    }
  }
  reading.fault = std::move(reader.fault);
  return reading;
}

}  // namespace dateline
