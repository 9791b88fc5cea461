#include "searcher/query/part_text.h"

#include <algorithm>
#include <optional>

#include "searcher/query/positional.h"
#include "searcher/query/value_query.h"

namespace dateline {
namespace {

bool is_function(NodeKind kind) {
  return kind == NodeKind::kSentence || kind == NodeKind::kParagraph || kind == NodeKind::kLead ||
         kind == NodeKind::kAtLeast;
}

// A phrase is one: it stands in the query in one piece.
bool is_operand(NodeKind kind) {
  return !is_function(kind) && kind != NodeKind::kNear && kind != NodeKind::kAdjacent &&
         kind != NodeKind::kAnd && kind != NodeKind::kOr && kind != NodeKind::kNot;
}

std::string field_prefix(const QueryNode& operand) {
  switch (operand.kind) {
    case NodeKind::kDate: return "date:";
    case NodeKind::kEvent: return "event:";
    default:
      return operand.field == Field::kText ? std::string()
                                           : std::string(field_info(operand.field).name) + ":";
  }
}

// The field before all operands below the node; nullopt when they have not all the same.
std::optional<std::string> common_prefix(const QueryNode& node) {
  if (is_operand(node.kind)) return field_prefix(node);
  std::optional<std::string> common;
  for (const QueryPtr& child : node.children) {
    std::optional<std::string> prefix = common_prefix(*child);
    if (!prefix || (common && *common != *prefix)) return std::nullopt;
    common = std::move(prefix);
  }
  return common;
}

std::string day_text(DayNumber day) { return day == 0 ? std::string() : date_of(day).to_string(); }

// Nor with the bracket that may stand behind the field.
std::string without_field_name(const std::string& text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos || !field_by_name(std::string_view(text).substr(0, colon)))
    return text;
  const std::size_t begin = text.find_first_not_of(" (", colon + 1);
  return begin == std::string::npos ? text : text.substr(begin);
}

// Without the field.
std::string operand_text(const QueryNode& node, std::string_view query) {
  std::string text;
  // A whole value may stand there without the quotes or the = that make it whole.
  const bool whole = node.kind == NodeKind::kValue && node.words.empty();
  if (!whole && node.end > node.begin && node.end <= query.size()) {
    text = query.substr(node.begin, node.end - node.begin);
  } else if (node.kind == NodeKind::kDate) {
    return day_text(node.dates.first) + ".." + day_text(node.dates.last);
  } else {
    text = value_query(node);
  }
  return without_field_name(text);
}

class PartWriter {
 public:
  // `in_group`: the field stands before the brackets around, and before no operand.
  PartWriter(std::string_view query, bool in_group) : query_(query), in_group_(in_group) {}

  // With the brackets that it needs beside an operator.
  std::string beside(const QueryNode& node) const {
    if (node.kind == NodeKind::kNot) return "-" + beside(*node.children.front());
    const std::string text = alone(node);
    return is_operand(node.kind) || is_function(node.kind) ? text : "(" + text + ")";
  }

  std::string alone(const QueryNode& node) const {
    switch (node.kind) {
      case NodeKind::kAnd: return joined(node, " ");
      case NodeKind::kOr: return joined(node, " OR ");
      case NodeKind::kNear:
      case NodeKind::kAdjacent:
        return joined(node,
                      " " + (operator_name(node.kind) + ("/" + std::to_string(node.number))) + " ");
      case NodeKind::kNot: return beside(node);
      default: return is_function(node.kind) ? function(node) : operand(node);
    }
  }

 private:
  std::string operand(const QueryNode& node) const {
    return (in_group_ ? std::string() : field_prefix(node)) + operand_text(node, query_);
  }

  std::string joined(const QueryNode& node, const std::string& by) const {
    std::string text;
    for (const QueryPtr& child : node.children) {
      text += (text.empty() ? "" : by) + beside(*child);
    }
    return text;
  }

  std::string function(const QueryNode& node) const {
    std::string text;
    if (node.number > 0) text = std::to_string(node.number);
    for (const QueryPtr& child : node.children) text += (text.empty() ? "" : ", ") + alone(*child);
    return operator_name(node.kind) + ("(" + text + ")");
  }

  std::string_view query_;
  bool in_group_;
};

}  // namespace

std::string part_text(const QueryNode& part, std::string_view query) {
  if (part.kind == NodeKind::kNot) return "-" + part_text(*part.children.front(), query);
  const bool filter = part.kind == NodeKind::kOr && part.children.size() == 1;
  if (filter) return part_text(*part.children.front(), query);
  const std::optional<std::string> prefix = common_prefix(part);
  if (!is_operand(part.kind) && prefix && !prefix->empty()) {
    return *prefix + "(" + PartWriter(query, true).alone(part) + ")";
  }
  const PartWriter writer(query, false);
  const bool open = part.kind == NodeKind::kAnd || part.kind == NodeKind::kOr;
  return open ? writer.beside(part) : writer.alone(part);
}

}  // namespace dateline
