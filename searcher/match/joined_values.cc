#include "searcher/match/joined_values.h"

#include <algorithm>

#include "common/text/name_words.h"
#include "common/text/term_maker.h"
#include "searcher/match/leaf_postings.h"
#include "searcher/match/place_names.h"
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

// Adds the articles of the set that have a name.
template <typename Takes>
void add_with_name(const FacetColumn& column, const ArticleSet& set, const Takes& takes,
                   std::vector<ArticleNumber>& articles) {
  set.for_each([&](ArticleNumber article) {
    bool taken = false;
    column.for_each_name(article, [&](const ArticleName& name) { taken = taken || takes(name); });
    if (taken) articles.push_back(article);
  });
}

ArticleSet set_of(std::vector<ArticleNumber> articles) {
  std::ranges::sort(articles);
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  return ArticleSet::list(std::move(articles));
}

}  // namespace

JoinedValues::JoinedValues(const QueryNode& node, const NameTable& names)
    : node_(node), exact_(node.words.empty() && names.is_apart(node.field, node.text)) {
  if (exact_) {
    names_.insert(names.name_of(node.field, node.text));
  } else {
    find_names(names);
  }
  for (const NameChange& change : names.of(node.field)) {
    if (names_.contains(change.name)) values_.insert(change.value);
  }
  values_.insert(names_.begin(), names_.end());
  if (node.field == Field::kPerson) find_resolved(names);
}

// Of a node that is not exact, whether it takes what has this folded_name().
bool JoinedValues::takes_folded_name(const std::string& folded) const {
  if (!node_.words.empty()) return takes_folded(node_, folded);
  return std::ranges::find(whole_, folded) != whole_.end();
}

void JoinedValues::find_names(const NameTable& names) {
  if (node_.words.empty()) whole_ = whole_names(node_);
  if (node_.field == Field::kPlace) {
    const std::string_view place = shown_place_of_form(names, node_.text);
    if (!place.empty()) names_.insert(place);
  }
  for (const NameChange& change : names.of(node_.field)) {
    if (takes_folded_name(change.folded) || takes_folded_name(change.folded_name)) {
      names_.insert(change.name);
    }
  }
  if (node_.words.empty()) return;
  for (const ShortForm& form : names.short_forms()) {
    const bool by_form = form.field == node_.field && takes_folded_name(form.folded) &&
                         !takes_value(node_, form.name);
    if (!by_form) continue;
    names_.insert(form.name);
    by_short_form_.insert(form.name);
  }
}

void JoinedValues::find_resolved(const NameTable& names) {
  const StringTable& resolved = names.resolved_folded();
  std::set<std::string> folded_names;
  for (const std::string_view name : names_) folded_names.insert(folded_name(name));
  resolved_.resize(resolved.size());
  for (std::size_t i = 0; i < resolved.size(); ++i) {
    const std::string folded(resolved[i]);
    resolved_[i] = exact_ ? names_.contains(names.resolved_names()[i])
                          : folded_names.contains(folded) || takes_folded_name(folded);
  }
  if (std::ranges::find(resolved_, true) == resolved_.end()) resolved_.clear();
}

bool JoinedValues::takes_name(std::string_view name) const {
  return names_.contains(name) || (!exact_ && takes_value(node_, name));
}

bool JoinedValues::takes(const FacetColumn& column, const ArticleName& name) const {
  if (takes_name(column.value(name.root))) return true;
  const bool gave_way = name.resolved && node_.words.empty();
  return !exact_ && !gave_way && takes_value(node_, column.own_value(name.ordinal));
}

// The table of resolved surnames is made of live articles: none of these is deleted.
std::vector<ArticleNumber> JoinedValues::by_resolved(const FacetColumn& column) const {
  std::vector<ArticleNumber> articles;
  const ResolvedSurnames& surnames = column.resolved();
  if (resolved_.empty()) return articles;
  for (std::size_t i = 0; i < surnames.size(); ++i) {
    const std::uint32_t name = surnames.name(i);
    if (name < resolved_.size() && resolved_[name]) {
      articles.push_back(column.article_at(surnames.place(i)));
    }
  }
  // Places that somebody forged need not ascend.
  if (!std::ranges::is_sorted(articles)) std::ranges::sort(articles);
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  return articles;
}

ArticleSet JoinedValues::by_surname(const Segment& segment) const {
  return ArticleSet::list(by_resolved(segment.columns().facet(*facet_index(node_.field))));
}

ArticleSet JoinedValues::articles(const Segment& segment, const Deadline& deadline) const {
  const FacetColumn& column = segment.columns().facet(*facet_index(node_.field));
  std::vector<signed char> taken(column.distinct(), -1);  // by ordinal, of those met
  auto takes_it = [&](const ArticleName& name) {
    if (name.resolved) return takes(column, name);
    signed char& known = taken[name.ordinal];
    if (known < 0) known = takes(column, name) ? 1 : 0;
    return known == 1;
  };
  std::vector<ArticleNumber> found = by_resolved(column);
  add_with_name(column, with_words(segment, node_.field, words_to_find(node_)), takes_it, found);
  for (const std::string_view value : values_) {
    deadline.check();
    // The others have been found by their words.
    if (exact_ || !takes_value(node_, value)) add_value(segment, value, found);
  }
  return set_of(std::move(found));
}

void JoinedValues::add_value(const Segment& segment, std::string_view value,
                             std::vector<ArticleNumber>& found) const {
  const FacetColumn& column = segment.columns().facet(*facet_index(node_.field));
  const auto wanted = column.ordinal_of(value);
  if (!wanted) return;
  const ArticleSet set = with_words(segment, node_.field, words_of_name(folded_name(value)));
  // A surname that the archive resolves counts for the full name alone.
  add_with_name(
      column, set,
      [&](const ArticleName& name) { return name.ordinal == *wanted && !name.resolved; }, found);
}

std::vector<Posting> JoinedValues::postings(const Segment& segment,
                                            const Deadline& deadline) const {
  std::vector<Posting> postings;
  articles(segment, deadline).for_each([&](ArticleNumber article) {
    postings.push_back({article, 0});
  });
  return postings;
}

}  // namespace dateline
