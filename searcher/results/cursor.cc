#include "searcher/results/cursor.h"

#include <bit>
#include <charconv>
#include <vector>

#include "common/base/ascii.h"
#include "common/base/error.h"
#include "common/base/hash.h"

namespace dateline {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

bool is_plain(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

// Letters and digits as they are, all other bytes as _xx: safe in shells and URLs.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_plain(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '_';
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  }
  return out;
}

std::optional<std::string> unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_plain(text[i])) {
      out += text[i];
      continue;
    }
    if (text[i] != '_' || i + 2 >= text.size()) return std::nullopt;
    const std::size_t high = kHex.find(text[i + 1]);
    const std::size_t low = kHex.find(text[i + 2]);
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    out += static_cast<char>(high << 4 | low);
    i += 2;
  }
  return out;
}

std::optional<std::uint64_t> number(std::string_view text, int base) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t dash = text.find('-');
    parts.push_back(text.substr(0, dash));
    if (dash == std::string_view::npos) return parts;
    text.remove_prefix(dash + 1);
  }
}

}  // namespace

std::uint64_t request_hash(const SearchRequest& request, std::uint64_t generation) {
  std::string all = hex64(generation);
  all += request.query + '\0' + request.from + '\0' + request.to + '\0';
  for (const Filter& filter : request.filters) {
    all += std::to_string(static_cast<int>(filter.field)) + (filter.exclude ? '-' : '+');
    all += filter.value + '\0';
  }
  all += std::to_string(static_cast<int>(request.sort));
  if (request.sort == SortOrder::kRelevance) {
    all += hex64(std::bit_cast<std::uint64_t>(request.bm25.k1));
    all += hex64(std::bit_cast<std::uint64_t>(request.bm25.b));
  }
  return hash64(all);
}

std::string to_string(const Cursor& cursor) {
  return "g" + std::to_string(cursor.generation) + "-" + hex64(cursor.request) + "-" +
         std::to_string(cursor.today) + "-" +
         hex64(std::bit_cast<std::uint64_t>(cursor.key.score)) + "-" + hex64(cursor.key.time) +
         "-" + escaped(cursor.key.id);
}

Cursor parse_cursor(std::string_view text) {
  const std::vector<std::string_view> parts = split(text);
  if (parts.size() == 6 && parts[0].starts_with('g')) {
    const auto generation = number(parts[0].substr(1), 10);
    const auto request = number(parts[1], 16);
    const auto today = number(parts[2], 10);
    const auto score = number(parts[3], 16);
    const auto time = number(parts[4], 16);
    const auto id = unescaped(parts[5]);
    const auto last_day = static_cast<std::uint64_t>(day_number(9999, 12, 31));
    if (generation && request && today && *today <= last_day && score && time && id) {
      return {*generation,
              *request,
              static_cast<DayNumber>(*today),
              {std::bit_cast<double>(*score), *time, *id}};
    }
  }
  throw Error(ErrorCode::kUsage, "\"" + std::string(text) + "\" is not a cursor", "--after",
              "give the one that the page before ended with");
}

}  // namespace dateline
