#include "searcher/query/query_error.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxShownBytes = 60;

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

std::size_t character_number(const QueryPlace& place) {
  std::size_t number = 1;
  for (std::size_t i = 0; i < place.byte && i < place.query.size(); ++i) {
    if (!continues_character(place.query[i])) ++number;
  }
  return number;
}

}  // namespace

void fail_at(const QueryPlace& place, const std::string& what, const std::string& detail,
             const std::string& hint, ErrorCode code) {
  std::string message = what;
  if (place.byte != QueryPlace::kNone) message += " at " + std::to_string(character_number(place));
  if (!detail.empty()) message += ": " + detail;
  throw Error(code, message, "", hint);
}

std::string quoted(std::string_view text) {
  if (text.size() <= kMaxShownBytes) return "\"" + std::string(text) + "\"";
  std::size_t end = kMaxShownBytes;
  while (end > 0 && continues_character(text[end])) --end;
  return "\"" + std::string(text.substr(0, end)) + "...\"";
}

}  // namespace dateline
