// Compares what the search answers to one request with what the oracle says.
// One object for one request and one thread.
#pragma once

#include <string>
#include <vector>

#include "searcher/read/opened_archive.h"
#include "searcher/results/result_page.h"
#include "tests/oracle/scan_search.h"
#include "tests/support/random.h"

namespace dateline {

class PageCheck {
 public:
  // All must outlive this.
  PageCheck(const OpenedArchive& archive, const ScanSearch& oracle, const SearchRequest& request,
            Random& random);

  bool has_matches() const { return !expected_.empty(); }
  // One sentence for each difference; none when all is well.
  std::vector<std::string> differences();

  // The request in words, for the report.
  static std::string describe(const SearchRequest& request);

 private:
  void check_counts();
  void check_hits();
  void check_hit(const Hit& hit, const ScanHit& expected);
  void check_paging();
  void check_shown();
  void check_snippets(const Hit& hit);
  void check_title(const Hit& hit, const std::vector<ScanName>& asked);
  void check_found(const std::string& id);
  // Of the names in an article's text those that the request asks for.
  std::vector<ScanName> asked_names(const std::string& id) const;
  void check_ids();
  // All hits, following the cursor in pages of this size.
  std::vector<Hit> all_hits(std::size_t limit);
  void differ(const std::string& what);
  template <typename Is, typename ShouldBe = Is>
  void expect_equal(const std::string& what, const Is& is, const ShouldBe& should_be);

  const OpenedArchive& archive_;
  SearchRequest request_;
  Random& random_;
  Asked asked_;
  ScanArticles matches_;  // of the query and the dates
  std::vector<ScanHit> expected_;
  std::map<std::string, const ScanHit*> expected_by_id_;
  std::vector<Hit> hits_;  // all, as the search gave them
  std::vector<std::string> differences_;
};

// The languages that a query's words are read in, in this archive.
std::vector<std::string> query_languages(const OpenedArchive& archive);

}  // namespace dateline
