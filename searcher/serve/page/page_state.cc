#include "searcher/serve/page/page_state.h"

#include <algorithm>

#include "searcher/serve/page/html.h"

namespace dateline {
namespace {

const std::string kNothing;
constexpr std::string_view kOffset = "offset";

}  // namespace

PageState::PageState(const Parameters& parameters) {
  for (const auto& parameter : parameters) {
    if (!parameter.second.empty()) parameters_.push_back(parameter);
  }
}

bool PageState::has(std::string_view name) const {
  return std::any_of(parameters_.begin(), parameters_.end(),
                     [&](const auto& parameter) { return parameter.first == name; });
}

bool PageState::has(std::string_view name, std::string_view value) const {
  return std::any_of(parameters_.begin(), parameters_.end(), [&](const auto& parameter) {
    return parameter.first == name && parameter.second == value;
  });
}

const std::string& PageState::value(std::string_view name) const {
  const auto found = std::find_if(parameters_.begin(), parameters_.end(),
                                  [&](const auto& parameter) { return parameter.first == name; });
  return found == parameters_.end() ? kNothing : found->second;
}

PageState PageState::with(std::string_view name, std::string_view value) const {
  PageState state = without(kOffset);
  state.parameters_.emplace_back(name, value);
  return state;
}

PageState PageState::setting(std::string_view name, std::string_view value) const {
  return without(name).with(name, value);
}

PageState PageState::without(std::string_view name, std::string_view value) const {
  PageState state = *this;
  std::erase_if(state.parameters_, [&](const auto& parameter) {
    return parameter.first == kOffset || (parameter.first == name && parameter.second == value);
  });
  return state;
}

PageState PageState::without(std::string_view name) const {
  PageState state = *this;
  std::erase_if(state.parameters_, [&](const auto& parameter) {
    return parameter.first == kOffset || parameter.first == name;
  });
  return state;
}

PageState PageState::without_filters() const {
  PageState state;
  for (const auto& parameter : parameters_) {
    if (parameter.first == "q" || parameter.first == "sort") state.parameters_.push_back(parameter);
  }
  return state;
}

PageState PageState::at_offset(std::size_t offset) const {
  PageState state = without(kOffset);
  if (offset > 0) state.parameters_.emplace_back(kOffset, std::to_string(offset));
  return state;
}

std::string PageState::query() const {
  std::string text;
  for (const auto& [name, value] : parameters_) {
    text += text.empty() ? "?" : "&amp;";
    text += url_part(name) + "=" + url_part(value);
  }
  return text;
}

std::string PageState::href() const { return "/" + query(); }

std::string PageState::hidden_fields(std::initializer_list<std::string_view> except) const {
  std::string fields;
  for (const auto& [name, value] : parameters_) {
    if (name == kOffset || std::find(except.begin(), except.end(), name) != except.end()) continue;
    fields += "<input type=\"hidden\" name=\"" + html_text(name) + "\" value=\"" +
              html_text(value) + "\">";
  }
  return fields;
}

}  // namespace dateline
