#include "common/format/posting_blocks.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "common/base/error.h"
#include "common/format/bit_packing.h"
#include "common/format/gap_codes.h"

namespace dateline {
namespace {

struct Lists {
  std::vector<std::uint32_t> articles;
  std::vector<std::uint32_t> frequencies;
  std::string bytes;
};

Lists random_lists(std::size_t size, std::uint32_t widest_gap) {
  std::mt19937 engine(static_cast<unsigned>(size) + widest_gap);
  auto random = [&] { return static_cast<std::uint32_t>(engine()); };
  Lists lists;
  PostingBlockBuilder builder;
  std::uint32_t article = 0;
  for (std::size_t i = 0; i < size; ++i) {
    article += i == 0 ? random() % 3 : 1 + random() % widest_gap;
    lists.articles.push_back(article);
    lists.frequencies.push_back(random() % 20);  // filters have frequency 0
    builder.add(article, lists.frequencies.back(), 100 + random() % 50);
  }
  lists.bytes = builder.finish();
  return lists;
}

// A list whose blocks end with `last`, all beginning with the byte 0 of `data`.
std::string forged_list(const std::vector<std::uint32_t>& last, const std::string& data) {
  std::string bytes;
  for (const std::uint32_t article : last) {
    const BlockHead head{article, 0, 1, 1};
    bytes.append(reinterpret_cast<const char*>(&head), sizeof head);
  }
  return bytes + data;
}

// The block of these differences, as many as fill it.
std::string packed_block(const std::vector<std::uint32_t>& differences, unsigned bits) {
  std::string data(2 + packed_bytes(bits), '\0');
  data[0] = static_cast<char>(bits);
  pack_values(differences.data(), bits, reinterpret_cast<unsigned char*>(data.data()) + 2);
  return data;
}

}  // namespace

TEST_CASE("lists of all sizes around whole blocks come back", "[format]") {
  for (const std::size_t size : {1U, 127U, 128U, 129U, 255U, 256U, 1000U}) {
    for (const std::uint32_t gap : {1U, 3U, 100000U}) {
      const Lists lists = random_lists(size, gap);
      const BlockList list(lists.bytes, static_cast<std::uint32_t>(size));
      std::vector<std::uint32_t> articles(list.block_count() * kBlockPostings);
      std::vector<std::uint32_t> frequencies(articles.size());
      std::size_t count = 0;
      for (std::uint32_t block = 0; block < list.block_count(); ++block) {
        list.read_frequencies(block, frequencies.data() + count);
        count += list.read_articles(block, articles.data() + count);
      }
      REQUIRE(count == size);
      articles.resize(size);
      frequencies.resize(size);
      CHECK(articles == lists.articles);
      CHECK(frequencies == lists.frequencies);
    }
  }
}

TEST_CASE("a block marks the bits of its articles, from any word on", "[format]") {
  for (const std::uint32_t gap : {1U, 2U, 5U, 9U, 40U}) {
    const Lists lists = random_lists(5 * kBlockPostings + 11, gap);
    const BlockList list(lists.bytes, static_cast<std::uint32_t>(lists.articles.size()));
    for (std::uint32_t block = 0; block < list.block_count(); ++block) {
      const std::size_t first_word = (list.article_before(block) + 1) / 64;
      std::vector<std::uint64_t> words(list.head(block).last_article / 64 + 1 - first_word);
      list.mark(block, words.data(), first_word);
      std::vector<std::uint32_t> marked;
      for (std::size_t bit = 0; bit < words.size() * 64; ++bit) {
        if ((words[bit / 64] >> bit % 64 & 1) != 0) {
          marked.push_back(static_cast<std::uint32_t>(first_word * 64 + bit));
        }
      }
      for (std::uint32_t article = list.article_before(block) + 1;
           article <= list.head(block).last_article + 1; ++article) {
        const auto has = list.has(block, article);
        const bool is_there = std::ranges::binary_search(marked, article);
        if (has && *has != is_there) FAIL(article);
      }
      const auto begin = lists.articles.begin() + block * kBlockPostings;
      CHECK(marked == std::vector<std::uint32_t>(begin, begin + list.count(block)));
    }
  }
}

TEST_CASE("a block takes a bit an article where that is no larger than its differences",
          "[format]") {
  // Postings that are `gap` apart, but the second, which is `wide` from the first.
  auto bytes_of = [](std::uint32_t gap, std::uint32_t wide) {
    PostingBlockBuilder builder;
    for (std::uint32_t i = 0; i < kBlockPostings; ++i) {
      builder.add(i == 0 ? 0 : wide + (i - 1) * gap, 0, 1);
    }
    return builder.finish().size() - sizeof(BlockHead) - 2;
  };
  CHECK(bytes_of(1, 1) == 0);                      // differences without bits, and no smaller way
  CHECK(bytes_of(4, 4) == 2 * 16);                 // 509 bits of articles would be twice as much
  CHECK(bytes_of(1, 9) == (1 + 9 + 126 + 7) / 8);  // 128 differences of 4 bits would be 64
  CHECK(bytes_of(3, 5) == (1 + 5 + 126 * 3 + 7) / 8);  // 48 bytes, as many as differences
  CHECK(bytes_of(3, 14) == (1 + 14 + 126 * 3 + 7) / 8);
}

TEST_CASE("a block is found by the articles that it can hold", "[format]") {
  const Lists lists = random_lists(10 * kBlockPostings, 5);
  const BlockList list(lists.bytes, 10 * kBlockPostings);
  for (std::uint32_t from = 0; from < list.block_count(); ++from) {
    for (std::uint32_t i = from * kBlockPostings; i < list.size(); i += 37) {
      CHECK(list.find_block(lists.articles[i], from) == i / kBlockPostings);
    }
    CHECK(list.find_block(lists.articles.back() + 1, from) == list.block_count());
  }
}

TEST_CASE("a list that begins at a wrong byte is refused (found by fuzzing)", "[format]") {
  const Lists lists = random_lists(300, 9);
  const std::string moved = "x" + lists.bytes;
  CHECK_THROWS_AS(BlockList(std::string_view(moved).substr(1), 300), Error);
}

TEST_CASE("a damaged list is refused, not read beyond its end", "[format]") {
  Lists lists = random_lists(300, 9);
  CHECK_THROWS_AS(BlockList(std::string_view(lists.bytes).substr(0, 20), 300), Error);
  const std::string cut = lists.bytes.substr(0, lists.bytes.size() - 40);
  const BlockList list(cut, 300);
  std::uint32_t out[kBlockPostings];
  CHECK_THROWS_AS(list.read_frequencies(2, out), Error);
  std::string changed = lists.bytes;
  changed[3 * sizeof(BlockHead)] = 33;  // wider than any number
  CHECK_THROWS_AS(BlockList(changed, 300).read_articles(0, out), Error);
}

TEST_CASE("a forged block of bits that ends where it begins is damage", "[format]") {
  std::string data(66, '\xFF');
  data[0] = 64;
  data[1] = 0;
  std::uint32_t out[kBlockPostings];
  std::vector<std::uint64_t> words(64);
  for (const std::uint32_t last : {500U, 499U, 0U}) {
    const std::string bytes = forged_list({500, last}, data);
    const BlockList list(bytes, 2 * kBlockPostings);
    CHECK_THROWS_AS(list.read_articles(1, out), Error);
    CHECK_THROWS_AS(list.read_frequencies(1, out), Error);
    CHECK_THROWS_AS(list.mark(1, words.data(), 0), Error);
    CHECK_THROWS_AS(list.has(1, 500), Error);
  }
  const std::string bytes = forged_list({~0U}, data);
  CHECK_THROWS_AS(BlockList(bytes, kBlockPostings).read_articles(0, out), Error);
}

TEST_CASE("forged articles of a block that do not ascend are damage", "[format]") {
  std::uint32_t out[kBlockPostings];
  // The fourth is below the third, or the same: the sum of all is right again in the end.
  for (const std::uint32_t back : {~0U - 1, ~0U}) {
    std::vector<std::uint32_t> differences(kBlockPostings, 3);
    differences[3] = back;
    const std::uint32_t last = 127 * 4 + back;  // from 2^32 - 1 on, each 1 more
    const std::string data = packed_block(differences, 32);
    const std::string first = forged_list({last}, data);
    CHECK_THROWS_AS(BlockList(first, kBlockPostings).read_articles(0, out), Error);
    const std::string second = forged_list({100, 100 + last + 1}, data);
    CHECK_THROWS_AS(BlockList(second, 2 * kBlockPostings).read_articles(1, out), Error);
  }
  // Small differences go over the end of the numbers, and the first one behind it already.
  const std::string small = packed_block(std::vector<std::uint32_t>(kBlockPostings, 0xFF), 8);
  const std::string over = forged_list({~0U - 9, ~0U - 9 + 128 * 256}, small);
  CHECK_THROWS_AS(BlockList(over, 2 * kBlockPostings).read_articles(1, out), Error);
  const std::string behind = forged_list({~0U, 128 * 256 - 1}, small);
  CHECK_THROWS_AS(BlockList(behind, 2 * kBlockPostings).read_articles(1, out), Error);
}

TEST_CASE("forged articles of a short block that go back over 2^32 are damage", "[format]") {
  std::string data(1, 31);
  BitWriter codes(data);
  for (const std::uint32_t difference : {7U, ~0U - 3, 1U}) codes.rice(difference, 31);
  for (int i = 0; i < 3; ++i) codes.gamma(1);
  codes.finish();
  std::uint32_t out[kBlockPostings];
  const std::string bytes = forged_list({6}, data);  // 7, 4 and 6
  CHECK_THROWS_AS(BlockList(bytes, 3).read_articles(0, out), Error);
}

TEST_CASE("articles far apart ascend, up to the largest number", "[format]") {
  PostingBlockBuilder builder;
  std::vector<std::uint32_t> articles;
  for (std::uint32_t i = 0; i < 2 * kBlockPostings; ++i) {
    articles.push_back(i < kBlockPostings ? i : ~0U - 1 - (2 * kBlockPostings - 1 - i) * 3);
    builder.add(articles.back(), 1, 1);
  }
  const std::string bytes = builder.finish();
  const BlockList list(bytes, 2 * kBlockPostings);
  std::vector<std::uint32_t> out(articles.size());
  list.read_articles(0, out.data());
  list.read_articles(1, out.data() + kBlockPostings);
  CHECK(out == articles);
}

}  // namespace dateline
