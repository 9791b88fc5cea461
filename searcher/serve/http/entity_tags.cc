#include "searcher/serve/http/entity_tags.h"

#include <algorithm>

#include "common/text/trimmed.h"

namespace dateline {
namespace {

constexpr std::string_view kWeak = "W/";

std::string_view without_weakness(std::string_view tag) {
  return tag.starts_with(kWeak) ? tag.substr(kWeak.size()) : tag;
}

}  // namespace

bool names_tag(std::string_view if_none_match, std::string_view tag) {
  if (trimmed(if_none_match, " \t") == "*") return true;
  const std::string_view wanted = without_weakness(tag);
  std::string_view left = if_none_match;
  while (true) {
    // A tag may hold commas, so its end is its second quote.
    left.remove_prefix(std::min(left.find_first_not_of(" \t,"), left.size()));
    left = without_weakness(left);
    const std::size_t end = left.starts_with('"') ? left.find('"', 1) : std::string_view::npos;
    if (end == std::string_view::npos) return false;
    if (left.substr(0, end + 1) == wanted) return true;
    left.remove_prefix(end + 1);
  }
}

}  // namespace dateline
