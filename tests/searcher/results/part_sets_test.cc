// Counting which parts of a query articles have together, and the time that it may take.
#include "searcher/results/part_sets.h"

#include <bit>
#include <catch2/catch.hpp>
#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "searcher/match/evaluator.h"
#include "searcher/query/parser.h"
#include "searcher/results/search.h"
#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

std::string with_body(int id, const std::string& body) {
  return R"({"id":")" + std::to_string(id) + R"(","body":")" + body + R"("})";
}

std::vector<const QueryNode*> parts_of_query(const ParsedQuery& parsed) {
  std::vector<const QueryNode*> parts;
  for (const QueryPtr& child : parsed.root->children) parts.push_back(child.get());
  return parts;
}

// The slow way: every part in every article.
std::map<PartSet, std::uint64_t> all_sets(const BoundQuery& query) {
  std::map<PartSet, std::uint64_t> sets;
  for (std::size_t segment = 0; segment < query.archive().segments().size(); ++segment) {
    Evaluator evaluator(query, segment);
    std::vector<PartSet> has(query.archive().segments()[segment]->size());
    for (std::size_t i = 0; i < query.parts().size(); ++i) {
      evaluator.matches({query.parts()[i]}, evaluator.everything())
          .for_each([&](ArticleNumber article) { has[article] |= PartSet{1} << i; });
    }
    for (const PartSet set : has) ++sets[set];
  }
  return sets;
}

}  // namespace

TEST_CASE("the largest sets of parts are those of counting every part everywhere", "[results]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  const std::vector<std::string> words = {"oil", "peace", "war", "talks", "pact"};
  unsigned random = 1;
  for (int segment = 0; segment < 2; ++segment) {
    std::vector<std::string> records;
    for (int i = 0; i < 40; ++i) {
      std::string body;
      for (int k = 0; k < 4; ++k)
        body += words[(random = random * 1103515245 + 12345) >> 16 & 3] + " ";
      if (i == 7) body = "pact";
      records.push_back(with_body(segment * 100 + i, body));
    }
    add_records(path, records);
  }
  const OpenedArchive archive(path);
  for (const std::string text : {"oil pact", "oil (war ADJ/1 talks) pact",
                                 "(oil ADJ/1 war) (war ADJ/1 oil) (talks ADJ/1 war)",
                                 "pact \"oil war\" (peace NEAR/1 talks) -oil",
                                 "(oil OR pact) -war \"oil oil\" \"war pact\""}) {
    INFO(text);
    const ParsedQuery parsed = parse_query(text, {1, {""}});
    const std::vector<const QueryNode*> parts = parts_of_query(parsed);
    const BoundQuery query(archive, parts, {});
    const LargestSets largest = largest_sets(query, parts, {});
    std::map<PartSet, std::uint64_t> expected = all_sets(query);
    std::erase_if(expected,
                  [&](const auto& set) { return std::popcount(set.first) != largest.parts(); });
    const auto found = largest.by_articles();
    CHECK(std::map<PartSet, std::uint64_t>(found.begin(), found.end()) == expected);
    for (const auto& set : all_sets(query)) CHECK(std::popcount(set.first) <= largest.parts());
  }
}

TEST_CASE("why nothing is found is left out when to count it takes long", "[results]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  std::string body;
  for (int i = 0; i < 1'500; ++i) body += "peace war ";
  std::vector<std::string> records = {with_body(0, "zeppelin"), with_body(1, "covid")};
  for (int i = 2; i < 32; ++i) records.push_back(with_body(i, body));
  add_records(path, records);
  const OpenedArchive archive(path);
  SearchRequest request;
  request.query = "(peace NEAR/1000 war) (war NEAR/999 peace) zeppelin covid";
  const auto begin = std::chrono::steady_clock::now();
  const ResultPage page = search(archive, request);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(1));
  CHECK(page.total == 0);
  CHECK(page.notes.empty());
}

TEST_CASE("why nothing is found is left out when to count it is beyond a limit", "[results]") {
  const TemporaryDirectory folder;
  std::string body;
  for (int i = 0; i < 8'000; ++i) body += "peace war ";
  add_records(folder.path() + "/a",
              {with_body(0, "zeppelin"), with_body(1, "covid"), with_body(2, body)});
  const OpenedArchive archive(folder.path() + "/a");
  SearchRequest request;
  request.query = "peace NEAR/1000 war zeppelin covid";
  const ResultPage page = search(archive, request);
  CHECK(page.total == 0);
  CHECK(page.notes.empty());
}

TEST_CASE("the deadline of a piece is the earlier of its own and the whole's", "[match]") {
  using std::chrono::milliseconds;
  CHECK_THROWS_AS(Deadline().within(milliseconds(-1)).check(), DeadlinePassed);
  CHECK_THROWS_AS(Deadline(milliseconds(-1)).within(milliseconds(100'000)).check(), DeadlinePassed);
  CHECK_NOTHROW(Deadline().within(milliseconds(100'000)).check());
}

}  // namespace dateline
