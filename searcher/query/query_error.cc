#include "searcher/query/query_error.h"

#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxShownBytes = 60;

std::size_t character_number(const QueryPlace& place) {
  return 1 + character_count(place.query.substr(0, place.byte));
}

}  // namespace

void fail_at(const QueryPlace& place, const std::string& what, const std::string& detail,
             const std::string& hint, ErrorCode code) {
  std::string message = what;
  // Without a place the colon of a field stands before that of the detail.
  if (place.byte == QueryPlace::kNone && !detail.empty() && message.ends_with(':')) {
    message.pop_back();
  }
  if (place.byte != QueryPlace::kNone) message += " at " + std::to_string(character_number(place));
  if (!detail.empty()) message += ": " + detail;
  throw Error(code, message, "", hint);
}

std::string in_quotes(std::string_view text) {
  if (text.size() <= kMaxShownBytes) return "\"" + std::string(text) + "\"";
  std::size_t end = kMaxShownBytes;
  while (end > 0 && is_continuation(text[end])) --end;
  return "\"" + std::string(text.substr(0, end)) + "...\"";
}

}  // namespace dateline
