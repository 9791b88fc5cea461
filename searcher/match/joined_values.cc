#include "searcher/match/joined_values.h"

#include <algorithm>

#include "common/text/name_words.h"
#include "common/text/term_maker.h"
#include "searcher/match/leaf_postings.h"
#include "searcher/match/taken_values.h"

namespace dateline {
namespace {

ArticleSet with_words(const Segment& segment, Field field, const std::vector<std::string>& words) {
  ArticleSet set = ArticleSet::range(0, static_cast<ArticleNumber>(segment.size()));
  for (const std::string& word : words) {
    set = LeafPostings::of(segment.postings(), word_term(field, word))
              .articles_in(set, segment.size());
  }
  return set;
}

template <typename Takes>
ArticleSet with_value(const FacetColumn& column, const ArticleSet& set,
                      const Takes& takes) {
  std::vector<ArticleNumber> articles;
  set.for_each([&](ArticleNumber article) {
    const auto ordinals = column.ordinals_of(article);
    if (std::any_of(ordinals.begin(), ordinals.end(), takes)) articles.push_back(article);
  });
  return ArticleSet::list(std::move(articles));
}

}  // namespace

JoinedValues::JoinedValues(const QueryNode& node, const NameTable& names) : node_(node) {
  const auto changes = names.of(node.field);
  if (changes.empty()) return;
  const std::string whole = node.words.empty() ? folded_name(node.text) : std::string();
  auto takes_name = [&](const std::string& folded) {
    return node.words.empty() ? folded == whole : takes_folded(node, folded);
  };
  for (const NameChange& change : changes) {
    if (takes_name(change.folded) || takes_name(change.folded_name)) {
      names_.insert(change.name);
    }
  }
  for (const NameChange& change : changes) {
    if (names_.contains(change.name)) values_.insert(change.value);
  }
  values_.insert(names_.begin(), names_.end());
}

bool JoinedValues::takes(const FacetColumn& column, std::uint32_t ordinal) const {
  return names_.contains(column.value(ordinal)) || takes_value(node_, column.own_value(ordinal));
}

ArticleSet JoinedValues::articles(const Segment& segment) const {
  const FacetColumn& column = segment.columns().facet(*facet_index(node_.field));
  std::vector<signed char> taken(column.distinct(), -1);  // by ordinal, of those met
  auto takes_it = [&](std::uint32_t ordinal) {
    if (taken[ordinal] < 0) taken[ordinal] = takes(column, ordinal) ? 1 : 0;
    return taken[ordinal] == 1;
  };
  ArticleSet found = with_value(column, with_words(segment, node_.field, words_to_find(node_)),
                                takes_it);
  for (const std::string_view value : values_) add_value(segment, value, found);
  return found;
}

void JoinedValues::add_value(const Segment& segment, std::string_view value,
                             ArticleSet& found) const {
  const FacetColumn& column = segment.columns().facet(*facet_index(node_.field));
  const auto wanted = column.ordinal_of(value);
  if (!wanted) return;
  const ArticleSet set = with_words(segment, node_.field, words_of_name(folded_name(value)));
  found = found.united(with_value(column, set, [&](std::uint32_t ordinal) {
    return ordinal == *wanted;
  }));
}

std::vector<Posting> JoinedValues::postings(const Segment& segment) const {
  std::vector<Posting> postings;
  articles(segment).for_each([&](ArticleNumber article) { postings.push_back({article, 0}); });
  return postings;
}

}  // namespace dateline
