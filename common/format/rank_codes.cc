#include "common/format/rank_codes.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "common/base/processors.h"

namespace dateline {
namespace {

// Many bytes at a time, with any compiler that knows vector types.
using Bytes = unsigned char __attribute__((vector_size(32)));
constexpr std::size_t kEights = sizeof(Bytes) / 8;

// Where the rarest code of a phrase begins, or the byte before when it is the
// last one: the pair of bytes that a search is for.
std::size_t rarest_pair(std::string_view needle) {
  std::size_t rarest = 0;
  for (std::size_t at = 0; at < needle.size(); at += code_bytes(needle[at])) {
    if (rank_at_code(needle, at) >= rank_at_code(needle, rarest)) rarest = at;
  }
  return std::min(rarest, needle.size() - 2);
}

// The first place of `needle` at or after `from`. memmem takes several times as
// long on streams of a kilobyte, where its preparation counts.
DATELINE_FOR_EACH_PROCESSOR
std::size_t find_bytes(std::string_view codes, std::string_view needle, std::size_t from) {
  if (needle.size() < 2) return codes.find(needle, from);
  const std::size_t pair = rarest_pair(needle);
  const Bytes first = Bytes{} + static_cast<unsigned char>(needle[pair]);
  const Bytes second = Bytes{} + static_cast<unsigned char>(needle[pair + 1]);
  for (; from + needle.size() <= codes.size() && from + pair + 1 + sizeof(Bytes) <= codes.size();
       from += sizeof(Bytes)) {
    const char* at = codes.data() + from + pair;
    Bytes here, behind;
    std::memcpy(&here, at, sizeof here);
    std::memcpy(&behind, at + 1, sizeof behind);
    const auto equal = (here == first) & (behind == second);
    std::uint64_t eights[kEights];
    std::memcpy(eights, &equal, sizeof eights);
    if ((eights[0] | eights[1] | eights[2] | eights[3]) == 0) continue;
    for (std::size_t eight = 0; eight < kEights; ++eight) {
      // The byte of each place is all ones or 0.
      for (std::uint64_t left = eights[eight]; left != 0;) {
        const auto place = static_cast<unsigned>(std::countr_zero(left)) / 8;
        left &= ~(std::uint64_t{255} << (place * 8));
        const std::size_t start = from + eight * 8 + place;
        if (codes.substr(start).starts_with(needle)) return start;
      }
    }
  }
  return codes.find(needle, from);
}

// Where the first token at or after `at` begins; one begins at `known`, which is not
// after `at`. No code is longer than four bytes, so one begins after any three bytes
// that are no code's first of several; from the nearest such place the tokens are walked.
std::size_t token_from(std::string_view codes, std::size_t known, std::size_t at) {
  constexpr std::size_t kMostFurtherBytes = 3;
  std::size_t start = at;
  for (std::size_t alone = 0; start > known; --start) {
    alone = code_bytes(codes[start - 1]) == 1 ? alone + 1 : 0;
    if (alone == kMostFurtherBytes) {
      start += kMostFurtherBytes - 1;
      break;
    }
  }
  while (start < at) start = code_after(codes, start);
  return start;
}

}  // namespace

TermRank rank_at_code(std::string_view codes, std::size_t at) {
  auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(codes[at + i]));
  };
  switch (code_bytes(codes[at])) {
    case 1: return byte(0);
    case 2: return kOneByteRanks + (byte(0) - kOneByteRanks) * 256 + byte(1);
    case 3:
      return kTwoByteRanks + (byte(0) - kOneByteRanks - kTwoByteLeads) * 65536 + byte(1) * 256 +
             byte(2);
    default: return kThreeByteRanks + byte(1) * 65536 + byte(2) * 256 + byte(3);
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

std::size_t find_codes(std::string_view codes, std::string_view needle, std::size_t from) {
  for (std::size_t known = from; known < codes.size();) {
    const std::size_t hit = find_bytes(codes, needle, known);
    if (hit == std::string_view::npos) return hit;
    // The same bytes may be the end of one code and the beginning of another. What was
    // walked is not walked again, however many such hits there are.
    known = token_from(codes, known, hit);
    if (known == hit) return hit;
  }
  return std::string_view::npos;
}

std::size_t code_offset(std::string_view codes, std::size_t position) {
  std::size_t at = 0;
  for (; position > 0 && at < codes.size(); --position) at = code_after(codes, at);
  return at;
}

}  // namespace dateline
