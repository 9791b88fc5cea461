// The codes of term ranks in token streams: the more frequent the term, the
// fewer bytes.
//
//   first byte 0..193     that rank
//   194..241, 1 more      ranks 194 to 12,481
//   242..254, 2 more      ranks to 864,449
//   255, 3 more           ranks to 17,641,665
//
// The further bytes are the most significant first, so that equal ranks are
// equal bytes and a phrase is a byte string. Pure functions; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

using TermRank = std::uint32_t;

inline constexpr std::uint32_t kOneByteRanks = 194;
inline constexpr std::uint32_t kTwoByteLeads = 48;
inline constexpr std::uint32_t kThreeByteLeads = 13;
inline constexpr std::uint32_t kTwoByteRanks = kOneByteRanks + kTwoByteLeads * 256;
inline constexpr std::uint32_t kThreeByteRanks = kTwoByteRanks + kThreeByteLeads * 65536;
inline constexpr std::uint32_t kMaxRanks = kThreeByteRanks + (1U << 24);

// Bytes of the code that begins with `first`: 1 to 4.
inline std::size_t code_bytes(char first) {
  const auto lead = static_cast<unsigned char>(first);
  if (lead < kOneByteRanks) return 1;
  if (lead < kOneByteRanks + kTwoByteLeads) return 2;
  return lead < 255 ? 3 : 4;
}

// The rank whose code begins at `at`; all of the code's bytes must be there.
TermRank rank_at_code(std::string_view codes, std::size_t at);
// `rank` must be below kMaxRanks.
void append_rank(std::string& codes, TermRank rank);

// The first place at or after `from`, where a token begins or the stream ends, at which
// the codes `needle` (one or more whole codes) stand as whole tokens of the stream; npos
// when there is none. Time in proportion to the bytes, whatever they are.
std::size_t find_codes(std::string_view codes, std::string_view needle, std::size_t from);
// Where the token after the one at `at` begins.
inline std::size_t code_after(std::string_view codes, std::size_t at) {
  return at + code_bytes(codes[at]);
}
// Where the token number `position` begins: the length of that many codes.
std::size_t code_offset(std::string_view codes, std::size_t position);

}  // namespace dateline
