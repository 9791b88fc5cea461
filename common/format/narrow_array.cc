#include "common/format/narrow_array.h"

#include <algorithm>
#include <bit>

namespace dateline {
namespace {

constexpr std::size_t kHeaderBytes = 16;
constexpr std::size_t kReadBytes = 8;  // what a view reads at a number
constexpr std::uint64_t kMostNumbers = std::uint64_t{1} << 40;

}  // namespace

NarrowNumbers::NarrowNumbers(const SectionFile& file, const std::string& section,
                             std::size_t most_bytes) {
  const VerifiedBytes all = file.lazy_section(section);
  std::uint64_t header[2] = {};
  if (all.size() < kHeaderBytes + kReadBytes) file.damaged("section " + section + " is cut off");
  std::memcpy(header, all.part(0, kHeaderBytes).data(), sizeof header);
  const std::uint64_t room = all.size() - kHeaderBytes - kReadBytes;
  // The count is bounded, so that the product is exact.
  if (header[1] > most_bytes || header[0] > kMostNumbers || header[0] * header[1] != room) {
    file.damaged("section " + section + " has a wrong size");
  }
  size = header[0];
  width = header[1];
  bytes = all.from(kHeaderBytes);
}

void write_narrow_array(SectionWriter& file, const std::string& section,
                        std::span<const std::uint64_t> numbers) {
  const std::uint64_t largest = numbers.empty() ? 0 : std::ranges::max(numbers);
  const std::uint64_t width = (static_cast<std::size_t>(std::bit_width(largest)) + 7) / 8;
  const std::uint64_t header[2] = {numbers.size(), width};
  std::string bytes(reinterpret_cast<const char*>(header), sizeof header);
  for (const std::uint64_t number : numbers) {
    bytes.append(reinterpret_cast<const char*>(&number), width);
  }
  bytes.append(kReadBytes, '\0');
  file.add(section, bytes);
}

}  // namespace dateline
