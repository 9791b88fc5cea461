#include "searcher/query/positional.h"

#include <algorithm>
#include <string>
#include <utility>

#include "searcher/query/parser.h"

namespace dateline {
namespace {

QueryPtr node_of(NodeKind kind, int number = 0) {
  auto node = std::make_unique<QueryNode>();
  node->kind = kind;
  node->number = number;
  return node;
}

QueryPtr copy_of(const QueryNode& node) {
  auto copy = node_of(node.kind, node.number);
  copy->field = node.field;
  copy->text = node.text;
  copy->terms = node.terms;
  copy->languages = node.languages;
  copy->words = node.words;
  copy->dates = node.dates;
  copy->begin = node.begin;
  copy->end = node.end;
  for (const QueryPtr& child : node.children) copy->children.push_back(copy_of(*child));
  return copy;
}

void adopt(QueryNode& parent, QueryPtr child) {
  const bool first = parent.children.empty();
  parent.begin = first ? child->begin : std::min(parent.begin, child->begin);
  parent.end = first ? child->end : std::max(parent.end, child->end);
  parent.children.push_back(std::move(child));
}

std::string without_place(const QueryNode& node) {
  switch (node.kind) {
    case NodeKind::kNot: return "NOT";
    case NodeKind::kAll: return "an empty query";
    default: return std::string(field_info(node.field).name) + ":";
  }
}

// Throws when `node` cannot stand inside `kind`. `under_or`: AND cannot be taken
// apart any more.
void check_operand(NodeKind kind, const QueryNode& node, bool under_or, const QueryPlace& place) {
  const QueryPlace here{place.query, node.begin};
  switch (node.kind) {
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPrefix:
    case NodeKind::kFuzzy:
      if (kind == NodeKind::kLead && node.field == Field::kTitle) {
        fail_at(here, "title: inside LEAD", "LEAD counts the words of the body",
                "put the title's words outside: title:strike LEAD(50, pay)");
      }
      return;
    case NodeKind::kNot:
    case NodeKind::kAll:
    case NodeKind::kValue:
    case NodeKind::kDate:
    case NodeKind::kEvent:
      fail_at(here, without_place(node) + " inside " + operator_name(kind),
              "it has no place in the text",
              "put it beside the operator: (a NEAR/5 b) country:UA -c");
    case NodeKind::kAnd:
      if (under_or) {
        fail_at(here, std::string("AND inside OR inside ") + operator_name(kind),
                "words joined by AND stand at no one place",
                "write a phrase, NEAR, or each alternative for itself");
      }
      break;
    default: break;
  }
  const bool below_or = under_or || node.kind == NodeKind::kOr;
  for (const QueryPtr& child : node.children) check_operand(kind, *child, below_or, place);
}

// The parts of an AND, or the node alone.
std::vector<QueryPtr> parts_of(QueryPtr node) {
  std::vector<QueryPtr> parts;
  if (node->kind != NodeKind::kAnd) {
    parts.push_back(std::move(node));
    return parts;
  }
  for (QueryPtr& child : node->children) {
    for (QueryPtr& part : parts_of(std::move(child))) parts.push_back(std::move(part));
  }
  return parts;
}

std::size_t leaves_of(const std::vector<QueryPtr>& parts) {
  std::size_t leaves = 0;
  for (const QueryPtr& part : parts) leaves += leaf_count(*part);
  return leaves;
}

QueryPtr all_of(std::vector<QueryPtr> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  QueryPtr all = node_of(NodeKind::kAnd);
  for (QueryPtr& part : parts) adopt(*all, std::move(part));
  return all;
}

}  // namespace

QueryPtr make_distance(NodeKind kind, int distance, QueryPtr left, QueryPtr right,
                       const QueryPlace& place) {
  check_operand(kind, *left, false, place);
  check_operand(kind, *right, false, place);
  const std::vector<QueryPtr> lefts = parts_of(std::move(left));
  const std::vector<QueryPtr> rights = parts_of(std::move(right));
  // Before anything is copied: a chain of them grows as a power.
  if (leaves_of(lefts) * rights.size() + leaves_of(rights) * lefts.size() > kMaxQueryLeaves) {
    fail_at(place, std::string("too many words around ") + operator_name(kind),
            "taken apart they are more than " + std::to_string(kMaxQueryLeaves),
            "ask for less at a time", ErrorCode::kLimit);
  }
  std::vector<QueryPtr> pairs;
  for (const QueryPtr& l : lefts) {
    for (const QueryPtr& r : rights) {
      QueryPtr pair = node_of(kind, distance);
      adopt(*pair, copy_of(*l));
      adopt(*pair, copy_of(*r));
      pairs.push_back(std::move(pair));
    }
  }
  return all_of(std::move(pairs));
}

QueryPtr make_unit(NodeKind kind, std::vector<QueryPtr> given, const QueryPlace& place) {
  QueryPtr unit = node_of(kind);
  for (QueryPtr& part : given) {
    check_operand(kind, *part, false, place);
    for (QueryPtr& piece : parts_of(std::move(part))) adopt(*unit, std::move(piece));
  }
  if (unit->children.size() < 2) {
    const std::string name = operator_name(kind);
    fail_at(place, name + " of one part",
            "it asks for two or more in the same " +
                std::string(kind == NodeKind::kSentence ? "sentence" : "paragraph"),
            "for example " + name + "(strike, pay)");
  }
  return unit;
}

QueryPtr make_counted(NodeKind kind, int number, QueryPtr part, const QueryPlace& place) {
  check_operand(kind, *part, false, place);
  std::vector<QueryPtr> counted;
  for (QueryPtr& piece : parts_of(std::move(part))) {
    counted.push_back(node_of(kind, number));
    adopt(*counted.back(), std::move(piece));
  }
  return all_of(std::move(counted));
}

const char* operator_name(NodeKind kind) {
  switch (kind) {
    case NodeKind::kNear: return "NEAR";
    case NodeKind::kAdjacent: return "ADJ";
    case NodeKind::kSentence: return "SENTENCE";
    case NodeKind::kParagraph: return "PARAGRAPH";
    case NodeKind::kLead: return "LEAD";
    case NodeKind::kAtLeast: return "ATLEAST";
    default: return "";
  }
}

std::size_t leaf_count(const QueryNode& node) {
  if (node.children.empty()) return 1;
  std::size_t leaves = 0;
  for (const QueryPtr& child : node.children) leaves += leaf_count(*child);
  return leaves;
}

std::size_t depth_of(const QueryNode& node) {
  std::size_t below = 0;
  for (const QueryPtr& child : node.children) below = std::max(below, depth_of(*child) + 1);
  return below;
}

}  // namespace dateline
