#include "searcher/match/article_set.h"

#include <iterator>

#include "common/base/processors.h"

namespace dateline {
namespace {

void set_bits(std::vector<std::uint64_t>& words, ArticleNumber begin, ArticleNumber end) {
  for (ArticleNumber article = begin; article < end;) {
    if (article % 64 == 0 && end - article >= 64) {
      words[article / 64] = ~std::uint64_t{0};
      article += 64;
    } else {
      words[article / 64] |= std::uint64_t{1} << (article % 64);
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

std::size_t words_for(std::size_t articles) { return (articles + 63) / 64; }

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

ArticleSet ArticleSet::bits(std::vector<std::uint64_t> words) {
  ArticleSet set;
  set.kind_ = Kind::kBits;
  set.words_ = std::move(words);
  return set;
}

ArticleNumber ArticleSet::begin() const {
  if (kind_ == Kind::kRange) return begin_;
  if (kind_ == Kind::kList) return list_.empty() ? 0 : list_.front();
  return 0;
}

ArticleNumber ArticleSet::end() const {
  if (kind_ == Kind::kRange) return end_;
  if (kind_ == Kind::kList) return list_.empty() ? 0 : list_.back() + 1;
  return static_cast<ArticleNumber>(words_.size() * 64);
}

std::size_t ArticleSet::first_at(ArticleNumber article) const {
  return static_cast<std::size_t>(
      std::lower_bound(list_.begin(), list_.end(), article) - list_.begin());
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
  const ArticleNumber first = from / 64;
  const ArticleNumber last = (to - 1) / 64;
  // Whole words, without what lies before and behind.
  const std::uint64_t before = words_[first] & ~(~std::uint64_t{0} << (from % 64));
  const std::uint64_t behind = words_[last] & ~(~std::uint64_t{0} >> (63 - (to - 1) % 64));
  return bits_set(words_.data() + first, last - first + 1) - bits_set(&before, 1) -
         bits_set(&behind, 1);
}

bool ArticleSet::contains(ArticleNumber article) const {
  if (kind_ == Kind::kRange) return article >= begin_ && article < end_;
  if (kind_ == Kind::kList) return std::binary_search(list_.begin(), list_.end(), article);
  return article / 64 < words_.size() && (words_[article / 64] >> (article % 64) & 1) != 0;
}

std::vector<std::uint64_t> ArticleSet::to_words(std::size_t size) const {
  if (kind_ == Kind::kBits) {
    std::vector<std::uint64_t> words = words_;
    words.resize(std::max(words.size(), words_for(size)));
    return words;
  }
  std::vector<std::uint64_t> words(words_for(std::max<std::size_t>(size, end())));
  if (kind_ == Kind::kRange) {
    set_bits(words, begin_, end_);
  } else {
    for (const ArticleNumber article : list_) words[article / 64] |= std::uint64_t{1} << article % 64;
  }
  return words;
}

ArticleSet ArticleSet::without(std::span<const std::uint64_t> words) const {
  if (words.empty()) return *this;
  if (kind_ == Kind::kList) {
    std::vector<ArticleNumber> left;
    for (const ArticleNumber article : list_) {
      const std::size_t word = article / 64;
      if (word >= words.size() || (words[word] >> (article % 64) & 1) == 0) left.push_back(article);
    }
    return list(std::move(left));
  }
  std::vector<std::uint64_t> left = to_words(0);
  for (std::size_t i = 0; i < std::min(left.size(), words.size()); ++i) left[i] &= ~words[i];
  return bits(std::move(left));
}

ArticleSet ArticleSet::without(const ArticleSet& other) const {
  if (kind_ == Kind::kList) {
    std::vector<ArticleNumber> left;
    for (const ArticleNumber article : list_) {
      if (!other.contains(article)) left.push_back(article);
    }
    return list(std::move(left));
  }
  return without(std::span<const std::uint64_t>(other.to_words(end())));
}

ArticleSet ArticleSet::united(const ArticleSet& other) const {
  if (kind_ == Kind::kList && other.kind_ == Kind::kList) {
    std::vector<ArticleNumber> both;
    both.reserve(list_.size() + other.list_.size());
    std::set_union(list_.begin(), list_.end(), other.list_.begin(), other.list_.end(),
                   std::back_inserter(both));
    return list(std::move(both));
  }
  std::vector<std::uint64_t> words = to_words(other.end());
  if (other.kind_ == Kind::kList) {
    for (const ArticleNumber article : other.list_) {
      words[article / 64] |= std::uint64_t{1} << article % 64;
    }
    return bits(std::move(words));
  }
  const std::vector<std::uint64_t> others = other.to_words(0);
  for (std::size_t i = 0; i < others.size(); ++i) words[i] |= others[i];
  return bits(std::move(words));
}

ArticleSet ArticleSet::between(ArticleNumber from, ArticleNumber to) const {
  if (from <= begin() && to >= end()) return *this;
  if (kind_ == Kind::kRange) return range(std::max(from, begin_), std::min(to, end_));
  if (kind_ == Kind::kList) {
    const auto first = list_.begin() + static_cast<std::ptrdiff_t>(first_at(from));
    const auto last = list_.begin() + static_cast<std::ptrdiff_t>(first_at(to));
    return list(first < last ? std::vector<ArticleNumber>(first, last)
                             : std::vector<ArticleNumber>());
  }
  return within(range(from, to));
}

ArticleSet ArticleSet::within(const ArticleSet& other) const {
  if (other.kind_ == Kind::kRange && kind_ != Kind::kBits) return between(other.begin_, other.end_);
  if (kind_ == Kind::kRange) return other.within(*this);
  if (kind_ == Kind::kList || other.kind_ == Kind::kList) {
    const ArticleSet& few = kind_ == Kind::kList ? *this : other;
    const ArticleSet& many = kind_ == Kind::kList ? other : *this;
    std::vector<ArticleNumber> both;
    for (const ArticleNumber article : few.list_) {
      if (many.contains(article)) both.push_back(article);
    }
    return list(std::move(both));
  }
  std::vector<std::uint64_t> words = words_;
  const std::vector<std::uint64_t> others = other.to_words(end());
  for (std::size_t i = 0; i < words.size(); ++i) words[i] &= others[i];
  return bits(std::move(words));
}

}  // namespace dateline
