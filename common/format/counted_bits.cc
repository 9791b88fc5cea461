#include "common/format/counted_bits.h"

#include <bit>

#include "common/base/bisect.h"

namespace dateline {
namespace {

constexpr std::size_t kWordsCounted = 8;
constexpr std::size_t kBitsCounted = kWordsCounted * 64;

std::size_t ones_of(std::uint64_t word) { return static_cast<std::size_t>(std::popcount(word)); }

}  // namespace

CountedBits::CountedBits(const SectionFile& file, const std::string& section, std::size_t size)
    : size_(size), words_(file.array<std::uint64_t>(section, (size + 63) / 64)) {
  if (size % 64 != 0 && words_.back() >> (size % 64) != 0) {
    file.damaged("section " + section + " is damaged");
  }
  ones_before_.reserve(words_.size() / kWordsCounted + 2);
  std::uint32_t ones = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    ones += static_cast<std::uint32_t>(ones_of(words_[i]));
    if ((i + 1) % kWordsCounted == 0) ones_before_.push_back(ones);
  }
  ones_before_.push_back(ones);
}

std::size_t CountedBits::ones_before(std::size_t place) const {
  std::size_t ones = ones_before_[place / kBitsCounted];
  std::size_t word = place / kBitsCounted * kWordsCounted;
  for (; word < place / 64; ++word) ones += ones_of(words_[word]);
  if (place % 64 != 0) ones += ones_of(words_[word] << (64 - place % 64));
  return ones;
}

std::size_t CountedBits::place_of_zero(std::size_t zeros) const {
  const std::size_t after = first_place_not(ones_before_.size() - 1, [&](std::size_t group) {
    return group * kBitsCounted - ones_before_[group] <= zeros;
  });
  const std::size_t group = after - 1;
  std::size_t left = zeros - (group * kBitsCounted - ones_before_[group]);
  std::size_t word = group * kWordsCounted;
  for (; left >= 64 - ones_of(words_[word]); ++word) left -= 64 - ones_of(words_[word]);
  std::uint64_t zeros_here = ~words_[word];
  for (; left > 0; --left) zeros_here &= zeros_here - 1;
  return word * 64 + static_cast<std::size_t>(std::countr_zero(zeros_here));
}

void write_bits(SectionWriter& file, const std::string& section, const std::vector<bool>& bits) {
  std::vector<std::uint64_t> words((bits.size() + 63) / 64);
  for (std::size_t i = 0; i < bits.size(); ++i) {
    if (bits[i]) words[i / 64] |= std::uint64_t{1} << (i % 64);
  }
  file.add_array(section, words);
}

}  // namespace dateline
