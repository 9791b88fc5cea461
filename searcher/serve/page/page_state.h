// The state of the search page, which is its URL: the query, the filters beside
// it, dates, order and place. Links are the same state with a change. A plain
// value; any thread.
#pragma once

#include <string>
#include <string_view>

#include "searcher/serve/web_request.h"

namespace dateline {

class PageState {
 public:
  PageState() = default;
  // Parameters without a value are left out.
  explicit PageState(const Parameters& parameters);

  const Parameters& parameters() const { return parameters_; }
  bool has(std::string_view name) const;
  bool has(std::string_view name, std::string_view value) const;
  const std::string& value(std::string_view name) const;

  // Each gives another state, and goes back to the first page.
  PageState with(std::string_view name, std::string_view value) const;     // one more
  PageState setting(std::string_view name, std::string_view value) const;  // in place of others
  PageState without(std::string_view name, std::string_view value) const;
  PageState without(std::string_view name) const;
  // Of the same order and query, without filters and dates.
  PageState without_filters() const;
  PageState at_offset(std::size_t offset) const;

  // "/?q=...", escaped for an attribute.
  std::string href() const;
  // "?q=..." for other pages; "" for an empty state.
  std::string query() const;
  // Hidden fields of a form that keep all but the parameters of these names.
  std::string hidden_fields(std::initializer_list<std::string_view> except) const;

 private:
  Parameters parameters_;
};

}  // namespace dateline
