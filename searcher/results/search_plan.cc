#include "searcher/results/search_plan.h"

#include <algorithm>

#include "common/base/error.h"
#include "searcher/query/query_error.h"

namespace dateline {
namespace {

ParseOptions options_for(const OpenedArchive& archive, const SearchRequest& request) {
  ParseOptions options;
  options.today = request.today;
  options.languages = archive.generation().languages();
  if (options.languages.empty()) options.languages.push_back("");
  return options;
}

// What `read` makes of an option's value; its errors name the option.
template <typename Read>
auto read_option(const std::string& option, const Read& read) {
  try {
    return read();
  } catch (const Error& error) {
    throw Error(error.code(), error.message(), option, error.hint());
  }
}

DateRange side_of_range(std::string_view text, DayNumber today, const char* option) {
  if (text.find("..") != std::string::npos) {
    throw Error(ErrorCode::kUsage, in_quotes(text) + " is a range, and a side of one is asked for",
                option, "give its first date with --from and its last with --to");
  }
  const DateRange range = read_option(option, [&] { return parse_date_range(text, today); });
  if (!range.none) return range;
  throw Error(ErrorCode::kUsage, "an article without a date is in no range", option,
              "write date:none in the query");
}

bool is_dated(const QueryNode& node) { return node.kind == NodeKind::kDate && !node.dates.none; }

}  // namespace

SearchPlan::SearchPlan(const OpenedArchive& archive, const SearchRequest& request) {
  const ParseOptions options = options_for(archive, request);
  ParsedQuery parsed = parse_query(request.query, options);
  notes_ = std::move(parsed.notes);
  // The parts of a conjunction are taken one by one, so that a date among them
  // narrows all others.
  if (parsed.root->kind == NodeKind::kAnd) {
    always_ = std::move(parsed.root->children);
  } else {
    always_.push_back(std::move(parsed.root));
  }
  add_dates(request);
  add_filters(request, options, archive.names());
}

void SearchPlan::add_dates(const SearchRequest& request) {
  if (request.from.empty() && request.to.empty()) return;
  auto node = std::make_unique<QueryNode>();
  node->kind = NodeKind::kDate;
  if (!request.from.empty())
    node->dates.first = side_of_range(request.from, request.today, "--from").first;
  if (!request.to.empty()) node->dates.last = side_of_range(request.to, request.today, "--to").last;
  if (node->dates.last != 0 && node->dates.first > node->dates.last) {
    throw Error(ErrorCode::kUsage, "the first date is later than the last", "--from, --to");
  }
  always_.push_back(std::move(node));
}

void SearchPlan::add_filters(const SearchRequest& request, const ParseOptions& options,
                             const NameTable& names) {
  for (const Filter& filter : request.filters) {
    const std::string option =
        (filter.exclude ? "--not-" : "--") + std::string(field_info(filter.field).name);
    QueryPtr node =
        read_option(option, [&] { return filter_node(filter.field, filter.value, options); });
    if (filter.exclude) {
      auto excluded = std::make_unique<QueryNode>();
      excluded->kind = NodeKind::kNot;
      excluded->children.push_back(std::move(node));
      always_.push_back(std::move(excluded));
      continue;
    }
    selected_names_[filter.field].emplace_back(*node, names);
    QueryPtr& any = selected_[filter.field];
    if (!any) {
      any = std::make_unique<QueryNode>();
      any->kind = NodeKind::kOr;
    }
    any->children.push_back(std::move(node));
  }
}

std::vector<const QueryNode*> SearchPlan::parts(std::optional<Field> except) const {
  std::vector<const QueryNode*> parts;
  for (const QueryPtr& node : always_) parts.push_back(node.get());
  for (const auto& [field, node] : selected_) {
    if (field != except) parts.push_back(node.get());
  }
  return parts;
}

std::vector<const QueryNode*> SearchPlan::parts_without_dates() const {
  std::vector<const QueryNode*> all = parts();
  std::erase_if(all, [](const QueryNode* node) { return is_dated(*node); });
  return all;
}

std::optional<DateRange> SearchPlan::dates() const {
  std::optional<DateRange> common;
  for (const QueryPtr& node : always_) {
    if (!is_dated(*node)) continue;
    if (!common) common.emplace();
    common->first = std::max(common->first, node->dates.first);
    if (node->dates.last != 0) {
      common->last =
          common->last == 0 ? node->dates.last : std::min(common->last, node->dates.last);
    }
  }
  return common;
}

bool SearchPlan::is_selected(Field field, std::string_view value) const {
  const auto names = selected_names_.find(field);
  return names != selected_names_.end() &&
         std::ranges::any_of(names->second,
                             [&](const JoinedValues& joined) { return joined.takes_name(value); });
}

}  // namespace dateline
