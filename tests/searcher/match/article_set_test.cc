#include "searcher/match/article_set.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

namespace dateline {
namespace {

using Numbers = std::set<ArticleNumber>;

struct Both {
  ArticleSet set;
  Numbers numbers;
};

constexpr ArticleNumber kArticles = 500;

// A set of each kind, small and large, empty ones too.
Both random_set(std::mt19937& random) {
  Both both;
  ArticleNumber begin = static_cast<ArticleNumber>(random() % kArticles);
  ArticleNumber end = static_cast<ArticleNumber>(random() % kArticles);
  if (begin > end) std::swap(begin, end);
  switch (random() % 3) {
    case 0:
      both.set = ArticleSet::range(begin, end);
      for (ArticleNumber article = begin; article < end; ++article) both.numbers.insert(article);
      break;
    case 1: {
      for (auto left = random() % 40; left > 0; --left) {
        both.numbers.insert(static_cast<ArticleNumber>(random() % kArticles));
      }
      both.set = ArticleSet::list({both.numbers.begin(), both.numbers.end()});
      break;
    }
    default: {
      std::vector<std::uint64_t> words(end / 64 + 1 - begin / 64);
      for (auto left = random() % 200; left > 0 && begin < end; --left) {
        const auto article = static_cast<ArticleNumber>(begin + random() % (end - begin));
        both.numbers.insert(article);
        words[article / 64 - begin / 64] |= std::uint64_t{1} << article % 64;
      }
      both.set = ArticleSet::bits(std::move(words), begin / 64);
    }
  }
  return both;
}

void check_same(const ArticleSet& set, const Numbers& numbers) {
  std::vector<ArticleNumber> forwards;
  set.for_each([&](ArticleNumber article) { forwards.push_back(article); });
  CHECK(forwards == std::vector<ArticleNumber>(numbers.begin(), numbers.end()));
  std::vector<ArticleNumber> backwards;
  set.for_each_backwards([&](ArticleNumber article) {
    backwards.push_back(article);
    return true;
  });
  CHECK(std::equal(backwards.begin(), backwards.end(), numbers.rbegin(), numbers.rend()));
  CHECK(set.count() == numbers.size());
  CHECK(set.most() >= numbers.size());
  CHECK(set.listed().articles() == forwards);
  if (!numbers.empty()) {
    CHECK(set.begin() <= *numbers.begin());
    CHECK(set.end() > *numbers.rbegin());
  }
}

Numbers between(const Numbers& numbers, ArticleNumber begin, ArticleNumber end) {
  Numbers some;
  for (const ArticleNumber n : numbers) {
    if (n >= begin && n < end) some.insert(n);
  }
  return some;
}

}  // namespace

TEST_CASE("Sets of articles of every kind are united, intersected and subtracted", "[match]") {
  std::mt19937 random(5);
  for (int round = 0; round < 3000; ++round) {
    const Both a = random_set(random);
    const Both b = random_set(random);
    check_same(a.set, a.numbers);
    Numbers united = a.numbers, common, left;
    united.insert(b.numbers.begin(), b.numbers.end());
    for (const ArticleNumber n : a.numbers) (b.numbers.contains(n) ? common : left).insert(n);
    check_same(a.set.united(b.set), united);
    check_same(a.set.within(b.set), common);
    check_same(a.set.without(b.set), left);
    const auto from = static_cast<ArticleNumber>(random() % (kArticles + 9));
    const auto to = static_cast<ArticleNumber>(random() % (kArticles + 9));
    check_same(a.set.between(from, to), between(a.numbers, from, to));
    CHECK(a.set.count_between(from, to) == between(a.numbers, from, to).size());
    CHECK(a.set.contains(from) == a.numbers.contains(from));
  }
}

TEST_CASE("Deleted articles leave a set of any kind", "[match]") {
  std::mt19937 random(6);
  for (int round = 0; round < 1000; ++round) {
    const Both a = random_set(random);
    std::vector<std::uint64_t> words(random() % 10);  // shorter than the set, and longer
    Numbers left = a.numbers;
    for (std::size_t i = 0; i < words.size() * 20; ++i) {
      const auto article = static_cast<ArticleNumber>(random() % (words.size() * 64));
      words[article / 64] |= std::uint64_t{1} << article % 64;
      left.erase(article);
    }
    check_same(a.set.without(std::span<const std::uint64_t>(words)), left);
  }
}

}  // namespace dateline
