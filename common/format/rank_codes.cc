#include "common/format/rank_codes.h"

#include <cstring>

namespace dateline {

TermRank rank_at_code(std::string_view codes, std::size_t at) {
  auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(codes[at + i]));
  };
  switch (code_bytes(codes[at])) {
    case 1:
      return byte(0);
    case 2:
      return kOneByteRanks + (byte(0) - kOneByteRanks) * 256 + byte(1);
    case 3:
      return kTwoByteRanks + (byte(0) - kOneByteRanks - kTwoByteLeads) * 65536 + byte(1) * 256 +
             byte(2);
    default:
      return kThreeByteRanks + byte(1) * 65536 + byte(2) * 256 + byte(3);
  }
}

void append_rank(std::string& codes, TermRank rank) {
  auto put = [&](std::uint32_t byte) { codes.push_back(static_cast<char>(byte & 255)); };
  if (rank < kOneByteRanks) {
    put(rank);
  } else if (rank < kTwoByteRanks) {
    const std::uint32_t rest = rank - kOneByteRanks;
    put(kOneByteRanks + rest / 256);
    put(rest);
  } else if (rank < kThreeByteRanks) {
    const std::uint32_t rest = rank - kTwoByteRanks;
    put(kOneByteRanks + kTwoByteLeads + rest / 65536);
    put(rest / 256);
    put(rest);
  } else {
    const std::uint32_t rest = rank - kThreeByteRanks;
    put(255);
    put(rest / 65536);
    put(rest / 256);
    put(rest);
  }
}

std::optional<CodePlace> find_codes(std::string_view codes, std::string_view needle,
                                    CodePlace from) {
  std::size_t search = from.at;
  while (search < codes.size()) {
    const void* found =
        ::memmem(codes.data() + search, codes.size() - search, needle.data(), needle.size());
    if (found == nullptr) return std::nullopt;
    const auto hit = static_cast<std::size_t>(static_cast<const char*>(found) - codes.data());
    // The same bytes may be the end of one code and the beginning of another.
    while (from.at < hit) from = next_code(codes, from);
    if (from.at == hit) return from;
    search = hit + 1;
  }
  return std::nullopt;
}

}  // namespace dateline
