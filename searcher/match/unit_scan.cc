#include "searcher/match/unit_scan.h"

#include <cstring>

namespace dateline {
namespace {

// Eight units at a time, with any compiler that knows vector types.
using Units = std::uint16_t __attribute__((vector_size(16)));
constexpr std::size_t kWidth = 8;

// The first index >= from whose unit is `wanted`; units.size() when there is none.
std::size_t find_unit(std::span<const std::uint16_t> units, std::uint16_t wanted,
                      std::size_t from) {
  const Units pattern = Units{} + wanted;
  std::size_t at = from;
  for (; at + kWidth <= units.size(); at += kWidth) {
    Units loaded;
    std::memcpy(&loaded, units.data() + at, sizeof loaded);
    const auto equal = loaded == pattern;
    std::uint64_t halves[2];
    std::memcpy(halves, &equal, sizeof halves);
    if ((halves[0] | halves[1]) == 0) continue;
    for (std::size_t i = 0; i < kWidth; ++i) {
      if (units[at + i] == wanted) return at + i;
    }
  }
  for (; at < units.size(); ++at) {
    if (units[at] == wanted) return at;
  }
  return units.size();
}

}  // namespace

std::size_t find_rank(std::span<const std::uint16_t> units, TermRank rank, std::size_t from) {
  if (rank >= kEscape) {
    const std::uint32_t rest = rank - kEscape;
    const auto first = static_cast<std::uint16_t>(kEscape + rest / kEscape);
    const auto second = static_cast<std::uint16_t>(rest % kEscape);
    for (std::size_t at = find_unit(units, first, from); at < units.size();
         at = find_unit(units, first, at + 2)) {
      if (at + 1 < units.size() && units[at + 1] == second) return at;
      if (at + 2 > units.size()) break;
    }
    return units.size();
  }
  const auto wanted = static_cast<std::uint16_t>(rank);
  for (std::size_t at = find_unit(units, wanted, from); at < units.size();
       at = find_unit(units, wanted, at + 1)) {
    // The second unit of a rare term may look the same.
    if (at == 0 || units[at - 1] < kEscape) return at;
  }
  return units.size();
}

std::size_t position_of(std::span<const std::uint16_t> units, std::size_t at) {
  std::size_t escapes = 0;
  for (std::size_t i = 0; i < at; ++i) escapes += units[i] >= kEscape ? 1 : 0;
  return at - escapes;
}

}  // namespace dateline
