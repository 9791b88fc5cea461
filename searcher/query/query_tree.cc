#include "searcher/query/query_tree.h"

#include <algorithm>

#include "searcher/query/positional.h"

namespace dateline {
namespace {

std::string with_escapes(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

// Index terms as people read them: a title's prefix becomes the field's name.
std::string terms_text(const QueryNode& node) {
  const bool title = node.field == Field::kTitle;
  std::string text = title ? "title:" : "";
  for (std::size_t i = 0; i < node.terms.size(); ++i) {
    if (i > 0) text += '|';
    text +=
        title ? node.terms[i].substr(field_info(Field::kTitle).word_prefix.size()) : node.terms[i];
  }
  return text;
}

std::string value_text(const QueryNode& node) {
  std::string text = "(" + std::string(field_info(node.field).name);
  if (node.words.empty()) return text + " " + with_escapes(node.text) + ")";
  for (const std::string& word : node.words) text += " " + word;
  return text + ")";
}

std::string dates_text(const QueryNode& node) {
  const DateRange& dates = node.dates;
  const std::string name = node.kind == NodeKind::kEvent ? "(event " : "(date ";
  if (dates.none) return name + "none)";
  auto day = [](DayNumber number) {
    return number == 0 ? std::string() : date_of(number).to_string();
  };
  return name + day(dates.first) + ".." + day(dates.last) + ")";
}

}  // namespace

void add_term(QueryNode& node, std::string term, std::vector<std::string> languages) {
  add_term(node.terms, node.languages, std::move(term), std::move(languages));
}

void add_term(std::vector<std::string>& terms, std::vector<std::vector<std::string>>& languages_of,
              std::string term, std::vector<std::string> languages) {
  const auto at = std::ranges::find(terms, term);
  if (at == terms.end()) {
    terms.push_back(std::move(term));
    languages_of.push_back(std::move(languages));
    return;
  }
  std::vector<std::string>& known = languages_of[at - terms.begin()];
  if (known.empty()) return;
  if (languages.empty()) known.clear();
  for (std::string& language : languages) {
    if (!std::ranges::count(known, language)) known.push_back(std::move(language));
  }
}

void add_terms_in(const std::vector<std::string>& languages, QueryNode& node,
                  const std::function<std::string(const std::string& language)>& term_in) {
  QueryNode made;
  for (const std::string& language : languages) {
    add_term(made, word_term(node.field, term_in(language)), {language});
  }
  for (std::size_t i = 0; i < made.terms.size(); ++i) {
    const bool in_all = made.languages[i].size() == languages.size();
    add_term(node, std::move(made.terms[i]),
             in_all ? std::vector<std::string>() : std::move(made.languages[i]));
  }
}

bool takes_language(const std::vector<std::string>& languages, std::string_view language) {
  return languages.empty() || std::ranges::count(languages, language) > 0;
}

bool takes_language(const QueryNode& node, std::size_t term, std::string_view language) {
  return takes_language(node.languages[term], language);
}

std::string operator_text(const QueryNode& node) {
  switch (node.kind) {
    case NodeKind::kPhrase: return "phrase";
    case NodeKind::kNear:
    case NodeKind::kAdjacent:
    case NodeKind::kLead:
    case NodeKind::kAtLeast:
    case NodeKind::kSentence:
    case NodeKind::kParagraph: {
      std::string name = operator_name(node.kind);
      for (char& c : name) c = static_cast<char>(c + 32);
      return node.number == 0 ? name : name + "/" + std::to_string(node.number);
    }
    case NodeKind::kAnd: return "and";
    case NodeKind::kOr: return "or";
    case NodeKind::kNot: return "not";
    default: return {};
  }
}

std::string to_string(const QueryNode& node) {
  switch (node.kind) {
    case NodeKind::kAll: return "(all)";
    case NodeKind::kWord: return terms_text(node);
    case NodeKind::kExact:
      return "(exact " + with_escapes(node.text) + " " + terms_text(node) + ")";
    case NodeKind::kPrefix: return (node.field == Field::kTitle ? "title:" : "") + node.text + "*";
    case NodeKind::kFuzzy: return (node.field == Field::kTitle ? "title:" : "") + node.text + "~";
    case NodeKind::kValue: return value_text(node);
    case NodeKind::kDate:
    case NodeKind::kEvent: return dates_text(node);
    default: break;
  }
  std::string text = "(" + operator_text(node);
  for (const QueryPtr& child : node.children) text += " " + to_string(*child);
  return text + ")";
}

}  // namespace dateline
