// The oracle: the slow and obvious search that the real one is compared with.
//
// Holds the live articles and answers a request by looking at every one of them.
// It shares with the programs the text analysis, the query parser, the reading of
// dates, the names of countries and other forms of places, and nothing else. One
// object for one thread.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "searcher/query/parser.h"
#include "searcher/results/search_request.h"
#include "tests/oracle/scan_article.h"

namespace dateline {

// A request whose texts are parsed.
struct Asked {
  struct Choice {
    Field field;
    bool exclude;
    QueryPtr value;
  };
  Asked(const SearchRequest& search_request, const std::vector<std::string>& languages);

  const SearchRequest& request;
  QueryPtr query;
  std::vector<Choice> choices;  // the filters
  std::optional<DateRange> dates;
};

using ScanArticles = std::vector<const ScanArticle*>;

struct ScanPart {
  double weight = 0;
  std::uint32_t frequency = 0;
  std::uint64_t articles = 0;  // that have the word
};

struct ScanHit {
  const ScanArticle* article = nullptr;
  double score = 0;
  std::vector<ScanPart> parts;  // of the words that it has, in the order of the query
};

class ScanSearch {
 public:
  // Also replaces. `find`: what is found in the article's text.
  void put(const Article& article, const std::function<void(ScanArticle&)>& find = {});
  void remove(const std::string& id) { articles_.erase(id); }
  // The articles as they are without what was found in their texts.
  void forget_entities();
  const std::map<std::string, ScanArticle>& articles() const { return articles_; }

  // The articles that match the query and the dates, whatever the filters; by id.
  ScanArticles matches(const Asked& asked) const;
  // Articles scored and in order.
  std::vector<ScanHit> hits(const Asked& asked, const ScanArticles& found) const;

 private:
  TermMaker maker_;
  std::set<ScanWord> words_;  // of all articles
  std::map<std::string, ScanArticle> articles_;
};

// Those that the filters leave; without the selections of one field when `except`
// names it.
ScanArticles selected(const Asked& asked, const ScanArticles& matches,
                      std::optional<Field> except = {});

// Whether a hit stands before another one in an order: by score if that is asked
// for, then by date (undated ones last), then by id.
bool comes_first(SortOrder order, const ScanHit& a, const ScanHit& b);

}  // namespace dateline
