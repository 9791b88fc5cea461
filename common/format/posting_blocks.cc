#include "common/format/posting_blocks.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "common/base/error.h"
#include "common/format/bit_packing.h"
#include "common/format/gap_codes.h"

namespace dateline {
namespace {

static_assert(kPackedValues == kBlockPostings);

[[noreturn]] void damaged() { throw Error(ErrorCode::kDamaged, "a posting list is damaged"); }

// In place of the bits of a difference: the articles are bits themselves.
constexpr unsigned char kAsBits = 64;
// The sum of a block's differences of so many bits stays below 2^32.
constexpr unsigned kSmallDifferences = 24;

// Whether articles that differences were added up to ascend from `first_possible` on, where the
// last one does. Sums begin anew at 2^32: those of small differences at most once, and then the
// last article would be too small.
bool ascend(const std::uint32_t* articles, unsigned difference_bits, std::uint32_t first_possible) {
  if (difference_bits <= kSmallDifferences) return true;
  bool wrong = articles[0] < first_possible;
  for (std::uint32_t i = 1; i < kBlockPostings; ++i) wrong |= articles[i] <= articles[i - 1];
  return !wrong;
}

std::size_t bytes_of(std::size_t bits) { return (bits + 7) / 8; }

// Those of `bits` bits that begin with byte `at`, at most 64.
std::uint64_t bits_at(const unsigned char* data, std::size_t bits, std::size_t at) {
  std::uint64_t some = 0;
  const std::size_t left = bits - at * 8;
  if (left >= 64) {
    std::memcpy(&some, data + at, sizeof some);
    return some;
  }
  for (std::size_t i = 0; i < bytes_of(left); ++i) some |= std::uint64_t{data[at + i]} << (8 * i);
  return some & ((std::uint64_t{1} << left) - 1);
}

}  // namespace

BlockList::BlockList(std::string_view bytes, std::uint32_t postings) : postings_(postings) {
  const std::size_t blocks = (postings + kBlockPostings - 1) / kBlockPostings;
  const std::size_t head_bytes = blocks * sizeof(BlockHead);
  if (bytes.size() < head_bytes) damaged();
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(BlockHead) != 0) damaged();
  heads_ = {reinterpret_cast<const BlockHead*>(bytes.data()), blocks};
  data_ = reinterpret_cast<const unsigned char*>(bytes.data()) + head_bytes;
  data_bytes_ = bytes.size() - head_bytes;
}

std::uint32_t BlockList::count(std::uint32_t block) const {
  return std::min(kBlockPostings, postings_ - block * kBlockPostings);
}

struct BlockList::ShortBlock {
  BitReader reader;
  unsigned low_bits;

  std::uint32_t next_difference() {
    const std::optional<std::uint64_t> difference = reader.rice(low_bits);
    if (!difference || *difference > ~std::uint32_t{0}) damaged();
    return static_cast<std::uint32_t>(*difference);
  }
};

BlockList::ShortBlock BlockList::short_block(std::uint32_t block) const {
  const std::size_t offset = heads_[block].offset;
  if (offset >= data_bytes_ || data_[offset] > 31) damaged();
  const std::string_view codes(reinterpret_cast<const char*>(data_) + offset + 1,
                               data_bytes_ - offset - 1);
  return {BitReader(codes), data_[offset]};
}

BlockList::PackedArticles BlockList::packed_articles(std::uint32_t block) const {
  const std::size_t offset = heads_[block].offset;
  if (offset + 2 > data_bytes_) damaged();
  const unsigned char bits = data_[offset];
  if (bits > 32 && bits != kAsBits) damaged();
  if (block != 0 && heads_[block].last_article <= article_before(block)) damaged();
  PackedArticles packed{data_ + offset + 2, 0, 0};
  if (bits == kAsBits) {
    packed.bits = heads_[block].last_article - article_before(block);
    if (packed.bits == 0) damaged();  // it would say that they are packed
    packed.bytes = bytes_of(packed.bits);
  } else {
    packed.bytes = packed_bytes(bits);
  }
  if (packed.bytes > data_bytes_ - offset - 2) damaged();
  return packed;
}

std::uint32_t BlockList::read_articles(std::uint32_t block, std::uint32_t* articles) const {
  const std::uint32_t n = count(block);
  const std::uint32_t previous = article_before(block);
  const std::size_t offset = heads_[block].offset;
  if (n == kBlockPostings) {
    const PackedArticles packed = packed_articles(block);
    if (packed.bits == 0) {
      unpack_ascending(packed.data, data_[offset], previous, articles);
      if (articles[n - 1] != heads_[block].last_article ||
          !ascend(articles, data_[offset], previous + 1)) {
        damaged();
      }
      return n;
    }
    std::uint32_t* out = articles;
    for (std::size_t at = 0; at < packed.bytes; at += 8) {
      std::uint64_t bits = bits_at(packed.data, packed.bits, at);
      const auto room = articles + n - out;
      if (room < 64 && std::popcount(bits) > room) damaged();
      const std::uint32_t first = previous + 1 + static_cast<std::uint32_t>(at) * 8;
      for (; bits != 0; bits &= bits - 1) {
        *out++ = first + static_cast<std::uint32_t>(std::countr_zero(bits));
      }
    }
    if (out != articles + n || articles[n - 1] != heads_[block].last_article) damaged();
    return n;
  }
  ShortBlock codes = short_block(block);
  // Each above the one before, and the last one is right: so all are, of 32 bits.
  std::uint64_t next = block == 0 ? 0 : std::uint64_t{previous} + 1;
  for (std::uint32_t i = 0; i < n; ++i) {
    next += codes.next_difference();
    articles[i] = static_cast<std::uint32_t>(next++);
  }
  if (next != std::uint64_t{heads_[block].last_article} + 1) damaged();
  return n;
}

std::uint32_t BlockList::read_frequencies(std::uint32_t block, std::uint32_t* frequencies) const {
  const std::uint32_t n = count(block);
  const std::size_t offset = heads_[block].offset;
  if (n == kBlockPostings) {
    const std::size_t start = offset + 2 + packed_articles(block).bytes;
    if (data_[offset + 1] > 32 || start + packed_bytes(data_[offset + 1]) > data_bytes_) damaged();
    unpack_values(data_ + start, data_[offset + 1], frequencies);
    return n;
  }
  ShortBlock codes = short_block(block);
  for (std::uint32_t i = 0; i < n; ++i) codes.next_difference();
  for (std::uint32_t i = 0; i < n; ++i) frequencies[i] = codes.reader.gamma() - 1;
  return n;
}

std::optional<bool> BlockList::has(std::uint32_t block, std::uint32_t article) const {
  if (count(block) != kBlockPostings) return std::nullopt;
  const PackedArticles packed = packed_articles(block);
  if (packed.bits == 0) return std::nullopt;
  const std::uint32_t bit = article - (article_before(block) + 1);
  if (bit >= packed.bits) return false;
  return (packed.data[bit / 8] >> bit % 8 & 1) != 0;
}

void BlockList::mark(std::uint32_t block, std::uint64_t* words, std::size_t first_word) const {
  const std::uint32_t n = count(block);
  if (n == kBlockPostings) {
    const PackedArticles packed = packed_articles(block);
    if (packed.bits != 0) {
      const std::size_t first = std::size_t{article_before(block) + 1} - first_word * 64;
      const unsigned shift = first % 64;
      std::uint64_t* word = words + first / 64;
      for (std::size_t at = 0; at < packed.bytes; at += 8, ++word) {
        const std::uint64_t bits = bits_at(packed.data, packed.bits, at);
        word[0] |= bits << shift;
        const std::uint64_t beyond = shift == 0 ? 0 : bits >> (64 - shift);
        if (beyond != 0) word[1] |= beyond;
      }
      return;
    }
  }
  std::uint32_t articles[kBlockPostings];
  read_articles(block, articles);
  auto set = [&](std::uint32_t article) {
    words[article / 64 - first_word] |= std::uint64_t{1} << (article % 64);
  };
  // Neighbours often share a word, and setting its next bit would wait for the last.
  constexpr std::uint32_t kApart = kBlockPostings / 4;
  for (std::uint32_t i = 0; i < std::min(n, kApart); ++i) {
    for (std::uint32_t at = i; at < n; at += kApart) set(articles[at]);
  }
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
  const std::uint32_t before = heads_.empty() ? ~std::uint32_t{0} : heads_.back().last_article;
  std::uint32_t previous = before;
  for (std::uint32_t& article : articles_) {
    const std::uint32_t difference = article - previous - 1;
    previous = article;
    article = difference;
  }
  if (articles_.size() == kBlockPostings) {
    const unsigned article_bits = bits_needed(articles_.data(), kBlockPostings);
    const unsigned frequency_bits = bits_needed(frequencies_.data(), kBlockPostings);
    const std::size_t as_bits = bytes_of(head.last_article - before);
    const bool takes_bits = as_bits <= packed_bytes(article_bits);
    const std::size_t article_bytes = takes_bits ? as_bits : packed_bytes(article_bits);
    data_.push_back(static_cast<char>(takes_bits ? kAsBits : article_bits));
    data_.push_back(static_cast<char>(frequency_bits));
    const std::size_t start = data_.size();
    data_.resize(start + article_bytes + packed_bytes(frequency_bits));
    auto* out = reinterpret_cast<unsigned char*>(data_.data()) + start;
    if (takes_bits) {
      std::size_t place = 0;
      for (const std::uint32_t difference : articles_) {
        place += difference;
        out[place / 8] |= static_cast<unsigned char>(1U << (place % 8));
        ++place;
      }
    } else {
      pack_values(articles_.data(), article_bits, out);
    }
    pack_values(frequencies_.data(), frequency_bits, out + article_bytes);
  } else {
    const double articles = head.last_article - before;
    const auto postings = static_cast<double>(articles_.size());
    const unsigned low_bits = rice_bits((articles - postings) / postings);
    data_.push_back(static_cast<char>(low_bits));
    BitWriter codes(data_);
    for (const std::uint32_t difference : articles_) codes.rice(difference, low_bits);
    for (const std::uint32_t frequency : frequencies_) codes.gamma(frequency + 1);
    codes.finish();
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
