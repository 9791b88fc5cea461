#include "searcher/query/explain_parse.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "common/text/term_maker.h"

namespace dateline {
namespace {

constexpr std::string_view kAcronymPrefix = "XA";
constexpr std::size_t kTermColumn = 28;

std::string_view without_field(const QueryNode& node, std::string_view term) {
  if (node.field == Field::kTitle) term.remove_prefix(field_info(Field::kTitle).word_prefix.size());
  return term;
}

// How the first of the terms came from the word.
std::string became(const QueryNode& node, TermMaker& maker) {
  const std::string_view term = without_field(node, node.terms.front());
  if (term.starts_with(kAcronymPrefix)) return "acronym";
  const std::string folded = maker.folded(node.text);
  if (term != folded) return "stem";
  return folded == node.text ? "as written" : "folded";
}

std::string terms_text(const QueryNode& node) {
  std::string text;
  for (const std::string& term : node.terms) {
    if (!text.empty()) text += " or ";
    text += without_field(node, term);
  }
  return text;
}

std::string kind_name(const QueryNode& node) {
  switch (node.kind) {
    case NodeKind::kAll: return "all";
    case NodeKind::kWord: return "word";
    case NodeKind::kExact: return "exact";
    case NodeKind::kPrefix: return "prefix";
    case NodeKind::kFuzzy: return "fuzzy";
    case NodeKind::kValue: return "value";
    case NodeKind::kDate: return "date";
    case NodeKind::kEvent: return "event";
    default: return operator_text(node);
  }
}

std::string in_title(const QueryNode& node) {
  return node.field == Field::kTitle ? " in the title" : "";
}

// One leaf: what was written and what it became.
std::string leaf_line(const QueryNode& node, TermMaker& maker, std::size_t indent) {
  const std::size_t column = kTermColumn - std::min(kTermColumn, indent);
  switch (node.kind) {
    case NodeKind::kAll: return "all articles";
    case NodeKind::kWord:
      return fmt::format("{:<{}}{}  ({}{})", node.text + " ", column, terms_text(node),
                         became(node, maker), in_title(node));
    case NodeKind::kExact:
      return fmt::format("{:<{}}{}  (only where written so{})", "=" + node.text + " ", column,
                         terms_text(node), in_title(node));
    case NodeKind::kPrefix:
      return fmt::format("{:<{}}words that begin with it{}", node.text + "* ", column,
                         in_title(node));
    case NodeKind::kFuzzy:
      return fmt::format("{:<{}}{}, and words one letter away{}", node.text + "~ ", column,
                         terms_text(node), in_title(node));
    case NodeKind::kValue:
      return fmt::format("{:<{}}{}", to_string(node) + " ", column,
                         node.words.empty() ? "this value" : "values with the word");
    default: return to_string(node);
  }
}

void add_lines(const QueryNode& node, TermMaker& maker, std::size_t indent, std::string& text) {
  text += std::string(indent, ' ');
  if (node.children.empty()) {
    text += leaf_line(node, maker, indent) + "\n";
    return;
  }
  text += operator_text(node) + "\n";
  for (const QueryPtr& child : node.children) add_lines(*child, maker, indent + 2, text);
}

nlohmann::ordered_json json_of(const QueryNode& node, TermMaker& maker) {
  nlohmann::ordered_json json;
  json["kind"] = kind_name(node);
  if (node.children.empty() && node.kind != NodeKind::kAll) {
    json["field"] = field_info(node.kind == NodeKind::kDate ? Field::kDate : node.field).name;
    json["text"] = node.text;
  }
  if (!node.terms.empty()) {
    json["terms"] = node.terms;
    json["became"] = became(node, maker);
  }
  if (!node.words.empty()) json["words"] = node.words;
  if (node.kind == NodeKind::kDate || node.kind == NodeKind::kEvent) {
    auto day = [](DayNumber number) { return number == 0 ? "" : date_of(number).to_string(); };
    json["from"] = day(node.dates.first);
    json["to"] = day(node.dates.last);
    json["none"] = node.dates.none;
  }
  json["begin"] = node.begin;
  json["end"] = node.end;
  for (const QueryPtr& child : node.children) json["children"].push_back(json_of(*child, maker));
  return json;
}

}  // namespace

std::string explain_text(std::string_view query, const ParsedQuery& parsed) {
  TermMaker maker;
  std::string text = fmt::format("query  {}\ntree   {}\n\n", query, to_string(*parsed.root));
  add_lines(*parsed.root, maker, 0, text);
  if (!parsed.notes.empty()) text += "\n";
  for (const QueryNote& note : parsed.notes) {
    text += fmt::format("note: {} ({})\n", note.message, note.code);
  }
  return text;
}

std::string explain_json(std::string_view query, const ParsedQuery& parsed) {
  TermMaker maker;
  nlohmann::ordered_json json;
  json["query"] = query;
  json["tree"] = to_string(*parsed.root);
  json["root"] = json_of(*parsed.root, maker);
  json["notes"] = nlohmann::ordered_json::array();
  for (const QueryNote& note : parsed.notes) {
    json["notes"].push_back({{"code", note.code}, {"message", note.message}});
  }
  return json.dump(2);
}

}  // namespace dateline
