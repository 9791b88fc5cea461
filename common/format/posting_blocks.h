// Posting lists in blocks of 128: article numbers as packed differences, or as a bit for
// each article up to the last where that is no larger; frequencies packed beside them; and
// for each block its last article and the largest frequency and smallest length in it, so
// that a reader can skip. What is left in the end, fewer than 128, is a block in codes of
// gaps (common/format/gap_codes.h).
//
// Readers are plain values over mapped memory; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

inline constexpr std::uint32_t kBlockPostings = 128;
// Terms of fewer articles stay in Xapian alone: the head of a block would weigh more there
// than what its codes save.
inline constexpr std::uint32_t kBlockTerms = 16;

// What a reader can know of a block without unpacking it.
struct BlockHead {
  std::uint32_t last_article = 0;
  std::uint32_t offset = 0;  // of the block's bytes, from the list's data
  std::uint32_t max_frequency = 0;
  std::uint32_t min_length = 0;  // of the articles in it
};

class BlockList {
 public:
  BlockList() = default;
  // `bytes`: the list as PostingBlockBuilder made it, of `postings` postings.
  BlockList(std::string_view bytes, std::uint32_t postings);

  std::uint32_t size() const { return postings_; }
  std::uint32_t block_count() const { return static_cast<std::uint32_t>(heads_.size()); }
  const BlockHead& head(std::uint32_t block) const { return heads_[block]; }
  std::span<const BlockHead> heads() const { return heads_; }
  // Postings in the block: 128, or fewer in the last.
  std::uint32_t count(std::uint32_t block) const;
  // Unpacks into arrays of kBlockPostings; returns the count.
  std::uint32_t read_articles(std::uint32_t block, std::uint32_t* articles) const;
  std::uint32_t read_frequencies(std::uint32_t block, std::uint32_t* frequencies) const;
  // Whether the block has the article, when it tells without being unpacked.
  std::optional<bool> has(std::uint32_t block, std::uint32_t article) const;
  // Sets the bits of the block's articles in `words`, one bit an article, which begin
  // with the word that has the bit of `first_word` * 64 and reach beyond the block.
  void mark(std::uint32_t block, std::uint64_t* words, std::size_t first_word) const;
  // The block's articles are all above this one; the largest number when there is none.
  std::uint32_t article_before(std::uint32_t block) const {
    return block == 0 ? ~std::uint32_t{0} : heads_[block - 1].last_article;
  }
  // The first block from `from` on whose last article is >= `article`; block_count() when none.
  std::uint32_t find_block(std::uint32_t article, std::uint32_t from = 0) const;

 private:
  // Where a full block's articles are.
  struct PackedArticles {
    const unsigned char* data;
    std::size_t bytes;
    std::size_t bits;  // one an article; 0 when they are packed
  };
  PackedArticles packed_articles(std::uint32_t block) const;
  // Reads a block that is not full.
  struct ShortBlock;
  ShortBlock short_block(std::uint32_t block) const;

  std::span<const BlockHead> heads_;
  const unsigned char* data_ = nullptr;
  std::size_t data_bytes_ = 0;
  std::uint32_t postings_ = 0;
};

// Collects one term's postings, ascending by article.
class PostingBlockBuilder {
 public:
  void add(std::uint32_t article, std::uint32_t frequency, std::uint32_t length);
  std::uint32_t size() const { return postings_; }
  // Heads, then data: what BlockList reads (the caller aligns it to 4 bytes).
  std::string finish();

 private:
  void flush();

  std::vector<BlockHead> heads_;
  std::string data_;
  std::vector<std::uint32_t> articles_;
  std::vector<std::uint32_t> frequencies_;
  std::uint32_t min_length_ = 0;
  std::uint32_t postings_ = 0;
};

}  // namespace dateline
