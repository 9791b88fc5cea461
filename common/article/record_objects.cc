#include "common/article/record_objects.h"

#include <algorithm>

#include "common/base/ascii.h"

namespace dateline {
namespace {

using simdjson::dom::element_type;

// Of the beginning of a list: the first part of an article may be a picture.
constexpr std::size_t kObjectsOfList = 5;

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

void look_into(simdjson::dom::object object, const std::string& prefix, std::size_t level,
               TextsOfObjects& texts) {
  for (const auto& [key, value] : object) {
    const std::string own = prefix + std::string(key);
    if (value.type() == element_type::OBJECT && level < kMostLevels)
      look_into(simdjson::dom::object(value), own + ".", level + 1, texts);
    if (value.type() != element_type::STRING) continue;
    const std::string_view text(value);
    if (is_titles_name(ascii_lower(key))) {
      texts.titled = true;
    } else if (text.size() > texts.bytes && count_words(text) == kLeastBodyWords) {
      texts.bytes = text.size();
      texts.path = own;
    }
  }
}

}  // namespace

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool within = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    words += !blank && !within ? 1 : 0;
    within = !blank;
    if (words == kLeastBodyWords) break;
  }
  return words;
}

bool is_titles_name(std::string_view name) {
  return has(name, "headline") || (has(name, "title") && !has(name, "sub"));
}

std::size_t texts_of_list(simdjson::dom::array values, TextsOfObjects& texts) {
  std::size_t seen = 0;
  for (const simdjson::dom::element item : values) {
    if (item.type() != element_type::OBJECT || seen == kObjectsOfList) break;
    ++seen;
    look_into(simdjson::dom::object(item), "", 1, texts);
  }
  return seen;
}

std::string note_on_dictionary(simdjson::dom::object record) {
  std::size_t with_text = 0;
  bool by_number = true;
  for (const auto& [key, value] : record) {
    if (value.type() != element_type::OBJECT) return {};
    const simdjson::dom::object object(value);
    if (object.size() == 0) return {};
    const std::string_view first = (*object.begin()).key;
    by_number = by_number && std::ranges::all_of(first, is_ascii_digit);
    TextsOfObjects texts;
    look_into(object, "", 1, texts);
    with_text += texts.bytes > 0 ? 1 : 0;
  }
  if (record.size() < 2 || with_text == 0) return {};
  if (by_number) {
    return "no title and no body, but columns of numbered values: write a record for each number "
           "(pandas: orient='records')";
  }
  if (with_text < record.size()) return {};
  return "no title and no body, but objects by name: if they are the articles, give each a line "
         "(jq -c 'to_entries[] | {id: .key} + .value')";
}

}  // namespace dateline
