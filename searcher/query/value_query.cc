#include "searcher/query/value_query.h"

#include "searcher/query/lexer.h"

namespace dateline {

std::string value_query(Field field, std::string_view value) {
  const std::string name(field_info(field).name);
  std::string text;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t quote = quote_bytes(value.substr(at));
    if (quote == 0) {
      text += value[at++];
    } else {
      if (!text.empty() && text.back() != ' ') text += ' ';
      at += quote;
      while (at < value.size() && value[at] == ' ') ++at;
    }
  }
  while (text.ends_with(' ')) text.pop_back();
  return field == Field::kCountry ? name + ":" + text : name + ":\"" + text + "\"";
}

std::string value_query(const QueryNode& node) {
  if (node.words.empty()) return value_query(node.field, node.text);
  std::string query(field_info(node.field).name);
  for (const std::string& word : node.words) {
    query += &word == &node.words.front() ? ':' : '-';
    query += word;
  }
  return query;
}

}  // namespace dateline
