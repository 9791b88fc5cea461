// A set of article numbers of one segment: a range, a sorted list, or one bit an
// article, whichever is the least work. A value; const methods from any thread.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "common/archive/columns.h"

namespace dateline {

class ArticleSet {
 public:
  ArticleSet() = default;  // empty
  static ArticleSet range(ArticleNumber begin, ArticleNumber end);
  static ArticleSet list(std::vector<ArticleNumber> articles);  // ascending, distinct
  // One bit an article, from article `first_word` * 64 on.
  static ArticleSet bits(std::vector<std::uint64_t> words, std::size_t first_word = 0);

  bool is_range() const { return kind_ == Kind::kRange; }
  bool is_list() const { return kind_ == Kind::kList; }
  // No article of the set is below begin() or at or beyond end(). (Bounds, for
  // a range and a list the closest.)
  ArticleNumber begin() const;
  ArticleNumber end() const;
  const std::vector<ArticleNumber>& articles() const { return list_; }  // of a list

  bool empty() const { return count() == 0; }
  std::size_t count() const;
  std::size_t count_between(ArticleNumber begin, ArticleNumber end) const;
  // At most this many, found without counting.
  std::size_t most() const;
  bool contains(ArticleNumber article) const;

  // Set algebra. The words are one bit an article, as of Deletions.
  ArticleSet without(const ArticleSet& other) const;
  ArticleSet without(std::span<const std::uint64_t> words) const;
  ArticleSet united(ArticleSet other) const;
  ArticleSet within(const ArticleSet& other) const;
  ArticleSet between(ArticleNumber begin, ArticleNumber end) const;
  // The same set as a list.
  ArticleSet listed() const;

  // Calls fn(article) in ascending order.
  template <typename Fn>
  void for_each(const Fn& fn) const {
    for_each_between(begin(), end(), fn);
  }
  template <typename Fn>
  void for_each_between(ArticleNumber from, ArticleNumber to, const Fn& fn) const;
  // In descending order, until fn returns false.
  template <typename Fn>
  void for_each_backwards(const Fn& fn) const;

 private:
  enum class Kind { kRange, kList, kBits };
  std::size_t first_at(ArticleNumber article) const;  // index in list_
  // The word that has the article's bit, and the number of words up to its end.
  std::size_t first_word() const { return begin() / 64; }
  std::size_t end_word() const { return (std::size_t{end()} + 63) / 64; }
  // Sets its bits in words that begin with word `first` and reach beyond its end.
  void add_to(std::vector<std::uint64_t>& words, std::size_t first) const;
  // Its bits from first_word() to end_word().
  std::vector<std::uint64_t> to_words() const;
  // As bits, without those of words that begin with word `first`.
  ArticleSet cleared(std::span<const std::uint64_t> words, std::size_t first) const;

  Kind kind_ = Kind::kRange;
  ArticleNumber begin_ = 0;  // of a range, and of bits a multiple of 64
  ArticleNumber end_ = 0;
  std::vector<ArticleNumber> list_;
  std::vector<std::uint64_t> words_;  // from article begin_ on
};

template <typename Fn>
void ArticleSet::for_each_between(ArticleNumber from, ArticleNumber to, const Fn& fn) const {
  from = std::max(from, begin());
  to = std::min(to, end());
  if (from >= to) return;
  if (kind_ == Kind::kRange) {
    for (ArticleNumber article = from; article < to; ++article) fn(article);
  } else if (kind_ == Kind::kList) {
    for (std::size_t i = first_at(from); i < list_.size() && list_[i] < to; ++i) fn(list_[i]);
  } else {
    for (ArticleNumber word = from / 64; word <= (to - 1) / 64; ++word) {
      std::uint64_t left = words_[word - begin_ / 64];
      if (word == from / 64) left &= ~std::uint64_t{0} << (from % 64);
      if (word == (to - 1) / 64) left &= ~std::uint64_t{0} >> (63 - (to - 1) % 64);
      for (; left != 0; left &= left - 1) {
        fn(word * 64 + static_cast<ArticleNumber>(std::countr_zero(left)));
      }
    }
  }
}

template <typename Fn>
void ArticleSet::for_each_backwards(const Fn& fn) const {
  if (kind_ == Kind::kRange) {
    for (ArticleNumber article = end_; article-- > begin_;) {
      if (!fn(article)) return;
    }
  } else if (kind_ == Kind::kList) {
    for (std::size_t i = list_.size(); i-- > 0;) {
      if (!fn(list_[i])) return;
    }
  } else {
    for (std::size_t word = words_.size(); word-- > 0;) {
      for (std::uint64_t left = words_[word]; left != 0;) {
        const int top = 63 - std::countl_zero(left);
        const auto first = static_cast<ArticleNumber>(begin_ + word * 64);
        if (!fn(first + static_cast<ArticleNumber>(top))) return;
        left ^= std::uint64_t{1} << top;
      }
    }
  }
}

}  // namespace dateline
