#include "common/format/posting_blocks.h"

#include <algorithm>

#include "common/base/error.h"
#include "common/base/varint.h"
#include "common/format/bit_packing.h"

namespace dateline {
namespace {

static_assert(kPackedValues == kBlockPostings);

[[noreturn]] void damaged() { throw Error(ErrorCode::kDamaged, "a posting list is damaged"); }

}  // namespace

BlockList::BlockList(std::string_view bytes, std::uint32_t postings) : postings_(postings) {
  const std::size_t blocks = (postings + kBlockPostings - 1) / kBlockPostings;
  const std::size_t head_bytes = blocks * sizeof(BlockHead);
  if (bytes.size() < head_bytes) damaged();
  heads_ = {reinterpret_cast<const BlockHead*>(bytes.data()), blocks};
  data_ = reinterpret_cast<const unsigned char*>(bytes.data()) + head_bytes;
  data_bytes_ = bytes.size() - head_bytes;
}

std::uint32_t BlockList::count(std::uint32_t block) const {
  return std::min(kBlockPostings, postings_ - block * kBlockPostings);
}

std::uint32_t BlockList::read_articles(std::uint32_t block, std::uint32_t* articles) const {
  const std::uint32_t n = count(block);
  const std::uint32_t previous = block == 0 ? ~std::uint32_t{0} : heads_[block - 1].last_article;
  const std::size_t offset = heads_[block].offset;
  if (n == kBlockPostings) {
    if (offset + 2 > data_bytes_ || data_[offset] > 32 ||
        offset + 2 + packed_bytes(data_[offset]) > data_bytes_) {
      damaged();
    }
    unpack_ascending(data_ + offset + 2, data_[offset], previous, articles);
    if (articles[n - 1] != heads_[block].last_article) damaged();
    return n;
  }
  if (offset > data_bytes_) damaged();
  const char* at = reinterpret_cast<const char*>(data_) + offset;
  const char* end = reinterpret_cast<const char*>(data_) + data_bytes_;
  std::uint32_t last = previous;
  for (std::uint32_t i = 0; i < n; ++i) {
    last += static_cast<std::uint32_t>(read_varint(at, end)) + 1;
    articles[i] = last;
  }
  if (last != heads_[block].last_article) damaged();
  return n;
}

std::uint32_t BlockList::read_frequencies(std::uint32_t block, std::uint32_t* frequencies) const {
  const std::uint32_t n = count(block);
  const std::size_t offset = heads_[block].offset;
  if (n == kBlockPostings) {
    if (offset + 2 > data_bytes_ || data_[offset] > 32 || data_[offset + 1] > 32) damaged();
    const std::size_t start = offset + 2 + packed_bytes(data_[offset]);
    if (start + packed_bytes(data_[offset + 1]) > data_bytes_) damaged();
    unpack_values(data_ + start, data_[offset + 1], frequencies);
    return n;
  }
  if (offset > data_bytes_) damaged();
  const char* at = reinterpret_cast<const char*>(data_) + offset;
  const char* end = reinterpret_cast<const char*>(data_) + data_bytes_;
  for (std::uint32_t i = 0; i < n; ++i) read_varint(at, end);
  for (std::uint32_t i = 0; i < n; ++i) {
    frequencies[i] = static_cast<std::uint32_t>(read_varint(at, end));
  }
  return n;
}

std::uint32_t BlockList::find_block(std::uint32_t article, std::uint32_t from) const {
  // Most steps are short: double the stride, then search inside it.
  const auto count = block_count();
  std::uint32_t low = from;
  std::uint32_t step = 1;
  while (low + step < count && heads_[low + step - 1].last_article < article) {
    low += step;
    step *= 2;
  }
  const std::uint32_t high = std::min(low + step, count);
  const auto at = std::lower_bound(
      heads_.begin() + std::min(low, count), heads_.begin() + high, article,
      [](const BlockHead& head, std::uint32_t wanted) { return head.last_article < wanted; });
  return static_cast<std::uint32_t>(at - heads_.begin());
}

void PostingBlockBuilder::add(std::uint32_t article, std::uint32_t frequency,
                              std::uint32_t length) {
  min_length_ = articles_.empty() ? length : std::min(min_length_, length);
  articles_.push_back(article);
  frequencies_.push_back(frequency);
  ++postings_;
  if (articles_.size() == kBlockPostings) flush();
}

void PostingBlockBuilder::flush() {
  if (articles_.empty()) return;
  BlockHead head;
  head.last_article = articles_.back();
  head.offset = static_cast<std::uint32_t>(data_.size());
  head.max_frequency = *std::max_element(frequencies_.begin(), frequencies_.end());
  head.min_length = min_length_;
  std::uint32_t previous = heads_.empty() ? ~std::uint32_t{0} : heads_.back().last_article;
  for (std::uint32_t& article : articles_) {
    const std::uint32_t difference = article - previous - 1;
    previous = article;
    article = difference;
  }
  if (articles_.size() == kBlockPostings) {
    const unsigned article_bits = bits_needed(articles_.data(), kBlockPostings);
    const unsigned frequency_bits = bits_needed(frequencies_.data(), kBlockPostings);
    data_.push_back(static_cast<char>(article_bits));
    data_.push_back(static_cast<char>(frequency_bits));
    const std::size_t start = data_.size();
    data_.resize(start + packed_bytes(article_bits) + packed_bytes(frequency_bits));
    auto* out = reinterpret_cast<unsigned char*>(data_.data()) + start;
    pack_values(articles_.data(), article_bits, out);
    pack_values(frequencies_.data(), frequency_bits, out + packed_bytes(article_bits));
  } else {
    for (const std::uint32_t difference : articles_) append_varint(data_, difference);
    for (const std::uint32_t frequency : frequencies_) append_varint(data_, frequency);
  }
  heads_.push_back(head);
  articles_.clear();
  frequencies_.clear();
}

std::string PostingBlockBuilder::finish() {
  flush();
  std::string bytes(reinterpret_cast<const char*>(heads_.data()),
                    heads_.size() * sizeof(BlockHead));
  bytes += data_;
  return bytes;
}

}  // namespace dateline
