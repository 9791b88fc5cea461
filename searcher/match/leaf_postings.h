// The postings of one leaf of a query in one segment: the blocks of a frequent
// term, or a list in memory (a rare term, or several terms taken as one).
//
// Const methods may be called from any thread.
#pragma once

#include <optional>
#include <vector>

#include "common/archive/postings.h"
#include "searcher/match/article_set.h"

namespace dateline {

// Looking a posting up costs several times as much as reading past it.
inline constexpr std::size_t kLookUpCost = 8;

// Words of one bit an article that cover these articles.
constexpr std::size_t words_between(ArticleNumber begin, ArticleNumber end) {
  return begin < end ? (std::size_t{end} + 63) / 64 - begin / 64 : 0;
}

class LeafPostings {
 public:
  LeafPostings() = default;  // none
  explicit LeafPostings(BlockList blocks) : blocks_(blocks) {}
  explicit LeafPostings(std::vector<Posting> list) : list_(std::move(list)) {}
  // The postings of `term`: its blocks when it has some (it is frequent), else a list.
  static LeafPostings of(const Postings& postings, std::string_view term);

  std::size_t size() const { return blocks_ ? blocks_->size() : list_.size(); }
  // The articles of `scope` that are in the list.
  ArticleSet articles_in(const ArticleSet& scope, std::size_t segment_size) const;
  // Sets the bits of the articles from begin to before end in `words`, which begin with
  // the one that has the bit of `begin`.
  void mark(std::vector<std::uint64_t>& words, ArticleNumber begin, ArticleNumber end) const;
  // The frequency in each of the articles (ascending); 0 where it is not.
  void frequencies(const std::vector<ArticleNumber>& articles,
                   std::vector<std::uint32_t>& frequencies) const;

  // Reads the list once, from front to back, in pieces that end where the caller
  // says: for scoring window by window.
  class Reader {
   public:
    explicit Reader(const LeafPostings& leaf) : leaf_(&leaf) {}
    // Calls fn(articles, frequencies, count) for runs of postings with begin <=
    // article < end. Windows must be given in ascending order.
    template <typename Fn>
    void read(ArticleNumber begin, ArticleNumber end, const Fn& fn);

    // Calls fn(frequency, length) for pieces of the list that cover the same window:
    // no posting of a piece is more frequent, none stands in a shorter article.
    // Returns how many postings the window has at most.
    template <typename Fn>
    std::size_t look_ahead(ArticleNumber begin, ArticleNumber end, const Fn& fn) const;

   private:
    void load(std::uint32_t block);

    const LeafPostings* leaf_;
    std::uint32_t block_ = 0;     // next or current
    std::uint32_t loaded_ = ~0U;  // block in the arrays
    std::uint32_t count_ = 0;
    std::uint32_t at_ = 0;  // within the arrays, or within the list
    std::uint32_t articles_[kBlockPostings];
    std::uint32_t frequencies_[kBlockPostings];
  };

 private:
  std::optional<BlockList> blocks_;
  std::vector<Posting> list_;
};

template <typename Fn>
std::size_t LeafPostings::Reader::look_ahead(ArticleNumber begin, ArticleNumber end,
                                             const Fn& fn) const {
  std::size_t postings = 0;
  if (!leaf_->blocks_) {
    const std::span rest = std::span(leaf_->list_).subspan(at_);
    auto each = std::ranges::lower_bound(rest, begin, {}, &Posting::article);
    for (; each != rest.end() && each->article < end; ++each) {
      ++postings;
      fn(each->frequency, 0U);
    }
    return postings;
  }
  const BlockList& blocks = *leaf_->blocks_;
  for (std::uint32_t i = blocks.find_block(begin, block_); i < blocks.block_count(); ++i) {
    fn(blocks.head(i).max_frequency, blocks.head(i).min_length);
    postings += kBlockPostings;
    if (blocks.head(i).last_article >= end - 1) break;
  }
  return postings;
}

template <typename Fn>
void LeafPostings::Reader::read(ArticleNumber begin, ArticleNumber end, const Fn& fn) {
  if (!leaf_->blocks_) {
    const std::vector<Posting>& list = leaf_->list_;
    const auto first =
        std::ranges::lower_bound(list.begin() + at_, list.end(), begin, {}, &Posting::article);
    at_ = static_cast<std::uint32_t>(first - list.begin());
    while (at_ < list.size() && list[at_].article < end) {
      std::uint32_t n = 0;
      for (; n < kBlockPostings && at_ < list.size() && list[at_].article < end; ++n, ++at_) {
        articles_[n] = list[at_].article;
        frequencies_[n] = list[at_].frequency;
      }
      fn(articles_, frequencies_, n);
    }
    return;
  }
  block_ = leaf_->blocks_->find_block(begin, block_);
  for (; block_ < leaf_->blocks_->block_count(); ++block_) {
    if (loaded_ != block_) load(block_);
    while (at_ < count_ && articles_[at_] < begin) ++at_;
    std::uint32_t stop = count_;
    if (leaf_->blocks_->head(block_).last_article >= end) {
      stop = at_;
      while (articles_[stop] < end) ++stop;
    }
    if (stop > at_) fn(articles_ + at_, frequencies_ + at_, stop - at_);
    at_ = stop;
    if (stop < count_) return;
  }
}

}  // namespace dateline
