// The search compared with the oracle: random articles in archives that change at
// random, random requests, every answer compared whole.
//
// DATELINE_ORACLE_SEED chooses the archives, DATELINE_ORACLE_PAIRS how many pairs
// of an archive's state and a request are compared (tests/oracle/run.sh).
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <optional>

#include "common/base/error.h"
#include "searcher/read/opened_archive.h"
#include "searcher/results/search.h"
#include "tests/oracle/changing_archive.h"
#include "tests/oracle/page_check.h"
#include "tests/support/random_query.h"

namespace dateline {
namespace {

std::uint64_t setting(const char* name, std::uint64_t otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : std::strtoull(value, nullptr, 10);
}

std::uint64_t first_seed() { return setting("DATELINE_ORACLE_SEED", 1); }
std::uint64_t pairs() { return setting("DATELINE_ORACLE_PAIRS", 2000); }

// A request that the parser takes.
SearchRequest next_request(RandomQueries& queries, const OpenedArchive& archive) {
  while (true) {
    SearchRequest request = queries.next();
    try {
      const Asked asked(request, query_languages(archive));
      const auto& dates = asked.dates;
      if (!dates || dates->last == 0 || dates->first <= dates->last) return request;
    } catch (const Error& error) {
      // Too many prefixes, a prefix that is too short: refused for good reason.
      if (error.code() != ErrorCode::kUsage && error.code() != ErrorCode::kLimit) throw;
    }
  }
}

// Compares the answer to one request; returns whether it has a match.
bool compare(const ChangingArchive& changing, const OpenedArchive& archive,
             const SearchRequest& request, Random& random) {
  PageCheck check(archive, changing.oracle(), request, random);
  const std::vector<std::string> differences = check.differences();
  if (differences.empty()) return check.has_matches();
  UNSCOPED_INFO("history:" << changing.history());
  UNSCOPED_INFO(PageCheck::describe(request));
  UNSCOPED_INFO(to_string(*Asked(request, query_languages(archive)).query));
  for (const std::string& difference : differences) UNSCOPED_INFO(difference);
  FAIL("the search and the oracle differ");
  return false;
}

// Compares the answers to so many random requests; returns how many had a match.
std::size_t compare(const ChangingArchive& changing, Random& random, std::size_t requests) {
  const OpenedArchive archive(changing.path());
  RandomQueries queries(random, changing.samples());
  std::size_t matched = 0;
  for (std::size_t i = 0; i < requests; ++i) {
    const SearchRequest request = next_request(queries, archive);
    matched += compare(changing, archive, request, random) ? 1 : 0;
  }
  return matched;
}

// Pages that were begun before a change of the archive and go on after it.
class PagesOverAChange {
 public:
  PagesOverAChange(const ChangingArchive& changing, Random& random) : path_(changing.path()) {
    request_.sort = random.chance(50) ? SortOrder::kNewest : SortOrder::kRelevance;
    request_.query = "the OR of OR talks";
    request_.snippets = 0;
    const OpenedArchive archive(path_);
    request_.limit = kMaxLimit;
    do take(archive);
    while (!request_.after.empty());
    whole_ = std::move(ids_);
    ids_.clear();
    request_.limit = std::min(1 + whole_.size() / 3, kMaxLimit);
    take(archive);
  }

  void finish() {
    const OpenedArchive archive(path_);
    while (!request_.after.empty()) take(archive);
    CHECK(ids_ == whole_);
  }

 private:
  void take(const OpenedArchive& archive) {
    const ResultPage page = search(archive, request_);
    for (const Hit& hit : page.hits) ids_.push_back(hit.id);
    request_.after = page.next;
  }

  std::string path_;
  SearchRequest request_;
  std::vector<std::string> whole_;
  std::vector<std::string> ids_;
};

}  // namespace

TEST_CASE("every answer is the oracle's, whatever happened to the archive", "[oracle]") {
  constexpr std::size_t kRequestsOfAState = 25;
  std::uint64_t done = 0;
  std::uint64_t matched = 0;
  for (std::uint64_t seed = first_seed(); done < pairs(); ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    ArticleStyle style = random_style(random);
    std::size_t most_articles = random.chance(35) ? 400 : 40;
    if (random.chance(8)) {
      // Enough for lists of several blocks.
      most_articles = 3000;
      style.ids = 5000;
    }
    ChangingArchive changing(random, style);
    const int states = random.between(3, 6);
    std::optional<PagesOverAChange> pages;
    for (int state = 0; state < states && done < pairs(); ++state) {
      changing.change(most_articles);
      if (pages) pages->finish();
      matched += compare(changing, random, kRequestsOfAState);
      done += kRequestsOfAState;
      pages.emplace(changing, random);
    }
  }
  // Otherwise much of this compares nothing with nothing.
  CHECK(matched > done / 3);
}

TEST_CASE("a segment of ten thousand articles is searched as the oracle does", "[oracle]") {
  Random random(first_seed());
  INFO("seed " << first_seed());
  ArticleStyle style;
  style.most_paragraphs = 2;
  style.most_sentences = 2;
  style.most_words = 6;
  ChangingArchive changing(random, style);
  changing.add_distinct(10'000);
  changing.add_distinct(300);
  compare(changing, random, 10 + pairs() / 200);
  changing.remove_some(30);
  compare(changing, random, 10 + pairs() / 200);
}

TEST_CASE("more terms than two bytes of a token stream tell apart are searched as the oracle does",
          "[oracle]") {
  Random random(first_seed());
  INFO("seed " << first_seed());
  ArticleStyle style;
  style.most_paragraphs = 4;
  style.most_sentences = 6;
  style.most_words = 20;
  style.rare_words = 90;
  ChangingArchive changing(random, style);
  changing.add_distinct(1'000);
  const OpenedArchive archive(changing.path());
  REQUIRE(archive.segments().front()->tokens().term_count() > kTwoByteRanks);
  compare(changing, random, 20 + pairs() / 100);
  changing.add_distinct(200);
  changing.merge_some();
  compare(changing, random, 20 + pairs() / 100);
}

}  // namespace dateline
