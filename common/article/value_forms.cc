#include "common/article/value_forms.h"

#include <algorithm>
#include <array>

#include "common/text/text_of_html.h"
#include "common/text/trimmed.h"

namespace dateline {
namespace {

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& fields, std::string_view field) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(",;|"), text.size());
    const std::string_view part = trimmed(text.substr(0, end));
    if (!part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

}  // namespace

bool field_has_form(std::string_view field, std::string_view form) {
  static constexpr std::array<std::string_view, 5> kTexts = {"title", "body", "source", "author",
                                                             "section"};
  static constexpr std::array<std::string_view, 4> kLists = {"people", "organisations", "places",
                                                             "countries"};
  if (form == "html") return contains(kTexts, field);
  if (form == "list") return contains(kLists, field);
  return field == "date" && day_order(form) != DayOrder::kNone;
}

void read_as(std::string_view form, RecordValues& values) {
  if (form == "html") {
    for (std::string_view& text : values.texts) text = values.made.emplace_back(text_of_html(text));
  } else if (form == "list") {
    std::vector<std::string_view> parts;
    for (const std::string_view text : values.texts) {
      const std::vector<std::string_view> of_text = parts_of(text);
      parts.insert(parts.end(), of_text.begin(), of_text.end());
    }
    values.texts = std::move(parts);
  }
}

DayOrder day_order(std::string_view form) {
  if (form == "day-first") return DayOrder::kDayFirst;
  return form == "month-first" ? DayOrder::kMonthFirst : DayOrder::kNone;
}

}  // namespace dateline
