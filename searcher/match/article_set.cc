#include "searcher/match/article_set.h"

#include <iterator>

#include "common/base/processors.h"

namespace dateline {
namespace {

// Sets the bits from begin to before end in words that begin with word `first`.
void set_bits(std::vector<std::uint64_t>& words, std::size_t first, ArticleNumber begin,
              ArticleNumber end) {
  for (ArticleNumber article = begin; article < end;) {
    std::uint64_t& word = words[article / 64 - first];
    if (article % 64 == 0 && end - article >= 64) {
      word = ~std::uint64_t{0};
      article += 64;
    } else {
      word |= std::uint64_t{1} << (article % 64);
      ++article;
    }
  }
}

DATELINE_FOR_EACH_PROCESSOR
std::size_t bits_set(const std::uint64_t* words, std::size_t count) {
  std::size_t bits = 0;
  for (std::size_t i = 0; i < count; ++i) bits += static_cast<std::size_t>(std::popcount(words[i]));
  return bits;
}

}  // namespace

ArticleSet ArticleSet::range(ArticleNumber begin, ArticleNumber end) {
  ArticleSet set;
  set.begin_ = begin;
  set.end_ = std::max(begin, end);
  return set;
}

ArticleSet ArticleSet::list(std::vector<ArticleNumber> articles) {
  ArticleSet set;
  set.kind_ = Kind::kList;
  set.list_ = std::move(articles);
  return set;
}

ArticleSet ArticleSet::bits(std::vector<std::uint64_t> words, std::size_t first_word) {
  ArticleSet set;
  set.kind_ = Kind::kBits;
  set.begin_ = static_cast<ArticleNumber>(first_word * 64);
  set.end_ = static_cast<ArticleNumber>((first_word + words.size()) * 64);
  set.words_ = std::move(words);
  return set;
}

ArticleNumber ArticleSet::begin() const {
  if (kind_ == Kind::kList) return list_.empty() ? 0 : list_.front();
  return begin_;
}

ArticleNumber ArticleSet::end() const {
  if (kind_ == Kind::kList) return list_.empty() ? 0 : list_.back() + 1;
  return end_;
}

std::size_t ArticleSet::first_at(ArticleNumber article) const {
  return static_cast<std::size_t>(std::lower_bound(list_.begin(), list_.end(), article) -
                                  list_.begin());
}

std::size_t ArticleSet::count() const {
  if (kind_ == Kind::kRange) return end_ - begin_;
  if (kind_ == Kind::kList) return list_.size();
  return bits_set(words_.data(), words_.size());
}

std::size_t ArticleSet::most() const {
  return kind_ == Kind::kList ? list_.size() : end() - begin();
}

std::size_t ArticleSet::count_between(ArticleNumber from, ArticleNumber to) const {
  from = std::max(from, begin());
  to = std::min(to, end());
  if (from >= to) return 0;
  if (kind_ == Kind::kRange) return to - from;
  if (kind_ == Kind::kList) return first_at(to) - first_at(from);
  const ArticleNumber first = (from - begin_) / 64;
  const ArticleNumber last = (to - 1 - begin_) / 64;
  // Whole words, without what lies before and behind.
  const std::uint64_t before = words_[first] & ~(~std::uint64_t{0} << (from % 64));
  const std::uint64_t behind = words_[last] & ~(~std::uint64_t{0} >> (63 - (to - 1) % 64));
  return bits_set(words_.data() + first, last - first + 1) - bits_set(&before, 1) -
         bits_set(&behind, 1);
}

bool ArticleSet::contains(ArticleNumber article) const {
  if (kind_ == Kind::kRange) return article >= begin_ && article < end_;
  if (kind_ == Kind::kList) return std::binary_search(list_.begin(), list_.end(), article);
  return article >= begin_ && article < end_ &&
         (words_[(article - begin_) / 64] >> (article % 64) & 1) != 0;
}

void ArticleSet::add_to(std::vector<std::uint64_t>& words, std::size_t first) const {
  if (kind_ == Kind::kRange) {
    set_bits(words, first, begin_, end_);
  } else if (kind_ == Kind::kList) {
    for (const ArticleNumber article : list_) {
      words[article / 64 - first] |= std::uint64_t{1} << article % 64;
    }
  } else {
    const std::size_t offset = first_word() - first;
    for (std::size_t i = 0; i < words_.size(); ++i) words[offset + i] |= words_[i];
  }
}

std::vector<std::uint64_t> ArticleSet::to_words() const {
  if (kind_ == Kind::kBits) return words_;
  std::vector<std::uint64_t> words(end_word() - first_word());
  add_to(words, first_word());
  return words;
}

ArticleSet ArticleSet::listed() const {
  if (kind_ == Kind::kList) return *this;
  std::vector<ArticleNumber> articles;
  for_each([&](ArticleNumber article) { articles.push_back(article); });
  return list(std::move(articles));
}

ArticleSet ArticleSet::cleared(std::span<const std::uint64_t> words, std::size_t first) const {
  std::vector<std::uint64_t> left = to_words();
  const std::size_t own = first_word();
  for (std::size_t i = std::max(own, first); i < std::min(end_word(), first + words.size()); ++i) {
    left[i - own] &= ~words[i - first];
  }
  return bits(std::move(left), own);
}

ArticleSet ArticleSet::without(std::span<const std::uint64_t> words) const {
  if (words.empty() || most() == 0) return *this;
  if (kind_ == Kind::kList) {
    std::vector<ArticleNumber> left;
    for (const ArticleNumber article : list_) {
      const std::size_t word = article / 64;
      if (word >= words.size() || (words[word] >> (article % 64) & 1) == 0) left.push_back(article);
    }
    return list(std::move(left));
  }
  return cleared(words, 0);
}

ArticleSet ArticleSet::without(const ArticleSet& other) const {
  if (most() == 0 || other.most() == 0) return *this;
  if (kind_ == Kind::kList) {
    std::vector<ArticleNumber> left;
    for (const ArticleNumber article : list_) {
      if (!other.contains(article)) left.push_back(article);
    }
    return list(std::move(left));
  }
  return cleared(other.to_words(), other.first_word());
}

ArticleSet ArticleSet::united(ArticleSet other) const {
  if (most() == 0) return other;
  if (other.most() == 0) return *this;
  if (kind_ == Kind::kList && other.kind_ == Kind::kList) {
    std::vector<ArticleNumber> both;
    both.reserve(list_.size() + other.list_.size());
    std::set_union(list_.begin(), list_.end(), other.list_.begin(), other.list_.end(),
                   std::back_inserter(both));
    return list(std::move(both));
  }
  const std::size_t first = std::min(first_word(), other.first_word());
  std::vector<std::uint64_t> words(std::max(end_word(), other.end_word()) - first);
  add_to(words, first);
  other.add_to(words, first);
  return bits(std::move(words), first);
}

ArticleSet ArticleSet::between(ArticleNumber from, ArticleNumber to) const {
  if (from <= begin() && to >= end()) return *this;
  from = std::max(from, begin());
  to = std::min(to, end());
  if (from >= to) return list({});
  if (kind_ == Kind::kRange) return range(from, to);
  if (kind_ == Kind::kList) {
    return list({list_.begin() + static_cast<std::ptrdiff_t>(first_at(from)),
                 list_.begin() + static_cast<std::ptrdiff_t>(first_at(to))});
  }
  const std::size_t first = from / 64;
  const std::size_t last = (to - 1) / 64;
  const std::size_t offset = begin_ / 64;
  std::vector<std::uint64_t> words(words_.begin() + static_cast<std::ptrdiff_t>(first - offset),
                                   words_.begin() + static_cast<std::ptrdiff_t>(last + 1 - offset));
  words.front() &= ~std::uint64_t{0} << (from % 64);
  words.back() &= ~std::uint64_t{0} >> (63 - (to - 1) % 64);
  return bits(std::move(words), first);
}

ArticleSet ArticleSet::within(const ArticleSet& other) const {
  if (other.kind_ == Kind::kRange) return between(other.begin_, other.end_);
  if (kind_ == Kind::kRange) return other.between(begin_, end_);
  if (kind_ == Kind::kList || other.kind_ == Kind::kList) {
    const ArticleSet& few = kind_ == Kind::kList ? *this : other;
    const ArticleSet& many = kind_ == Kind::kList ? other : *this;
    std::vector<ArticleNumber> both;
    for (const ArticleNumber article : few.list_) {
      if (many.contains(article)) both.push_back(article);
    }
    return list(std::move(both));
  }
  const std::size_t first = std::max(first_word(), other.first_word());
  const std::size_t end = std::min(end_word(), other.end_word());
  if (first >= end) return list({});
  std::vector<std::uint64_t> words(end - first);
  for (std::size_t i = first; i < end; ++i) {
    words[i - first] = words_[i - first_word()] & other.words_[i - other.first_word()];
  }
  return bits(std::move(words), first);
}

}  // namespace dateline
