// Scores compared with Xapian's own: a Xapian database of all terms, made from
// the token streams, asked through Enquire with BM25Weight.
#include <xapian.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>

#include "common/text/term_weights.h"
#include "searcher/read/opened_archive.h"
#include "searcher/results/search.h"
#include "tests/oracle/changing_archive.h"
#include "tests/oracle/page_check.h"
#include "tests/support/random_words.h"

namespace dateline {
namespace {

// Every scored term of every article, as Xapian users would index it.
Xapian::WritableDatabase plain_database(const Segment& segment) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  std::vector<TermRank> ranks;
  Marks marks;
  for (ArticleNumber article = 0; article < segment.size(); ++article) {
    segment.tokens().read(article, ranks);
    segment.tokens().read_marks(article, marks);
    Xapian::Document document;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      const std::string term = segment.tokens().term(ranks[i]);
      const bool in_title = i < marks.title_tokens;
      document.add_term(term, in_title ? kTitleWeight : 1);
      if (in_title) document.add_term("S" + term, 1);
    }
    database.add_document(document);
  }
  return database;
}

std::map<std::string, double> by_enquire(const Xapian::Database& database,
                                         const OpenedArchive& archive, const QueryNode& root,
                                         const Bm25& bm25) {
  std::vector<Xapian::Query> words;
  for (const QueryPtr& child : root.children) words.emplace_back(child->terms.front());
  if (words.empty()) words.emplace_back(root.terms.front());
  const auto op = root.kind == NodeKind::kOr ? Xapian::Query::OP_OR : Xapian::Query::OP_AND;
  const Segment& segment = *archive.segments().front();
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(op, words.begin(), words.end()));
  enquire.set_weighting_scheme(Xapian::BM25Weight(bm25.k1, 0, 1, bm25.b, 0));
  std::map<std::string, double> scores;
  const Xapian::MSet found = enquire.get_mset(0, static_cast<unsigned>(segment.size()));
  for (auto hit = found.begin(); hit != found.end(); ++hit) {
    scores[std::string(segment.columns().id(*hit - 1))] = hit.get_weight();
  }
  return scores;
}

std::map<std::string, double> by_search(const OpenedArchive& archive, SearchRequest request) {
  std::map<std::string, double> scores;
  do {
    const ResultPage page = search(archive, request);
    for (const Hit& hit : page.hits) scores[hit.id] = hit.score;
    request.after = page.next;
  } while (!request.after.empty());
  return scores;
}

// Two to four words whose terms differ: Xapian takes a word asked twice for one.
SearchRequest words_request(Random& random, const OpenedArchive& archive) {
  while (true) {
    SearchRequest request;
    const char* between = random.chance(50) ? " OR " : " ";
    for (int left = random.between(1, 4); left > 0; --left) {
      if (!request.query.empty()) request.query += between;
      request.query += random.pick_early(vocabulary());
    }
    const Asked asked(request, query_languages(archive));
    std::set<std::string> terms;
    std::size_t words = 0;
    bool plain = true;
    auto add = [&](const QueryNode& node) {
      plain = plain && node.kind == NodeKind::kWord;
      if (plain) terms.insert(node.terms.front());
      ++words;
    };
    if (asked.query->children.empty()) add(*asked.query);
    for (const QueryPtr& child : asked.query->children) add(*child);
    if (plain && terms.size() == words) return request;
  }
}

}  // namespace

TEST_CASE("AND and OR of words score as Xapian's BM25Weight", "[oracle]") {
  Random random(7);
  ArticleStyle style;
  style.several_languages = false;
  ChangingArchive changing(random, style);
  changing.add_distinct(2'000);
  const OpenedArchive archive(changing.path());
  REQUIRE(archive.segments().size() == 1);
  const Xapian::Database database = plain_database(*archive.segments().front());
  std::size_t hits = 0;
  for (int i = 0; i < 60; ++i) {
    SearchRequest request = words_request(random, archive);
    request.limit = kMaxLimit;
    request.snippets = 0;
    if (random.chance(50))
      request.bm25 = {0.5 + 0.5 * random.between(0, 4), 0.25 * random.between(0, 4)};
    INFO(PageCheck::describe(request));
    const Asked asked(request, query_languages(archive));
    const auto expected = by_enquire(database, archive, *asked.query, request.bm25);
    const auto found = by_search(archive, request);
    REQUIRE(found.size() == expected.size());
    for (const auto& [id, score] : expected) {
      const auto same = found.find(id);
      if (same != found.end() && std::abs(same->second - score) <= 1e-6) continue;
      INFO(id << " should score " << score);
      REQUIRE(same != found.end());
      REQUIRE(same->second == score);
    }
    hits += found.size();
  }
  CHECK(hits > 5'000);
}

}  // namespace dateline
