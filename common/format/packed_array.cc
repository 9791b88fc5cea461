#include "common/format/packed_array.h"

#include "common/format/bit_packing.h"

namespace dateline {
namespace {

constexpr std::size_t kHeaderBytes = 16;
constexpr std::size_t kReadBytes = 8;  // what operator[] reads at a number

std::size_t array_bytes(std::size_t count, std::size_t bits) {
  return kHeaderBytes + (count * bits + 7) / 8 + kReadBytes;
}

}  // namespace

PackedArray::PackedArray(const SectionFile& file, const std::string& section) {
  const std::string_view bytes = file.section(section);
  std::uint64_t header[2] = {};
  if (bytes.size() < sizeof header) file.damaged("section " + section + " is cut off");
  std::memcpy(header, bytes.data(), sizeof header);
  // No number takes more bits than there are: the product below stays small.
  if (header[1] > 32 || header[0] > ~std::uint32_t{0} ||
      array_bytes(header[0], header[1]) != bytes.size()) {
    file.damaged("section " + section + " has a wrong size");
  }
  numbers_ = bytes.data() + kHeaderBytes;
  size_ = header[0];
  bits_ = header[1];
  mask_ = (std::uint64_t{1} << bits_) - 1;
}

void write_packed_array(SectionWriter& file, const std::string& section,
                        const std::vector<std::uint32_t>& numbers) {
  const std::size_t bits = bits_needed(numbers.data(), numbers.size());
  const std::uint64_t header[2] = {numbers.size(), bits};
  std::string bytes(array_bytes(numbers.size(), bits), '\0');
  std::memcpy(bytes.data(), header, sizeof header);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::size_t bit = i * bits;
    char* at = bytes.data() + kHeaderBytes + bit / 8;
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    word |= std::uint64_t{numbers[i]} << (bit % 8);
    std::memcpy(at, &word, sizeof word);
  }
  file.add(section, bytes);
}

}  // namespace dateline
