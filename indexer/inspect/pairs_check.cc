#include "indexer/inspect/pairs_check.h"

#include <set>
#include <utility>
#include <vector>

#include "indexer/inspect/expected_postings.h"

namespace dateline {
namespace {

// The sums of all pairs that the articles have, by first * words + second.
std::vector<PostingSum> pairs_of_articles(const Segment& segment, std::uint32_t words) {
  std::vector<PostingSum> sums(std::size_t{words} * words);
  std::vector<TermRank> ranks;
  Marks marks;
  for (ArticleNumber article = 0; article < segment.size(); ++article) {
    segment.tokens().read(article, ranks);
    segment.tokens().read_marks(article, marks);
    std::set<std::size_t> pairs;
    for (std::size_t i = 1; i < ranks.size(); ++i) {
      if (i == marks.title_tokens || ranks[i - 1] >= words || ranks[i] >= words) continue;
      pairs.insert(std::size_t{ranks[i - 1]} * words + ranks[i]);
    }
    for (const std::size_t pair : pairs) sums[pair].add(article, 0);
  }
  return sums;
}

}  // namespace

void check_pairs(const Segment& segment, CheckReport& report) {
  const PairLists& lists = segment.postings().pairs();
  const std::vector<PostingSum> expected = pairs_of_articles(segment, lists.words());
  for (TermRank first = 0; first < lists.words(); ++first) {
    for (TermRank second = 0; second < lists.words(); ++second) {
      PostingSum sum;
      for (const ArticleNumber article : lists.articles(first, second)) sum.add(article, 0);
      if (sum == expected[std::size_t{first} * lists.words() + second]) continue;
      report.damage("segment " + segment.entry().name + ", blocks",
                    "the articles with \"" + segment.tokens().term(first) + " " +
                        segment.tokens().term(second) + "\" are not those of the list");
    }
  }
}

}  // namespace dateline
