#include "searcher/match/taken_values.h"

#include <algorithm>
#include <map>
#include <string>

#include "common/text/name_words.h"
#include "common/text/term_maker.h"

namespace dateline {

bool has_value_terms(const QueryNode& node) {
  return node.words.empty() && !field_info(node.field).value_prefix.empty();
}

std::vector<std::string> words_to_find(const QueryNode& node) {
  return node.words.empty() ? words_of_name(folded_name(node.text)) : node.words;
}

bool takes_value(const QueryNode& node, std::string_view value) {
  return takes_folded(node, folded_name(value));
}

std::vector<std::string> whole_names(const QueryNode& node) {
  std::vector<std::string> names = {folded_name(node.text)};
  const std::size_t comma = node.text.find(',');
  if (node.field != Field::kPerson || comma == std::string::npos) return names;
  const std::string last = folded_name(std::string_view(node.text).substr(0, comma));
  const std::string first = folded_name(std::string_view(node.text).substr(comma + 1));
  if (!last.empty() && !first.empty()) names.push_back(first + " " + last);
  return names;
}

bool takes_folded(const QueryNode& node, std::string_view folded) {
  if (node.words.empty()) {
    const std::vector<std::string> names = whole_names(node);
    return std::ranges::find(names, folded) != names.end();
  }
  const std::string padded = " " + std::string(folded) + " ";
  return std::all_of(node.words.begin(), node.words.end(), [&](const std::string& word) {
    return padded.find(" " + word + " ") != std::string::npos;
  });
}

ArticleSet with_taken_value(const QueryNode& node, const FacetColumn& column,
                            const ArticleSet& set) {
  std::map<std::uint32_t, bool> taken;  // by root, of those met
  std::vector<ArticleNumber> articles;
  set.for_each([&](ArticleNumber article) {
    bool takes = false;
    column.for_each_name(article, [&](const ArticleName& name) {
      if (takes) return;
      const auto [known, fresh] = taken.try_emplace(name.root);
      if (fresh) known->second = takes_value(node, column.value(name.root));
      takes = known->second;
    });
    if (takes) articles.push_back(article);
  });
  return ArticleSet::list(std::move(articles));
}

}  // namespace dateline
